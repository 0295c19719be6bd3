import { fold } from './text'

export type HalfDay = 'morning' | 'afternoon' | 'evening'

export type HoursToken =
  | { readonly kind: 'day'; readonly day: number }
  /** A group of days: all seven, the weekend, the five others. */
  | { readonly kind: 'days'; readonly days: readonly number[]; readonly isWorkWeek: boolean }
  | { readonly kind: 'holidays' }
  | { readonly kind: 'time'; readonly minutes: number }
  /** A number that is an hour only beside another: « 9-12h ». */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'always' }
  | { readonly kind: 'half'; readonly half: HalfDay }
  | { readonly kind: 'through' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'open' }
  | { readonly kind: 'except' }
  | { readonly kind: 'included' }
  | { readonly kind: 'between' }
  | { readonly kind: 'to' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'slash' }
  | { readonly kind: 'and' }
  | { readonly kind: 'stop' }

const days = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ')
const shortDays = ['lun?', 'mar?', 'mer?', 'jeu?', 'ven?d?', 'sam?', 'dim?']

const allDays = [0, 1, 2, 3, 4, 5, 6]

const day = (day: number): HoursToken => ({ kind: 'day', day })

const minutesOf = (hours: string | undefined, minutes: string | undefined): number =>
  Number(hours) * 60 + Number(minutes ?? 0)

/** What a match means; null for a word that says nothing. */
type Reading = readonly [
  pattern: string,
  token: (match: RegExpExecArray) => HoursToken | null | 'wrong',
]

const only = (token: HoursToken | null) => (): HoursToken | null => token

const time = ([, hours, minutes]: RegExpExecArray): HoursToken | 'wrong' => {
  const total = minutesOf(hours, minutes)
  return Number(minutes ?? 0) < 60 && total <= 1440 ? { kind: 'time', minutes: total } : 'wrong'
}

/** In the order in which they are tried, on folded text. */
const readings: readonly Reading[] = [
  [
    '(?:24 ?h(?:eures)? ?(?:/|sur) ?24(?: ?h(?:eures)?)?|24 ?/ ?24(?: ?h)?|h24|jour et nuit)\\b',
    only({ kind: 'always' }),
  ],
  [
    '(?:(?:et )?7 ?j(?:ours)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?|7 ?/ ?7(?: ?j(?:ours)?)?|tous les jours(?: de la semaine)?|chaque jour|tlj)\\b',
    only({ kind: 'days', days: allDays, isWorkWeek: false }),
  ],
  ['(?:le |les )?week[- ]?ends?\\b', only({ kind: 'days', days: [5, 6], isWorkWeek: false })],
  ['en semaine\\b', only({ kind: 'days', days: [0, 1, 2, 3, 4], isWorkWeek: true })],
  ['(?:les |le )?(?:jours? )?feries?\\b', only({ kind: 'holidays' })],
  ...days.map((name, at): Reading => [`(?:tous les )?${name}s?\\b`, only(day(at))]),
  ...shortDays.map((short, at): Reading => [`${short}\\b\\.?`, only(day(at))]),
  ["(?:le |les |l')?matin(?:ee)?s?\\b", only({ kind: 'half', half: 'morning' })],
  ["(?:l'|les? )?(?:apres[- ]midis?|aprem)\\b", only({ kind: 'half', half: 'afternoon' })],
  ['(?:le |les )?soir(?:ee)?s?\\b', only({ kind: 'half', half: 'evening' })],
  ['midi\\b', only({ kind: 'time', minutes: 720 })],
  ['minuit\\b', only({ kind: 'time', minutes: 1440 })],
  [
    '(\\d{1,2}) ?(?:heures?|hrs?|h)(?: ?(\\d{2})(?! ?(?:h|:|\\d))(?: ?(?:minutes?|mn|min)\\b)?)?(?![a-z\\d])',
    time,
  ],
  ['(\\d{1,2}):(\\d{2})(?::00)?(?![\\d:])(?: ?h(?:eures?)?\\b)?', time],
  ['(\\d{1,2})(?![\\d:.,]\\d|\\d)', ([, value]) => ({ kind: 'number', value: Number(value) })],
  [
    '(?:sans interruption|non[- ]stop|en continu|(?:en )?journee continue)\\b',
    only({ kind: 'through' }),
  ],
  [
    '(?:est |sont )?(?:ferme(?:e|s|es)?|fermetures?)\\b(?: au public\\b)?',
    only({ kind: 'closed' }),
  ],
  [
    "(?:est |sont )?(?:ouvert(?:e|s|es)?|ouvertures?|horaires?(?: d'ouverture)?|heures d'ouverture)\\b(?: au public\\b)?",
    only({ kind: 'open' }),
  ],
  ["(?:sauf|hors|excepte|hormis|a l'exception)\\b", only({ kind: 'except' })],
  ['(?:y compris|(?:in|com)pris|inclus)\\b', only({ kind: 'included' })],
  ["(?:jusqu'au|jusqu'a|au|a)\\b", only({ kind: 'to' })],
  ['(?:et|puis|ainsi que)\\b|[,&+]', only({ kind: 'and' })],
  ['entre\\b', only({ kind: 'between' })],
  ['-+>?|>|→', only({ kind: 'dash' })],
  ['/', only({ kind: 'slash' })],
  ['[;|\\n\\r•·]|\\.(?= |$)', only({ kind: 'stop' })],
  ["(?:le|la|les|de|du|des|d'|l')(?![a-z])|[: ()]", only(null)],
]

const patterns = readings.map(([pattern, token]) => [new RegExp(pattern, 'y'), token] as const)
const LONGEST = 300

/** The words of a French phrase of opening hours; null when one of them is not understood. */
export function hoursTokens(text: string): readonly HoursToken[] | null {
  if (text.length > LONGEST) return null
  const lines = text.replace(/\r\n?|\n/g, '|')
  const folded = fold(lines).trim().replace(/ +/g, ' ')
  const tokens: HoursToken[] = []
  let at = 0
  while (at < folded.length) {
    const isWithin = /[a-z\d]/.test(folded[at - 1] ?? '') && /[a-z]/.test(folded[at]!)
    // A word starts where the one before it ends.
    if (isWithin && !/\d/.test(folded[at - 1]!)) return null
    let isRead = false
    for (const [pattern, read] of patterns) {
      pattern.lastIndex = at
      const match = pattern.exec(folded)
      if (!match) continue
      const token = read(match)
      if (token === 'wrong') return null
      if (token) tokens.push(token)
      at = pattern.lastIndex
      isRead = true
      break
    }
    if (!isRead) return null
  }
  return tokens
}
