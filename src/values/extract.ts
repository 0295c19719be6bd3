import { readDate } from './dates'
import { readEmail, readPhone, readPostcode, readSiren, readSiret, readUrl } from './identifiers'

export const extractKinds = [
  'number',
  'email',
  'phone',
  'postcode',
  'date',
  'url',
  'siret',
  'siren',
] as const

export type ExtractKind = (typeof extractKinds)[number]

interface Finder {
  readonly candidate: RegExp
  readonly isRight: (text: string) => boolean
}

const space = '[ \\u00a0\\u202f]'
const month =
  '(?:janv(?:ier|\\.)?|f[ée]vr(?:ier|\\.)?|mars|avr(?:il|\\.)?|mai|juin|juil(?:let|\\.)?|ao[uû]t|sept(?:embre|\\.)?|oct(?:obre|\\.)?|nov(?:embre|\\.)?|d[ée]c(?:embre|\\.)?)'
const always = (): boolean => true

/** Candidates by a pattern of ours (each linear in the text), kept when what they mean is right. */
const finders: Readonly<Record<ExtractKind, Finder>> = {
  number: {
    candidate: new RegExp(
      `(?:(?<![\\p{L}\\p{N})])[-\\u2212]|(?<![\\p{L}\\p{N}]))(?:[1-9]\\d{0,2}(?:${space}\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d+)?(?!\\p{N}|[.,]\\d|(?:e|er|[eè]me|[eè]re|nde?)(?!\\p{L}))`,
      'gu',
    ),
    isRight: always,
  },
  email: {
    candidate: /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{L}\p{N}.-]{1,253}[\p{L}\p{N}]/gu,
    isRight: (text) => readEmail(text) !== null,
  },
  phone: {
    candidate:
      /(?<![\d+])(?:(?:\+|00)33[ .]?(?:\(0\)[ .]?)?[1-9]|0[1-9])(?:[ .\-\u00a0\u202f/]?\d{2}){4}(?!\d)/gu,
    isRight: (text) => readPhone(text) !== null,
  },
  postcode: {
    candidate: new RegExp(
      `(?<![\\p{L}\\d.,]|\\d${space})\\d{2}${space}?\\d{3}(?![\\d,.]|${space}\\d)`,
      'gu',
    ),
    isRight: (text) => readPostcode(text) !== null,
  },
  date: {
    candidate: new RegExp(
      `(?<![\\d/.-])(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}(?:er)?${space}${month}${space}\\d{4})(?![\\d/-])`,
      'giu',
    ),
    isRight: (text) => readDate(text).ok,
  },
  url: {
    candidate: /(?:https?:\/\/|www\.)[^\s<>"«»]{1,2000}[^\s<>"«».,;:!?)\]]/giu,
    isRight: (text) => readUrl(text) !== null,
  },
  siret: {
    candidate: new RegExp(
      `(?<!\\d)\\d{3}${space}?\\d{3}${space}?\\d{3}${space}?\\d{5}(?!\\d)`,
      'gu',
    ),
    isRight: (text) => readSiret(text) !== null,
  },
  siren: {
    candidate: new RegExp(
      `(?<!\\d${space}?)\\d{3}${space}?\\d{3}${space}?\\d{3}(?!${space}?\\d)`,
      'gu',
    ),
    isRight: (text) => readSiren(text) !== null,
  },
}

/** What of this kind stands in a text, in order and as written. */
export const extractAll = (text: string, kind: ExtractKind): string[] => {
  const { candidate, isRight } = finders[kind]
  return (text.match(candidate) ?? []).filter(isRight)
}
