import { fold } from './text'

const monthWords: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'jul', 'july'],
  ['aout', 'aou', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
]

const weekdayWords: readonly (readonly string[])[] = [
  ['lundi', 'lun', 'monday', 'mon'],
  ['mardi', 'mar', 'tuesday', 'tue', 'tues'],
  ['mercredi', 'mer', 'mercr', 'wednesday', 'wed'],
  ['jeudi', 'jeu', 'thursday', 'thu', 'thur', 'thurs'],
  ['vendredi', 'ven', 'vend', 'friday', 'fri'],
  ['samedi', 'sam', 'saturday', 'sat'],
  ['dimanche', 'dim', 'sunday', 'sun'],
]

const numbered = (words: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(words.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

const months = numbered(monthWords)
const weekdays = numbered(weekdayWords)

const key = (word: string): string => fold(word).replace(/\.$/, '')

/** 1 to 12 for the French or English name of a month, whole or shortened, accents and case ignored; else null. */
export const monthNumber = (word: string): number | null => months.get(key(word)) ?? null

/** 1 (Monday) to 7 for the French or English name of a day, whole or shortened; else null. */
export const weekdayNumber = (word: string): number | null => weekdays.get(key(word)) ?? null
