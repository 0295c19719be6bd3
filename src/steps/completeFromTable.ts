import type { Column } from '../table/column'
import { columnOfRows } from '../table/combine'
import { emptyCodes } from '../table/emptiness'
import type { Control } from '../table/mapTexts'
import type { ColumnId } from '../table/table'
import { replaceColumns } from '../table/table'
import { fail, ok } from '../values/result'
import { defineStep } from './define'
import { exampleColumn } from './example'
import { chosenColumn } from './mapColumns'
import { countsTold, findRows, keyForms, otherColumnsOf } from './otherTable'
import { enColumns, enQuote, frColumns, frQuote } from './words'

export const completeFromTable = defineStep({
  kind: 'completeFromTable',
  version: 1,
  menus: { menu: 'complete', isScoped: true },
  params: {
    table: { type: 'table' },
    keys: { type: 'columnPairs', table: 'table' },
    match: { type: 'choice', options: keyForms, default: 'usual' },
    fill: { type: 'columnPairs', table: 'table' },
    when: { type: 'choice', options: ['empty', 'found'], default: 'empty' },
  },
  messages: {
    fr: {
      title: 'Compléter depuis un autre onglet',
      help: 'Prend dans un autre onglet ce qui manque ici, grâce à une clé commune. Rien n’est jamais vidé.',
      keywords: [
        'compléter',
        'remplir',
        'manquant',
        'vide',
        'mettre à jour',
        'recherchev',
        'autre fichier',
        'autre tableau',
        'clé',
        'compléter avec un autre fichier',
        'remplir les trous',
        'depuis une autre feuille',
        'ajouter depuis un autre fichier',
      ],
      fields: {
        table: 'Autre onglet',
        keys: 'Clés à rapprocher',
        match: 'Deux clés sont les mêmes',
        fill: 'Colonnes à compléter',
        when: 'Écrire',
      },
      options: {
        exact: 'Au caractère près',
        usual: 'Sans distinguer majuscules, accents et espaces',
        lettersDigits: 'Par leurs lettres et chiffres seulement',
        digits: 'Par leurs chiffres seulement',
        empty: 'Seulement dans les cellules vides',
        found: 'Partout où l’autre onglet a une valeur',
      },
      sentence: ({ table, fill, when }) =>
        `${when === 'empty' ? 'Compléter' : 'Remplacer'} ${frColumns(
          fill.map(({ column }) => column),
          'des colonnes',
        )} depuis l’onglet ${frQuote(table.name)}`,
    },
    en: {
      title: 'Complete from another tab',
      help: 'Takes from another tab what is missing here, by a key both have. Nothing is ever emptied.',
      keywords: [
        'complete',
        'fill',
        'missing',
        'empty',
        'update',
        'lookup',
        'other file',
        'key',
        'fill gaps',
        'from another sheet',
      ],
      fields: {
        table: 'Other tab',
        keys: 'Keys to match',
        match: 'Two keys are the same',
        fill: 'Columns to complete',
        when: 'Write',
      },
      options: {
        exact: 'To the letter',
        usual: 'Whatever the case, accents and spaces',
        lettersDigits: 'By their letters and digits only',
        digits: 'By their digits only',
        empty: 'In empty cells only',
        found: 'Wherever the other tab has a value',
      },
      sentence: ({ table, fill, when }) =>
        `${when === 'empty' ? 'Complete' : 'Replace'} ${enColumns(
          fill.map(({ column }) => column),
          'columns',
        )} from the tab ${enQuote(table.name)}`,
    },
  },
  example: (say) => {
    const name = say('Nom', 'Name')
    const phone = say('Téléphone', 'Phone')
    const list = say('Annuaire', 'Directory')
    return {
      before: [
        [name, 'Mairie', 'Piscine'],
        [phone, '03 44 00 00 01', ''],
      ],
      other: {
        name: list,
        columns: [
          [name, 'Piscine', 'Mairie'],
          [phone, '03 44 00 00 02', '03 44 99 99 99'],
        ],
      },
      params: {
        table: { id: list, name: list },
        keys: [{ column: exampleColumn(name), other: exampleColumn(name) }],
        fill: [{ column: exampleColumn(phone), other: exampleColumn(phone) }],
      },
      after: [
        [name, 'Mairie', 'Piscine'],
        [phone, '03 44 00 00 01', '03 44 00 00 02'],
      ],
    }
  },
  apply: async (table, params, context) => {
    const found = await findRows(table, params, context)
    if (!found.ok) return found
    const { fill, when } = params
    if (fill.length === 0) return fail('badParams', { kind: 'completeFromTable', field: 'fill' })
    const { other, matches } = found.value
    const sources = otherColumnsOf(
      other,
      params.table,
      fill.map((pair) => pair.other),
    )
    if (!sources.ok) return sources
    const changed = new Map<ColumnId, Column>()
    for (const [at, { column: ref }] of fill.entries()) {
      const target = chosenColumn(table, ref)
      const column = changed.get(target.id) ?? target.column
      const source = sources.value[at]!.column
      changed.set(
        target.id,
        await filledFrom(column, source, matches.rows, when === 'empty', context.control),
      )
    }
    return ok({ table: replaceColumns(table, changed), warnings: [countsTold(matches)] })
  },
  migrate: [],
})

const UNKNOWN = 0xffffffff

/** The column with the texts of the other one where a row was found and its text is not empty. */
async function filledFrom(
  column: Column,
  source: Column,
  rows: Int32Array,
  onlyEmpty: boolean,
  control: Control,
): Promise<Column> {
  const own = new Uint32Array(column.texts.size).fill(UNKNOWN)
  const taken = new Uint32Array(source.texts.size).fill(UNKNOWN)
  const isOpen = emptyCodes(column, true)
  const isNothing = emptyCodes(source, true)
  let isSame = true
  const made = await columnOfRows(
    column.length,
    (row, collector) => {
      const code = column.codeAt(row)
      const from = rows[row]!
      const sourceCode = from < 0 ? -1 : source.codeAt(from)
      const isTaken =
        sourceCode >= 0 && isNothing[sourceCode] === 0 && (!onlyEmpty || isOpen[code] === 1)
      if (!isTaken) {
        if (own[code] === UNKNOWN) own[code] = collector.addText(column.texts.textAt(code))
        return own[code]!
      }
      isSame = false
      if (taken[sourceCode] === UNKNOWN) {
        taken[sourceCode] = collector.addText(source.texts.textAt(sourceCode))
      }
      return taken[sourceCode]!
    },
    control,
  )
  return isSame ? column : made
}
