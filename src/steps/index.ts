import { addColumn } from './addColumn'
import { blankDown } from './blankDown'
import { calculateColumn } from './calculateColumn'
import { changeCase } from './changeCase'
import { codeFromCommune } from './codeFromCommune'
import { combineDuplicates } from './combineDuplicates'
import { communeFromCode } from './communeFromCode'
import { communesOfPostcode } from './communesOfPostcode'
import { completeFromTable } from './completeFromTable'
import { convertAmounts } from './convertAmounts'
import { convertDegrees } from './convertDegrees'
import { convertOpeningHours } from './convertOpeningHours'
import { convertTimes } from './convertTimes'
import { convertToDate } from './convertToDate'
import { convertToNumber } from './convertToNumber'
import { convertUnits } from './convertUnits'
import { dateDifference } from './dateDifference'
import { dateParts } from './dateParts'
import type { StepDefinition } from './define'
import { deleteRows } from './deleteRows'
import { departmentOf } from './departmentOf'
import { duplicateColumn } from './duplicateColumn'
import { editCells } from './editCells'
import { emptyPlaceholders } from './emptyPlaceholders'
import { expandAbbreviations } from './expandAbbreviations'
import { extractText } from './extractText'
import { extremeDate } from './extremeDate'
import { fillByExample } from './fillByExample'
import { fillEmpty } from './fillEmpty'
import { filterRows } from './filterRows'
import { foldRows } from './foldRows'
import { formatIdentifiers } from './formatIdentifiers'
import { formatPhones } from './formatPhones'
import { formulaColumn } from './formulaColumn'
import { groupRows } from './groupRows'
import { hashRows } from './hashRows'
import { joinRows } from './joinRows'
import { keepColumns } from './keepColumns'
import { keepColumnsAt } from './keepColumnsAt'
import { keepMatching } from './keepMatching'
import { labelRows } from './labelRows'
import { lookUp } from './lookUp'
import { makeIdentifiers } from './makeIdentifiers'
import { mapValues } from './mapValues'
import { mergeColumns } from './mergeColumns'
import { mergeCoordinates } from './mergeCoordinates'
import { normaliseText } from './normaliseText'
import { numberRows } from './numberRows'
import { padText } from './padText'
import { pivotRows } from './pivotRows'
import { rankRows } from './rankRows'
import { removeCharacters } from './removeCharacters'
import { removeColumns } from './removeColumns'
import { removeColumnsWhen } from './removeColumnsWhen'
import { removeDuplicates } from './removeDuplicates'
import { removeEmptyColumns } from './removeEmptyColumns'
import { removeEmptyRows } from './removeEmptyRows'
import { removeExtraSpaces } from './removeExtraSpaces'
import { removeRowsAt } from './removeRowsAt'
import { renameColumns } from './renameColumns'
import { reorderColumns } from './reorderColumns'
import { repairEncoding } from './repairEncoding'
import { replaceText } from './replaceText'
import { reprojectCoordinates } from './reprojectCoordinates'
import { restoreZeros } from './restoreZeros'
import { roundNumbers } from './roundNumbers'
import { rowsToHeader } from './rowsToHeader'
import { runningTotal } from './runningTotal'
import { sampleRows } from './sampleRows'
import { sortRows } from './sortRows'
import { splitColumn } from './splitColumn'
import { splitCoordinates } from './splitCoordinates'
import { splitRange } from './splitRange'
import { splitRows } from './splitRows'
import { swapCoordinates } from './swapCoordinates'
import { takeTable } from './takeTable'
import { topRows } from './topRows'
import { transposeTable } from './transposeTable'
import { unpivotColumns } from './unpivotColumns'

/** Every step there is, sorted by kind. A new step is its file and its line here. */
const all = [
  addColumn,
  blankDown,
  calculateColumn,
  changeCase,
  codeFromCommune,
  combineDuplicates,
  communeFromCode,
  communesOfPostcode,
  completeFromTable,
  convertAmounts,
  convertDegrees,
  convertOpeningHours,
  convertTimes,
  convertToDate,
  convertToNumber,
  convertUnits,
  dateDifference,
  dateParts,
  deleteRows,
  departmentOf,
  duplicateColumn,
  editCells,
  emptyPlaceholders,
  expandAbbreviations,
  extractText,
  extremeDate,
  fillByExample,
  fillEmpty,
  filterRows,
  foldRows,
  formatIdentifiers,
  formatPhones,
  formulaColumn,
  groupRows,
  hashRows,
  joinRows,
  keepColumns,
  keepColumnsAt,
  keepMatching,
  labelRows,
  lookUp,
  makeIdentifiers,
  mapValues,
  mergeColumns,
  mergeCoordinates,
  normaliseText,
  numberRows,
  padText,
  pivotRows,
  rankRows,
  removeCharacters,
  removeColumns,
  removeColumnsWhen,
  removeDuplicates,
  removeEmptyColumns,
  removeEmptyRows,
  removeExtraSpaces,
  removeRowsAt,
  renameColumns,
  reorderColumns,
  repairEncoding,
  replaceText,
  reprojectCoordinates,
  restoreZeros,
  roundNumbers,
  rowsToHeader,
  runningTotal,
  sampleRows,
  sortRows,
  splitColumn,
  splitCoordinates,
  splitRange,
  splitRows,
  swapCoordinates,
  takeTable,
  topRows,
  transposeTable,
  unpivotColumns,
] as const

export type StepKind = (typeof all)[number]['kind']

// The one cast: a step's own params are read by its fields before it is applied.
export const steps = all as unknown as readonly StepDefinition<StepKind>[]

const byKind: ReadonlyMap<string, StepDefinition<StepKind>> = new Map(
  steps.map((step) => [step.kind, step]),
)

export const stepOfKind = (kind: string): StepDefinition<StepKind> | undefined => byKind.get(kind)
