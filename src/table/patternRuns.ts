import type { Pattern, Template } from '../values/pattern'
import type { RunChanges, TextRun } from './textRun'
import { RunWriter, runLength } from './textRun'
import { readUtf8Run, unitsOf } from './utf8'

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
