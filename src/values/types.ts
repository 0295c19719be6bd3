import { fitsType, type TypeId } from './lenses'
import { fold, isEmptyOrBlank } from './text'

export { fitsType, readBoolean, readYear, typeIds, type TypeId } from './lenses'

export interface TypeGuess {
  readonly type: TypeId
  /** 0 to 1: how sure the guess is. */
  readonly confidence: number
  /** Cells that are neither empty nor of this type. */
  readonly misfits: number
}

export interface TypeSample {
  readonly text: string
  readonly count: number
}

const hints: readonly (readonly [TypeId, RegExp])[] = [
  ['siret', /\bsirets?\b/],
  ['siren', /\bsirens?\b/],
  [
    'insee',
    /\b(?:code )?(?:commune )?insee\b|\bcode ?com(?:mune)?\b|\bnum ?com\b|\bcodgeo\b|\bcom insee\b|\bcitycode\b|\bdepcom\b/,
  ],
  [
    'postcode',
    /\bcp\b|\bcode ?postal\b|\bcode post\b|\bpostcode\b|\bpostal code\b|\bzip(?:code)?\b|\bcodepostal\b/,
  ],
  ['phone', /\btel\b|\btelephones?\b|\bphone\b|\bmobile\b|\bfax\b|\bportable\b/],
  ['email', /\be ?mails?\b|\bmails?\b|\bcourriels?\b|\bmel\b/],
  ['url', /\burls?\b|\bsite web\b|\bsite internet\b|\bsiteweb\b|\blien\b|\bweb\b|\bwebsite\b/],
  ['latitude', /\blat\b|\blatitude\b|\by ?lat(?:itude)?\b|\blat ?y\b/],
  ['longitude', /\blon\b|\blng\b|\blong\b|\blongitude\b|\bx ?long(?:itude)?\b|\blon ?x\b/],
  [
    'coordinates',
    /\bcoord\w*|\bgeo ?point\w*|\bgeo point 2d\b|\bgeolocalisation\b|\blat ?lon(?:g)?\b|\bposition\b|\bcoordonneesxy\b|\bgps\b/,
  ],
  ['year', /\bannees?\b|\ban\b|\byear\b|\bmillesime\b|\bexercice\b/],
  ['date', /\bdates?\b|\bjour\b|\bday\b|\bdebut\b|\bfin\b|\bmaj\b|\bmise a jour\b/],
  ['boolean', /^(?:est|is|has|a|acces|presence|gratuit|pmr)\b/],
]

/** A header as lower-case words: `dateDebut`, `DATE_DEBUT` and `Date (début)` alike. */
const headerWords = (header: string): string =>
  fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const missingWords = new Set([
  'nc',
  'n c',
  'na',
  'n a',
  'nd',
  'n d',
  'nr',
  'ns',
  'null',
  'none',
  'nan',
  'neant',
  'aucun',
  'aucune',
  'inconnu',
  'inconnue',
  'non renseigne',
  'non communique',
  'non connu',
  'sans objet',
  'so',
  's o',
  'total',
  'totaux',
  'total general',
  'sous total',
  'total general ',
  '',
])

/** Words that stand for "no value" or for a total, found in columns of any type. */
const isFiller = (text: string): boolean =>
  text.length <= 20 &&
  missingWords.has(
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )

interface Prepared {
  readonly samples: readonly TypeSample[]
  readonly total: number
  readonly fillers: number
}

const maxSamples = 5000

const prepare = (samples: Iterable<TypeSample>): Prepared => {
  const kept: TypeSample[] = []
  let total = 0
  let fillers = 0
  for (const sample of samples) {
    if (isEmptyOrBlank(sample.text)) continue
    if (isFiller(sample.text)) fillers += sample.count
    else kept.push(sample)
    total += sample.count
    if (kept.length >= maxSamples) break
  }
  return { samples: kept, total, fillers }
}

/** The share of values that fit, counting each distinct text once and by its cells, whichever is less. */
const shareOf = (type: TypeId, { samples }: Prepared): { share: number; fitting: number } => {
  let fittingTexts = 0
  let fitting = 0
  let cells = 0
  for (const { text, count } of samples) {
    cells += count
    if (!fitsType(type, text)) continue
    fittingTexts += 1
    fitting += count
  }
  const share = samples.length === 0 ? 0 : Math.min(fittingTexts / samples.length, fitting / cells)
  return { share, fitting }
}

const leadingZero = /^[-+]?0\d/

const hasLeadingZeros = ({ samples }: Prepared): boolean =>
  samples.filter(({ text }) => leadingZero.test(text.trim())).length > samples.length * 0.02

/** Share needed when the header names the type. */
const hinted = 0.5
const certain = 0.9

type Rule = (prepared: Prepared, share: number) => boolean

const spread = ({ samples }: Prepared): number => samples.length

