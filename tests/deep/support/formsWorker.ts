import { parentPort } from 'node:worker_threads'
import { zipEntries } from '../../../src/io/archive/entries'
import { unpackEntry, unpackGzip } from '../../../src/io/archive/unpack'
import { bytesSource } from '../../../src/io/csv/source'
import { jsonColumnNames, readJson } from '../../../src/io/json/readJson'
import { lookIntoJson } from '../../../src/io/json/readLook'
import { findBlocks } from '../../../src/io/workbook/blocks'
import { Container } from '../../../src/io/workbook/container'
import { sniffForm } from '../../../src/io/workbook/form'
import { readSheet } from '../../../src/io/workbook/grid'
import { refusable } from '../../../src/io/workbook/refusal'
import { openWorkbook } from '../../../src/io/workbook/workbook'
import { goOn } from '../../../src/table/mapTexts'

const nowhere = { row: () => {}, cells: () => {}, restart: () => {} }
const away = { part: () => {} }
/** Rows times columns that are read through: more would only measure the machine. */
const MOST = 2_000_000

async function tryJson(bytes: Uint8Array): Promise<string> {
  const look = await lookIntoJson(bytesSource(bytes))
  if (!look.ok) return look.issue.code
  const { candidates, settings } = look.value
  let code = 'read'
  for (const { shape, path, isFeatures } of candidates.slice(0, 4)) {
    for (const flattens of [true, false]) {
      const geometry = isFeatures ? (flattens ? 'lonLat' : 'wkt') : null
      const chosen = { ...settings, shape, path, flattens, joinsLists: flattens, geometry } as const
      const read = await readJson(bytesSource(bytes), chosen, nowhere)
      if (!read.ok) code = read.issue.code
      else jsonColumnNames(read.value, String)
    }
  }
  return code
}

async function tryPage(bytes: Uint8Array): Promise<string> {
  const opened = await openWorkbook(bytes, 'fuzz')
  if (!opened.ok) return opened.issue.code
  for (const sheet of opened.value.sheets) {
    const [block] = findBlocks(opened.value, sheet)
    if (!block || sheet.rowCount * sheet.columnCount > MOST) continue
    const settings = {
      form: 'sheet',
      sheet: sheet.name,
      range: null,
      headerRecords: [],
      fillMerged: true,
      skippedColumns: [],
      readings: [],
    } as const
    await readSheet(opened.value, settings, nowhere)
  }
  return 'read'
}

async function tryZip(bytes: Uint8Array): Promise<string> {
  const entries = await refusable(() => zipEntries(bytes, goOn))
  if (!entries.ok) return entries.issue.code
  const container = new Container(bytes)
  let code = 'read'
  for (const { place } of entries.value.slice(0, 20)) {
    const done = await unpackEntry(container, place, away, goOn)
    if (!done.ok) code = done.issue.code
  }
  return code
}

/** Reads all of a file as what it is; the code of what refuses it, or `read`. */
async function tryFile(bytes: Uint8Array): Promise<string> {
  const form = sniffForm(bytes)
  switch (form) {
    case 'json':
      return tryJson(bytes)
    case 'html':
      return tryPage(bytes)
    case 'zip':
      return tryZip(bytes)
    case 'gzip': {
      const done = await unpackGzip(bytesSource(bytes), 'fuzz.gz', away, goOn)
      return done.ok ? 'read' : done.issue.code
    }
    default:
      return `is ${form}`
  }
}

parentPort?.on('message', (bytes: Uint8Array) => {
  tryFile(bytes).then(
    (code) => parentPort?.postMessage({ code }),
    (error: unknown) =>
      parentPort?.postMessage({ thrown: error instanceof Error ? error.stack : String(error) }),
  )
})
