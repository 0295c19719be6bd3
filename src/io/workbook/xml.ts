import { damaged } from './refusal'

/** What is told of a document while it is read. */
export interface XmlHandler {
  /** A tag opens; `tag` is all between its brackets, for `attribute`. One that closes itself is closed too. */
  open(name: string, tag: string): void
  close(name: string): void
  /** The text between two tags, entities replaced; called only while `listens`. */
  text(text: string): void
  listens: boolean
}

/** A tag or text longer than this is no cell of a table. */
const LONGEST = 1 << 24
const MOST_DEPTH = 256

/**
 * Reads a document from pieces of text, whatever their size, and keeps none of it. Entities a document declares
 * itself are never expanded. Refuses what is not well formed with `damagedFile`.
 */
export class XmlReader {
  #rest = ''
  #depth = 0
  #isRooted = false

  constructor(readonly handler: XmlHandler) {}

  push(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open < 0) break
      if (open > at) {
        if (this.handler.listens) this.handler.text(decodeEntities(text.slice(at, open)))
        at = open
      }
      const next = this.#markup(text, open)
      if (next < 0) break
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > LONGEST) throw damaged('xml')
  }

  /** Nothing comes any more: every tag must be closed. */
  end(): void {
    if (this.#depth > 0 || !this.#isRooted || this.#rest.trim() !== '') throw damaged('xml')
  }

  /** Where the markup at `open` ends, or -1 while its end is not there. */
  #markup(text: string, open: number): number {
    const first = text.charCodeAt(open + 1)
    if (first === QUESTION) return after(text, '?>', open)
    if (first === EXCLAMATION) return this.#declaration(text, open)
    const end = tagEnd(text, open + 1)
    if (end < 0) return -1
    if (first === SLASH) {
      this.#depth--
      if (this.#depth < 0) throw damaged('xml')
      this.handler.close(nameAt(text, open + 2, end))
      return end + 1
    }
    const isClosed = text.charCodeAt(end - 1) === SLASH
    const name = nameAt(text, open + 1, isClosed ? end - 1 : end)
    this.#isRooted = true
    this.handler.open(name, text.slice(open + 1, isClosed ? end - 1 : end))
    if (isClosed) this.handler.close(name)
    else if (++this.#depth > MOST_DEPTH) throw damaged('xml')
    return end + 1
  }

  #declaration(text: string, open: number): number {
    if (text.startsWith('<!--', open)) return after(text, '-->', open + 4)
    if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open)
      if (end < 0) return -1
      if (this.handler.listens) this.handler.text(text.slice(open + 9, end))
      return end + 3
    }
    if (text.length < open + 9) return -1
    const close = text.indexOf('>', open)
    const subset = text.indexOf('[', open)
    return subset < 0 || (close >= 0 && close < subset)
      ? after(text, '>', open)
      : after(text, ']>', open)
  }
}

const EXCLAMATION = 33
const DOUBLE = 34
const SINGLE = 39
const SLASH = 47
const GREATER = 62
const QUESTION = 63

const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** The closing bracket of a tag; those inside quotes do not count. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (code === DOUBLE || code === SINGLE) quote = code
  }
  return -1
}

function nameAt(text: string, from: number, end: number): string {
  let to = from
  while (to < end && text.charCodeAt(to) > 32 && text.charCodeAt(to) !== SLASH) to++
  return text.slice(from, to)
}

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute of a tag, or null. */
export function attribute(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name, 1); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (tag.charCodeAt(at - 1) > 32) continue
    let from = at + name.length
    while (tag.charCodeAt(from) <= 32) from++
    if (tag[from] !== '=') continue
    from++
    while (tag.charCodeAt(from) <= 32) from++
    const quote = tag[from]
    if (quote !== '"' && quote !== "'") continue
    const end = tag.indexOf(quote, from + 1)
    if (end >= 0) return decodeEntities(tag.slice(from + 1, end))
  }
  return null
}

/** The value of an attribute whatever the prefix of its name, or null. */
export function prefixedAttribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : null
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The text with the five named entities and the numbered ones replaced; others stay as they stand. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(name as string) ?? whole
      const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal)
      const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isCharacter ? String.fromCodePoint(code) : whole
    },
  )
}
