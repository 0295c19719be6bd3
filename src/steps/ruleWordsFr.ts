import type { Position, Token } from '../learn/program'
import type { Noun, RuleWords } from './ruleWords'
import { frCount, frQuote } from './words'

type Gender = 'm' | 'f'

const tokens: Readonly<Record<Token['kind'], readonly [noun: string, gender: Gender]>> = {
  digits: ['suite de chiffres', 'f'],
  number: ['nombre', 'm'],
  word: ['mot simple', 'm'],
  name: ['mot', 'm'],
  phrase: ['suite de mots', 'f'],
  capitals: ['suite de mots en majuscules', 'f'],
  capitalised: ['mot à majuscule', 'm'],
  titled: ['mot à majuscule initiale', 'm'],
  alphanumeric: ['suite de lettres et de chiffres', 'f'],
  chunk: ['groupe de caractères sans espace', 'm'],
  houseNumber: ['numéro de voie', 'm'],
  houseSuffix: ['complément de numéro (bis, ter…)', 'm'],
  identifier: ['identifiant', 'm'],
  email: ['adresse électronique', 'f'],
  date: ['date', 'f'],
  time: ['heure', 'f'],
  phone: ['numéro de téléphone', 'm'],
}

const found = {
  date: tokens.date,
  time: tokens.time,
  number: tokens.number,
  phone: tokens.phone,
} as const

/** « le 1er mot », « la dernière date », « l’avant-dernier mot », « la 3e date à partir de la fin ». */
function counted(noun: string, gender: Gender, nth: number): Noun {
  const article = gender === 'm' ? 'le ' : 'la '
  if (nth === 1) return { article, noun: `${gender === 'm' ? 'premier' : 'première'} ${noun}` }
  if (nth === -1) return { article, noun: `${gender === 'm' ? 'dernier' : 'dernière'} ${noun}` }
  if (nth === -2) {
    return { article: 'l’', noun: `${gender === 'm' ? 'avant-dernier' : 'avant-dernière'} ${noun}` }
  }
  if (nth > 0) return { article, noun: `${nth}e ${noun}` }
  return { article, noun: `${-nth}e ${noun} à partir de la fin` }
}

const whole = ({ article, noun }: Noun): string => `${article}${noun}`

/** The noun behind « de » or « à ». */
const after = (preposition: 'de' | 'à', { article, noun }: Noun): string =>
  article === 'le '
    ? `${preposition === 'de' ? 'du' : 'au'} ${noun}`
    : `${preposition} ${article}${noun}`

function from(position: Position, noun: Noun | null): string {
  if (position.kind === 'offset') {
    const { offset } = position
    if (offset < 0) return `à partir des ${-offset} derniers caractères`
    return `à partir du ${offset + 1}e caractère`
  }
  if (!noun || !('side' in position)) return ''
  return position.side === 'after' ? `après ${whole(noun)}` : `à partir ${after('de', noun)}`
}

function to(position: Position, noun: Noun | null): string {
  if (position.kind === 'offset') {
    const { offset } = position
    if (offset < 0) return `sans les ${-offset} derniers caractères`
    return offset === 1 ? 'jusqu’au 1er caractère' : `jusqu’au ${offset}e caractère`
  }
  if (!noun || !('side' in position)) return ''
  return position.side === 'before' ? `avant ${whole(noun)}` : `jusqu’${after('à', noun)}`
}

const joined = (texts: readonly string[]): string => texts.join(' et ')

