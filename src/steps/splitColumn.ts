import { issue, ok } from '../values/result'
import type { Table, TableColumn } from '../table/table'
import { insertColumns, madeColumnId, withColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import { columnOfPieces, mostPieces } from './pieces'
import { enWhereCut, frWhereCut, splitColumnTexts, splitParams, splitWords } from './splitting'
import { enQuote, frQuote } from './words'

/** More columns than this are no table any more. */
const MOST_COLUMNS = 200

/** `Nom 1`, `Nom 2`…: a name that another column bears is numbered behind all of them. */
function partNames(
  table: Table,
  source: TableColumn,
  count: number,
  isKept: boolean,
): { names: readonly string[]; numbered: readonly string[] } {
  const others = new Set(
    table.columns.filter(({ id }) => isKept || id !== source.id).map(({ name }) => name),
  )
  const wanted = Array.from({ length: count }, (_, at) => `${source.name} ${at + 1}`)
  const taken = new Set([...others, ...wanted])
  const names = wanted.map((name) => {
    if (!others.has(name)) return name
    let number = count + 1
    while (taken.has(`${source.name} ${number}`)) number++
    taken.add(`${source.name} ${number}`)
    return `${source.name} ${number}`
  })
  return { names, numbered: wanted.filter((name) => others.has(name)) }
}

export const splitColumn = defineStep({
  kind: 'splitColumn',
  version: 1,
  menus: { menu: 'clean', isForColumn: true },
  params: {
    column: { type: 'column' },
    ...splitParams,
    most: { type: 'integer', default: 0, min: 0, max: MOST_COLUMNS, isRare: true },
    keepSource: { type: 'boolean', default: false },
  },
  messages: {
    fr: {
      title: 'Fractionner une colonne',
      help: 'Coupe une colonne en plusieurs : « 12 ; rue Foch » donne « 12 » et « rue Foch ».',
      keywords: [
        'fractionner',
        'séparer',
        'couper',
        'diviser',
        'éclater',
        'convertir',
        'séparer l’adresse',
        'nom et prénom',
        'séparateur',
        'point-virgule',
        'séparer le numéro et la rue',
        'texte en colonnes',
        'couper en deux',
        'convertir texte en colonnes',
        'séparer nom et prénom',
      ],
      fields: {
        column: 'Colonne',
        ...splitWords.fr.fields,
        most: 'Nombre de colonnes au plus (0 : autant qu’il en faut)',
        keepSource: 'Garder aussi la colonne d’origine',
      },
      options: splitWords.fr.options,
      sentence: ({ column, ...settings }) =>
        `Fractionner ${frQuote(column.name)} ${frWhereCut(settings)}`,
    },
    en: {
      title: 'Split a column',
      help: 'Cuts a column into several: “12; rue Foch” gives “12” and “rue Foch”.',
      keywords: [
        'split',
        'separate',
        'cut',
        'divide',
        'text to columns',
        'delimiter',
        'first name',
        'number and street',
        'first and last name',
        'in two',
        'split the address',
      ],
      fields: {
        column: 'Column',
        ...splitWords.en.fields,
        most: 'At most so many columns (0: as many as needed)',
        keepSource: 'Keep the original column too',
      },
      options: splitWords.en.options,
      sentence: ({ column, ...settings }) =>
        `Split ${enQuote(column.name)} ${enWhereCut(settings)}`,
    },
  },
  example: (say) => {
    const address = say('Adresse', 'Address')
    return {
      before: [[address, '12 ; rue Foch', '3 ; place Hachette']],
      params: { column: exampleColumn(address), delimiter: ';' },
      after: [
        [`${address} 1`, '12', '3'],
        [`${address} 2`, 'rue Foch', 'place Hachette'],
      ],
    }
  },
  apply: async (table, { column: ref, most, keepSource, ...settings }, context) => {
    const source = chosenColumn(table, ref)
    const limit = most === 0 ? MOST_COLUMNS : most
    const cut = await splitColumnTexts(table, source.column, settings, most, context)
    if (!cut.ok) return cut
    const pieces = cut.value
    const found = pieces ? mostPieces(pieces) : 0
    if (!pieces || found < 2) return ok({ table })
    const count = Math.min(found, limit)
    const joint = settings.by === 'delimiter' ? settings.delimiter : ''
    const made: TableColumn[] = []
    const { names, numbered } = partNames(table, source, count, keepSource)
    for (let at = 0; at < count; at++) {
      // The last column takes what is more than there are columns.
      const textOf = (list: readonly string[]) =>
        at === count - 1 ? list.slice(at).join(joint) : (list[at] ?? '')
      made.push({
        id: madeColumnId(context.stepId, `part${at + 1}`),
        name: names[at]!,
        column: await columnOfPieces(source.column, pieces, textOf, context.control),
      })
    }
    const inserted = insertColumns(table, made, source.id)
    const columns = inserted.columns.filter(({ id }) => keepSource || id !== source.id)
    const isCut = most === 0 && found > MOST_COLUMNS
    return ok({
      table: withColumns(inserted, columns),
      warnings: [
        ...(numbered.length > 0 ? [issue('duplicateNames', { names: numbered })] : []),
        ...(isCut ? [issue('tooManyPieces', { most: MOST_COLUMNS })] : []),
      ],
    })
  },
  migrate: [],
})
