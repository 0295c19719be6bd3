import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/explore/finding'
import { isNoteStart, totalWord } from '../../src/explore/labels'
import { LABEL, MISREAD, scanColumn, SPACES, VISIBLE } from '../../src/explore/scan'
import { diffTables } from '../../src/recipe/effect'
import { goOn } from '../../src/table/mapTexts'
import type { Table } from '../../src/table/table'
import { cellsAt, rowAt, rowCount, tableOf } from '../../src/table/table'
import { repairDoubleEncoding } from '../../src/values/doubleEncoding'
import { isEmptyOrBlank, removeExtraSpaces } from '../../src/values/text'
import { runs } from '../values/runs'
import { findingsOf, settled } from './helpers'

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('Creil', 'Noyon', 'Senlis', '12', '7,5', '60000', '') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ' a',
      'a  b',
      'Ã©tÃ©',
      'Oui\u00a0!',
      ' ',
      '1000',
      '9,98E+13',
      '02-mars',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }) },
)
const row = (width: number) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.array(cell, { minLength: width, maxLength: width }) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(
          'TOTAL',
          'Source : x',
          'Sous-total',
          '* une note',
          '',
          'Nom',
          'Un texte assez long ici',
        )
        .map((text) => [text, ...Array.from({ length: width - 1 }, () => '')]),
    },
    { weight: 1, arbitrary: fc.constant(['Nom', 'Ville', 'SIRET', 'Code postal'].slice(0, width)) },
  )

const names = ['Nom', 'Ville', 'SIRET', 'Code postal']
const table: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([width, isCut]) =>
    fc.array(row(width), { maxLength: 14 }).map((rows) => {
      const whole = tableOf(
        names.slice(0, width).map((name, at) => [name, rows.map((cells) => cells[at]!)] as const),
        2,
      )
      // Rows that are not shown any more count for nothing.
      const kept = Uint32Array.from(rows.keys()).filter((at) => at % 4 !== 1)
      return isCut ? { ...whole, rows: kept } : whole
    }),
  )

const promised = ({ code, data }: Finding) => {
  const count = Number(code === 'lostZeros' ? data['proven'] : data['count'])
  const isRows = code === 'strayRows' || code === 'repeatedHeaders' || code === 'emptyRows'
  return {
    rowsRemoved: isRows ? count : 0,
    columnsRemoved: code === 'emptyColumns' ? count : 0,
    cellsChanged: isRows || code === 'emptyColumns' ? 0 : count,
  }
}

/** How many more times a proposal of that kind is made and applied until none is left, at most so many. */
async function roundsToSettle(table: Table, code: string, most: number): Promise<number> {
  let now = table
  for (let round = 0; round < most; round++) {
    const next = (await findingsOf(now)).find((each) => each.code === code && each.fix !== null)
    if (!next) return round
    now = await settled(now, next)
  }
  return most
}

describe('on any table, a proposal', () => {
  it('does what it promised, nothing else, and comes to an end', async () => {
    let applied = 0
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        for (const finding of await findingsOf(given)) {
          if (!finding.fix) continue
          applied++
          const after = await settled(given, finding)
          const effect = await diffTables(given, after)
          expect({
            rowsRemoved: effect.rowsRemoved,
            columnsRemoved: effect.columnsRemoved.length,
            cellsChanged: effect.cellsChanged,
          }).toEqual(promised(finding))
          expect([effect.rowsAdded, effect.isReordered, effect.columnsAdded]).toEqual([
            0,
            false,
            [],
          ])
          // Without its totals and notes a short table may look otherwise, so that more of them are seen.
          const rounds = finding.code === 'strayRows' ? 3 : 1
          expect(await roundsToSettle(after, finding.code, rounds)).toBeLessThan(rounds)
        }
      }),
      runs,
    )
    expect(applied).toBeGreaterThan(0)
  })

  it('names rows and cells that are there as it says', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const texts = new Map(
          Array.from({ length: rowCount(given) }, (_, at) => [
            given.ids.keyOf(given.ids.idAt(rowAt(given, at))),
            new Map(cellsAt(given, at).map((text, column) => [given.columns[column]!.id, text])),
          ]),
        )
        for (const { rows, cells } of await findingsOf(given)) {
          for (const { key, column, text } of [...rows, ...cells]) {
            const seen = texts.get(key)?.get(column ?? given.columns[0]!.id)
            if (text === '') expect(isEmptyOrBlank(seen ?? 'gone')).toBe(true)
            else expect(seen).toBe(text)
          }
        }
      }),
      runs,
    )
  })
})

describe('on any text, the scan of bytes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from('toTAL sÃ©Â°√├â€™É*(1)n.b: \u00a0\u200b\t')) }),
  )

  it('never passes over what would be told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { maxLength: 20 }), async (texts) => {
        const whole = texts.map((each) => each.replace(/\p{Cs}/gu, ''))
        const { column } = tableOf([['x', whole]]).columns[0]!
        const bits = await scanColumn(column, goOn)
        whole.forEach((each, at) => {
          if (each === '') return
          const found = bits[column.codeAt(at)]!
          expect((found & VISIBLE) !== 0).toBe(!isEmptyOrBlank(each))
          if (removeExtraSpaces(each, { keepLineBreaks: true }) !== each)
            expect([each, found & SPACES]).toEqual([each, SPACES])
          if (repairDoubleEncoding(each) !== each)
            expect([each, found & MISREAD]).toEqual([each, MISREAD])
          if (totalWord(each) > 0 || isNoteStart(each))
            expect([each, found & LABEL]).toEqual([each, LABEL])
        })
      }),
      runs,
    )
  })
})
