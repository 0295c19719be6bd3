import type { Language } from '../../i18n/language'
import type { StepDescription } from '../../steps/define'
import { stepDescriptions } from '../../steps/descriptions'

/** The users' own verbs, in the order of the work. */
export const menuIds = ['clean', 'compile', 'complete', 'standardise'] as const

export type MenuId = (typeof menuIds)[number]

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
  'mapValues',
  'renameColumns',
  'reorderColumns',
  'removeColumns',
  'formatIdentifiers',
  'convertUnits',
]

const rank = (kind: string): number => {
  const at = frequent.indexOf(kind)
  return at < 0 ? frequent.length : at
}

/** The steps that pass, the most used first. */
export const sortedSteps = (
  passes: (step: StepDescription) => boolean,
  language: Language,
): readonly StepDescription[] =>
  stepDescriptions
    .filter(passes)
    .toSorted(
      (a, b) =>
        rank(a.kind) - rank(b.kind) ||
        a.messages[language].title.localeCompare(b.messages[language].title, language),
    )

/** The steps that stand under a verb, the most used first. */
export const stepsOfMenu = (menu: MenuId, language: Language): readonly StepDescription[] =>
  sortedSteps((step) => step.menus.menu === menu, language)

/** Menus with nothing in them are not shown. */
export const filledMenus = (): readonly MenuId[] =>
  menuIds.filter((menu) => stepDescriptions.some((step) => step.menus.menu === menu))