/** What the values must show for a type the header does not name. */
const unhinted: Partial<Record<TypeId, Rule>> = {
  siret: (_, share) => share >= 0.8,
  siren: (prepared, share) => share >= 0.95 && spread(prepared) >= 3,
  email: (_, share) => share >= 0.8,
  url: (_, share) => share >= 0.8,
  coordinates: (prepared, share) => share >= certain && looksLikePairs(prepared),
  phone: (prepared, share) => share >= certain && looksLikePhones(prepared),
  date: (prepared, share) => share >= 0.8 && !allDigits(prepared),
  boolean: (prepared, share) => share >= 0.95 && hasBooleanWord(prepared),
  insee: (prepared, share) => share >= 0.95 && hasLeadingZeros(prepared) && hasCorsica(prepared),
  postcode: (prepared, share) => share >= 0.95 && hasLeadingZeros(prepared) && fiveDigits(prepared),
  year: (prepared, share) => share === 1 && recentYears(prepared),
}

const most = ({ samples }: Prepared, test: (text: string) => boolean): boolean =>
  samples.filter(({ text }) => test(text)).length >= samples.length * certain

const allDigits = (prepared: Prepared): boolean =>
  most(prepared, (text) => /^\s*\d+\s*$/.test(text))
const fiveDigits = (prepared: Prepared): boolean =>
  most(prepared, (text) => /^\s*\d{5}\s*$/.test(text))
const hasCorsica = ({ samples }: Prepared): boolean =>
  samples.some(({ text }) => /^2[AB]\d{3}$/i.test(text.trim()))
const looksLikePairs = (prepared: Prepared): boolean =>
  most(prepared, (text) => (text.match(/\d[.,]\d/g) ?? []).length >= 2)
const looksLikePhones = (prepared: Prepared): boolean =>
  most(prepared, (text) => /^\s*(?:\+|0)/.test(text) && text.replace(/\D/g, '').length >= 10)
const hasBooleanWord = ({ samples }: Prepared): boolean => {
  const words = new Set(samples.map(({ text }) => text.trim().toLowerCase()))
  const isTickBox = words.size === 1 && words.has('x')
  return (
    isTickBox || (words.has('o') && words.has('n')) || clearBooleans.some((word) => words.has(word))
  )
}
const clearBooleans = ['oui', 'non', 'vrai', 'faux', 'true', 'false', 'yes', 'no']
const recentYears = ({ samples, total }: Prepared): boolean =>
  total >= 3 && samples.every(({ text }) => /^(?:19[5-9]|20[0-4])\d$/.test(text.trim()))

const order: readonly TypeId[] = [
  'siret',
  'siren',
  'email',
  'url',
  'coordinates',
  'phone',
  'insee',
  'postcode',
  'date',
  'boolean',
  'year',
]

/**
 * Guesses how a column reads, from its distinct texts and their counts and from its header. The header helps, the
 * values rule: a type is never guessed that most values do not fit, unless they are what is left of the identifiers
 * the header names.
 */
export const guessType = (samples: Iterable<TypeSample>, header: string): TypeGuess => {
  const prepared = prepare(samples)
  const { total } = prepared
  const answer = (type: TypeId, confidence: number, fitting: number): TypeGuess => ({
    type,
    confidence: Math.round(confidence * 100) / 100,
    misfits: type === 'text' ? 0 : total - fitting,
  })
  if (prepared.samples.length === 0) return answer('text', total === 0 ? 0 : 0.5, total)
  const words = headerWords(header)
  const hintedTypes = hints.filter(([, pattern]) => pattern.test(words)).map(([type]) => type)
  for (const type of hintedTypes) {
    const { share, fitting } = shareOf(type, prepared)
    if (share >= hinted && isPlausible(type, prepared)) {
      return answer(type, 0.5 + share / 2, fitting)
    }
    if (hasDamagedShape(type, prepared)) return answer(type, 0.5, fitting)
  }
  if (hintedTypes.includes('date')) {
    const { share, fitting } = shareOf('year', prepared)
    if (share >= certain) return answer('year', share * 0.9, fitting)
  }
  for (const type of order) {
    const { share, fitting } = shareOf(type, prepared)
    if (unhinted[type]?.(prepared, share) === true) return answer(type, share * 0.9, fitting)
  }
  if (!hasLeadingZeros(prepared)) {
    for (const type of ['integer', 'decimal'] as const) {
      const { share, fitting } = shareOf(type, prepared)
      if (share >= certain) return answer(type, share, fitting)
    }
  }
  return answer('text', 0.8, total)
}

/** A named type still has to make sense: a boolean needs words, a pair needs two numbers with decimals. */
const isPlausible = (type: TypeId, prepared: Prepared): boolean => {
  switch (type) {
    case 'boolean':
      return prepared.samples.length <= 4
    case 'coordinates':
      return looksLikePairs(prepared)
    default:
      return true
  }
}

/** What spreadsheets leave of identifiers: zeros lost, digits swallowed by an exponent, check digits wrong. */
const damagedShapes: Partial<Record<TypeId, RegExp>> = {
  siret: /^(?:\d[\s.]*){12,15}$|^\d[.,]\d+E\+1[23]$/iu,
  siren: /^(?:\d[\s.]*){8,9}$/u,
  insee: /^(?:\d{4,5}|2[ab]\d{3})$/iu,
  postcode: /^\d{4,5}$/u,
  phone: /^[+(]?(?:\d[\s./()-]*){8,13}$/u,
}

/** True when a column named for an identifier holds what is left of it: all the more to be shown as to check. */
const hasDamagedShape = (type: TypeId, prepared: Prepared): boolean => {
  const shape = damagedShapes[type]
  return shape !== undefined && most(prepared, (text) => shape.test(text.trim()))
}
