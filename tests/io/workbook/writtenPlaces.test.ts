import { read, utils } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { writtenTable } from '../../../src/io/csv/written'
import { writeWorkbook } from '../../../src/io/workbook/write'
import { tableOf } from '../../../src/table/table'
import { opened, rowsOf } from './builders'

const columns = {
  Code: ['01', '', '03', ''],
  Vide: ['', '', '', ''],
  Lits: ['12', '', '', '7,5'],
  Note: ['', '', ' fin ', 'a & b'],
}

it('writes cells that stand where they should for other programs, though they do not say where', async () => {
  const lenses = (['text', 'text', 'decimal', 'text'] as const).map((type) => ({ type }))
  const sheet = { name: 'Lits', table: writtenTable(tableOf(columns)), lenses }
  const written = await writeWorkbook([sheet], { form: 'xlsx' })
  if (!written.ok) throw new Error(written.issue.code)
  const bytes = new Uint8Array(await written.value.bytes.arrayBuffer())

  const theirs = utils.sheet_to_json(read(bytes).Sheets['Lits']!, { header: 1, defval: '' })
  expect(theirs).toEqual([
    ['Code', 'Vide', 'Lits', 'Note'],
    ['01', '', 12, ''],
    ['', '', '', ''],
    ['03', '', '', ' fin '],
    ['', '', 7.5, 'a & b'],
  ])

  const ours = await rowsOf(await opened(bytes), { headerRecords: [1] })
  expect(ours.header).toEqual(['Code', 'Vide', 'Lits', 'Note'])
  expect(ours.rows.map((row) => [...row, '', '', '', ''].slice(0, 5))).toEqual([
    [2, '01', '', '12', ''],
    [3, '', '', '', ''],
    [4, '03', '', '', ' fin '],
    [5, '', '', '7.5', 'a & b'],
  ])
})
