import { ok } from '../values/result'
import { emptyCodes } from '../table/emptiness'
import type { Column } from '../table/column'
import type { Table } from '../table/table'
import { countsOf, rowCount, withColumns } from '../table/table'
import { defineStep } from './define'
import { chosenOrAll } from './mapColumns'
import type { ParamsOf } from './params'
import { enColumns, frColumns } from './words'

const params = {
  columns: { type: 'columns', allWhenEmpty: true },
  when: { type: 'choice', options: ['oneValue', 'mostlyEmpty', 'empty'], default: 'oneValue' },
  percent: {
    type: 'integer',
    default: 90,
    min: 1,
    max: 100,
    visibleWhen: { when: 'mostlyEmpty' },
  },
  ignoreEmpty: { type: 'boolean', default: false, visibleWhen: { when: 'oneValue' } },
  blankIsEmpty: { type: 'boolean', default: true },
} as const

type Params = ParamsOf<typeof params>

/** How many shown cells are empty, and how many different texts the others hold (2 stands for more). */
function look(table: Table, column: Column, blankIsEmpty: boolean) {
  const counts = countsOf(table, column)
  const isEmpty = emptyCodes(column, blankIsEmpty)
  const groups = column.groups()
  const seen = new Set<number>()
  let empty = 0
  for (let code = 0; code < counts.length; code++) {
    if (counts[code] === 0) continue
    if (isEmpty[code] === 1) empty += counts[code]!
    else if (seen.size < 2) seen.add(groups ? groups[code]! : code)
  }
  return { empty, values: seen.size }
}

function isUseless(table: Table, column: Column, settings: Params): boolean {
  const rows = rowCount(table)
  if (rows === 0) return false
  const { empty, values } = look(table, column, settings.blankIsEmpty)
  switch (settings.when) {
    case 'empty':
      return empty === rows
    case 'mostlyEmpty':
      return empty * 100 >= rows * settings.percent
    case 'oneValue':
      return values === 1 && (empty === 0 || settings.ignoreEmpty)
  }
}

export const removeColumnsWhen = defineStep({
  kind: 'removeColumnsWhen',
  version: 1,
  menus: { menu: 'clean' },
  params,
  messages: {
    fr: {
      title: 'Supprimer les colonnes inutiles',
      help: 'Enlève les colonnes qui ont partout la même valeur, ou qui sont vides ou presque.',
      keywords: [
        'colonne inutile',
        'une seule valeur',
        'toujours pareil',
        'constante',
        'presque vide',
        'peu remplie',
        'supprimer',
        'même valeur partout',
        'colonnes qui ne servent à rien',
        'peu renseignée',
      ],
      fields: {
        columns: 'Colonnes à regarder',
        when: 'Supprimer la colonne quand',
        percent: 'Part de cellules vides, en %, à partir de',
        ignoreEmpty: 'Ne pas tenir compte des cellules vides',
        blankIsEmpty: 'Les cellules faites d’espaces seuls comptent comme vides',
      },
      options: {
        oneValue: 'Elle a partout la même valeur',
        mostlyEmpty: 'Elle est presque vide',
        empty: 'Elle est vide',
      },
      sentence: ({ columns, when, percent }) => {
        const what =
          when === 'oneValue'
            ? 'qui ont partout la même valeur'
            : when === 'empty'
              ? 'vides'
              : `vides à ${percent} % au moins`
        return columns.length === 0
          ? `Supprimer les colonnes ${what}`
          : `Supprimer les colonnes ${what}, parmi ${frColumns(columns)}`
      },
    },
    en: {
      title: 'Remove useless columns',
      help: 'Removes the columns with one value everywhere, or that are empty or nearly.',
      keywords: [
        'useless column',
        'single value',
        'constant',
        'mostly empty',
        'sparse',
        'drop',
        'same value everywhere',
        'columns nobody uses',
      ],
      fields: {
        columns: 'Columns to look at',
        when: 'Remove the column when',
        percent: 'Share of empty cells, in %, from',
        ignoreEmpty: 'Leave empty cells aside',
        blankIsEmpty: 'Cells with only spaces count as empty',
      },
      options: {
        oneValue: 'It has the same value everywhere',
        mostlyEmpty: 'It is mostly empty',
        empty: 'It is empty',
      },
      sentence: ({ columns, when, percent }) => {
        const what =
          when === 'oneValue'
            ? 'with one value everywhere'
            : when === 'empty'
              ? 'that are empty'
              : `at least ${percent}% empty`
        return columns.length === 0
          ? `Remove columns ${what}`
          : `Remove columns ${what}, among ${enColumns(columns)}`
      },
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const department = say('Département', 'Department')
    return {
      before: [
        [name, 'Judo', 'Tennis'],
        [department, 'Oise', 'Oise'],
      ],
      params: {},
      after: [[name, 'Judo', 'Tennis']],
    }
  },
  apply: async (table, settings, { control }) => {
    const chosen = chosenOrAll(table, settings.columns)
    const removed = new Set<string>()
    for (let at = 0; at < chosen.length; at++) {
      const { id, column } = chosen[at]!
      if (column.kind === 'plain') await column.texts.prepareGroups(control)
      if (isUseless(table, column, settings)) removed.add(id)
      const wait = control.pause(at + 1, chosen.length)
      if (wait) await wait
    }
    if (removed.size === 0) return ok({ table })
    const columns = table.columns.filter(({ id }) => !removed.has(id))
    return ok({ table: withColumns(table, columns) })
  },
  migrate: [],
})
