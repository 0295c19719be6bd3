import { byteTable } from '../../../src/io/encoding/encodings'
import type { Encoding, SingleByteEncoding } from '../../../src/io/encoding/encodings'
import { languages } from './corpusWords'
import type { LanguageWords } from './corpusWords'

export type Form = 'word' | 'line' | 'capitals' | 'rows' | 'table'

/** A text of the corpus: `half` 0 was looked at while the rule was made, 1 only judges it. */
export interface CorpusText {
  readonly language: string
  readonly form: Form
  readonly half: 0 | 1
  readonly text: string
}

const ALL: readonly Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'cp850',
]

/** A small generator of numbers below 1 that is the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const isBeyondAscii = (text: string): boolean => /[^\0-\x7f]/.test(text)

/** Every other word: the halves share none. */
const halfOf = <T>(items: readonly T[], half: 0 | 1): T[] =>
  items.filter((_, at) => at % 2 === half)

interface Words {
  readonly places: readonly string[]
  readonly names: readonly string[]
  readonly things: readonly string[]
  readonly phrases: readonly string[]
}

const wordsOf = (words: LanguageWords, half: 0 | 1): Words => ({
  places: halfOf(words.places.split(' '), half),
  names: halfOf(words.names.split(' '), half),
  things: halfOf(words.things.split(' '), half),
  phrases: halfOf(words.phrases, half),
})

/** How many texts of each form a language gives to each half. */
const COUNTS: readonly (readonly [Form, number])[] = [
  ['word', 8],
  ['line', 12],
  ['capitals', 6],
  ['rows', 8],
  ['table', 6],
]

function textOf(form: Form, words: Words, random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const row = (at: number) =>
    [String(at), pick(words.names), pick(words.places), pick(words.things)].join(';')
  switch (form) {
    case 'word':
      return pick([...words.places, ...words.names, ...words.things].filter(isBeyondAscii))
    case 'line':
      return random() < 0.6
        ? pick(words.phrases)
        : Array.from({ length: 3 + Math.floor(random() * 4) }, () => pick(words.things)).join(' ')
    case 'capitals':
      return Array.from({ length: 4 }, (_, at) => row(at))
        .join('\r\n')
        .toLocaleUpperCase('fr')
    case 'rows':
      return ['id;nom;ville;note', ...Array.from({ length: 6 }, (_, at) => row(at))].join('\n')
    case 'table':
      return Array.from({ length: 60 }, (_, at) => `${row(at)};"${pick(words.phrases)}"`).join(
        '\r\n',
      )
  }
}

/** The texts of the corpus that are not plain ASCII, always the same ones; `times` as many of each form. */
export function corpusTexts(times = 1): readonly CorpusText[] {
  const texts: CorpusText[] = []
  const seen = new Set<string>()
  for (const [at, [language, all]] of Object.entries(languages).entries()) {
    for (const half of [0, 1] as const) {
      const words = wordsOf(all, half)
      const random = seeded(1000 * at + half + 7)
      for (const [form, usual] of COUNTS) {
        const count = usual * times
        let made = 0
        for (let tries = 0; made < count && tries < count * 40; tries++) {
          const text = textOf(form, words, random)
          if (!isBeyondAscii(text) || seen.has(text)) continue
          seen.add(text)
          texts.push({ language, form, half, text })
          made++
        }
      }
    }
  }
  return texts
}

function encoded(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
  const table = byteTable(encoding as SingleByteEncoding)
  const bytes = Array.from(text, (character) => table.indexOf(character.charCodeAt(0)))
  return bytes.includes(-1) ? null : Uint8Array.from(bytes)
}

/** What an old program writes where the encoding has no curly apostrophe, long dash or ellipsis. */
const plainSigns = (text: string): string =>
  text.replaceAll('’', "'").replaceAll('–', '-').replaceAll('…', '...')

export interface EncodedText extends CorpusText {
  readonly encoding: Encoding
  readonly bytes: Uint8Array
}

/** Each text in every encoding that can write it, with the signs it has. */
export function encodedCorpus(times = 1): readonly EncodedText[] {
  return corpusTexts(times).flatMap((entry) =>
    ALL.flatMap((encoding) =>
      [...new Set([entry.text, plainSigns(entry.text)])]
        .map((text) => ({ ...entry, text, encoding, bytes: encoded(text, encoding) }))
        .filter((one): one is typeof one & { bytes: Uint8Array } => one.bytes !== null)
        .slice(0, 1),
    ),
  )
}

/** How a guesser does on some texts. */
export interface CorpusScore {
  readonly cases: number
  readonly right: number
  /** Of the wrong ones, what was stated as sure. */
  readonly sureAndWrong: readonly string[]
  /** Of the right ones, how many were not stated as sure. */
  readonly unsure: number
}

export const SURE = 0.7

/** Decodes each text as guessed: right is the same text, by whatever encoding. */
export function scoreOf(
  corpus: readonly EncodedText[],
  guess: (bytes: Uint8Array) => { readonly text: string; readonly confidence: number },
): CorpusScore {
  let right = 0
  let unsure = 0
  const sureAndWrong: string[] = []
  for (const { bytes, text, language, encoding } of corpus) {
    const guessed = guess(bytes)
    const isSure = guessed.confidence >= SURE
    if (guessed.text !== text) {
      if (isSure) sureAndWrong.push(`${language} in ${encoding}: ${text.slice(0, 60)}`)
      continue
    }
    right++
    if (!isSure) unsure++
  }
  return { cases: corpus.length, right, sureAndWrong, unsure }
}
