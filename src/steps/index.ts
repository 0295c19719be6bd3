import { addColumn } from './addColumn'
import { changeCase } from './changeCase'
import { convertToDate } from './convertToDate'
import { convertToNumber } from './convertToNumber'
import type { StepDefinition } from './define'
import { deleteRows } from './deleteRows'
import { duplicateColumn } from './duplicateColumn'
import { editCells } from './editCells'
import { fillEmpty } from './fillEmpty'
import { filterRows } from './filterRows'
import { keepColumns } from './keepColumns'
import { removeCharacters } from './removeCharacters'
import { removeColumns } from './removeColumns'
import { removeDuplicates } from './removeDuplicates'
import { removeEmptyColumns } from './removeEmptyColumns'
import { removeEmptyRows } from './removeEmptyRows'
import { removeExtraSpaces } from './removeExtraSpaces'
import { renameColumns } from './renameColumns'
import { reorderColumns } from './reorderColumns'
import { repairEncoding } from './repairEncoding'
import { replaceText } from './replaceText'
import { restoreZeros } from './restoreZeros'
import { sortRows } from './sortRows'

/** Every step there is, sorted by kind. A new step is its file and its line here. */
const all = [
  addColumn,
  changeCase,
  convertToDate,
  convertToNumber,
  deleteRows,
  duplicateColumn,
  editCells,
  fillEmpty,
  filterRows,
  keepColumns,
  removeCharacters,
  removeColumns,
  removeDuplicates,
  removeEmptyColumns,
  removeEmptyRows,
  removeExtraSpaces,
  renameColumns,
  reorderColumns,
  repairEncoding,
  replaceText,
  restoreZeros,
  sortRows,
] as const

export type StepKind = (typeof all)[number]['kind']

// The one cast: a step's own params are read by its fields before it is applied.
export const steps = all as unknown as readonly StepDefinition<StepKind>[]

const byKind: ReadonlyMap<string, StepDefinition<StepKind>> = new Map(
  steps.map((step) => [step.kind, step]),
)

export const stepOfKind = (kind: string): StepDefinition<StepKind> | undefined => byKind.get(kind)
