import { contextOf, OTHER_CONTEXT } from './context'
import { findDates, writeDate } from './dates'
import { makePart } from './evaluate'
import type { Atom, Lesson } from './examples'
import { inputCount } from './examples'
import { findNumbers, writeNumber } from './numbers'
import { findPhones, writePhone } from './phones'
import { caseCosts, NO_RESULT } from './pieces'
import type { DateFormat, LetterCase, NumberFormat, Part, TimeFormat } from './program'
import { dateFormats, phoneFormats, timeFormats } from './program'
import { findTimes, writeTime } from './times'
import { inCase } from './views'

const FURTHER = 0.3
/** Decimals that are asked for, but were already so where it was typed. */
const IDLE_ROUNDING = 0.4
/** A reading that a town hall would not expect: the month first. */
const MONTH_FIRST = 0.6

const nths = (index: number, count: number): readonly number[] =>
  count === 1 ? [1] : [index + 1, index - count]

const nthCost = (nth: number): number =>
  (Math.abs(nth) - 1) * FURTHER + (nth < 0 ? 0.05 + (nth < -1 ? 0 : 0.1) : 0)

/** Weighs a part over all rows, or refuses it where it writes nothing of an example's output. */
class Scale {
  readonly atoms: Atom[] = []
  readonly #seen = new Set<string>()

  constructor(readonly lesson: Lesson) {}

  add(part: Exclude<Part, { kind: 'text' }>, cost: number): void {
    const key = JSON.stringify(part)
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const { rows, outputs } = this.lesson
    const texts: string[] = []
    for (let row = 0; row < outputs.length; row++) {
      const made = makePart(part, rows[row]!)
      if (!made || !outputs[row]!.includes(made.text)) return
      texts.push(made.text)
    }
    let filled = 0
    let missing = 0
    let others = 0
    const contexts = new Set<string>()
    rows.forEach((row, at) => {
      const { text } = row[part.input]!
      if (text === '') return
      filled++
      const span = makePart(part, row)?.spans[0]
      if (!span) return missing++
      const context = `${contextOf(text, span.from)} ${contextOf(text, span.to)}`
      if (at < outputs.length) contexts.add(context)
      else if (!contexts.has(context)) others++
      return
    })
    const more = (NO_RESULT * missing + OTHER_CONTEXT * others) / Math.max(filled, 1)
    this.atoms.push({ part, texts, cost: cost + more })
  }
}

const dateCost = (format: DateFormat): number => {
  if (format === 'quarter' || format === 'Tquarter') return 1.2
  const parts = format.split(/[^a-z]+/).length
  if (parts >= 2 || format.length >= 6) return 0.8
  return format === 'month' || format === 'weekday' || format === 'yyyy' ? 1 : 1.2
}

function addDates(scale: Scale, input: number): void {
  const { text } = scale.lesson.rows[0]![input]!
  const output = scale.lesson.outputs[0]!
  for (const order of ['dmy', 'mdy'] as const) {
    const dates = findDates(text, order)
    dates.forEach((date, index) => {
      for (const format of dateFormats) {
        const written = writeDate(date, format)
        if (written === null) continue
        const isNamed = /month|weekday/.test(format)
        const cases: readonly LetterCase[] = isNamed
          ? ['asIs', 'upper', 'sentence', 'plain', 'plainUpper']
          : ['asIs']
        for (const letterCase of cases) {
          if (!output.includes(inCase(written, letterCase))) continue
          for (const nth of nths(index, dates.length)) {
            const cost = dateCost(format) + caseCosts[letterCase] * 0.5 + nthCost(nth)
            scale.add(
              { kind: 'date', input, nth, order, format, letterCase },
              cost + (order === 'mdy' ? MONTH_FIRST : 0),
            )
          }
        }
      }
    })
  }
}

const timeCost = (format: TimeFormat): number =>
  format.includes('hmm') || format.includes(':') ? 0.9 : format === 'minutes' ? 1.2 : 1.3

function addTimes(scale: Scale, input: number): void {
  const times = scale.lesson.rows[0]![input]!.found('times', findTimes)
  times.forEach((time, index) => {
    for (const format of timeFormats) {
      const written = writeTime(time, format)
      if (written === null || !scale.lesson.outputs[0]!.includes(written)) continue
      for (const nth of nths(index, times.length)) {
        scale.add({ kind: 'time', input, nth, format }, timeCost(format) + nthCost(nth))
      }
    }
  })
}

function addPhones(scale: Scale, input: number): void {
  const phones = scale.lesson.rows[0]![input]!.found('phones', findPhones)
  phones.forEach(({ number }, index) => {
    for (const format of phoneFormats) {
      if (!scale.lesson.outputs[0]!.includes(writePhone(number, format))) continue
      for (const nth of nths(index, phones.length)) {
        scale.add({ kind: 'phone', input, nth, format }, 0.6 + nthCost(nth))
      }
    }
  })
}

const scales = [0, -1, -2, -3, -4, -6, 1, 2, 3, 4, 6]

