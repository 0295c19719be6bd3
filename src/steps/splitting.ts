import type { CharacterChange } from '../values/split'
import {
  parseLengths,
  splitByCharacters,
  splitByDelimiter,
  splitByLengths,
  typedDelimiter,
} from '../values/split'
import type { Result } from '../values/result'
import { ok } from '../values/result'
import { trimUnseen } from '../values/text'
import type { Column } from '../table/column'
import type { Table } from '../table/table'
import { readPattern } from './askPattern'
import type { StepContext } from './define'
import type { ParamsOf } from './params'
import type { Pieces } from './pieces'
import { askPieces, cutPieces } from './pieces'
import { enQuote, frQuote } from './words'

/** The settings of how a text is cut, shared by the steps that cut. */
export const splitParams = {
  by: {
    type: 'choice',
    options: ['delimiter', 'pattern', 'lengths', 'characters'],
    default: 'delimiter',
  },
  delimiter: { type: 'text', default: ',', visibleWhen: { by: 'delimiter' } },
  at: {
    type: 'choice',
    options: ['every', 'first', 'last'],
    default: 'every',
    visibleWhen: { by: 'delimiter' },
  },
  quoted: {
    type: 'boolean',
    default: false,
    visibleWhen: { by: 'delimiter', at: 'every' },
    isRare: true,
  },
  pattern: { type: 'pattern', visibleWhen: { by: 'pattern' } },
  lengths: { type: 'text', default: '2', visibleWhen: { by: 'lengths' } },
  from: {
    type: 'choice',
    options: ['start', 'end'],
    default: 'start',
    visibleWhen: { by: 'lengths' },
  },
  rest: { type: 'boolean', default: true, visibleWhen: { by: 'lengths' } },
  change: {
    type: 'choice',
    options: ['letterToDigit', 'digitToLetter', 'lowerToUpper', 'upperToLower', 'kind'],
    default: 'letterToDigit',
    visibleWhen: { by: 'characters' },
  },
  trim: { type: 'boolean', default: true, isRare: true },
  dropEmpty: { type: 'boolean', default: false, isRare: true },
} as const

export type SplitSettings = ParamsOf<typeof splitParams>

export const splitWords = {
  fr: {
    fields: {
      by: 'Couper',
      delimiter: 'Séparateur (\\n pour un retour à la ligne, \\t pour une tabulation)',
      at: 'À quels séparateurs',
      quoted: 'Ne pas couper entre guillemets',
      pattern: 'Motif où couper',
      lengths: 'Longueurs (par exemple 2, 3, 4)',
      from: 'Compter les caractères',
      rest: 'Garder ce qui dépasse',
      change: 'Là où',
      trim: 'Enlever les espaces autour des morceaux',
      dropEmpty: 'Laisser de côté les morceaux vides',
    },
    options: {
      delimiter: 'À un séparateur',
      pattern: 'À un motif (avancé)',
      lengths: 'Selon des longueurs',
      characters: 'Là où les caractères changent',
      every: 'À tous',
      first: 'Au premier seulement',
      last: 'Au dernier seulement',
      start: 'Depuis le début',
      end: 'Depuis la fin',
      letterToDigit: 'Un chiffre suit une lettre',
      digitToLetter: 'Une lettre suit un chiffre',
      lowerToUpper: 'Une majuscule suit une minuscule',
      upperToLower: 'Une minuscule suit une majuscule',
      kind: 'La sorte de caractère change',
    },
  },
  en: {
    fields: {
      by: 'Cut',
      delimiter: 'Delimiter (\\n for a line break, \\t for a tab)',
      at: 'At which delimiters',
      quoted: 'Do not cut between quotes',
      pattern: 'Pattern to cut at',
      lengths: 'Lengths (for example 2, 3, 4)',
      from: 'Count characters',
      rest: 'Keep what is left over',
      change: 'Where',
      trim: 'Remove spaces around the pieces',
      dropEmpty: 'Leave empty pieces out',
    },
    options: {
      delimiter: 'At a delimiter',
      pattern: 'At a pattern (regex)',
      lengths: 'By lengths',
      characters: 'Where the characters change',
      every: 'At all',
      first: 'At the first only',
      last: 'At the last only',
      start: 'From the start',
      end: 'From the end',
      letterToDigit: 'A digit follows a letter',
      digitToLetter: 'A letter follows a digit',
      lowerToUpper: 'A capital follows a small letter',
      upperToLower: 'A small letter follows a capital',
      kind: 'The kind of character changes',
    },
  },
} as const

type Where = Pick<SplitSettings, 'by' | 'delimiter' | 'at'>

const frAt = { every: 'à chaque', first: 'au premier', last: 'au dernier' } as const
const enAt = { every: 'at each', first: 'at the first', last: 'at the last' } as const

/** Where a text is cut, behind the verb: `au dernier « , »`. */
export function frWhereCut({ by, delimiter, at }: Where): string {
  switch (by) {
    case 'delimiter':
      return `${frAt[at]} ${frQuote(delimiter)}`
    case 'lengths':
      return 'selon des longueurs'
    case 'pattern':
      return 'à un motif'
    case 'characters':
      return 'là où les caractères changent'
  }
}

/** Where a text is cut, behind the verb: `at the last “,”`. */
export function enWhereCut({ by, delimiter, at }: Where): string {
  switch (by) {
    case 'delimiter':
      return `${enAt[at]} ${enQuote(delimiter)}`
    case 'lengths':
      return 'by lengths'
    case 'pattern':
      return 'at a pattern'
    case 'characters':
      return 'where the characters change'
  }
}

const finish =
  ({ trim, dropEmpty }: SplitSettings) =>
  (pieces: readonly string[]): readonly string[] => {
    const trimmed = trim ? pieces.map(trimUnseen) : pieces
    return dropEmpty ? trimmed.filter((piece) => piece !== '') : trimmed
  }

/**
 * The pieces of each text of a column, at most `most` of each when that is not 0 (the last with all the rest); null
 * when the settings cut nowhere yet.
 */
export async function splitColumnTexts(
  table: Table,
  column: Column,
  settings: SplitSettings,
  most: number,
  context: StepContext,
): Promise<Result<Pieces | null>> {
  const end = finish(settings)
  const local = async (cut: (text: string) => string[]) =>
    ok(await cutPieces(table, column, (text) => end(cut(text)), context.control))
  switch (settings.by) {
    case 'delimiter': {
      const delimiter = typedDelimiter(settings.delimiter)
      if (delimiter === '') return ok(null)
      const { at, quoted } = settings
      return local((text) => splitByDelimiter(text, delimiter, { at, quoted, most }))
    }
    case 'lengths': {
      const lengths = parseLengths(settings.lengths)
      if (!lengths.ok) return lengths
      if (lengths.value.length === 0) return ok(null)
      return local((text) => splitByLengths(text, lengths.value, settings.from, settings.rest))
    }
    case 'characters': {
      const change: CharacterChange = settings.change
      return local((text) => splitByCharacters(text, change))
    }
    case 'pattern': {
      if (settings.pattern === '') return ok(null)
      const pattern = readPattern(settings.pattern, { ignoreCase: false, wholeCell: false })
      if (!pattern.ok) return pattern
      const found = await askPieces(table, column, pattern.value, 'between', context)
      return found.ok ? ok(found.value.map((list) => list && end(list))) : found
    }
  }
}
