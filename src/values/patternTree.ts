/** Code points from one to another, both inside. */
export type Range = readonly [from: number, to: number]

/** What a pattern says, as far as only one question is asked: whether it matches. */
export type PatternTree =
  | { readonly kind: 'characters'; readonly ranges: readonly Range[] }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'either'; readonly parts: readonly PatternTree[] }
  | {
      readonly kind: 'repeat'
      readonly part: PatternTree
      readonly least: number
      /** Infinity: any number. */
      readonly most: number
    }

const LAST = 0x10ffff
const digits: readonly Range[] = [[0x30, 0x39]]
const wordCharacters: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]
const spaces: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]
const lineEnds: readonly Range[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]

function sorted(ranges: readonly Range[]): Range[] {
  const joined: [number, number][] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

function allBut(ranges: readonly Range[]): Range[] {
  const others: Range[] = []
  let next = 0
  for (const [from, to] of sorted(ranges)) {
    if (from > next) others.push([next, from - 1])
    next = to + 1
  }
  if (next <= LAST) others.push([next, LAST])
  return others
}

const classes = new Map<string, readonly Range[]>([
  ['d', digits],
  ['D', allBut(digits)],
  ['w', wordCharacters],
  ['W', allBut(wordCharacters)],
  ['s', spaces],
  ['S', allBut(spaces)],
])
const controls = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
])
const syntax = new Set('^$\\.*+?()[]{}|/')

/** Thrown at what this reader does not know. */
class Unknown extends Error {}

/**
 * Reads the source of a pattern without flags but `u`, known to be right. Null for one that looks around, refers back,
 * or names characters by a property: those need a full engine.
 */
export function readPatternTree(source: string): PatternTree | null {
  try {
    return new TreeReader(source).read()
  } catch (error) {
    if (error instanceof Unknown) return null
    throw error
  }
}

const DEEPEST = 200

class TreeReader {
  readonly #characters: readonly string[]
  #at = 0
  #depth = 0

  constructor(source: string) {
    this.#characters = Array.from(source)
  }

  read(): PatternTree {
    const tree = this.#either()
    if (this.#at < this.#characters.length) throw new Unknown()
    return tree
  }

  #takes(wanted: string): boolean {
    if (this.#characters[this.#at] !== wanted) return false
    this.#at++
    return true
  }

  #next(): string {
    const character = this.#characters[this.#at++]
    if (character === undefined) throw new Unknown()
    return character
  }

  #either(): PatternTree {
    const parts = [this.#sequence()]
    while (this.#takes('|')) parts.push(this.#sequence())
    return parts.length === 1 ? parts[0]! : { kind: 'either', parts }
  }

  #sequence(): PatternTree {
    const parts: PatternTree[] = []
    for (;;) {
      const character = this.#characters[this.#at]
      if (character === undefined || character === '|' || character === ')') break
      parts.push(this.#repeated(this.#atom()))
    }
    return { kind: 'sequence', parts }
  }

  #repeated(part: PatternTree): PatternTree {
    const bounds = this.#bounds()
    if (!bounds) return part
    // Whether as much or as little as possible is taken first changes nothing.
    this.#takes('?')
    return { kind: 'repeat', part, ...bounds }
  }

  #bounds(): { least: number; most: number } | null {
    if (this.#takes('*')) return { least: 0, most: Infinity }
    if (this.#takes('+')) return { least: 1, most: Infinity }
    if (this.#takes('?')) return { least: 0, most: 1 }
    if (!this.#takes('{')) return null
    const least = this.#number()
    if (this.#takes('}')) return { least, most: least }
    if (!this.#takes(',')) throw new Unknown()
    if (this.#takes('}')) return { least, most: Infinity }
    const most = this.#number()
    if (!this.#takes('}')) throw new Unknown()
    return { least, most }
  }

  #number(): number {
    let written = ''
    while (/^\d$/.test(this.#characters[this.#at] ?? '')) written += this.#next()
    if (written === '') throw new Unknown()
    return Number(written)
  }

  #atom(): PatternTree {
    const character = this.#next()
    if (character === '^') return { kind: 'start' }
    if (character === '$') return { kind: 'end' }
    if (character === '.') return { kind: 'characters', ranges: allBut(lineEnds) }
    if (character === '(') return this.#group()
    if (character === '[') return { kind: 'characters', ranges: this.#class() }
    if (character === '\\') return { kind: 'characters', ranges: this.#escape(false) }
    if (syntax.has(character) && character !== '/') throw new Unknown()
    return { kind: 'characters', ranges: one(character) }
  }

  #group(): PatternTree {
    if (this.#takes('?') && !this.#takes(':')) {
      if (!this.#takes('<')) throw new Unknown()
      const first = this.#next()
      if (first === '=' || first === '!') throw new Unknown()
      while (this.#next() !== '>');
    }
    if (++this.#depth > DEEPEST) throw new Unknown()
    const tree = this.#either()
    if (!this.#takes(')')) throw new Unknown()
    this.#depth--
    return tree
  }

  #escape(isInClass: boolean): readonly Range[] {
    const character = this.#next()
    const known = classes.get(character)
    if (known) return known
    const control = controls.get(character)
    if (control !== undefined) return [[control, control]]
    if (!syntax.has(character) && !(isInClass && character === '-')) throw new Unknown()
    return one(character)
  }

  #class(): readonly Range[] {
    const isOthers = this.#takes('^')
    const ranges: Range[] = []
    while (!this.#takes(']')) {
      const first = this.#classAtom()
      const isRange = this.#characters[this.#at] === '-' && this.#characters[this.#at + 1] !== ']'
      if (!isRange) {
        ranges.push(...first)
        continue
      }
      this.#at++
      const last = this.#classAtom()
      const [from, to] = [first[0]?.[0], last[0]?.[0]]
      const isSingle = [first, last].every(
        (each) => each.length === 1 && each[0]![0] === each[0]![1],
      )
      if (!isSingle || from === undefined || to === undefined) throw new Unknown()
      ranges.push([from, to])
    }
    return isOthers ? allBut(ranges) : sorted(ranges)
  }

  #classAtom(): readonly Range[] {
    const character = this.#next()
    return character === '\\' ? this.#escape(true) : one(character)
  }
}

const one = (character: string): readonly Range[] => {
  const point = character.codePointAt(0) ?? 0
  return [[point, point]]
}
