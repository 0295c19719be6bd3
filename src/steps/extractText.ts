import { extractAll, extractKinds } from '../values/extract'
import { typedDelimiter } from '../values/split'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import type { Column } from '../table/column'
import type { Table, TableColumn } from '../table/table'
import { insertColumns, madeColumnId, replaceColumns } from '../table/table'
import { readPattern } from './askPattern'
import type { StepContext } from './define'
import { exampleColumn } from './example'
import { defineStep } from './define'
import { freeColumnName } from './destination'
import { chosenColumn } from './mapColumns'
import type { ParamsOf } from './params'
import type { Pieces } from './pieces'
import { askPieces, columnOfPieces, cutPieces, mostPieces } from './pieces'
import { enQuote, frQuote } from './words'

const params = {
  column: { type: 'column' },
  what: { type: 'choice', options: [...extractKinds, 'pattern'], default: 'number' },
  pattern: { type: 'pattern', visibleWhen: { what: 'pattern' } },
  ignoreCase: { type: 'boolean', default: false, visibleWhen: { what: 'pattern' } },
  which: { type: 'choice', options: ['first', 'last', 'every'], default: 'first' },
  separator: { type: 'text', default: ', ', visibleWhen: { which: 'every' } },
  into: { type: 'choice', options: ['new', 'source'], default: 'new' },
  name: { type: 'text', visibleWhen: { into: 'new' } },
} as const

type Params = ParamsOf<typeof params>

interface Found {
  readonly pieces: Pieces
  /** Columns to make: one per group of a pattern. */
  readonly groups: number
}

/** What is found in each text; null while nothing is looked for. */
async function find(
  table: Table,
  column: Column,
  { what, pattern: source, ignoreCase, which }: Params,
  context: StepContext,
): Promise<Result<Found | null>> {
  if (what !== 'pattern') {
    const cut = (text: string) => extractAll(text, what)
    return ok({ pieces: await cutPieces(table, column, cut, context.control), groups: 1 })
  }
  if (source === '') return ok(null)
  const pattern = readPattern(source, { ignoreCase, wholeCell: false })
  if (!pattern.ok) return pattern
  const take = which === 'first' ? 'groups' : 'every'
  const pieces = await askPieces(table, column, pattern.value, take, context)
  if (!pieces.ok) return pieces
  return ok({
    pieces: pieces.value,
    groups: which === 'first' ? Math.max(1, mostPieces(pieces.value)) : 1,
  })
}

const picker =
  ({ which, what, separator }: Params, group: number) =>
  (list: readonly string[]): string => {
    if (which === 'every') return list.join(typedDelimiter(separator))
    if (which === 'last') return list.at(-1) ?? ''
    return list[what === 'pattern' ? group : 0] ?? ''
  }

/** 1 for each code of the texts in which nothing was found, empty ones aside. */
function notFound(column: Column, pieces: Pieces): Uint8Array {
  const marks = new Uint8Array(column.texts.size)
  pieces.forEach((list, code) => {
    if (code > 0 && list?.length === 0) marks[code] = 1
  })
  return marks
}

