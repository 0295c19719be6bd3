import type { Issue } from '../../values/result'
import { issue } from '../../values/result'
import { Refusal } from '../workbook/refusal'

export type ScalarKind = 'text' | 'number' | 'true' | 'false' | 'null'

/** What is told of a document while it is read, in its order. */
export interface JsonHandler {
  open(kind: 'object' | 'list'): void
  close(): void
  key(text: string): void
  /** A number's text is its digits as written. */
  scalar(kind: ScalarKind, text: string): void
}

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd'

/** Faults whose meaning is plain: read all the same, and told. */
type Oddity =
  'trailingCommas' | 'jsonComments' | 'jsonNotNumbers' | 'oddNumbers' | 'rawControls' | 'loneHalves'

interface Spot {
  count: number
  readonly line: number
}

const MOST_DEPTH = 1_000
/** A text longer than this is no cell of a table. */
const LONGEST = 1 << 26
const LONGEST_WORD = 1 << 16

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/
const NEARLY_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/
const NO_NUMBER = /^(?:NaN|[-+]?Infinity)$/
const CONTROLS = /[\u0000-\u001f]/
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/**
 * Reads JSON from pieces of text, whatever their size, and keeps none of it; several values may follow each other.
 * Throws a `Refusal`: `invalidJson` {reason, line, column, found}, `truncatedJson` {line, column}, `jsonTooDeep` {line,
 * most}. Lines and columns count from 1.
 */
export class JsonReader {
  /** Values that stand by themselves, one behind the other. */
  roots = 0
  #rest = ''
  #line = 1
  /** Where the line begins in the text at hand; below 0 when it began in an earlier piece. */
  #lineStart = 0
  #isInList: boolean[] = []
  #expected: Expected = 'value'
  #isAfterComma = false
  /** Where to look on for the end of a text or comment that began in an earlier piece. */
  #resume = 0
  /** The last text with a line end in it: perhaps its quote was forgotten. */
  #suspect: { readonly line: number; readonly column: number } | null = null
  readonly #oddities = new Map<Oddity, Spot>()

  constructor(readonly handler: JsonHandler) {}

  push(piece: string, isLast = false): void {
    const text = this.#rest === '' ? piece : this.#rest + piece
    let at = 0
    for (;;) {
      at = this.#skip(text, at, isLast)
      if (at < 0 || at >= text.length) break
      const next = this.#token(text, at, isLast)
      if (next < 0) break
      at = next
    }
    this.#consume(text, at < 0 ? ~at : at)
    if (isLast) this.#end()
  }

