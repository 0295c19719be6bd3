import { typedDelimiter } from '../values/split'
import type { Issue } from '../values/result'
import { ok } from '../values/result'
import { fold, removeExtraSpaces } from '../values/text'
import type { Column } from '../table/column'
import { emptyCodes } from '../table/emptiness'
import type { ShownGroups } from '../table/shownGroups'
import { NO_GROUP, shownGroups } from '../table/shownGroups'
import type { ColumnId } from '../table/table'
import { filterRows, replaceColumns } from '../table/table'
import { aggregate, leftOutTold } from './aggregations'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumns } from './mapColumns'
import type { AggregateId, Aggregation } from './params'
import { enColumns, frColumns } from './words'

const looseKey = (text: string): string => fold(removeExtraSpaces(text))

/** Some of the groups alone: the rows of the others are in none. */
function only({ groupOf, firstRows }: ShownGroups, isTaken: readonly boolean[]): ShownGroups {
  const numbers = new Uint32Array(firstRows.length).fill(NO_GROUP)
  const taken = firstRows.filter((_, group) => isTaken[group])
  let next = 0
  for (let group = 0; group < numbers.length; group++) if (isTaken[group]) numbers[group] = next++
  return { groupOf: groupOf.map((group) => numbers[group] ?? NO_GROUP), firstRows: taken }
}

export const combineDuplicates = defineStep({
  kind: 'combineDuplicates',
  version: 1,
  menus: { menu: 'compile', isForColumn: true, isScoped: true },
  params: {
    columns: { type: 'columns' },
    loose: { type: 'boolean', default: true },
    others: {
      type: 'choice',
      options: ['first', 'last', 'joinDistinct', 'keep'],
      default: 'first',
    },
    rules: { type: 'aggregations', isOptional: true },
    separator: { type: 'text', default: ', ' },
    unread: {
      type: 'choice',
      options: ['refuse', 'skip'],
      default: 'refuse',
      visibleFor: { param: 'rules', operations: ['sum', 'mean', 'median', 'share'] },
    },
  },
  messages: {
    fr: {
      title: 'Fusionner les doublons',
      help: 'Les lignes en double n’en font plus qu’une, qui prend le meilleur de chacune : les cellules vides sont complétées, et chaque colonne peut avoir sa règle (somme, plus récente, toutes les valeurs…).',
      keywords: [
        'doublon',
        'fusionner',
        'réunir',
        'dédoublonner',
        'compléter',
        'consolider',
        'règle par colonne',
        'réunir deux fiches',
        'fiches en double',
        'même association',
        'compléter les doublons',
      ],
      fields: {
        columns: 'Colonnes qui font un doublon',
        loose: 'Ne pas distinguer majuscules, accents et espaces',
        others: 'Dans les autres colonnes',
        rules: 'Colonnes avec une autre règle',
        separator: 'Texte entre les valeurs mises à la suite',
        unread: 'Cellules qui ne sont pas des nombres',
      },
      options: {
        first: 'La première cellule remplie',
        last: 'La dernière cellule remplie',
        joinDistinct: 'Toutes les valeurs, à la suite',
        keep: 'La première ligne telle quelle',
        refuse: 'Refuser le calcul',
        skip: 'Les laisser de côté',
      },
      sentence: ({ columns }) => `Fusionner les doublons sur ${frColumns(columns, 'des colonnes')}`,
    },
    en: {
      title: 'Merge duplicates',
      help: 'Duplicate rows become one that takes the best of each: empty cells are filled, and each column may have its rule (sum, latest, all values…).',
      keywords: [
        'duplicate',
        'merge',
        'consolidate',
        'dedupe',
        'combine',
        'survivorship',
        'rule',
        'same record twice',
        'complete duplicates',
      ],
      fields: {
        columns: 'Columns that make a duplicate',
        loose: 'Ignore case, accents and spaces',
        others: 'In the other columns',
        rules: 'Columns with another rule',
        separator: 'Text between joined values',
        unread: 'Cells that are no numbers',
      },
      options: {
        first: 'The first filled cell',
        last: 'The last filled cell',
        joinDistinct: 'All values, joined',
        keep: 'The first row as it is',
        refuse: 'Refuse the calculation',
        skip: 'Leave them out',
      },
      sentence: ({ columns }) => `Merge duplicates on ${enColumns(columns, 'columns')}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const phone = say('Téléphone', 'Phone')
    const mail = say('E-mail', 'E-mail')
    return {
      before: [
        [name, 'Club Foch', 'CLUB FOCH'],
        [phone, '03 44 00 00 01', ''],
        [mail, '', 'foch@mail.fr'],
      ],
      params: { columns: [exampleColumn(name)] },
      after: [
        [name, 'Club Foch'],
        [phone, '03 44 00 00 01'],
        [mail, 'foch@mail.fr'],
      ],
    }
  },
  apply: async (table, settings, { control }) => {
    const { columns: refs, loose, others, rules, separator, unread } = settings
    const keys = chosenColumns(table, refs)
    if (keys.length === 0) return ok({ table })
    const all = await shownGroups(
      table,
      keys.map(({ column }) => column),
      control,
      loose ? looseKey : null,
    )
    const sizes = new Uint32Array(all.firstRows.length)
    for (const group of all.groupOf) if (group < sizes.length) sizes[group]!++
    // Rows without any key are no duplicates of each other.
    const blank = keys.map(({ column }) => ({ column, isEmpty: emptyCodes(column, true) }))
    const isKeyless = (row: number) =>
      blank.every(({ column, isEmpty }) => isEmpty[column.codeAt(row)] === 1)
    const isMerged = all.firstRows.map((row, group) => sizes[group]! > 1 && !isKeyless(row))
    const merged = only(all, isMerged)
    const isKey = new Set(keys.map(({ id }) => id))
    const ruled = new Map(rules.flatMap((rule) => (rule.column ? [[rule.column.id, rule]] : [])))
    const options = { separator: typedDelimiter(separator), skipUnread: unread === 'skip' }
    const changed = new Map<ColumnId, Column>()
    const leftOut: (Issue | null)[] = []
    for (const { id, name, column } of table.columns) {
      const rule: Aggregation | undefined =
        ruled.get(id) ??
        (others === 'keep' || isKey.has(id)
          ? undefined
          : { operation: others satisfies AggregateId, column: { id, name }, name: '' })
      if (!rule) continue
      // A share is one of all the rows, those that are no duplicates among them.
      const groups = rule.operation === 'share' ? all : merged
      const result = await aggregate(table, rule, groups, options, control)
      if (!result.ok) return result
      const { values } = result.value
      leftOut.push(result.value.leftOut)
      const cells = groups.firstRows.flatMap((row, group) =>
        isMerged[all.groupOf[row]!] && column.textAt(row) !== values[group]
          ? [[row, values[group]!] as const]
          : [],
      )
      if (cells.length > 0) changed.set(id, column.withCells(cells))
    }
    const isFirst = new Uint8Array(table.ids.length)
    for (const row of all.firstRows) isFirst[row] = 1
    const isKept = (row: number) => isFirst[row] === 1 || isMerged[all.groupOf[row]!] === false
    return ok({
      table: filterRows(replaceColumns(table, changed), isKept),
      warnings: leftOutTold(leftOut),
    })
  },
  migrate: [],
})