export const extractText = defineStep({
  kind: 'extractText',
  version: 1,
  menus: { menu: 'complete', isForColumn: true, isScoped: true },
  params,
  messages: {
    fr: {
      title: 'Extraire une partie du texte',
      help: 'Prend dans une colonne un nombre, un code postal, une adresse e-mail, une date… ou ce que trouve un motif, et l’écrit dans une nouvelle colonne.',
      keywords: [
        'extraire',
        'récupérer',
        'isoler',
        'nombre',
        'code postal',
        'e-mail',
        'mail',
        'téléphone',
        'date',
        'lien',
        'siret',
        'motif',
        'chercher dans le texte',
        'entre parenthèses',
        'prendre les 5 premiers caractères',
        'GAUCHE',
        'DROITE',
        'STXT',
        'premiers caractères',
        'derniers caractères',
        'garder les chiffres',
        'une partie de la cellule',
        'courriel',
      ],
      fields: {
        column: 'Colonne',
        what: 'Ce qu’il faut trouver',
        pattern: 'Motif (chaque groupe donne une colonne)',
        ignoreCase: 'Ne pas distinguer majuscules et minuscules',
        which: 'S’il y en a plusieurs',
        separator: 'Texte entre eux',
        into: 'Écrire dans',
        name: 'Nom de la nouvelle colonne',
      },
      options: {
        number: 'Un nombre',
        email: 'Une adresse e-mail',
        phone: 'Un numéro de téléphone',
        postcode: 'Un code postal',
        date: 'Une date',
        url: 'Une adresse de site',
        siret: 'Un numéro SIRET',
        siren: 'Un numéro SIREN',
        pattern: 'Un motif (avancé)',
        first: 'Prendre le premier',
        last: 'Prendre le dernier',
        every: 'Les prendre tous',
        new: 'Une nouvelle colonne',
        source: 'La colonne elle-même',
      },
      sentence: ({ column, what, which }) =>
        `Extraire ${frWhat[what]}${frWhich[which]} de ${frQuote(column.name)}`,
    },
    en: {
      title: 'Extract part of a text',
      help: 'Takes a number, a postcode, an e-mail address, a date… or what a pattern finds in a column, into a new one.',
      keywords: [
        'extract',
        'get',
        'number',
        'postcode',
        'zip',
        'email',
        'phone',
        'date',
        'link',
        'regex',
        'pattern',
        'between brackets',
        'first 5 characters',
        'LEFT',
        'RIGHT',
        'MID',
        'last characters',
        'keep the digits',
        'part of the cell',
      ],
      fields: {
        column: 'Column',
        what: 'What to find',
        pattern: 'Pattern (each group gives a column)',
        ignoreCase: 'Ignore case',
        which: 'If there are several',
        separator: 'Text between them',
        into: 'Write to',
        name: 'Name of the new column',
      },
      options: {
        number: 'A number',
        email: 'An e-mail address',
        phone: 'A phone number',
        postcode: 'A postcode',
        date: 'A date',
        url: 'A web address',
        siret: 'A SIRET number',
        siren: 'A SIREN number',
        pattern: 'A pattern (regex)',
        first: 'Take the first',
        last: 'Take the last',
        every: 'Take them all',
        new: 'A new column',
        source: 'The column itself',
      },
      sentence: ({ column, what, which }) =>
        `Extract ${enWhat[what]}${enWhich[which]} from ${enQuote(column.name)}`,
    },
  },
  example: (say) => {
    const address = say('Adresse', 'Address')
    const postcode = say('Code postal', 'Postcode')
    return {
      before: [[address, '2 rue Foch 60000 Beauvais', 'Mairie, 60100 Creil']],
      params: { column: exampleColumn(address), what: 'postcode', name: postcode },
      after: [
        [address, '2 rue Foch 60000 Beauvais', 'Mairie, 60100 Creil'],
        [postcode, '60000', '60100'],
      ],
    }
  },
  apply: async (table, settings, context) => {
    const { stepId, control } = context
    const source = chosenColumn(table, settings.column)
    const found = await find(table, source.column, settings, context)
    if (!found.ok) return found
    if (!found.value) return ok({ table })
    const { pieces, groups } = found.value
    if (settings.into === 'source') {
      const kept = pieces.map((list, code) =>
        list?.length === 0 ? [source.column.texts.textAt(code)] : list,
      )
      const made = await columnOfPieces(source.column, kept, picker(settings, 0), control)
      return ok({ table: replaceColumns(table, new Map([[source.id, made]])) })
    }
    const base = settings.name.trim() === '' ? source.name : settings.name.trim()
    let named = table
    const made: TableColumn[] = []
    for (let group = 0; group < groups; group++) {
      const column = await columnOfPieces(source.column, pieces, picker(settings, group), control)
      const name = freeColumnName(named, groups === 1 ? base : `${base} ${group + 1}`)
      const added = { id: madeColumnId(stepId, `group${group + 1}`), name, column }
      made.push(added)
      named = insertColumns(named, [added])
    }
    return ok({
      table: insertColumns(table, made, source.id),
      unread: new Map([[source.id, notFound(source.column, pieces)]]),
    })
  },
  migrate: [],
})

const frWhich = { first: '', last: ' (le dernier trouvé)', every: ' (tous ceux trouvés)' } as const
const enWhich = { first: '', last: ' (the last found)', every: ' (all those found)' } as const

const frWhat: Readonly<Record<Params['what'], string>> = {
  number: 'un nombre',
  email: 'une adresse e-mail',
  phone: 'un numéro de téléphone',
  postcode: 'un code postal',
  date: 'une date',
  url: 'une adresse de site',
  siret: 'un numéro SIRET',
  siren: 'un numéro SIREN',
  pattern: 'un motif',
}

const enWhat: Readonly<Record<Params['what'], string>> = {
  number: 'a number',
  email: 'an e-mail address',
  phone: 'a phone number',
  postcode: 'a postcode',
  date: 'a date',
  url: 'a web address',
  siret: 'a SIRET number',
  siren: 'a SIREN number',
  pattern: 'a pattern',
}
