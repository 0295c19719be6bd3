import type { Position, Token } from '../learn/program'
import type { Noun, RuleWords } from './ruleWords'
import { enCount, enQuote } from './words'

const tokens: Readonly<Record<Token['kind'], string>> = {
  digits: 'run of digits',
  number: 'number',
  word: 'simple word',
  name: 'word',
  phrase: 'run of words',
  capitals: 'run of words in capitals',
  capitalised: 'capitalised word',
  titled: 'word with a first capital',
  alphanumeric: 'run of letters and digits',
  chunk: 'group of characters without space',
  houseNumber: 'house number',
  houseSuffix: 'house number suffix (bis, ter…)',
  identifier: 'identifier',
  email: 'e-mail address',
  date: 'date',
  time: 'time',
  phone: 'phone number',
}

const found = { date: 'date', time: 'time', number: 'number', phone: 'phone number' } as const

const tokenName = ({ kind, length }: Token): string =>
  length === undefined ? tokens[kind] : `run of ${length} digits`

const ordinals = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [-1, 'last'],
  [-2, 'last but one'],
])

const ordinal = (nth: number): string => {
  const known = ordinals.get(nth)
  if (known) return known
  return `${Math.abs(nth)}th`
}

const counted = (noun: string, nth: number): Noun => ({
  article: 'the ',
  noun: `${ordinal(nth)} ${noun}${nth < -2 ? ' from the end' : ''}`,
})

const whole = ({ article, noun }: Noun): string => `${article}${noun}`

const characters = (count: number): string => enCount(count, 'character', 'characters')

function from(position: Position, noun: Noun | null): string {
  if (position.kind === 'offset') {
    const { offset } = position
    if (offset < 0) return `from the last ${characters(-offset)} on`
    return `after the first ${characters(offset)}`
  }
  if (!noun || !('side' in position)) return ''
  return `${position.side === 'after' ? 'after' : 'from'} ${whole(noun)}`
}

function to(position: Position, noun: Noun | null): string {
  if (position.kind === 'offset') {
    const { offset } = position
    if (offset < 0) return `without the last ${characters(-offset)}`
    return `up to character ${offset}`
  }
  if (!noun || !('side' in position)) return ''
  return `${position.side === 'before' ? 'before' : 'up to'} ${whole(noun)}`
}

/** The words of a learned rule in English. */
export const enRule: RuleWords = {
  quote: enQuote,
  column: enQuote,
  of: (name) => ` of ${enQuote(name)}`,
  token: ({ token, nth }) => counted(tokenName(token), nth),
  literal: (text, nth, isNext) => {
    if (isNext) return { article: 'the ', noun: `next ${enQuote(text)}` }
    return nth === 1 ? { article: '', noun: enQuote(text) } : counted(enQuote(text), nth)
  },
  from,
  to,
  text: (bounds, of) => `the text${of} ${bounds.join(' and ')}`.trimEnd(),
  view: (view, of, name) => {
    switch (view) {
      case 'asIs':
        return of === '' ? 'the text' : enQuote(name)
      case 'tidy':
        return `the text${of} without extra spaces`
      case 'digits':
        return `the digits${of}`
      case 'alphanumerics':
        return `the letters and digits${of}`
      case 'capitals':
        return `the capitals${of}`
      case 'initials':
        return `the first letters of the words${of}`
      case 'noSpaces':
        return `the text${of} without spaces`
      case 'slug':
        return `the text${of} in small letters without accents, words joined by hyphens`
    }
  },
  letterCase: {
    asIs: '',
    upper: ', in capitals',
    lower: ', in small letters',
    title: ', in title case',
    street: ', in the case of a French address (12 rue de l’Église)',
    eachWord: ', a capital for each word',
    sentence: ', in sentence case',
    plain: ', without accents',
    plainLower: ', in small letters without accents',
    plainUpper: ', in capitals without accents',
  },
  fit: (fit, what) => {
    switch (fit.kind) {
      case 'pad':
        return `${what}, padded with zeros to ${enCount(fit.width, 'digit', 'digits')}`
      case 'unpad':
        return `${what}, without the zeros in front`
      case 'first':
        return `the first ${fit.count === 1 ? 'letter' : characters(fit.count)} of ${what}`
      case 'last':
        return `the last ${fit.count === 1 ? 'character' : characters(fit.count)} of ${what}`
    }
  },
  replaced: (find, by) =>
    by === ''
      ? `, every ${enQuote(find)} removed`
      : `, every ${enQuote(find)} replaced by ${enQuote(by)}`,
  found: (kind, nth, of, example) => {
    const noun = found[kind]
    const named = nth === 1 ? `the ${noun}` : whole(counted(noun, nth))
    return `${named}${of}, written like ${enQuote(example)}`
  },
  monthFirst: ' (month read before the day)',
  scaled: (factor) => `, multiplied by ${factor}`,
  groups: (sizes, separator, of) =>
    `the digits or letters${of} in groups of ${sizes.join(', ')} separated by ${enQuote(separator)}`,
  behind: ', then ',
  apart: '; ',
  guard: (guard, column) => {
    switch (guard.kind) {
      case 'contains':
        return `if ${column} contains ${enQuote(guard.text)}:`
      case 'lacks':
        return `if ${column} does not contain ${enQuote(guard.text)}:`
      case 'starts':
        return `if ${column} starts with ${enQuote(guard.text)}:`
      case 'ends':
        return `if ${column} ends with ${enQuote(guard.text)}:`
      case 'has':
        return `if ${column} holds a ${tokenName(guard.token)}:`
      case 'hasNot':
        return `if ${column} holds no ${tokenName(guard.token)}:`
      case 'is':
        return `if ${column} is just a ${tokenName(guard.token)}:`
      case 'length':
        return `if ${column} has ${characters(guard.length)}:`
      case 'empty':
        return `if ${column} is empty:`
      case 'filled':
        return `if ${column} is filled:`
    }
  },
  otherwise: 'otherwise:',
  nothing: 'no result',
}
