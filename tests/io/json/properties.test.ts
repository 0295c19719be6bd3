import fc from 'fast-check'
import { expect, it } from 'vitest'
import { JsonReader } from '../../../src/io/json/parse'
import { Refusal } from '../../../src/io/workbook/refusal'
import { readAll, utf8, valueOf } from './support'

const numRuns = Number(process.env.ETABLI_RUNS ?? 100)

it('gives back any table written as JSON, in pieces of any size', async () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 8 })
  const names = fc.uniqueArray(cell, { minLength: 1, maxLength: 5 })
  const tables = names.chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(fc.tuple(...columns.map(() => cell)), { minLength: 1, maxLength: 5 }),
      isSpaced: fc.boolean(),
      areLists: fc.boolean(),
    }),
  )
  // As another program would write it: every other character escaped, spaces where JSON allows them.
  const quoted = (text: string): string =>
    `"${text.replace(/["\\\u0000-\u001f\u007f-\uffff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`
  await fc.assert(
    fc.asyncProperty(tables, async ({ columns, rows, isSpaced, areLists }) => {
      const gap = isSpaced ? ' \r\n\t' : ''
      const items = rows.map((cells, at) => {
        const write = at % 2 === 0 ? quoted : JSON.stringify
        const texts = cells.map((text, place) =>
          areLists ? write(text) : `${write(columns[place]!)}${gap}:${gap}${write(text)}`,
        )
        const inside = texts.join(`${gap},${gap}`)
        return areLists ? `[${inside}]` : `{${gap}${inside}${gap}}`
      })
      const text = `${gap}[${gap}${items.join(`,${gap}`)}${gap}]${gap}`
      const read = valueOf(await readAll(utf8(text), { firstIsNames: false }))
      expect(read.rows).toEqual(rows)
      if (!areLists) {
        const asRead = columns.map((name, at) => (name.trim() === '' ? `Colonne ${at + 1}` : name))
        if (!columns.some((name) => /^Colonne \d$/.test(name))) expect(read.names).toEqual(asRead)
      }
    }),
    { numRuns },
  )
})

it('tells the same however the text is cut into pieces', () => {
  const heard = (pieces: readonly string[]) => {
    const events: string[] = []
    const reader = new JsonReader({
      open: (kind) => void events.push(kind),
      close: () => void events.push('close'),
      key: (text) => void events.push(`key ${text}`),
      scalar: (kind, text) => void events.push(`${kind} ${text}`),
    })
    try {
      pieces.forEach((piece) => reader.push(piece))
      reader.push('', true)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      events.push(JSON.stringify(error.issue))
    }
    return [...events, JSON.stringify(reader.issues())]
  }
  const tokens = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\\\"',
    '"\\u00e9\\""',
    '"x\ny"',
    'true',
    'null',
    '-1.50e+3',
    '007',
    'NaN',
    ' ',
    '\n',
    '//c\n',
    '/*c*/',
    '"b":',
    '"',
    'x',
  )
  fc.assert(
    fc.property(
      fc.array(tokens, { maxLength: 30 }),
      fc.array(fc.nat(9), { minLength: 1 }),
      (parts, cuts) => {
        const text = parts.join('')
        const pieces: string[] = []
        for (let at = 0, n = 0; at < text.length; n++) {
          const length = 1 + cuts[n % cuts.length]!
          pieces.push(text.slice(at, at + length))
          at += length
        }
        expect(heard(pieces)).toEqual(heard([text]))
      },
    ),
    { numRuns },
  )
})
