const OPENERS = /^[=+\-@\t\r]/
/** What a sign may open without being a formula: a number, a range, a phone number, a lone dash. */
const PLAIN_NUMBER =
  /^[+-]\s?(?:[\d\s.,'()/\u00a0\u202f-]*\d[\d\s.,'()/\u00a0\u202f-]*(?:[eE][+-]?\d+)?)?\s?[%€]?$/

/** Whether a spreadsheet may run this cell as a formula when it opens the file. */
export function isFormulaLike(text: string): boolean {
  if (!OPENERS.test(text)) return false
  return !PLAIN_NUMBER.test(text)
}

/** The cell with an apostrophe before it, which makes spreadsheets take it as text. */
export const neutralise = (text: string): string => (isFormulaLike(text) ? `'${text}` : text)
