import { createContext, useContext } from 'react'
import type { ColumnName, TableKey } from '../../recipe/report'
import type { StepForm, TableDoc, TableState } from '../../state/model'
import { shownIndex } from '../../state/model'
import type { ColumnRef } from '../../steps/params'
import type { ColumnId } from '../../table/table'
import type { TypeId } from '../../values/types'

/** Where in the steps a form stands: the table its step acts on. */
export interface FormPlace {
  readonly index: number
  /** Null while nothing has run. */
  readonly key: TableKey | null
  readonly columns: readonly ColumnName[]
  readonly rowCount: number
  /** How the text of the columns is read, where that is known. */
  readonly types: ReadonlyMap<ColumnId, TypeId>
  /** The columns selected in the grid, as far as the table has them. */
  readonly selected: readonly ColumnRef[]
  /** The column of the focused cell. */
  readonly focused: ColumnRef | null
}

export function formPlace(
  doc: TableDoc,
  state: Pick<TableState, 'report' | 'shownStep' | 'summary' | 'selection'>,
  form: Pick<StepForm, 'stepId' | 'instead'>,
): FormPlace {
  const { report, summary, selection } = state
  const index =
    form.stepId === null
      ? shownIndex(doc, state) + 1
      : Math.max(
          0,
          doc.steps.findIndex(({ id }) => id === form.stepId),
        )
  const before = report?.steps[index - 1]
  const columns = before?.columns ?? report?.sourceColumns ?? []
  return {
    index,
    key: form.instead?.key ?? before?.key ?? report?.sourceKey ?? null,
    columns,
    rowCount: before?.rowCount ?? report?.sourceRowCount ?? 0,
    types: new Map(summary?.columns.map(({ id, type }) => [id, type])),
    selected: columns.filter(({ id }) => selection.columns.includes(id)),
    focused: columns.find(({ id }) => id === selection.focused?.column) ?? null,
  }
}

const nowhere: FormPlace = {
  index: 0,
  key: null,
  columns: [],
  rowCount: 0,
  types: new Map(),
  selected: [],
  focused: null,
}

export const FormPlaceContext = createContext<FormPlace>(nowhere)

export const useFormPlace = (): FormPlace => useContext(FormPlaceContext)

/** A column as params name it. */
export const refOf = ({ id, name }: ColumnName): ColumnRef => ({ id, name })
