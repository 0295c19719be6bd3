import type { Control } from '../../table/mapTexts'
import { decodeAll } from '../encoding/decode'
import { detectEncoding } from '../encoding/detect'
import type { WorkbookDraft } from '../workbook/draft'
import { TableReader } from './tables'
import { readTags } from './tokens'
import { pagesIn } from './webArchive'
import type { ArchivedPage } from './webArchive'

/** Reads each table of a page as a sheet of the draft; there is none when the page has none. */
export const readHtml = (
  bytes: Uint8Array,
  draft: WorkbookDraft,
  control: Control,
): Promise<void> => readPages([{ bytes, charset: null }], draft, control)

/** As `readHtml`, of the pages in a web archive. */
export async function readWebArchive(
  bytes: Uint8Array,
  draft: WorkbookDraft,
  control: Control,
): Promise<void> {
  await readPages(pagesIn(bytes), draft, control)
}

async function readPages(
  pages: readonly ArchivedPage[],
  draft: WorkbookDraft,
  control: Control,
): Promise<void> {
  const reader = new TableReader(draft)
  for (const { bytes, charset } of pages) {
    const page = decodePage(bytes, charset)
    for (const at of readTags(page, reader)) {
      const wait = control.pause(at, page.length)
      if (wait) await wait
    }
    reader.end()
  }
}

const HEAD = 4_096

/** A page as its byte order mark, its bytes, or else what it came with or its `meta` says. */
function decodePage(bytes: Uint8Array, charset: string | null): string {
  const guess = detectEncoding(bytes)
  if (guess.bom || guess.reason === 'zeroBytes' || guess.reason === 'validUtf8') {
    return decodeAll(bytes, guess.encoding).text
  }
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  const label =
    charset ?? /<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1]
  const said = label === undefined ? null : decoderOf(label)
  return said ? said.decode(bytes) : decodeAll(bytes, guess.encoding).text
}

/** Null for an encoding nobody knows, and for one that cannot be true of these bytes. */
function decoderOf(label: string): TextDecoder | null {
  try {
    const decoder = new TextDecoder(label)
    // A page that is not valid UTF-8 only says it is; one in UTF-16 could not be read so far.
    return decoder.encoding.startsWith('utf-') ? null : decoder
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