/** The words of a learned rule in French. */
export const frRule: RuleWords = {
  quote: frQuote,
  column: frQuote,
  of: (name) => ` de ${frQuote(name)}`,
  token: ({ token, nth }) => {
    const [noun, gender] = tokens[token.kind]
    const named = token.length === undefined ? noun : `suite de ${token.length} chiffres`
    return counted(named, gender, nth)
  },
  literal: (text, nth, isNext) => {
    if (isNext) return { article: 'le ', noun: `${frQuote(text)} qui suit` }
    return nth === 1 ? { article: '', noun: frQuote(text) } : counted(frQuote(text), 'm', nth)
  },
  from,
  to,
  text: (bounds, of) => `le texte${of} ${joined(bounds)}`.trimEnd(),
  view: (view, of, name) => {
    switch (view) {
      case 'asIs':
        return of === '' ? 'le texte' : frQuote(name)
      case 'tidy':
        return `le texte${of} sans espaces inutiles`
      case 'digits':
        return `les chiffres${of}`
      case 'alphanumerics':
        return `les lettres et les chiffres${of}`
      case 'capitals':
        return `les majuscules${of}`
      case 'initials':
        return `les initiales des mots${of}`
      case 'noSpaces':
        return `le texte${of} sans espaces`
      case 'slug':
        return `le texte${of} en minuscules sans accents, mots liés par des tirets`
    }
  },
  letterCase: {
    asIs: '',
    upper: ', en majuscules',
    lower: ', en minuscules',
    title: ', en majuscules de titre',
    street: ', en casse d’adresse (12 rue de l’Église)',
    eachWord: ', une majuscule à chaque mot',
    sentence: ', en casse de phrase',
    plain: ', sans accents',
    plainLower: ', en minuscules sans accents',
    plainUpper: ', en majuscules sans accents',
  },
  fit: (fit, what) => {
    switch (fit.kind) {
      case 'pad':
        return `${what}, complété par des zéros à ${fit.width} chiffres`
      case 'unpad':
        return `${what}, sans les zéros de tête`
      case 'first':
        return fit.count === 1
          ? `la première lettre (${what})`
          : `les ${fit.count} premiers caractères (${what})`
      case 'last':
        return fit.count === 1
          ? `le dernier caractère (${what})`
          : `les ${fit.count} derniers caractères (${what})`
    }
  },
  replaced: (find, by) =>
    by === ''
      ? `, ${frQuote(find)} supprimé partout`
      : `, ${frQuote(find)} remplacé partout par ${frQuote(by)}`,
  found: (kind, nth, of, example) => {
    const [noun, gender] = found[kind]
    const named =
      nth === 1
        ? { article: kind === 'time' ? 'l’' : gender === 'm' ? 'le ' : 'la ', noun }
        : counted(noun, gender, nth)
    return `${whole(named)}${of}, ${gender === 'm' ? 'écrit' : 'écrite'} comme ${frQuote(example)}`
  },
  monthFirst: ' (mois lu avant le jour)',
  scaled: (factor) => `, multiplié par ${factor.replace('.', ',')}`,
  groups: (sizes, separator, of) =>
    `les chiffres ou lettres${of} par groupes de ${sizes.join(', ')} séparés par ${frQuote(separator)}`,
  behind: ', puis ',
  apart: ' ; ',
  guard: (guard, column) => {
    switch (guard.kind) {
      case 'contains':
        return `si ${column} contient ${frQuote(guard.text)} :`
      case 'lacks':
        return `si ${column} ne contient pas ${frQuote(guard.text)} :`
      case 'starts':
        return `si ${column} commence par ${frQuote(guard.text)} :`
      case 'ends':
        return `si ${column} finit par ${frQuote(guard.text)} :`
      case 'has':
      case 'hasNot':
      case 'is': {
        const [noun, gender] = tokens[guard.token.kind]
        const named =
          guard.token.length === undefined ? noun : `suite de ${guard.token.length} chiffres`
        const article = gender === 'm' ? 'un' : 'une'
        if (guard.kind === 'has') return `si ${column} contient ${article} ${named} :`
        if (guard.kind === 'hasNot') {
          const elided = /^[aeéiouh]/.test(named) && gender === 'f' ? `d’${named}` : `de ${named}`
          return `si ${column} ne contient pas ${elided} :`
        }
        return `si ${column} est seulement ${article} ${named} :`
      }
      case 'length':
        return `si ${column} a ${frCount(guard.length, 'caractère', 'caractères')} :`
      case 'empty':
        return `si ${column} est vide :`
      case 'filled':
        return `si ${column} est remplie :`
    }
  },
  otherwise: 'sinon :',
  nothing: 'pas de résultat',
}
