import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goOn } from '../../src/table/mapTexts'
import type { Table } from '../../src/table/table'
import { tableOf } from '../../src/table/table'
import { decodeSnapshot, encodeSnapshot } from '../../src/worker/snapshots'
import { cells } from '../steps/arbitraries'
import { forms, photograph } from '../steps/tables'
import { runs } from '../values/runs'

async function thereAndBack(table: Table) {
  const headers = [['1:a', ' a ']] as const
  const blob = await encodeSnapshot({ table, headers }, goOn)
  const back = await decodeSnapshot(blob, goOn)
  expect(back?.headers).toEqual(headers)
  return photograph(back!.table)
}

describe('a snapshot', () => {
  it('gives back the very same columns', async () => {
    const form = fc.constantFrom(forms.dictionary, forms.plain)
    await fc.assert(
      fc.asyncProperty(cells, form, async (columns, tableOfForm) => {
        const table = tableOfForm(columns)
        expect(await thereAndBack(table)).toEqual(photograph(table))
      }),
      runs,
    )
  })

  it.each([
    ['more texts than a byte can number', Array.from({ length: 700 }, (_, row) => `t${row % 300}`)],
    ['longer texts than a byte can count', ['a'.repeat(70_000), 'b'.repeat(300), '', 'é']],
    [
      'more rows than a chunk',
      Array.from({ length: 70_000 }, (_, row) => (row % 9 ? `${row}` : '')),
    ],
  ])('holds %s', async (_, texts) => {
    const table = tableOf({ a: texts })
    expect(await thereAndBack(table)).toEqual(photograph(table))
  })

  it.each([
    ['of another format', (bytes: string) => bytes.replace('"format":2', '"format":1')],
    ['cut short', (bytes: string) => bytes.slice(0, -20)],
    ['of other bytes', () => 'this is no snapshot'],
  ])('%s is none', async (_, spoil) => {
    const texts = Array.from({ length: 100 }, (_each, row) => `é${row}`)
    const blob = await encodeSnapshot({ table: tableOf({ a: texts }), headers: [] }, goOn)
    const bytes = Buffer.from(await blob.arrayBuffer()).toString('latin1')
    const spoilt = new Blob([Buffer.from(spoil(bytes), 'latin1')])
    expect(await decodeSnapshot(spoilt, goOn)).toBeNull()
  })
})
