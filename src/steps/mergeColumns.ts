import { typedDelimiter } from '../values/split'
import { ok } from '../values/result'
import { isEmptyOrBlank } from '../values/text'
import { combineColumns } from '../table/combine'
import { withColumns } from '../table/table'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { destinationParams, destinationWords, hasDestination, placeColumn } from './destination'
import { chosenColumn } from './mapColumns'
import { enColumns, enQuote, frColumns, frQuote } from './words'

export const mergeColumns = defineStep({
  kind: 'mergeColumns',
  version: 1,
  menus: { menu: 'complete', isForColumn: true },
  params: {
    columns: { type: 'columns' },
    separator: { type: 'text', default: ' ' },
    skipEmpty: { type: 'boolean', default: true },
    ...destinationParams,
    removeSources: { type: 'boolean', default: false },
  },
  messages: {
    fr: {
      title: 'Fusionner des colonnes',
      help: 'Met bout à bout les textes de plusieurs colonnes : « 12 » et « rue Foch » donnent « 12 rue Foch ».',
      keywords: [
        'fusionner',
        'concaténer',
        'réunir',
        'joindre',
        'assembler',
        'coller',
        'combiner',
        'adresse complète',
        'nom et prénom',
        'CONCATENER',
        'CONCAT',
        'mettre ensemble',
        'numéro et rue',
        'publipostage',
        'tout mettre dans une seule colonne',
        'plusieurs colonnes en une',
      ],
      fields: {
        columns: 'Colonnes, dans l’ordre',
        separator: 'Texte entre elles (\\n pour un retour à la ligne)',
        skipEmpty: 'Passer les cellules vides',
        ...destinationWords.fr.fields,
        removeSources: 'Supprimer ensuite ces colonnes',
      },
      options: destinationWords.fr.options,
      sentence: ({ columns, into, name, target }) => {
        const where = into === 'new' ? name : (target?.name ?? '')
        const base = `Fusionner ${frColumns(columns, 'des colonnes')}`
        return where === '' ? base : `${base} dans ${frQuote(where)}`
      },
    },
    en: {
      title: 'Merge columns',
      help: 'Joins the texts of several columns: “12” and “rue Foch” give “12 rue Foch”.',
      keywords: [
        'merge',
        'concatenate',
        'join',
        'combine',
        'full address',
        'glue',
        'first and last name',
        'CONCAT',
        'put together',
        'mail merge',
        'several columns into one',
      ],
      fields: {
        columns: 'Columns, in order',
        separator: 'Text between them (\\n for a line break)',
        skipEmpty: 'Skip empty cells',
        ...destinationWords.en.fields,
        removeSources: 'Then remove these columns',
      },
      options: destinationWords.en.options,
      sentence: ({ columns, into, name, target }) => {
        const where = into === 'new' ? name : (target?.name ?? '')
        const base = `Merge ${enColumns(columns, 'columns')}`
        return where === '' ? base : `${base} into ${enQuote(where)}`
      },
    },
  },
  example: (say) => {
    const number = say('Numéro', 'Number')
    const street = say('Rue', 'Street')
    const address = say('Adresse', 'Address')
    return {
      before: [
        [number, '12', '3'],
        [street, 'rue Foch', 'place Hachette'],
      ],
      params: {
        columns: [exampleColumn(number), exampleColumn(street)],
        name: address,
        removeSources: true,
      },
      after: [[address, '12 rue Foch', '3 place Hachette']],
    }
  },
  apply: async (table, settings, { stepId, control }) => {
    const { columns: refs, separator, skipEmpty, removeSources, ...destination } = settings
    if (refs.length === 0 || !hasDestination(destination)) return ok({ table })
    const sources = refs.map((ref) => chosenColumn(table, ref))
    const between = typedDelimiter(separator)
    const merged = await combineColumns(
      sources.map(({ column }) => column),
      table.ids.length,
      (texts) => (skipEmpty ? texts.filter((text) => !isEmptyOrBlank(text)) : texts).join(between),
      control,
    )
    const placed = placeColumn(table, destination, merged, stepId)
    if (!removeSources) return ok({ table: placed })
    const gone = new Set(sources.map(({ id }) => id))
    if (destination.into === 'existing' && destination.target) gone.delete(destination.target.id)
    return ok({
      table: withColumns(
        placed,
        placed.columns.filter(({ id }) => !gone.has(id)),
      ),
    })
  },
  migrate: [],
})
