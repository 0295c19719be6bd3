import { addColumn } from './addColumn'
import type { StepDefinition } from './define'
import { deleteRows } from './deleteRows'
import { duplicateColumn } from './duplicateColumn'
import { editCells } from './editCells'
import { keepColumns } from './keepColumns'
import { removeColumns } from './removeColumns'
import { removeDuplicates } from './removeDuplicates'
import { removeEmptyColumns } from './removeEmptyColumns'
import { removeEmptyRows } from './removeEmptyRows'
import { removeExtraSpaces } from './removeExtraSpaces'
import { renameColumns } from './renameColumns'
import { reorderColumns } from './reorderColumns'

/** Every step there is, sorted by kind. A new step is its file and its line here. */
const all = [
  addColumn,
  deleteRows,
  duplicateColumn,
  editCells,
  keepColumns,
  removeColumns,
  removeDuplicates,
  removeEmptyColumns,
  removeEmptyRows,
  removeExtraSpaces,
  renameColumns,
  reorderColumns,
] as const

export type StepKind = (typeof all)[number]['kind']

// The one cast: a step's own params are read by its fields before it is applied.
export const steps = all as unknown as readonly StepDefinition<StepKind>[]

const byKind: ReadonlyMap<string, StepDefinition<StepKind>> = new Map(
  steps.map((step) => [step.kind, step]),
)

export const stepOfKind = (kind: string): StepDefinition<StepKind> | undefined => byKind.get(kind)
