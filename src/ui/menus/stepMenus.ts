import type { Language } from '../../i18n/language'
import type { StepDescription } from '../../steps/define'
import { stepDescriptions } from '../../steps/descriptions'
import type { MenuId } from './menuIds'

/** The most entries a menu shows before *see all*. */
export const menuLength = 8

/** What users reach for first; everything else follows by name. */
const frequent: readonly string[] = [
  'removeEmptyRows',
  'removeEmptyColumns',
  'removeExtraSpaces',
  'removeDuplicates',
  'replaceText',
  'filterRows',
  'splitColumn',
  'removeColumns',
  'renameColumns',
  'reorderColumns',
  'changeCase',
  'sortRows',
  'emptyPlaceholders',
  'fillEmpty',
  'fillByExample',
  'addColumn',
  'mergeColumns',
  'extractText',
  'formulaColumn',
  'labelRows',
  'numberRows',
  'groupRows',
  'lookUp',
  'unpivotColumns',
  'pivotRows',
  'splitRows',
  'combineDuplicates',
  'topRows',
  'convertToNumber',
  'convertToDate',
  'formatPhones',
  'mapValues',
  'formatIdentifiers',
  'convertUnits',
]

/** The same for one column, from its header. */
const frequentForColumn: readonly string[] = [
  'removeExtraSpaces',
  'changeCase',
  'replaceText',
  'convertToNumber',
  'convertToDate',
  'fillEmpty',
  'splitColumn',
  'filterRows',
  ...frequent,
]

const rank = (kind: string, order: readonly string[]): number => {
  const at = order.indexOf(kind)
  return at < 0 ? order.length : at
}

/** The steps that pass, the most used first. */
export const sortedSteps = (
  passes: (step: StepDescription) => boolean,
  language: Language,
  order: readonly string[] = frequent,
): readonly StepDescription[] =>
  stepDescriptions()
    .filter(passes)
    .toSorted(
      (a, b) =>
        rank(a.kind, order) - rank(b.kind, order) ||
        a.messages[language].title.localeCompare(b.messages[language].title, language),
    )

/** Done from the header by entries of their own, without a form. */
const direct = new Set(['renameColumns', 'removeColumns', 'duplicateColumn'])

/** The steps for one column, the most used first. */
export const stepsOfColumn = (language: Language): readonly StepDescription[] =>
  sortedSteps(
    ({ kind, menus }) => menus.isForColumn === true && !direct.has(kind),
    language,
    frequentForColumn,
  )

/** The steps that stand under a verb, the most used first. */
export const stepsOfMenu = (menu: MenuId, language: Language): readonly StepDescription[] =>
  sortedSteps((step) => step.menus.menu === menu, language)
