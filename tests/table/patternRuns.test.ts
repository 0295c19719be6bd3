import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchRun, replaceRun } from '../../src/table/patternRuns'
import type { RunChanges } from '../../src/table/textRun'
import { pickRun, runOf } from '../../src/table/textRun'
import { readUtf8Run } from '../../src/table/utf8'
import { checkPattern, compilePatternReplace, readTemplate } from '../../src/values/pattern'
import { runs } from '../values/runs'

const sources = [
  'a',
  'a+|é',
  '^(.)(.?)',
  '(?<n>[aé])(b)?',
  '',
  'x*',
  '(?<=a)b',
  '(?<!a)b$',
  '\\p{L}',
  '.',
  '[^a]',
  '\\b',
  '(?=😀)',
]
const replacements = ['', '$&$&', '[$1]', '$2-$1', '$<n>', 'é😀', '\\0', '$$']
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'x', 'é', '€', '😀', '\n'), maxLength: 6 })

const applied = (texts: readonly string[], { places, texts: made }: RunChanges): string[] =>
  readUtf8Run(made.bytes, made.offsets, 0, places.length).reduce(
    (all, each, at) => all.with(places[at]!, each),
    [...texts],
  )

describe('a pattern over a run of texts', () => {
  it('does what it does to each text', () => {
    const anyCase = fc.record({
      source: fc.constantFrom(...sources),
      ignoreCase: fc.boolean(),
      replacement: fc.constantFrom(...replacements),
      texts: fc.array(text, { maxLength: 6 }),
      before: text,
    })
    fc.assert(
      fc.property(anyCase, ({ source, ignoreCase, replacement, texts, before }) => {
        const pattern = checkPattern(source, { ignoreCase })
        if (!pattern.ok) throw new Error(source)
        const { bytes, offsets } = runOf([before, ...texts, 'a'])
        const inside = { bytes, offsets: offsets.subarray(1, texts.length + 2) }
        const single = new RegExp(pattern.value.source, pattern.value.flags.replace('g', ''))
        expect([...matchRun(pattern.value, inside)]).toEqual(
          texts.map((each) => +single.test(each)),
        )
        const template = readTemplate(replacement, pattern.value)
        if (!template.ok) return
        const naive = texts.map(compilePatternReplace(pattern.value, template.value))
        const changes = replaceRun(pattern.value, template.value, inside)
        expect(applied(texts, changes)).toEqual(naive)
        const changed = texts.flatMap((each, at) => (each === naive[at] ? [] : [at]))
        expect([...changes.places]).toEqual(changed)
      }),
      { numRuns: runs.numRuns * 3 },
    )
  })
})

describe('a run of some texts of another', () => {
  it('holds them and nothing else', () => {
    const anyCase = fc.array(fc.tuple(text, fc.boolean()), { maxLength: 9 })
    fc.assert(
      fc.property(anyCase, (pairs) => {
        const run = runOf(pairs.map(([each]) => each))
        const places = Uint32Array.from(pairs.flatMap(([, isIn], at) => (isIn ? [at] : [])))
        const { bytes, offsets } = pickRun(run, places)
        const wanted = pairs.filter(([, isIn]) => isIn).map(([each]) => each)
        expect(readUtf8Run(bytes, offsets, 0, places.length)).toEqual(wanted)
        expect(bytes.length).toBe(offsets.at(-1))
      }),
      runs,
    )
  })
})
