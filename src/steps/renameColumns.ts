import { freeName } from '../values/names'
import { issue, ok } from '../values/result'
import type { Issue } from '../values/result'
import { withColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { enCount, enQuote, frCount, frQuote } from './words'

export const renameColumns = defineStep({
  kind: 'renameColumns',
  version: 1,
  menus: { menu: 'clean', isForColumn: true, isExtended: true },
  params: { renames: { type: 'renames' } },
  messages: {
    fr: {
      title: 'Renommer des colonnes',
      help: 'Donne un autre nom à une ou plusieurs colonnes.',
      keywords: [
        'renommer',
        'nom',
        'titre',
        'en-tête',
        'entête',
        'libellé',
        'changer le titre d’une colonne',
        'changer le nom d’une colonne',
        'nom de colonne',
        'modifier les en-têtes',
      ],
      fields: { renames: 'Nouveaux noms' },
      options: {},
      sentence: ({ renames }) => {
        const [first] = renames
        if (!first) return 'Renommer des colonnes'
        const one = `Renommer ${frQuote(first.column.name)} en ${frQuote(first.name)}`
        const others = renames.length - 1
        return others === 0
          ? one
          : `${one}, et ${frCount(others, 'autre colonne', 'autres colonnes')}`
      },
    },
    en: {
      title: 'Rename columns',
      help: 'Gives one or several columns another name.',
      keywords: [
        'rename',
        'name',
        'title',
        'header',
        'label',
        'change the name of a column',
        'column name',
        'edit headers',
      ],
      fields: { renames: 'New names' },
      options: {},
      sentence: ({ renames }) => {
        const [first] = renames
        if (!first) return 'Rename columns'
        const one = `Rename ${enQuote(first.column.name)} to ${enQuote(first.name)}`
        const others = renames.length - 1
        return others === 0
          ? one
          : `${one}, and ${enCount(others, 'other column', 'other columns')}`
      },
    },
  },
  example: (say) => {
    const long = say('Nom de l’association (complet)', 'Name of the association (in full)')
    const name = say('Nom', 'Name')
    return {
      before: [[long, 'Judo']],
      params: { renames: [{ column: exampleColumn(long), name }] },
      after: [[name, 'Judo']],
    }
  },
  apply: (table, { renames }) => {
    const wanted = new Map(renames.map(({ column, name }) => [column.id, name]))
    // Columns that keep their name keep it whatever the others want.
    const taken = new Set(table.columns.filter(({ id }) => !wanted.has(id)).map(({ name }) => name))
    const warnings: Issue[] = []
    const columns = table.columns.map((column) => {
      const asked = wanted.get(column.id)
      if (asked === undefined) return column
      const name = freeName(taken, asked.trim() === '' ? column.name : asked)
      taken.add(name)
      if (name !== asked)
        warnings.push(issue('nameNotFree', { id: column.id, wanted: asked, name }))
      return name === column.name ? column : { ...column, name }
    })
    return ok({ table: withColumns(table, columns), warnings })
  },
  migrate: [],
})
