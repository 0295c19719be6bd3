const OPENERS = /^[=+\-@\t\r]/
/** What a sign may open without being run: a number, a phone number, an amount, a lone dash. */
const PLAIN =
  /^[+-]?[\s\u00a0\u202f]?(?:[\d\s.,()\u00a0\u202f]*\d[\d\s.,()\u00a0\u202f]*(?:[eE][+-]?\d+)?)?[\s\u00a0\u202f]?[%€$£]?$/

/** Whether a spreadsheet that opens the file may run this cell as a formula. */
export function isFormulaLike(text: string): boolean {
  return OPENERS.test(text) && !(PLAIN.test(text) && !/^[\t\r]/.test(text))
}

/** The cell with an apostrophe before it, which makes spreadsheets take it as text. */
export const neutralise = (text: string): string => (isFormulaLike(text) ? `'${text}` : text)