/** Formats that may have written a number somewhere in an output. */
function formatsIn(output: string): NumberFormat[] {
  const fractions = Array.from(output.matchAll(/[.,](\d+)/g), ([, digits = '']) => digits.length)
  const groups = (['', ' ', '\u00a0', '\u202f', '.', ','] as const).filter(
    (group) => group === '' || new RegExp(`\\d[${group}]\\d{3}(?!\\d)`).test(output),
  )
  const widths = [
    0,
    ...new Set(Array.from(output.matchAll(/0\d+/g), ([digits]) => digits.length)),
  ].filter((width) => width <= 14)
  const decimals = [
    ...new Set(['asWritten' as const, 'short' as const, 0, ...fractions, -1, -2, -3]),
  ]
  return decimals.flatMap((decimal) =>
    (output.includes(',') ? (['.', ','] as const) : (['.'] as const)).flatMap((mark) =>
      groups
        .filter((group) => group !== mark)
        .flatMap((group) =>
          scales.flatMap((scale) =>
            widths
              .filter((width) => width === 0 || (group === '' && scale === 0))
              .map((width) => ({ decimals: decimal, mark, group, scale, width })),
          ),
        ),
    ),
  )
}

const numberCost = ({ decimals, group, scale, width }: NumberFormat): number => {
  const rounding =
    decimals === 'asWritten' ? 0 : decimals === 'short' ? 0.15 : decimals < 0 ? 0.8 : 0.1
  return 1.3 + rounding + (group === '' ? 0 : 0.1) + (scale === 0 ? 0 : 1) + (width > 0 ? 0.3 : 0)
}

/** Whether a number stands in an output as such, not as a part of a longer one. */
function isWritten(output: string, number: string): boolean {
  for (let at = output.indexOf(number); at >= 0; at = output.indexOf(number, at + 1)) {
    const isInside =
      /\d/.test(output.charAt(at - 1)) || /\d/.test(output.charAt(at + number.length))
    if (!isInside) return true
  }
  return false
}

function addNumbers(scale: Scale, input: number): void {
  const numbers = scale.lesson.rows[0]![input]!.found('numbers', findNumbers)
  const output = scale.lesson.outputs[0]!
  const formats = /\d/.test(output) ? formatsIn(output) : []
  numbers.forEach(({ value }, index) => {
    if (index > 7) return
    for (const format of formats) {
      const written = writeNumber(value, format)
      if (written === null || !isWritten(output, written)) continue
      if (format.scale !== 0 && !/[1-9]/.test(written)) continue
      const asWritten = writeNumber(value, { ...format, decimals: 'asWritten' })
      const isIdle = format.decimals !== 'asWritten' && asWritten === written
      const cost = numberCost(format) + (isIdle ? IDLE_ROUNDING : 0)
      for (const nth of nths(index, numbers.length)) {
        scale.add({ kind: 'number', input, nth, format }, cost + nthCost(nth))
      }
    }
  })
}

const groupSeparators = [' ', '.', '-', '/', '\u00a0', '\u202f', '_', ':']

function addGroups(scale: Scale, input: number): void {
  const subject = scale.lesson.rows[0]![input]!
  const output = scale.lesson.outputs[0]!
  for (const view of ['digits', 'alphanumerics'] as const) {
    const { text } = subject.view(view)
    if (text.length < 4 || text.length > 60) continue
    const group = view === 'digits' ? '[0-9]+' : '[\\p{L}\\p{N}]+'
    for (const separator of groupSeparators) {
      if (!output.includes(separator)) continue
      const pattern = new RegExp(`${group}(?:[${separator}]${group})+`, 'gu')
      for (const [found] of output.matchAll(pattern)) {
        // What stands so in the input is copied from there.
        const groups = found.split(separator)
        const isDecimal = separator === '.' && groups.length === 2
        if (isDecimal || subject.text.includes(found)) continue
        for (const letterCase of view === 'digits'
          ? (['asIs'] as const)
          : (['asIs', 'upper'] as const)) {
          const start = inCase(text, letterCase).indexOf(groups.join(''))
          if (start < 0 || (view === 'alphanumerics' && start > 0)) continue
          const sizes = groups.map(({ length }) => length)
          const used = sizes.reduce((sum, size) => sum + size, 0)
          if (view === 'alphanumerics' && used < text.length) continue
          const cost = (view === 'digits' ? 1 : 1.4) + caseCosts[letterCase]
          scale.add(
            {
              kind: 'groups',
              input,
              view,
              total: text.length,
              start,
              sizes,
              separator,
              letterCase,
            },
            cost,
          )
        }
      }
    }
  }
}

/** Every date, time, number, phone and grouping of characters that writes something of each output. */
export function extractAtoms(lesson: Lesson): readonly Atom[] {
  const scale = new Scale(lesson)
  for (let input = 0; input < inputCount(lesson); input++) {
    addDates(scale, input)
    addTimes(scale, input)
    addPhones(scale, input)
    addNumbers(scale, input)
    addGroups(scale, input)
  }
  return scale.atoms
}
