import { comparable } from '../values/replace'
import { issue, ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import type { Column } from '../table/column'
import type { Control } from '../table/mapTexts'
import { recodeTexts } from '../table/mapTexts'
import type { ColumnId, TableColumn } from '../table/table'
import { insertColumns, madeColumnId, replaceColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { freeColumnName } from './destination'
import { chosenColumns } from './mapColumns'
import type { ParamsOf, TextPair, TextPairs } from './params'
import { linesOf, tableNamed } from './textPairs'
import { enColumns, enCount, enQuote, frColumns, frCount, frQuote } from './words'

const params = {
  columns: { type: 'columns' },
  pairs: { type: 'pairs' },
  ignoreCase: { type: 'boolean', default: false },
  ignoreAccents: { type: 'boolean', default: false },
  unmatched: {
    type: 'choice',
    options: ['kept', 'listed', 'emptied', 'text'],
    default: 'kept',
  },
  otherwise: { type: 'text', visibleWhen: { unmatched: 'text' } },
  into: { type: 'choice', options: ['source', 'new'], default: 'source' },
  name: { type: 'text', visibleWhen: { into: 'new' } },
} as const

type Params = ParamsOf<typeof params>

/** What each text becomes; the first line of a text decides, the others are told. */
function readTable(pairs: readonly TextPair[], form: (text: string) => string) {
  const table = new Map<string, string>()
  const again = new Set<string>()
  for (const { from, to } of pairs) {
    if (from === '' && to === '') continue
    const key = form(from)
    if (!table.has(key)) table.set(key, to)
    else if (table.get(key) !== to) again.add(from)
  }
  return { table, again }
}

const frTable = (pairs: TextPairs): string => {
  const named = tableNamed(pairs)
  if (named) return `la table ${frQuote(named.name)}`
  const own = linesOf(pairs)
  return `une table de ${frCount(own.ok ? own.value.length : 0, 'ligne', 'lignes')}`
}

const enTable = (pairs: TextPairs): string => {
  const named = tableNamed(pairs)
  if (named) return `the table ${enQuote(named.name)}`
  const own = linesOf(pairs)
  return `a table of ${enCount(own.ok ? own.value.length : 0, 'line', 'lines')}`
}

interface Mapped {
  readonly column: Column
  readonly marks: Uint8Array | null
}

async function mapColumn(
  column: Column,
  table: ReadonlyMap<string, string>,
  form: (text: string) => string,
  { unmatched, otherwise }: Params,
  control: Control,
): Promise<Mapped> {
  const missed: number[] = []
  // A text that the table leads to is right already.
  const wanted = new Set(table.values())
  const rewrite = (text: string, code: number): string | null => {
    const found = table.get(form(text))
    if (found !== undefined) return found
    if (isEmptyOrBlank(text)) return null
    if (unmatched === 'emptied') return ''
    if (unmatched === 'text') return otherwise
    if (unmatched === 'listed' && !wanted.has(text)) missed.push(code)
    return null
  }
  const made = await recodeTexts(column, rewrite, control, table.get('') ?? '')
  if (missed.length === 0) return { column: made.column, marks: null }
  const marks = new Uint8Array(made.column.texts.size)
  for (const code of missed) marks[made.codes ? made.codes[code]! : code] = 1
  return { column: made.column, marks }
}

export const mapValues = defineStep({
  kind: 'mapValues',
  version: 1,
  menus: { menu: 'standardise', isForColumn: true, isScoped: true },
  params,
  messages: {
    fr: {
      title: 'Remplacer selon une table de correspondance',
      help: 'Chaque texte de la liste devient celui d’en face, tous à la fois : « bvs » devient « Beauvais ». La liste se tape, se colle, ou se garde sous un nom.',
      keywords: [
        'correspondance',
        'table',
        'remplacer plusieurs',
        'code',
        'libellé',
        'nomenclature',
        'transcodage',
        'recoder',
        'uniformiser',
        'variantes',
        'mapper',
        'écrite de plusieurs façons',
        'transformer 1 en oui',
        'remplacer les codes par leur libellé',
        'oui non',
        'codes en libellés',
        'plusieurs valeurs d’un coup',
      ],
      fields: {
        columns: 'Colonnes',
        pairs: 'Table de correspondance',
        ignoreCase: 'Ne pas distinguer majuscules et minuscules',
        ignoreAccents: 'Ne pas distinguer les accents',
        unmatched: 'Ce qui n’est pas dans la table',
        otherwise: 'Texte à écrire',
        into: 'Écrire dans',
        name: 'Nom de la nouvelle colonne',
      },
      options: {
        kept: 'Le garder',
        listed: 'Le garder et le signaler',
        emptied: 'Vider la cellule',
        text: 'Écrire un texte',
        source: 'Les colonnes elles-mêmes',
        new: 'De nouvelles colonnes',
      },
      sentence: ({ columns, pairs }) =>
        `Remplacer dans ${frColumns(columns, 'des colonnes')} selon ${frTable(pairs)}`,
    },
    en: {
      title: 'Map values',
      help: 'Each text of the list becomes the one beside it, all at once: “bvs” becomes “Beauvais”. The list is typed, pasted, or kept under a name.',
      keywords: [
        'map',
        'mapping',
        'lookup table',
        'correspondence',
        'recode',
        'code',
        'label',
        'replace several',
        'refine',
        'written in several ways',
        'codes to labels',
        'yes no',
        'replace codes',
        'several values at once',
      ],
      fields: {
        columns: 'Columns',
        pairs: 'Correspondence table',
        ignoreCase: 'Ignore case',
        ignoreAccents: 'Ignore accents',
        unmatched: 'What is not in the table',
        otherwise: 'Text to write',
        into: 'Write to',
        name: 'Name of the new column',
      },
      options: {
        kept: 'Keep it',
        listed: 'Keep it and list it',
        emptied: 'Empty the cell',
        text: 'Write a text',
        source: 'The columns themselves',
        new: 'New columns',
      },
      sentence: ({ columns, pairs }) =>
        `Map values of ${enColumns(columns, 'columns')} by ${enTable(pairs)}`,
    },
  },
  example: (say) => {
    const town = say('Commune', 'Town')
    return {
      before: [[town, 'bvs', 'Creil', 'Beauv.']],
      params: {
        columns: [exampleColumn(town)],
        pairs: [
          { from: 'bvs', to: 'Beauvais' },
          { from: 'Beauv.', to: 'Beauvais' },
        ],
      },
      after: [[town, 'Beauvais', 'Creil', 'Beauvais']],
    }
  },
  apply: async (table, settings, { stepId, control }) => {
    const { columns: refs, ignoreCase, ignoreAccents, into, name } = settings
    const lines = linesOf(settings.pairs)
    if (!lines.ok) return lines
    const form = comparable({ ignoreCase, ignoreAccents })
    const { table: known, again } = readTable(lines.value, form)
    if (known.size === 0) return ok({ table })
    const warnings = again.size > 0 ? [issue('textsTwice', { texts: [...again] })] : []
    const marks = new Map<ColumnId, Uint8Array>()
    const changed = new Map<ColumnId, Column>()
    let made = table
    for (const { id, name: own, column } of chosenColumns(table, refs)) {
      const mapped = await mapColumn(column, known, form, settings, control)
      const result = into === 'source' ? id : madeColumnId(stepId, id)
      if (mapped.marks) marks.set(result, mapped.marks)
      if (into === 'source') {
        changed.set(id, mapped.column)
        continue
      }
      const wanted = name.trim() === '' ? own : name.trim()
      const added: TableColumn = {
        id: result,
        name: freeColumnName(made, wanted),
        column: mapped.column,
      }
      made = insertColumns(made, [added], id)
    }
    return ok({ table: replaceColumns(made, changed), unread: marks, warnings })
  },
  migrate: [],
})
