export type Language = 'fr' | 'en'

export const languages: readonly Language[] = ['fr', 'en']

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') }
const numbers = { fr: new Intl.NumberFormat('fr'), en: new Intl.NumberFormat('en') }
const times = {
  fr: new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit' }),
}
const dates = {
  fr: new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' }),
}

/** A whole number as the language writes it: "1 204", "1,204". */
export const formatNumber = (language: Language, value: number): string =>
  numbers[language].format(value)

export const formatTime = (language: Language, time: number): string => times[language].format(time)

export const formatDate = (language: Language, time: number): string => dates[language].format(time)

/** "1 ligne", "1 204 lignes": the number and the form that goes with it. */
export function count(language: Language, value: number, one: string, other: string): string {
  const form = rules[language].select(value) === 'one' ? one : other
  return `${formatNumber(language, value)} ${form}`
}
