import type { Result } from '../../values/result'
import { fail, ok } from '../../values/result'
import type { Caps } from './projectFile'

const NEWLINE = 10

/** Takes bytes as they come and hands over one parsed line of JSON at a time. */
export class LineReader {
  private held: Uint8Array[] = []
  private heldSize = 0
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

  constructor(
    private readonly caps: Pick<Caps, 'line' | 'depth'>,
    /** Gives the reason to stop, or null. */
    private readonly use: (value: unknown) => Result<void>,
  ) {}

  push(bytes: Uint8Array): Result<void> {
    let from = 0
    for (;;) {
      const to = bytes.indexOf(NEWLINE, from)
      this.held.push(bytes.slice(from, to < 0 ? bytes.length : to))
      this.heldSize += (to < 0 ? bytes.length : to) - from
      if (this.heldSize > this.caps.line) return fail('copyTooBig', { reason: 'line' })
      if (to < 0) return ok(undefined)
      const used = this.endLine()
      if (!used.ok) return used
      from = to + 1
    }
  }

  end(): Result<void> {
    return this.endLine()
  }

  private endLine(): Result<void> {
    const bytes = new Uint8Array(this.heldSize)
    let at = 0
    for (const piece of this.held) {
      bytes.set(piece, at)
      at += piece.length
    }
    this.held = []
    this.heldSize = 0
    if (bytes.length === 0) return ok(undefined)
    const value = parseJson(bytes, this.decoder, this.caps.depth)
    return value.ok ? this.use(value.value) : value
  }
}

/** JSON of bounded depth, so that whatever walks it need not fear for its stack. */
export function parseJson(bytes: Uint8Array, decoder: TextDecoder, depth: number): Result<unknown> {
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(bytes))
  } catch (error) {
    // Not UTF-8, or not JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) {
      return fail('badCopy', { reason: 'json' })
    }
    throw error
  }
  return isWithin(value, depth) ? ok(value) : fail('copyTooBig', { reason: 'depth' })
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Object.values(value).every((each) => isWithin(each, depth - 1))
}
