import type { Result } from '../values/result'
import { fail, issue, ok } from '../values/result'
import type { FormulaFunction } from './functionTable'
import { findFunction, functionLike, refusedFunction } from './functionTable'
import type { Operator, Token } from './tokens'
import { tokenize } from './tokens'

/** A formula as a tree. `at` is a position in its text. */
export type Node =
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly is: boolean }
  | { readonly kind: 'column'; readonly name: string; readonly at: number }
  | { readonly kind: 'negate' | 'percent'; readonly of: Node }
  | {
      readonly kind: 'binary'
      readonly operator: Operator
      readonly left: Node
      readonly right: Node
    }
  | { readonly kind: 'call'; readonly of: FormulaFunction; readonly args: readonly Node[] }

/** Deeper formulas are refused before they exhaust the stack. */
const mostDepth = 200

/** The loosest first; operators of a row are read from the left. */
const levels: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
]

const truths: ReadonlyMap<string, boolean> = new Map([
  ['VRAI', true],
  ['TRUE', true],
  ['FAUX', false],
  ['FALSE', false],
])

/** What stops the reading of a formula, thrown inside this file only. */
class Stop extends Error {
  readonly issue
  constructor(code: string, data: Parameters<typeof issue>[1]) {
    super(code)
    this.issue = issue(code, data)
  }
}

/**
 * Reads a formula. Precedence is that of spreadsheets (`-2^2` is 4). Issues, all with `at`, a position in the text:
 * those of `tokenize`, `formulaEmpty`, `formulaEnd`, `formulaUnexpected` {found}, `formulaUnknownWord` {word, like},
 * `formulaNotClosed`, `formulaArguments` {name, least, most, given}, `formulaNotRepeatable` {word},
 * `formulaOtherTable` {word}, `formulaTooDeep`.
 */
export function parseFormula(source: string): Result<Node> {
  const tokens = tokenize(source)
  if (!tokens.ok) return tokens
  if (tokens.value.length === 0) return fail('formulaEmpty', { at: 0 })
  try {
    return ok(new Reader(source, tokens.value).read())
  } catch (error) {
    if (error instanceof Stop) return { ok: false, issue: error.issue }
    throw error
  }
}

class Reader {
  readonly #source: string
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0

  constructor(source: string, tokens: readonly Token[]) {
    this.#source = source
    this.#tokens = tokens
  }

  read(): Node {
    const node = this.#level(0)
    const left = this.#tokens[this.#next]
    if (left) throw this.#unexpected(left)
    return node
  }

  #level(level: number): Node {
    if (level === 0 && ++this.#depth > mostDepth) {
      throw new Stop('formulaTooDeep', { at: this.#at(), most: mostDepth })
    }
    const operators = levels[level]
    if (!operators) return this.#signed()
    let node = this.#level(level + 1)
    for (;;) {
      const token = this.#tokens[this.#next]
      if (token?.kind !== 'operator' || !operators.includes(token.operator)) break
      this.#next += 1
      node = { kind: 'binary', operator: token.operator, left: node, right: this.#level(level + 1) }
    }
    if (level === 0) this.#depth -= 1
    return node
  }

  #signed(): Node {
    let isNegative = false
    for (;;) {
      const token = this.#tokens[this.#next]
      if (token?.kind !== 'operator' || (token.operator !== '-' && token.operator !== '+')) break
      if (token.operator === '-') isNegative = !isNegative
      this.#next += 1
    }
    let node = this.#operand()
    while (this.#tokens[this.#next]?.kind === 'percent') {
      this.#next += 1
      node = { kind: 'percent', of: node }
    }
    return isNegative ? { kind: 'negate', of: node } : node
  }

  #operand(): Node {
    const token = this.#tokens[this.#next]
    if (!token) throw new Stop('formulaEnd', { at: this.#source.length })
    this.#next += 1
    switch (token.kind) {
      case 'number':
        return { kind: 'number', decimal: token.decimal }
      case 'text':
        return { kind: 'text', text: token.text }
      case 'column':
        return { kind: 'column', name: token.name, at: token.start }
      case 'name':
        return this.#named(token.name, token.start)
      case 'open': {
        const node = this.#level(0)
        this.#close(token.start)
        return node
      }
      case 'operator':
      case 'close':
      case 'separator':
      case 'percent':
        throw this.#unexpected(token)
    }
  }

  #named(word: string, at: number): Node {
    const truth = truths.get(word.toUpperCase())
    const isCall = this.#tokens[this.#next]?.kind === 'open'
    if (truth !== undefined) {
      // VRAI() is as good as VRAI.
      if (isCall && this.#tokens[this.#next + 1]?.kind === 'close') this.#next += 2
      return { kind: 'boolean', is: truth }
    }
    const found = findFunction(word)
    if (!found || !isCall) {
      const refused = refusedFunction(word)
      if (refused) throw new Stop(refused, { at, word })
      throw new Stop('formulaUnknownWord', { at, word, like: found ? null : functionLike(word) })
    }
    const opened = this.#tokens[this.#next]!.start
    this.#next += 1
    const args = this.#arguments(opened)
    const { least, most } = found
    if (args.length < least || args.length > (most ?? Infinity)) {
      const data = { at, name: word, least, most: most ?? null, given: args.length }
      throw new Stop('formulaArguments', data)
    }
    return { kind: 'call', of: found, args }
  }

  #arguments(opened: number): readonly Node[] {
    if (this.#tokens[this.#next]?.kind === 'close') {
      this.#next += 1
      return []
    }
    const args: Node[] = []
    for (;;) {
      // An argument left out is an empty text, as in SI(a;;b).
      const kind = this.#tokens[this.#next]?.kind
      args.push(
        kind === 'separator' || (kind === 'close' && args.length > 0)
          ? { kind: 'text', text: '' }
          : this.#level(0),
      )
      if (this.#tokens[this.#next]?.kind !== 'separator') break
      this.#next += 1
    }
    this.#close(opened)
    return args
  }

  #close(opened: number): void {
    const token = this.#tokens[this.#next]
    if (!token) throw new Stop('formulaNotClosed', { at: opened })
    if (token.kind !== 'close') throw this.#unexpected(token)
    this.#next += 1
  }

  #at(): number {
    return this.#tokens[this.#next]?.start ?? this.#source.length
  }

  #unexpected({ start, end }: Token): Stop {
    return new Stop('formulaUnexpected', { at: start, found: this.#source.slice(start, end) })
  }
}

/** The names of the columns a formula speaks of, each once, in order. */
export function columnNames(node: Node): readonly string[] {
  const names = new Set<string>()
  const visit = (each: Node): void => {
    if (each.kind === 'column') names.add(each.name)
    else if (each.kind === 'negate' || each.kind === 'percent') visit(each.of)
    else if (each.kind === 'binary') {
      visit(each.left)
      visit(each.right)
    } else if (each.kind === 'call') each.args.forEach(visit)
  }
  visit(node)
  return [...names]
}
