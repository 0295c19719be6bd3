import { catalogues } from '../../i18n/catalogues'
import type { Language } from '../../i18n/language'
import { languages } from '../../i18n/language'
import type { StepDescription } from '../../steps/define'
import type { Icon } from '../controls/Button'
import type { Command } from '../menus/commands'
import { stepIcon } from '../menus/stepIcons'
import type { MenuId } from '../menus/menuIds'
import { sortedSteps, stepsOfMenu } from '../menus/stepMenus'
import { commandWords } from './search/commandWords'
import { search } from './search/search'
import type { Searchable, SearchIndex } from './search/searchIndex'
import { indexOf } from './search/searchIndex'

/** A line of the palette: a step or an action. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly help: string
  readonly kind: 'step' | 'action'
  readonly icon: Icon
  readonly keys?: string
  readonly target: string
  /** Its words in every language, those of the screen first. */
  readonly words: Searchable
}

const stepEntry = ({ kind, messages }: StepDescription, language: Language): Entry => ({
  id: `step:${kind}`,
  title: messages[language].title,
  help: messages[language].help,
  kind: 'step',
  icon: stepIcon(kind),
  target: kind,
  words: {
    titles: languages.map((of) => messages[of].title),
    keywords: languages.flatMap((of) => messages[of].keywords),
    details: languages.flatMap((of) => [
      messages[of].help,
      ...Object.values<string>(messages[of].options),
    ]),
  },
})

const commandEntry = ({ id, icon, keys }: Command, language: Language): Entry => ({
  id: `action:${id}`,
  title: catalogues[language].commands[id],
  help: '',
  kind: 'action',
  icon,
  ...(keys !== undefined && { keys }),
  target: id,
  words: {
    titles: languages.map((of) => catalogues[of].commands[id]),
    keywords: languages.flatMap((of) => commandWords[id][of]),
    details: [],
  },
})

/** All that can be found: the steps (of one menu, or all that a user can start), then the actions. */
export function paletteEntries(
  language: Language,
  commands: readonly Command[],
  menu: MenuId | null,
  hasProject: boolean,
): readonly Entry[] {
  const sorted = menu
    ? stepsOfMenu(menu, language)
    : sortedSteps((step) => step.menus.menu !== 'none', language)
  const found = hasProject ? sorted.map((step) => stepEntry(step, language)) : []
  return menu ? found : [...found, ...commands.map((command) => commandEntry(command, language))]
}

const indexes = new WeakMap<readonly Entry[], SearchIndex>()

/** What is searched in entries: made once, so that a key costs little. */
export function searchIndexOf(entries: readonly Entry[]): SearchIndex {
  const index = indexes.get(entries) ?? indexOf(entries.map(({ words }) => words))
  indexes.set(entries, index)
  return index
}

/** The entries that answer what is asked, the closest first; all of them, in their order, while nothing is. */
export function findEntries(entries: readonly Entry[], asked: string): readonly Entry[] {
  if (asked.trim() === '') return entries
  return search(searchIndexOf(entries), asked).flatMap((at) => entries[at] ?? [])
}
