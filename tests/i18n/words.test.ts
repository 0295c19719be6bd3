import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en'
import { fr } from '../../src/i18n/fr'
import { replay } from '../../src/i18n/fr/replay'
import { steps } from '../../src/steps/index'

/** Every text of a catalogue, functions called with numbers, then with texts. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return callsOf(value as (...given: unknown[]) => unknown, path)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`))
}

function callsOf(sentence: (...given: unknown[]) => unknown, path: string) {
  const title = () => 'Étape'
  const counts = { count: 1204, line: 3, name: 'Nom', names: ['a', 'b'], found: 'x', value: 'x' }
  const tries = [
    [1, 1, 1, 1],
    [1204, 1204, 1204, 1204],
    ['Nom', 'Ville', 'x', 'y'],
    ['Nom', 1204, 'x'],
    [counts, title],
    [{}, title],
  ]
  return tries.flatMap((given): readonly (readonly [string, string])[] => {
    try {
      return textsOf(sentence(...given), path)
    } catch (error) {
      // Not the kind of values this sentence is made from; another try is.
      if (error instanceof TypeError || error instanceof RangeError) return []
      throw error
    }
  })
}

const french = [
  ...textsOf(fr),
  ...textsOf(replay, '.replay'),
  ...steps.flatMap(({ kind, messages }) =>
    textsOf({ ...messages.fr, keywords: null, sentence: null }, `steps.${kind}`),
  ),
]

describe('the French catalogue', () => {
  it('gives texts for most entries', () => {
    expect(french.length).toBeGreaterThan(500)
  })

  it('uses none of the words a town hall would not', () => {
    const forbidden = /\b(recette|facette|cluster|empreinte|pivot|parser|regex|undo|workflow)/i
    expect(french.filter(([, text]) => forbidden.test(text))).toEqual([])
  })

  it('says "annuler" for undo and nothing else', () => {
    const asked = /\bannuler\b/i
    const found = french.filter(([, text]) => asked.test(text)).map(([path]) => path)
    expect(new Set(found).size).toBeGreaterThan(0)
    for (const path of found) expect(path).toMatch(/undo|Undo|keys|help/)
  })

  it('puts a no-break space before double signs and inside quotes', () => {
    const loose = / [:;?!»]|« |[a-zà-ÿ][?!»]/
    const isSample = (path: string) => path.startsWith('.dialogs.help.keys')
    expect(french.filter(([path, text]) => loose.test(text) && !isSample(path))).toEqual([])
  })

  it('uses the typographic apostrophe', () => {
    const straight = /[a-zà-ÿ]'[a-zà-ÿ]/i
    expect(french.filter(([, text]) => straight.test(text))).toEqual([])
  })

  it('is not the English one', () => {
    const english = new Map(textsOf(en))
    const same = french.filter(
      ([path, text]) => english.get(path) === text && /^[^[]*[a-z]{4,} [a-z]{3,}[^[]*$/i.test(text),
    )
    expect(same.filter(([path]) => !path.includes('encodings'))).toEqual([])
  })
})
