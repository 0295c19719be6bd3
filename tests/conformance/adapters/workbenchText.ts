import { goOn } from '../../../src/table/mapTexts'
import { readTable } from '../../../src/worker/reading'
import type { Case, Got } from '../form'
import { cellText } from '../form'
import { cellsOf } from '../steps'

/** Opens the text of a case as the worker opens a file. */
export async function parseText({ input, params }: Case): Promise<Got> {
  const { text } = input as { readonly text?: unknown }
  const { delimiter, has_header: hasHeader, encoding } = params
  const chosen = {
    encoding: cellText(encoding) as 'utf-8',
    ...(delimiter === null ? {} : { delimiter: cellText(delimiter) }),
    headerRecord: hasHeader === true ? 1 : null,
  }
  const read = await readTable(new Blob([cellText(text)]), chosen, { control: goOn })
  if (!read.ok) return { error: read.issue.code }
  const [note] = read.value.notes
  return { columns: cellsOf(read.value.table), ...(note ? { warning: note.code } : {}) }
}
