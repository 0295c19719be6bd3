/**
 * Steps that do to each of their columns what they would do to it alone: without one column the others are still
 * done as before. A step that looks at its columns together (duplicates, merging…) would do something else.
 */
export const stepsOfEachColumn: ReadonlySet<string> = new Set([
  'blankDown',
  'changeCase',
  'convertAmounts',
  'convertDegrees',
  'convertTimes',
  'convertToDate',
  'convertToNumber',
  'convertUnits',
  'emptyPlaceholders',
  'expandAbbreviations',
  'formatIdentifiers',
  'formatPhones',
  'keepColumns',
  'mapValues',
  'normaliseText',
  'padText',
  'removeCharacters',
  'removeColumns',
  'removeColumnsWhen',
  'removeEmptyColumns',
  'removeExtraSpaces',
  'renameColumns',
  'reorderColumns',
  'repairEncoding',
  'replaceText',
  'restoreZeros',
  'roundNumbers',
])