  /** What was odd: {count, line} of each kind. */
  issues(): Issue[] {
    return [...this.#oddities].map(([code, spot]) => issue(code, { ...spot }))
  }

  #end(): void {
    if (this.#rest !== '' || this.#isInList.length > 0) {
      throw new Refusal('truncatedJson', this.#place(this.#rest, this.#rest.length))
    }
  }

  #consume(text: string, end: number): void {
    this.#countLines(text, end)
    this.#lineStart -= end
    this.#rest = text.slice(end)
    if (this.#rest.length > LONGEST) throw this.#fault(this.#rest, 0, 'longText')
  }

  /** Places are asked for in rising order, so that each line end is met once. */
  #countLines(text: string, at: number): void {
    let from = Math.max(0, this.#lineStart)
    for (let end = text.indexOf('\n', from); end >= 0 && end < at; end = text.indexOf('\n', from)) {
      this.#line++
      from = end + 1
      this.#lineStart = from
    }
  }

  #place(text: string, at: number): { line: number; column: number } {
    this.#countLines(text, at)
    return { line: this.#line, column: at - this.#lineStart + 1 }
  }

  #fault(text: string, at: number, reason: string): Refusal {
    const found = text.slice(at, at + 1)
    if (this.#suspect && reason !== 'longText') {
      return new Refusal('invalidJson', { reason: 'openText', ...this.#suspect, found: '"' })
    }
    return new Refusal('invalidJson', { reason, ...this.#place(text, at), found })
  }

  #odd(text: string, at: number, code: Oddity): void {
    const known = this.#oddities.get(code)
    if (known) known.count++
    else this.#oddities.set(code, { count: 1, line: this.#place(text, at).line })
  }

  /** The next place that is neither space nor comment; the complement of a place that must wait for more. */
  #skip(text: string, from: number, isLast: boolean): number {
    let at = from
    for (;;) {
      const code = text.charCodeAt(at)
      // The record separator stands before each value of some files of JSON lines.
      if (code === SPACE || code === LF || code === CR || code === TAB) at++
      else if (code === SEPARATOR && this.#isInList.length === 0) at++
      else if (code === SLASH) {
        const end = this.#comment(text, at, isLast)
        if (end < 0) return ~at
        at = end
      } else return at
    }
  }

  #comment(text: string, at: number, isLast: boolean): number {
    const next = text.charCodeAt(at + 1)
    if (Number.isNaN(next) && !isLast) return -1
    if (next !== SLASH && next !== STAR) throw this.#fault(text, at, 'unexpected')
    const mark = next === SLASH ? '\n' : '*/'
    const end = text.indexOf(mark, at + Math.max(2, this.#resume))
    if (end < 0 && !(isLast && next === SLASH)) {
      this.#resume = text.length - at - 1
      return -1
    }
    this.#resume = 0
    this.#odd(text, at, 'jsonComments')
    return end < 0 ? text.length : end + mark.length
  }

  /** Reads the token at a place: where it ends, or -1 while its end is not there. */
  #token(text: string, at: number, isLast: boolean): number {
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
        return this.#open(text, at, false)
      case OPEN_LIST:
        return this.#open(text, at, true)
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        return this.#close(text, at)
      case COMMA:
        return this.#comma(text, at)
      case COLON:
        if (this.#expected !== 'colon') throw this.#fault(text, at, 'unexpected')
        this.#expected = 'value'
        return at + 1
      case QUOTE:
        return this.#text(text, at)
      default:
        return this.#word(text, at, isLast)
    }
  }

  #open(text: string, at: number, isList: boolean): number {
    this.#wantValue(text, at)
    if (this.#isInList.length >= MOST_DEPTH) {
      throw new Refusal('jsonTooDeep', { line: this.#place(text, at).line, most: MOST_DEPTH })
    }
    this.handler.open(isList ? 'list' : 'object')
    this.#isInList.push(isList)
    this.#expected = isList ? 'valueOrEnd' : 'keyOrEnd'
    this.#isAfterComma = false
    return at + 1
  }

  #close(text: string, at: number): number {
    const isList = text.charCodeAt(at) === CLOSE_LIST
    const depth = this.#isInList.length
    if (depth === 0 || this.#isInList[depth - 1] !== isList) throw this.#fault(text, at, 'closing')
    const expected = this.#expected
    const isEnd = expected === 'commaOrEnd' || expected === (isList ? 'valueOrEnd' : 'keyOrEnd')
    if (!isEnd) throw this.#fault(text, at, 'value')
    if (this.#isAfterComma) this.#odd(text, at, 'trailingCommas')
    this.#isInList.pop()
    this.handler.close()
    this.#done()
    return at + 1
  }

  #comma(text: string, at: number): number {
    if (this.#expected !== 'commaOrEnd') throw this.#fault(text, at, 'value')
    this.#expected = this.#isInList.at(-1) ? 'valueOrEnd' : 'keyOrEnd'
    this.#isAfterComma = true
    this.#suspect = null
    return at + 1
  }

  #text(text: string, at: number): number {
    const isKey = this.#expected === 'key' || this.#expected === 'keyOrEnd'
    if (!isKey) this.#wantValue(text, at)
    const end = textEnd(text, Math.max(at + 1, at + this.#resume))
    if (end < 0) {
      // A backslash at the very end belongs to what comes.
      this.#resume = Math.max(1, trimmedEnd(text, at) - at)
      return -1
    }
    this.#resume = 0
    const raw = text.slice(at + 1, end)
    const value = raw.includes('\\') ? this.#unescaped(text, at, raw) : raw
    if (CONTROLS.test(raw)) {
      this.#odd(text, at, 'rawControls')
      if (raw.includes('\n')) this.#suspect = this.#place(text, at)
    }
    if (isKey) {
      this.handler.key(value)
      this.#expected = 'colon'
    } else {
      this.handler.scalar('text', value)
      this.#done()
    }
    return end + 1
  }

  #unescaped(text: string, at: number, raw: string): string {
    const value = raw.replace(
      /\\(?:u([\da-fA-F]{4})|([^]))/g,
      (_, unit?: string, mark?: string) => {
        if (unit !== undefined) return String.fromCharCode(parseInt(unit, 16))
        const meant = ESCAPES.get(mark ?? '')
        if (meant === undefined) throw this.#fault(text, at, 'escape')
        return meant
      },
    )
    if (LONE_HALF.test(value)) this.#odd(text, at, 'loneHalves')
    return value
  }

  #word(text: string, at: number, isLast: boolean): number {
    let end = at
    while (end < text.length && !isWordEnd(text.charCodeAt(end))) end++
    if (end === text.length && !isLast && end - at < LONGEST_WORD) return -1
    const word = text.slice(at, end)
    const isKey = this.#expected === 'key' || this.#expected === 'keyOrEnd'
    if (isKey) throw this.#fault(text, at, word.startsWith("'") ? 'singleQuotes' : 'bareKey')
    this.#wantValue(text, at)
    if (word === 'true' || word === 'false' || word === 'null') this.handler.scalar(word, word)
    else if (NUMBER.test(word)) this.handler.scalar('number', word)
    else if (NEARLY_NUMBER.test(word)) {
      this.#odd(text, at, 'oddNumbers')
      this.handler.scalar('number', word)
    } else if (NO_NUMBER.test(word)) {
      this.#odd(text, at, 'jsonNotNumbers')
      this.handler.scalar('text', word)
    } else if (end === text.length && isLast && isStart(word)) {
      throw new Refusal('truncatedJson', this.#place(text, end))
    } else throw this.#fault(text, at, word.startsWith("'") ? 'singleQuotes' : 'unexpected')
    this.#done()
    return end
  }

  #wantValue(text: string, at: number): void {
    if (this.#expected === 'value' || this.#expected === 'valueOrEnd') return
    const isComma = this.#expected === 'commaOrEnd'
    throw this.#fault(
      text,
      at,
      isComma ? 'comma' : this.#expected === 'colon' ? 'colon' : 'bareKey',
    )
  }

  #done(): void {
    this.#isAfterComma = false
    if (this.#isInList.length === 0) {
      this.roots++
      this.#expected = 'value'
    } else this.#expected = 'commaOrEnd'
  }
}

const TAB = 9
const LF = 10
const CR = 13
const SEPARATOR = 30
const SPACE = 32
const QUOTE = 34
const STAR = 42
const COMMA = 44
const SLASH = 47
const COLON = 58
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

const ESCAPES = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

const isWordEnd = (code: number): boolean =>
  code <= SPACE ||
  code === COMMA ||
  code === COLON ||
  code === QUOTE ||
  code === SLASH ||
  code === OPEN_LIST ||
  code === CLOSE_LIST ||
  code === OPEN_OBJECT ||
  code === CLOSE_OBJECT

const isStart = (word: string): boolean =>
  ['true', 'false', 'null'].some((whole) => whole.startsWith(word)) ||
  /^-?\d*(?:\.\d*)?(?:[eE][-+]?)?$/.test(word)

/** The quote that ends a text, looked for from a place inside it; -1 when it is not there. */
function textEnd(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0
    while (quote - slashes > from && text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes++
    if (slashes % 2 === 0) return quote
  }
  return -1
}

/** The end of a text, without the backslashes it ends in. */
function trimmedEnd(text: string, from: number): number {
  let end = text.length
  while (end > from + 1 && text.charCodeAt(end - 1) === BACKSLASH) end--
  return end
}

const SILENT: JsonHandler = { open() {}, close() {}, key() {}, scalar() {} }

/** Whether the start of a text is JSON without a fault, wherever it is cut off. */
export function beginsAsJson(start: string): boolean {
  try {
    new JsonReader(SILENT).push(start)
    return true
  } catch (error) {
    if (error instanceof Refusal) return error.issue.code === 'jsonTooDeep'
    throw error
  }
}
