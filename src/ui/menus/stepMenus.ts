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
  'changeCase',
  'sortRows',
  'fillEmpty',
  'addColumn',
  'convertToNumber',
  'convertToDate',
  'renameColumns',
  'reorderColumns',
  'removeColumns',
]

const rank = (kind: string): number => {
  const at = frequent.indexOf(kind)
  return at < 0 ? frequent.length : at
}

/** The steps that stand under a verb, the most used first. */
export function stepsOfMenu(menu: MenuId, language: Language): readonly StepDescription[] {
  return stepDescriptions
    .filter((step) => step.menus.menu === menu)
    .toSorted(
      (a, b) =>
        rank(a.kind) - rank(b.kind) ||
        a.messages[language].title.localeCompare(b.messages[language].title, language),
    )
}

/** Menus with nothing in them are not shown. */
export const filledMenus = (): readonly MenuId[] =>
  menuIds.filter((menu) => stepDescriptions.some((step) => step.menus.menu === menu))
