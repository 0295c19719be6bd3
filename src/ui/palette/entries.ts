import { catalogues } from '../../i18n/catalogues'
import type { Language } from '../../i18n/language'
import { languages } from '../../i18n/language'
import type { StepDescription } from '../../steps/define'
import { fold } from '../../values/text'
import type { Icon } from '../controls/Button'
import type { Command } from '../menus/commands'
import { stepIcon } from '../menus/stepIcons'
import type { MenuId } from '../menus/stepMenus'
import { sortedSteps, stepsOfMenu } from '../menus/stepMenus'

/** A line of the palette: a step or an action. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly help: string
  readonly kind: 'step' | 'action'
  readonly icon: Icon
  readonly keys?: string
  readonly target: string
  /** Its titles, help and keywords in every language, folded. */
  readonly names: readonly string[]
  readonly words: string
}

const stepEntry = ({ kind, messages }: StepDescription, language: Language): Entry => ({
  id: `step:${kind}`,
  title: messages[language].title,
  help: messages[language].help,
  kind: 'step',
  icon: stepIcon(kind),
  target: kind,
  names: languages.map((of) => fold(messages[of].title)),
  words: fold(
    languages.flatMap((of) => [...messages[of].keywords, messages[of].help]).join(' \n '),
  ),
})

const commandEntry = ({ id, icon, keys }: Command, language: Language): Entry => ({
  id: `action:${id}`,
  title: catalogues[language].commands[id],
  help: '',
  kind: 'action',
  icon,
  ...(keys !== undefined && { keys }),
  target: id,
  names: languages.map((of) => fold(catalogues[of].commands[id])),
  words: '',
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

/** How well an entry answers, lower is better; null when it does not. */
function rankOf(entry: Entry, asked: readonly string[]): number | null {
  let rank = 0
  for (const word of asked) {
    const best = Math.min(
      ...entry.names.map((name) => {
        if (name.startsWith(word)) return 0
        if (name.includes(` ${word}`)) return 1
        return name.includes(word) ? 2 : Infinity
      }),
    )
    if (best < Infinity) rank += best
    else if (entry.words.includes(word)) rank += 4
    else return null
  }
  return rank
}

/** The entries that hold every word asked for, accents and case ignored, the closest first. */
export function findEntries(entries: readonly Entry[], asked: string): readonly Entry[] {
  const words = fold(asked).split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter((found): found is { entry: Entry; rank: number } => found.rank !== null)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
