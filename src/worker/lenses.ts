import { BLANK, EMPTY, FILLED } from '../table/emptiness'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { isBlank } from '../values/text'
import type { TypeId } from '../values/types'
import { fitsType } from '../values/types'

/** Beside `EMPTY`, `BLANK` and `FILLED`: a text that its type cannot read. */
export const MISFIT = FILLED + 1

const nameOf = (type: TypeId): string => `fits ${type}`

const readerOf =
  (type: TypeId) =>
  (text: string): number => {
    if (text === '') return EMPTY
    if (isBlank(text)) return BLANK
    return type === 'text' || fitsType(type, text) ? FILLED : MISFIT
  }

/** For each code what its text is to a type; texts seen before are not looked at again. */
export const lensOfType = (column: Column, type: TypeId, control: Control): Promise<Uint8Array> =>
  column.texts.prepareLens(nameOf(type), readerOf(type), control)

/** Whether a cell does not fit a type; answered from the lens where it is there. */
export function isMisfit(column: Column, row: number, type: TypeId, text: string): boolean {
  const lens = column.texts.peekLens(nameOf(type))
  if (lens) return lens[column.codeAt(row)] === MISFIT
  return text !== '' && !fitsType(type, text)
}
