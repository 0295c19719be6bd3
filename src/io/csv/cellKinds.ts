/** The look of a cell, to tell names from data. Coarser than the types of the workbench, on purpose. */
export type CellKind = 'empty' | 'number' | 'date' | 'code' | 'address' | 'word' | 'sentence'

const NUMBER =
  /^[+-]?(?:\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+|\d+)?(?:[.,]\d+)?(?:[eE][+-]?\d+)?\s?[%€$£]?$/
const DATE =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T].*)?|\d{4}-\d{2}|\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?Z?)$/
const ADDRESS = /^(?:[a-z]+:\/\/\S+|www\.\S+|[^\s@]+@[^\s@]+\.[^\s@]+|[#/]\S+)$/i
const CODE = /\d/
const LONG = 60

export function cellKind(cell: string): CellKind {
  const text = cell.trim()
  if (text === '') return 'empty'
  if (/\d/.test(text)) {
    if (NUMBER.test(text)) return 'number'
    if (DATE.test(text)) return 'date'
  }
  if (text.length > LONG) return 'sentence'
  if (ADDRESS.test(text)) return 'address'
  return CODE.test(text) ? 'code' : 'word'
}
