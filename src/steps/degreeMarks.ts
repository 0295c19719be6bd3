import { readDegrees } from '../values/dms'
import { isEmptyOrBlank } from '../values/text'
import type { ColumnId, TableColumn } from '../table/table'

/** 1 for each code of a filled text that is no angle, per column. */
export const degreeMarks = (
  columns: readonly TableColumn[],
  read: (text: string) => unknown = readDegrees,
): ReadonlyMap<ColumnId, Uint8Array> =>
  new Map(
    columns.map(({ id, column }) => {
      const marks = new Uint8Array(column.texts.size)
      column.texts.forEach((text, code) => {
        if (!isEmptyOrBlank(text) && read(text) === null) marks[code] = 1
      })
      return [id, marks]
    }),
  )
