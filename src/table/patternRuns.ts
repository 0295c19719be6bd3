import type { Pattern, Template } from '../values/pattern'
import { readPatternTree } from '../values/patternTree'
import type { ByteMachine } from './byteMachine'
import { byteMachine } from './byteMachine'
import type { TextLists } from './textLists'
import type { RunChanges, TextRun } from './textRun'
import { RunWriter, runLength, runOf } from './textRun'
import { readUtf8Run, unitsOf } from './utf8'

// Only for where a pattern may run: it can last as long as the pattern wants.

const PAGE = 512

/** The machine of the last pattern: one pattern is asked many times, about run after run. */
let last: { readonly source: string; readonly machine: ByteMachine | null } | null = null

function machineOf({ source, flags }: Pattern): ByteMachine | null {
  if (flags.replace('g', '') !== 'u') return null
  if (last?.source !== source) {
    const tree = readPatternTree(source)
    last = { source, machine: tree && byteMachine(tree) }
  }
  return last.machine
}

/** For each text of a run 1 where the pattern matches, else 0: told by the bytes where the pattern allows it. */
export function matchRun(pattern: Pattern, run: TextRun): Uint8Array {
  const matches = new Uint8Array(runLength(run))
  if (machineOf(pattern)?.mark(run, matches)) return matches
  const expression = new RegExp(pattern.source, pattern.flags.replace('g', ''))
  forEachText(run, (text, place) => {
    if (expression.test(text)) matches[place] = 1
  })
  return matches
}

/**
 * What a pattern finds in a text: the groups of its first match (the whole of it without groups; no list where it
 * does not match), every match (its first group when it has one), or what lies between the matches.
 */
export type PatternTake = 'groups' | 'every' | 'between'

/** The most pieces a text is cut into; the last one holds the rest. */
const MOST_PIECES = 10_000

/** For each text of a run what the pattern finds in it; matches of nothing do not count, save for groups. */
export function listRun({ source, flags }: Pattern, take: PatternTake, run: TextRun): TextLists {
  const expression = new RegExp(source, take === 'groups' ? flags.replace('g', '') : flags)
  const counts = new Uint32Array(runLength(run))
  const found: string[] = []
  forEachText(run, (text, place) => {
    const pieces =
      take === 'groups'
        ? groupsIn(expression, text)
        : take === 'every'
          ? matchesIn(expression, text)
          : piecesBetween(expression, text)
    counts[place] = pieces.length
    for (const piece of pieces) found.push(piece)
  })
  return { counts, texts: runOf(found) }
}

function groupsIn(expression: RegExp, text: string): string[] {
  const match = expression.exec(text)
  if (!match) return []
  return match.length === 1 ? [match[0]] : Array.from(match, (group) => group ?? '').slice(1)
}

function matchesIn(expression: RegExp, text: string): string[] {
  const found: string[] = []
  for (const match of text.matchAll(expression)) {
    if (match[0] !== '') found.push(match[1] ?? match[0])
  }
  return found
}

function piecesBetween(expression: RegExp, text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (const { 0: matched, index } of text.matchAll(expression)) {
    if (matched === '') continue
    pieces.push(text.slice(from, index))
    from = index + matched.length
    if (pieces.length === MOST_PIECES) break
  }
  pieces.push(text.slice(from))
  return pieces
}

/**
 * The texts of a run that change when every match is replaced. They are put together from bytes: finding a match is
 * quick, making and writing a text is not.
 */
export function replaceRun(pattern: Pattern, template: Template, run: TextRun): RunChanges {
  const { bytes, offsets } = run
  const expression = new RegExp(pattern.source, pattern.flags)
  const write = templateWriter(template)
  // Memory that is not written to costs nothing, and growing costs much.
  const writer = new RunWriter(runLength(run), (offsets.at(-1)! - offsets[0]!) * 2)
  forEachText(run, (text, place) => {
    let match = expression.exec(text)
    if (!match) return
    const end = offsets[place + 1]!
    // What was copied so far, in bytes of the run and in units of the text.
    let copied = offsets[place]!
    let unit = 0
    do {
      const { length } = match[0]
      const start = skip(bytes, copied, match.index - unit, end - copied - (text.length - unit))
      writer.copy(bytes, copied, start)
      write(match, writer)
      copied = skip(bytes, start, length, end - start - (text.length - match.index))
      unit = match.index + length
      if (length === 0) expression.lastIndex = nextCharacter(text, unit)
      match = expression.exec(text)
    } while (match)
    writer.copy(bytes, copied, end)
    writer.endChange(place, run)
  })
  return writer.changes()
}

function forEachText(run: TextRun, visit: (text: string, place: number) => void): void {
  const length = runLength(run)
  for (let from = 0; from < length; from += PAGE) {
    const texts = readUtf8Run(run.bytes, run.offsets, from, Math.min(from + PAGE, length))
    for (let i = 0; i < texts.length; i++) visit(texts[i]!, from + i)
  }
}

/** The byte that stands some UTF-16 units behind another; the text goes on with so many more bytes than units. */
function skip(bytes: Uint8Array, from: number, units: number, more: number): number {
  let at = from
  let left = units
  for (let gap = more; left > 0 && gap > 0;) {
    const lead = bytes[at]!
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    const taken = unitsOf[lead]!
    at += length
    left -= taken
    gap -= length - taken
  }
  return at + left
}

const nextCharacter = (text: string, unit: number): number =>
  unit + ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)

const encoder = new TextEncoder()

/** Writes what stands for a match; a group that took no part is empty. */
function templateWriter(template: Template): (match: RegExpExecArray, writer: RunWriter) => void {
  const parts = template.map((part) =>
    typeof part === 'string' ? encoder.encode(part) : part.group,
  )
  return (match, writer) => {
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!
      if (typeof part === 'object') writer.copy(part, 0, part.length)
      else writer.write((typeof part === 'number' ? match[part] : match.groups?.[part]) ?? '')
    }
  }
}
