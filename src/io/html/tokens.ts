import { decodeHtml } from './entities'

/** What is told of a page while it is read. Names are in small letters. */
export interface HtmlHandler {
  /** `tag` is all between its brackets, for `attributesOf`. */
  open(name: string, tag: string): void
  close(name: string): void
  /** Text between two tags, entities replaced; called only while `listens`. */
  text(text: string): void
  /** All that stands in a `style`. */
  style(text: string): void
  readonly listens: boolean
}

/** What stands in these is no text of the page, and holds no tags but its own end. */
const RAW = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
])

const NAME = /[A-Za-z][^\s/>]*/y
const PAUSE_EVERY = 4_096

/**
 * Reads a page as browsers do where it is not well formed: what is no tag is text. Each step of the iteration is a
 * number of characters read; the time taken grows as the page does, whatever is in it.
 */
export function* readTags(page: string, handler: HtmlHandler): Generator<number> {
  const finder = new Finder(page)
  let at = 0
  let tags = 0
  while (at < page.length) {
    const open = finder.find('<', at)
    const end = open < 0 ? page.length : open
    if (end > at && handler.listens) handler.text(decodeHtml(page.slice(at, end)))
    if (open < 0) break
    at = readMarkup(page, open, finder, handler)
    if (++tags % PAUSE_EVERY === 0) yield at
  }
}

/** Where the markup that begins at a bracket ends. */
function readMarkup(page: string, open: number, finder: Finder, handler: HtmlHandler): number {
  const next = page.charCodeAt(open + 1)
  if (next === EXCLAMATION || next === QUESTION) return skipDeclaration(page, open, finder)
  const isEnd = next === SLASH
  NAME.lastIndex = open + (isEnd ? 2 : 1)
  const written = NAME.exec(page)?.[0]
  if (written === undefined) {
    if (handler.listens) handler.text('<')
    return open + 1
  }
  const name = written.toLowerCase()
  const end = finder.tagEnd(open + 1 + written.length)
  if (end < 0) return page.length
  if (isEnd) {
    handler.close(name)
    return end + 1
  }
  handler.open(name, page.slice(open + 1, end))
  if (!RAW.has(name)) return end + 1
  const close = finder.rawEnd(name, end + 1)
  if (name === 'style') handler.style(page.slice(end + 1, close))
  return close
}

function skipDeclaration(page: string, open: number, finder: Finder): number {
  if (!page.startsWith('<!--', open)) {
    const end = finder.find('>', open)
    return end < 0 ? page.length : end + 1
  }
  const end = finder.find('-->', open + 2)
  // A comment that never ends is one up to the next bracket, rather than all of the page.
  const stop = end < 0 ? finder.find('>', open) : end + 2
  return stop < 0 ? page.length : stop + 1
}

const EXCLAMATION = 33
const DOUBLE = 34
const SINGLE = 39
const SLASH = 47
const EQUALS = 61
const GREATER = 62
const QUESTION = 63

/** Looks for marks, and remembers which are not to be found any more: no mark is looked for twice in vain. */
class Finder {
  #missing = new Set<string>()

  constructor(readonly page: string) {}

  find(mark: string, from: number): number {
    if (this.#missing.has(mark)) return -1
    const found = this.page.indexOf(mark, from)
    if (found < 0) this.#missing.add(mark)
    return found
  }

  /** The closing bracket of a tag; those inside the quotes of a value do not count. */
  tagEnd(from: number): number {
    const { page } = this
    for (let at = from; at < page.length; at++) {
      const code = page.charCodeAt(at)
      if (code === GREATER) return at
      if ((code !== DOUBLE && code !== SINGLE) || !isAfterEquals(page, at)) continue
      const end = this.find(code === DOUBLE ? '"' : "'", at + 1)
      if (end >= 0) at = end
    }
    return -1
  }

  /** Where the end tag of an element without tags inside begins. */
  rawEnd(name: string, from: number): number {
    const mark = `</${name}`
    if (this.#missing.has(mark)) return this.page.length
    const pattern = new RegExp(`${mark}(?=[\\s/>])`, 'gi')
    pattern.lastIndex = from
    const found = pattern.exec(this.page)
    if (found) return found.index
    this.#missing.add(mark)
    return this.page.length
  }
}

function isAfterEquals(page: string, at: number): boolean {
  let before = at - 1
  while (before > 0 && at - before < 8 && page.charCodeAt(before) <= 32) before--
  return page.charCodeAt(before) === EQUALS
}

const ATTRIBUTE = /([^\s=/"'>][^\s=/>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/g

/** The attributes of a tag by their names in small letters; the first of several counts. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const names = /^[^\s/>]+/.exec(tag)
  const rest = tag.slice(names?.[0].length ?? 0, LONGEST_TAG)
  for (const [, name = '', double, single, bare] of rest.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, decodeHtml(double ?? single ?? bare ?? ''))
  }
  return found
}

/** More of a tag is not looked at: no attribute of a cell is so long. */
const LONGEST_TAG = 1 << 16
