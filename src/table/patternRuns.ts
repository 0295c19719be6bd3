import type { Pattern, Template } from '../values/pattern'
import type { RunChanges, TextRun } from './textRun'
import { RunWriter, runLength } from './textRun'
import { readUtf8Run } from './utf8'

// Only for where a pattern may run: it can last as long as the pattern wants.

const PAGE = 512

/** For each text of a run 1 where the pattern matches, else 0. */
export function matchRun({ source, flags }: Pattern, run: TextRun): Uint8Array {
  const expression = new RegExp(source, flags.replace('g', ''))
  const matches = new Uint8Array(runLength(run))
  forEachText(run, (text, place) => {
    if (expression.test(text)) matches[place] = 1
  })
  return matches
}

/** The texts of a run that change when every match is replaced. */
export function replaceRun(pattern: Pattern, template: Template, run: TextRun): RunChanges {
  const { bytes, offsets } = run
  const expression = new RegExp(pattern.source, pattern.flags)
  const write = templateWriter(template)
  const writer = new RunWriter(runLength(run), offsets.at(-1)! - offsets[0]!)
  forEachText(run, (text, place) => {
    let match = expression.exec(text)
    if (!match) return
    const end = offsets[place + 1]!
    const isAscii = text.length === end - offsets[place]!
    // What was copied so far, in bytes of the run and in units of the text.
    let copied = offsets[place]!
    let unit = 0
    do {
      const [{ length }] = match
      const start = isAscii ? copied + match.index - unit : skip(bytes, copied, match.index - unit)
      writer.copy(bytes, copied, start)
      write(match, writer)
      copied = isAscii ? start + length : skip(bytes, start, length)
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

/** The byte that stands some UTF-16 units behind another. */
function skip(bytes: Uint8Array, from: number, units: number): number {
  let at = from
  for (let left = units; left > 0; left--) {
    const lead = bytes[at]!
    if (lead < 0x80) at += 1
    else if (lead < 0xe0) at += 2
    else if (lead < 0xf0) at += 3
    else {
      at += 4
      left--
    }
  }
  return at
}

const nextCharacter = (text: string, unit: number): number =>
  unit + ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)

const encoder = new TextEncoder()

/** Writes what stands for a match; a group that took no part is empty. */
function templateWriter(template: Template): (match: RegExpExecArray, writer: RunWriter) => void {
  const parts = template.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))
  return (match, writer) => {
    for (const part of parts) {
      if (part instanceof Uint8Array) writer.copy(part, 0, part.length)
      else if (typeof part.group === 'number') writer.write(match[part.group] ?? '')
      else writer.write(match.groups?.[part.group] ?? '')
    }
  }
}
