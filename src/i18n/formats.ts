import type { Language } from './language'
import { formatDate, formatTime } from './language'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const
const units = { fr: ['o', 'Ko', 'Mo', 'Go'], en: ['B', 'KB', 'MB', 'GB'] } as const

const decimals = {
  fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
}
const percents = {
  fr: new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 }),
}
const lists = {
  fr: new Intl.ListFormat('fr', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
}
const shortDates = {
  fr: new Intl.DateTimeFormat(locales.fr, { day: 'numeric', month: 'short' }),
  en: new Intl.DateTimeFormat(locales.en, { day: 'numeric', month: 'short' }),
}

const step = 1024

/** A size in bytes as people say it: "1,2 Mo", "1.2 MB". */
export function formatSize(language: Language, bytes: number): string {
  const names = units[language]
  let size = bytes
  let unit = 0
  while (size >= step && unit < names.length - 1) {
    size /= step
    unit++
  }
  const shown = unit === 0 || size >= 100 ? Math.round(size) : size
  return `${decimals[language].format(shown)}\u00a0${names[unit]}`
}

/** A share as a whole per cent that never rounds something to nothing, nor not-quite-all to all. */
export function formatShare(language: Language, part: number, whole: number): string {
  if (whole === 0) return percents[language].format(0)
  const share = part / whole
  const rounded = Math.round(share * 100) / 100
  const kept = share > 0 && rounded === 0 ? 0.01 : share < 1 && rounded === 1 ? 0.99 : rounded
  return percents[language].format(kept)
}

export const formatList = (language: Language, items: readonly string[]): string =>
  lists[language].format(items)

const isSameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** The time for today, the day for this year, else the whole date. */
export function formatMoment(language: Language, time: number, now = Date.now()): string {
  const then = new Date(time)
  const today = new Date(now)
  if (isSameDay(then, today)) return formatTime(language, time)
  if (then.getFullYear() === today.getFullYear()) return shortDates[language].format(then)
  return formatDate(language, time)
}

/** The letters a spreadsheet gives to a column, counted from 1: A, Z, AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}
