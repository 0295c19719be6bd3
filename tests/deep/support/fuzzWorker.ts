import { parentPort } from 'node:worker_threads'
import { findBlocks } from '../../../src/io/workbook/blocks'
import { readSheet } from '../../../src/io/workbook/grid'
import { openWorkbook } from '../../../src/io/workbook/workbook'

const sink = { row: () => {}, cells: () => {}, restart: () => {} }
/** Rows times columns that are read through: more would only measure the machine. */
const MOST = 2_000_000

/** Opens a workbook and reads all of it, as stored and as shown; the code of what refuses it, or `read`. */
async function tryFile(bytes: Uint8Array): Promise<string> {
  const opened = await openWorkbook(bytes, 'fuzz')
  if (!opened.ok) return opened.issue.code
  for (const sheet of opened.value.sheets) {
    const blocks = findBlocks(opened.value, sheet)
    const range = blocks[0]?.range ?? sheet.used
    if (!range || sheet.rowCount * sheet.columnCount > MOST) continue
    const columns = Array.from({ length: sheet.columnCount }, (_, at) => range.firstColumn + at)
    for (const reading of ['usual', 'shown'] as const) {
      await readSheet(
        opened.value,
        {
          form: 'sheet',
          sheet: sheet.name,
          range: null,
          headerRecords:
            blocks[0]?.headerRecord.value == null ? [] : [blocks[0].headerRecord.value],
          fillMerged: reading === 'shown',
          skippedColumns: [],
          readings: columns.map((column) => [column, reading] as const),
        },
        sink,
      )
    }
  }
  return 'read'
}

// What the library says of files it does not know is of no use here.
console.error = () => {}
console.warn = () => {}

parentPort?.on('message', (bytes: Uint8Array) => {
  tryFile(bytes).then(
    (code) => parentPort?.postMessage({ code }),
    (error: unknown) =>
      parentPort?.postMessage({ thrown: error instanceof Error ? error.stack : String(error) }),
  )
})
