import { typedDelimiter } from '../values/split'
import { ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { emptyCodes } from '../table/emptiness'
import type { Column } from '../table/column'
import { rowGroups } from '../table/groups'
import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { filterRows, replaceColumns, rowAt, rowCount } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumns } from './mapColumns'
import type { ParamsOf } from './params'
import { enColumns, frColumns } from './words'

const PAUSE_EVERY = 1 << 17

const params = {
  columns: { type: 'columns' },
  keys: { type: 'columns' },
  separator: { type: 'text', default: ', ' },
  distinct: { type: 'boolean', default: true },
  emptyKeys: { type: 'choice', options: ['apart', 'above'], default: 'apart' },
} as const

type Params = ParamsOf<typeof params>

/** The physical rows of each group, in the order of their first rows. */
async function groupsOfRows(
  table: Table,
  keys: readonly Column[],
  emptyKeys: Params['emptyKeys'],
  control: Control,
): Promise<readonly (readonly number[])[]> {
  const { groups } = await rowGroups(keys, table.ids.length, null, control)
  const marks = keys.map((key) => ({ key, isEmpty: emptyCodes(key, true) }))
  const isKeyless = (row: number) =>
    marks.every(({ key, isEmpty }) => isEmpty[key.codeAt(row)] === 1)
  const found: number[][] = []
  const byGroup = new Map<number, number[]>()
  let above: number[] | null = null
  const count = rowCount(table)
  for (let at = 0; at < count; at++) {
    const row = rowAt(table, at)
    const isEmpty = isKeyless(row)
    let rows: number[] | null | undefined = isEmpty
      ? emptyKeys === 'above'
        ? above
        : null
      : byGroup.get(groups[row]!)
    if (rows) rows.push(row)
    else {
      rows = [row]
      found.push(rows)
      if (!isEmpty) byGroup.set(groups[row]!, rows)
    }
    above = rows
    if ((at + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(at + 1, count)
      if (wait) await wait
    }
  }
  return found
}

/** The column with the texts of each group in its first row. */
function joined(
  column: Column,
  groups: readonly (readonly number[])[],
  separator: string,
  distinct: boolean,
): Column {
  const cells: [row: number, text: string][] = []
  for (const rows of groups) {
    if (rows.length < 2) continue
    const texts = rows.map((row) => column.textAt(row)).filter((text) => !isEmptyOrBlank(text))
    cells.push([rows[0]!, (distinct ? [...new Set(texts)] : texts).join(separator)])
  }
  return cells.length === 0 ? column : column.withCells(cells)
}

export const joinRows = defineStep({
  kind: 'joinRows',
  version: 1,
  menus: { menu: 'compile', isForColumn: true, isScoped: true },
  params,
  messages: {
    fr: {
      title: 'Rassembler des lignes en une',
      help: 'Les lignes qui ont la même clé n’en font plus qu’une, où les textes des colonnes choisies sont mis bout à bout. Les autres colonnes gardent la première ligne.',
      keywords: [
        'rassembler',
        'regrouper',
        'réunir des lignes',
        'concaténer',
        'joindre',
        'valeurs multiples',
        'une ligne par',
        'plusieurs lignes en une seule',
        'regrouper dans une même case',
        'séparés par des virgules',
        'texte coupé sur deux lignes',
        'JOINDRE.TEXTE',
        'liste dans une cellule',
      ],
      fields: {
        columns: 'Colonnes à mettre bout à bout',
        keys: 'Colonnes qui font la clé',
        separator: 'Texte entre elles (\\n pour un retour à la ligne)',
        distinct: 'Ne pas répéter le même texte',
        emptyKeys: 'Lignes sans clé',
      },
      options: { apart: 'Les laisser seules', above: 'Les rattacher à la ligne du dessus' },
      sentence: ({ columns, keys }) =>
        `Rassembler ${frColumns(columns, 'des colonnes')} des lignes qui ont ${frColumns(keys, 'la même clé')} en commun`,
    },
    en: {
      title: 'Join rows into one',
      help: 'Rows with the same key become one, in which the texts of the chosen columns are joined. Other columns keep the first row.',
      keywords: [
        'join rows',
        'gather',
        'collapse',
        'concatenate',
        'multi-valued',
        'one row per',
        'in one cell',
        'separated by commas',
        'text cut over two lines',
        'TEXTJOIN',
      ],
      fields: {
        columns: 'Columns to join',
        keys: 'Columns that make the key',
        separator: 'Text between them (\\n for a line break)',
        distinct: 'Do not repeat a text',
        emptyKeys: 'Rows without a key',
      },
      options: { apart: 'Leave them alone', above: 'Attach them to the row above' },
      sentence: ({ columns, keys }) =>
        `Join ${enColumns(columns, 'columns')} of rows that share ${enColumns(keys, 'a key')}`,
    },
  },
  example: (say) => {
    const school = say('École', 'School')
    const person = say('Enseignant', 'Teacher')
    return {
      before: [
        [school, 'Foch', 'Foch', 'Jaurès'],
        [person, 'Mme Roy', 'M. Petit', 'Mme Vasseur'],
      ],
      params: { columns: [exampleColumn(person)], keys: [exampleColumn(school)] },
      after: [
        [school, 'Foch', 'Jaurès'],
        [person, 'Mme Roy, M. Petit', 'Mme Vasseur'],
      ],
    }
  },
  apply: async (table, { columns: refs, keys, separator, distinct, emptyKeys }, { control }) => {
    if (keys.length === 0) return ok({ table })
    const chosen = chosenColumns(table, keys).map(({ column }) => column)
    const groups = await groupsOfRows(table, chosen, emptyKeys, control)
    const changed = new Map<ColumnId, Column>()
    for (const { id, column } of chosenColumns(table, refs)) {
      changed.set(id, joined(column, groups, typedDelimiter(separator), distinct))
      const wait = control.pause(changed.size, refs.length)
      if (wait) await wait
    }
    const isFirst = new Uint8Array(table.ids.length)
    for (const [first] of groups) isFirst[first!] = 1
    return ok({ table: filterRows(replaceColumns(table, changed), (row) => isFirst[row] === 1) })
  },
  migrate: [],
})
