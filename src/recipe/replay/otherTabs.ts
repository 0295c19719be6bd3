import { descriptionOf } from '../../steps/descriptions'
import type { ColumnPair, ColumnRef, Fields } from '../../steps/params'
import { readColumnRef, REFUSED } from '../../steps/readParams'
import type { ColumnId } from '../../table/table'
import type { ProjectDoc, Step } from '../recipe'

/** The project with the steps of other tabs that read columns of a table told what these are called now. */
export function rebindOtherTabs(
  doc: ProjectDoc,
  tableId: string,
  idThere: (id: ColumnId) => ColumnId | null,
): ProjectDoc {
  const tables = doc.tables.map((table) => {
    if (table.id === tableId) return table
    const steps = table.steps.map((step) => rebindReader(step, tableId, idThere))
    return steps.every((step, at) => step === table.steps[at]) ? table : { ...table, steps }
  })
  return tables.every((table, at) => table === doc.tables[at]) ? doc : { ...doc, tables }
}

function rebindReader(
  step: Step,
  tableId: string,
  idThere: (id: ColumnId) => ColumnId | null,
): Step {
  const fields: Fields = descriptionOf(step.kind)?.params ?? {}
  const reads = (name: string): boolean => {
    const ref = readColumnRef(step.params[name])
    return ref !== REFUSED && ref.id === tableId
  }
  const point = (ref: ColumnRef): ColumnRef => {
    const id = idThere(ref.id)
    return id === null || id === ref.id ? ref : { ...ref, id }
  }
  let isSame = true
  const params = Object.entries(step.params).map(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const isPairs = field?.type === 'columnPairs'
    if ((!isPairs && field?.type !== 'otherColumns') || !reads(field.table)) return [name, value]
    if (!Array.isArray(value)) return [name, value]
    const items = value as readonly unknown[]
    const mapped = items.map((item) => {
      if (!isPairs) return readColumnRef(item) === REFUSED ? item : point(item as ColumnRef)
      const pair = item as ColumnPair
      const other = readColumnRef(pair.other) === REFUSED ? pair.other : point(pair.other)
      return other === pair.other ? pair : { ...pair, other }
    })
    if (mapped.some((item, at) => item !== items[at])) isSame = false
    return [name, mapped]
  })
  return isSame ? step : { ...step, params: Object.fromEntries(params) as Step['params'] }
}
