import { removeAccents } from '../values/text'
import { caseFunctions } from './caseFunctions'
import { dateFunctions } from './dateFunctions'
import { formatFunctions } from './formatFunctions'
import { logicFunctions } from './logicFunctions'
import { numberFunctions } from './numberFunctions'
import { textFunctions } from './textFunctions'
import type { Value } from './values'

/** A value that is worked out only when it is asked for. */
export type Argument = () => Value

/** What a formula may call. The table is closed: nothing else is ever run. */
export interface FormulaFunction {
  /** French and English names as spreadsheets have them, in capitals without accents. */
  readonly fr: string
  readonly en: string
  readonly least: number
  /** Null: as many as one likes. */
  readonly most: number | null
  readonly apply: (args: readonly Argument[]) => Value
  readonly words: { readonly fr: FunctionWords; readonly en: FunctionWords }
}

export interface FunctionWords {
  /** Its arguments, as in `texte; nombre`. */
  readonly takes: string
  /** One line of what it gives. */
  readonly help: string
  /** A formula without columns, and what it gives. */
  readonly example: readonly [formula: string, result: string]
}

export const functions: readonly FormulaFunction[] = [
  ...logicFunctions,
  ...textFunctions,
  ...caseFunctions,
  ...numberFunctions,
  ...dateFunctions,
  ...formatFunctions,
]

const normal = (word: string): string => removeAccents(word).toUpperCase()

const byName: ReadonlyMap<string, FormulaFunction> = new Map(
  functions.flatMap((each) => [[each.fr, each] as const, [each.en, each] as const]),
)

/** A function by either of its names, whatever the case and accents. */
export const findFunction = (word: string): FormulaFunction | null =>
  byName.get(normal(word)) ?? null

/** Names people know from spreadsheets that cannot be here, with the issue that says why. */
const refused: ReadonlyMap<string, string> = new Map([
  ...['AUJOURDHUI', 'TODAY', 'MAINTENANT', 'NOW', 'ALEA', 'RAND'].map(
    (word) => [word, 'formulaNotRepeatable'] as const,
  ),
  ...['RECHERCHEV', 'VLOOKUP', 'RECHERCHEX', 'XLOOKUP', 'INDEX', 'EQUIV', 'MATCH'].map(
    (word) => [word, 'formulaOtherTable'] as const,
  ),
])

export const refusedFunction = (word: string): string | null => refused.get(normal(word)) ?? null

/** The name most like a word, or null when none is near: at most two letters apart. */
export function functionLike(word: string): string | null {
  const wanted = normal(word)
  let best: string | null = null
  let least = Math.min(3, Math.ceil(wanted.length / 2) + 1)
  for (const name of byName.keys()) {
    const distance = lettersApart(wanted, name)
    if (distance < least) {
      best = name
      least = distance
    }
  }
  return best
}

/** Letters to add, drop or change to get from one word to another (Levenshtein), two rows of the matrix at a time. */
function lettersApart(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, above[j]! + 1, row[j - 1]! + 1))
    }
    above = row
  }
  return above[b.length]!
}
