/**
 * A reader of delimited text that shares nothing with the one under test: one character at a time, RFC 4180,
 * with line ends LF, CR LF or CR. A quote inside an unquoted field is text; text behind a closing quote is
 * added to the field.
 */
export function readIndependently(
  text: string,
  { delimiter, quote }: { readonly delimiter: string; readonly quote: string | null },
): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  const endField = (): void => {
    record.push(field)
    field = ''
    state = 'start'
  }
  const endRecord = (): void => {
    endField()
    records.push(record)
    record = []
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (state === 'quoted') {
      if (character !== quote) field += character
      else if (text[at + 1] === quote) {
        field += quote
        at++
      } else state = 'closed'
    } else if (character === delimiter) endField()
    else if (character === '\n') endRecord()
    else if (character === '\r') {
      if (text[at + 1] === '\n') at++
      endRecord()
    } else if (state === 'start' && character === quote) state = 'quoted'
    else {
      field += character
      state = state === 'closed' ? 'closed' : 'plain'
    }
  }
  if (state !== 'start' || record.length > 0) endRecord()
  return records
}
