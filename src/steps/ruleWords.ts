import { writeDate } from '../learn/dates'
import { writeNumber } from '../learn/numbers'
import { writePhone } from '../learn/phones'
import type { Guard, LetterCase, Part, PiecePart, Position, Program } from '../learn/program'
import { writeTime } from '../learn/times'
import type { Language } from './define'
import { enRule } from './ruleWordsEn'
import { frRule } from './ruleWordsFr'

/** The words of one language for the parts of a rule. `of`: the column it is read from, or empty. */
export interface RuleWords {
  readonly quote: (text: string) => string
  readonly column: (name: string) => string
  readonly of: (name: string) => string
  readonly token: (position: Extract<Position, { kind: 'token' }>) => Noun
  readonly literal: (text: string, nth: number, isNext: boolean) => Noun
  readonly from: (position: Position, noun: Noun | null) => string
  readonly to: (position: Position, noun: Noun | null) => string
  readonly text: (bounds: readonly string[], of: string) => string
  readonly view: (view: PiecePart['view'], of: string, name: string) => string
  readonly letterCase: Readonly<Record<LetterCase, string>>
  readonly fit: (fit: NonNullable<PiecePart['fit']>, what: string) => string
  readonly replaced: (find: string, by: string) => string
  readonly found: (
    kind: 'date' | 'time' | 'number' | 'phone',
    nth: number,
    of: string,
    example: string,
  ) => string
  readonly monthFirst: string
  readonly scaled: (factor: string) => string
  readonly groups: (sizes: readonly number[], separator: string, of: string) => string
  readonly behind: string
  readonly apart: string
  readonly guard: (guard: Guard, column: string) => string
  readonly otherwise: string
  readonly nothing: string
}

/** A noun with what its grammar asks: in French its article, apart. */
export interface Noun {
  readonly article: string
  readonly noun: string
}

const words: Readonly<Record<Language, RuleWords>> = { fr: frRule, en: enRule }

/** What a rule does, in words: its parts in order, for each of its branches. */
export interface RulePhrase {
  /** When it holds; null for rows nothing else was said of. */
  readonly when: string | null
  /** Empty: those rows have no result. */
  readonly parts: readonly string[]
}

const sampleDate = { from: 0, to: 0, year: 2021, month: 4, day: 3 }
const sampleTime = { from: 0, to: 0, hours: 14, minutes: 5, seconds: 0 }
const samplePhone = '0344154567'

function sayPosition(
  say: RuleWords,
  position: Position,
  tell: (position: Position, noun: Noun | null) => string,
): string {
  if (position.kind === 'token') return tell(position, say.token(position))
  if (position.kind !== 'text') return tell(position, null)
  return tell(position, say.literal(position.text, position.nth, position.isNext === true))
}

/** A token taken whole is named, not bounded. */
function wholeToken({ from, to }: PiecePart): Extract<Position, { kind: 'token' }> | null {
  if (from.kind !== 'token' || to.kind !== 'token') return null
  const isSame =
    from.nth === to.nth &&
    from.token.kind === to.token.kind &&
    from.token.length === to.token.length &&
    from.side === 'before' &&
    to.side === 'after'
  return isSame && !from.isSpaced && !to.isSpaced ? from : null
}

function sayPiece(say: RuleWords, part: PiecePart, name: string, isOnly: boolean): string {
  const of = isOnly ? '' : say.of(name)
  const token = wholeToken(part)
  const isWhole = part.from.kind === 'start' && part.to.kind === 'end'
  let what: string
  if (token && part.view === 'asIs') {
    const { article, noun } = say.token(token)
    what = `${article}${noun}${of}`
  } else if (isWhole) what = say.view(part.view, of, name)
  else {
    const bounds = [
      sayPosition(say, part.from, say.from),
      sayPosition(say, part.to, say.to),
    ].filter((bound) => bound !== '')
    const within = part.view === 'asIs' ? of : ` (${say.view(part.view, of, name)})`
    what = say.text(bounds, within)
  }
  if (part.fit) what = say.fit(part.fit, what)
  if (part.replace) what += say.replaced(part.replace.find, part.replace.by)
  return what + say.letterCase[part.letterCase]
}

function sayPart(say: RuleWords, part: Part, names: readonly string[]): string {
  if (part.kind === 'text') return say.quote(part.text)
  const name = names[part.input] ?? ''
  const isOnly = names.length === 1
  const of = isOnly ? '' : say.of(name)
  switch (part.kind) {
    case 'piece':
      return sayPiece(say, part, name, isOnly)
    case 'groups':
      return say.groups(part.sizes, part.separator, of) + say.letterCase[part.letterCase]
    case 'date': {
      const sample = writeDate(sampleDate, part.format) ?? part.format
      const order = part.order === 'mdy' ? say.monthFirst : ''
      return say.found('date', part.nth, of, sample) + order + say.letterCase[part.letterCase]
    }
    case 'time':
      return say.found('time', part.nth, of, writeTime(sampleTime, part.format) ?? part.format)
    case 'phone':
      return say.found('phone', part.nth, of, writePhone(samplePhone, part.format))
    case 'number': {
      const { scale } = part.format
      const plain = { ...part.format, scale: 0 }
      const sample = writeNumber(plain.width > 0 ? '7' : '1234.5', plain) ?? ''
      const factor = `${scale < 0 ? '0.' : '1'}${'0'.repeat(Math.abs(scale) - (scale < 0 ? 1 : 0))}${scale < 0 ? '1' : ''}`
      return say.found('number', part.nth, of, sample) + (scale === 0 ? '' : say.scaled(factor))
    }
  }
}

/** What a rule does, branch by branch; `columns` are the names of its inputs. */
export function rulePhrases(
  program: Program,
  columns: readonly string[],
  language: Language,
): readonly RulePhrase[] {
  const say = words[language]
  const parts = (all: readonly Part[]) => all.map((part) => sayPart(say, part, columns))
  const branches = program.branches.map((branch) => ({
    when: say.guard(branch.when, say.column(columns[branch.when.input] ?? '')),
    parts: parts(branch.parts),
  }))
  return [...branches, { when: null, parts: program.otherwise ? parts(program.otherwise) : [] }]
}

/** The same as one sentence. */
export function ruleSentence(
  program: Program,
  columns: readonly string[],
  language: Language,
): string {
  const say = words[language]
  const phrases = rulePhrases(program, columns, language)
  return phrases
    .map(({ when, parts }) => {
      const made = parts.length === 0 ? say.nothing : parts.join(say.behind)
      if (when !== null) return `${when} ${made}`
      return phrases.length === 1 ? made : `${say.otherwise} ${made}`
    })
    .join(say.apart)
}
