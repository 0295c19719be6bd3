import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import { fail } from '../../values/result'
import type { Result } from '../../values/result'
import { readHtml, readWebArchive } from '../html/readHtml'
import { Container } from './container'
import { WorkbookDraft } from './draft'
import { isWorkbook, sniffForm } from './form'
import { limits } from './limits'
import { OdsContent, readOds } from './ods'
import { OdsStyles } from './odsStyles'
import { Refusal, damaged, refusable } from './refusal'
import { readWithLibrary } from './sheetjs'
import type { Workbook } from './types'
import { readXlsb } from './xlsb'
import { readXlsx, workbookPath } from './xlsx'
import { XmlReader } from './xml'

/**
 * Reads a workbook of any form. Fails with `notAWorkbook` {form} (see `sniffForm`: the caller takes it elsewhere),
 * `protectedFile`, `truncatedFile`, `damagedFile` {reason}, `fileTooBig` {reason, most}, `absurdDimensions` {row,
 * column}, `noTables` and `noSheets`. What is wrong with one sheet only is told on that sheet. The control may reject to stop.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  control: Control = goOn,
): Promise<Result<Workbook>> {
  if (bytes.length > limits.file) {
    return fail('fileTooBig', { reason: 'file', size: bytes.length, most: limits.file })
  }
  const form = sniffForm(bytes)
  if (form === 'protected') return fail('protectedFile')
  if (!isWorkbook(form)) return fail('notAWorkbook', { form })
  const read = await refusable(() => readForm(bytes, new WorkbookDraft(form, fileName), control))
  if (read.ok && read.value.sheets.length === 0) return fail('noSheets')
  return read
}

async function readForm(
  bytes: Uint8Array,
  draft: WorkbookDraft,
  control: Control,
): Promise<Workbook> {
  switch (draft.form) {
    case 'xlsx':
    case 'xlsb':
      return readOpenXml(bytes, draft.fileName, control)
    case 'ods':
      await readOds(new Container(bytes), draft, control)
      return draft.finish()
    case 'html':
      refuseBig(bytes)
      await readHtml(bytes, draft, control)
      if (draft.sheets.length === 0) throw new Refusal('noTables')
      return draft.finish()
    case 'webArchive':
      refuseBig(bytes)
      await readWebArchive(bytes, draft, control)
      if (draft.sheets.length === 0) throw new Refusal('noTables')
      return draft.finish()
    case 'fods':
      await readFlat(bytes, draft, control)
      return draft.finish()
    default:
      refuseBig(bytes)
      await readWithLibrary(bytes, draft)
      return draft.finish()
  }
}

/** The container tells .xlsx from .xlsb, the name does not. */
async function readOpenXml(
  bytes: Uint8Array,
  fileName: string,
  control: Control,
): Promise<Workbook> {
  const container = new Container(bytes)
  if (container.isEncrypted) throw new Refusal('protectedFile')
  const path = await workbookPath(container, control)
  if (path === null) throw damaged('noWorkbook')
  const isBinary = path.toLowerCase().endsWith('.bin')
  const draft = new WorkbookDraft(isBinary ? 'xlsb' : 'xlsx', fileName)
  if (isBinary) await readXlsb(container, path, draft, control)
  else await readXlsx(container, path, draft, control)
  return draft.finish()
}

function refuseBig(bytes: Uint8Array): void {
  if (bytes.length <= limits.binaryFile) return
  throw new Refusal('fileTooBig', {
    reason: 'file',
    size: bytes.length,
    most: limits.binaryFile,
  })
}

const PIECE = 1 << 18

async function readFlat(bytes: Uint8Array, draft: WorkbookDraft, control: Control): Promise<void> {
  const reader = new XmlReader(new OdsContent(draft, new OdsStyles(draft.formats)))
  const decoder = new TextDecoder()
  for (let from = 0; from < bytes.length; from += PIECE) {
    reader.push(decoder.decode(bytes.subarray(from, from + PIECE), { stream: true }))
    const wait = control.pause(from, bytes.length)
    if (wait) await wait
  }
  reader.end()
}
