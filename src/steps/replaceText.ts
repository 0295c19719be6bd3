import { needleOf } from '../values/needle'
import { readTemplate } from '../values/pattern'
import { compileReplace } from '../values/replace'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from '../table/column'
import { mapTextsElsewhere } from '../table/askTexts'
import type { Control } from '../table/mapTexts'
import { mapTexts } from '../table/mapTexts'
import { replaceInTexts } from '../table/replaceTexts'
import type { ColumnId, Table } from '../table/table'
import { replaceColumns } from '../table/table'
import type { TextRun } from '../table/textRun'
import { readPattern, shownCodes } from './askPattern'
import type { StepContext, StepOutput } from './define'
import { exampleColumn } from './example'
import { defineStep } from './define'
import { chosenOrAll } from './mapColumns'
import type { ParamsOf } from './params'
import { enColumns, enQuote, frColumns, frQuote } from './words'

const params = {
  columns: { type: 'columns', allWhenEmpty: true },
  find: { type: 'text', visibleWhen: { isPattern: false } },
  pattern: { type: 'pattern', visibleWhen: { isPattern: true } },
  replacement: { type: 'text' },
  wholeCell: { type: 'boolean', default: false },
  ignoreCase: { type: 'boolean', default: false },
  ignoreAccents: { type: 'boolean', default: false, visibleWhen: { isPattern: false } },
  isPattern: { type: 'boolean', default: false },
} as const

type Params = ParamsOf<typeof params>

/** Replaces a plain text; looking for whole cells of no text fills the empty ones. */
async function replacePlain(table: Table, settings: Params, control: Control): Promise<Table> {
  const { columns, find, replacement, wholeCell, ignoreCase, ignoreAccents } = settings
  if (find === '' && !wholeCell) return table
  const options = { ignoreCase, ignoreAccents, wholeCell }
  const replace = compileReplace(find, replacement, options)
  const needle = needleOf(find, options)
  const emptyTo = find === '' ? replacement : ''
  const changed = new Map<ColumnId, Column>()
  for (const { id, column } of chosenOrAll(table, columns)) {
    const made = needle
      ? await replaceInTexts(column, { needle, replacement, wholeCell }, replace, control)
      : await mapTexts(column, replace, control, emptyTo)
    changed.set(id, made)
  }
  return replaceColumns(table, changed)
}

async function replaceByPattern(
  table: Table,
  { columns, pattern: source, replacement, ignoreCase, wholeCell }: Params,
  context: StepContext,
): Promise<Result<StepOutput>> {
  if (source === '') return ok({ table })
  const pattern = readPattern(source, { ignoreCase, wholeCell })
  if (!pattern.ok) return pattern
  const template = readTemplate(replacement, pattern.value)
  if (!template.ok) return template
  const changed = new Map<ColumnId, Column>()
  for (const { id, column } of chosenOrAll(table, columns)) {
    const ask = (run: TextRun) => context.replacePattern(pattern.value, replacement, run)
    const made = await mapTextsElsewhere(column, shownCodes(table, column), ask, context.control)
    if (!made.ok) return made
    changed.set(id, made.value)
  }
  return ok({ table: replaceColumns(table, changed) })
}

/** What is looked for; the empty text stands for empty cells, null for nothing at all. */
const soughtIn = ({ find, pattern, isPattern, wholeCell }: Params): string | null => {
  const sought = isPattern ? pattern : find
  return sought === '' && (isPattern || !wholeCell) ? null : sought
}

export const replaceText = defineStep({
  kind: 'replaceText',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isScoped: true },
  params,
  messages: {
    fr: {
      title: 'Rechercher et remplacer',
      help: 'Remplace un texte par un autre, partout dans les colonnes choisies.',
      keywords: [
        'remplacer',
        'rechercher',
        'trouver',
        'substituer',
        'corriger',
        'motif',
        'texte',
        'ctrl h',
        'mot par un autre',
        'changer un mot',
        'SUBSTITUE',
      ],
      fields: {
        columns: 'Colonnes',
        find: 'Rechercher',
        pattern: 'Motif à rechercher',
        replacement: 'Remplacer par',
        wholeCell: 'Seulement les cellules entières',
        ignoreCase: 'Ne pas distinguer majuscules et minuscules',
        ignoreAccents: 'Ne pas distinguer les accents',
        isPattern: 'Motif (avancé)',
      },
      options: {},
      sentence: (settings) => {
        const { columns, replacement, isPattern } = settings
        const sought = soughtIn(settings)
        const where = frColumns(columns)
        if (sought === null) return `Rechercher et remplacer dans ${where}`
        const quoted = isPattern ? `le motif ${frQuote(sought)}` : frQuote(sought)
        const what = sought === '' ? 'les cellules vides' : quoted
        return replacement === ''
          ? `Effacer ${what} dans ${where}`
          : `Remplacer ${what} par ${frQuote(replacement)} dans ${where}`
      },
    },
    en: {
      title: 'Find and replace',
      help: 'Replaces a text with another everywhere in the chosen columns.',
      keywords: [
        'replace',
        'find',
        'search',
        'substitute',
        'correct',
        'pattern',
        'regex',
        'text',
        'ctrl h',
        'one word with another',
        'SUBSTITUTE',
      ],
      fields: {
        columns: 'Columns',
        find: 'Find',
        pattern: 'Pattern to find',
        replacement: 'Replace with',
        wholeCell: 'Whole cells only',
        ignoreCase: 'Ignore case',
        ignoreAccents: 'Ignore accents',
        isPattern: 'Pattern (regex)',
      },
      options: {},
      sentence: (settings) => {
        const { columns, replacement, isPattern } = settings
        const sought = soughtIn(settings)
        const where = enColumns(columns)
        if (sought === null) return `Find and replace in ${where}`
        const quoted = isPattern ? `the pattern ${enQuote(sought)}` : enQuote(sought)
        const what = sought === '' ? 'empty cells' : quoted
        return replacement === ''
          ? `Erase ${what} in ${where}`
          : `Replace ${what} with ${enQuote(replacement)} in ${where}`
      },
    },
  },
  example: (say) => {
    const street = say('Rue', 'Street')
    return {
      before: [[street, 'rue St Jean', 'place St Pierre']],
      params: { columns: [exampleColumn(street)], find: 'St ', replacement: 'Saint-' },
      after: [[street, 'rue Saint-Jean', 'place Saint-Pierre']],
    }
  },
  apply: async (table, settings, context) =>
    settings.isPattern
      ? replaceByPattern(table, settings, context)
      : ok({ table: await replacePlain(table, settings, context.control) }),
  migrate: [],
})
