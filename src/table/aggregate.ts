import { addDecimals, divideDecimals, multiplyDecimals } from '../values/decimals'
import { readDate } from '../values/dates'
import { readNumber } from '../values/numbers'
import { DecimalSums } from '../values/sums'
import type { OrderKind } from '../values/order'
import { emptyCodes } from './emptiness'
import type { Column } from './column'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import { ranksOf } from './rank'
import { dateOrderOf, numberFormatOf } from './readings'
import type { ShownGroups } from './shownGroups'
import { NO_GROUP } from './shownGroups'
import type { Table } from './table'
import { countsOf, rowAt, rowCount } from './table'

const PAUSE_EVERY = 1 << 18

/** What a column holds, as far as sums and orders ask. */
export interface NumberReadings {
  /** The decimal of each code, '' where there is none. */
  readonly values: readonly string[]
  /** Shown cells that are filled and no number, and the text of the first. */
  readonly refused: number
  readonly example: string
  /** 1 for the code of each text that was refused. */
  readonly isRefused: Uint8Array
}

/** Cells of groups that hold no number. */
export interface LeftOut {
  readonly count: number
  /** The first of their texts, each once. */
  readonly texts: readonly string[]
}

const LEFT_OUT_SAMPLES = 3

/** The shown cells of groups whose text was refused as a number. */
export async function leftOutOf(
  table: Table,
  column: Column,
  { refused, isRefused }: NumberReadings,
  groups: ShownGroups,
  control: Control = goOn,
): Promise<LeftOut> {
  if (refused === 0) return { count: 0, texts: [] }
  const texts = new Set<string>()
  let count = 0
  await forEachRow(table, groups, control, (row) => {
    const code = column.codeAt(row)
    if (isRefused[code] !== 1) return
    count++
    if (texts.size < LEFT_OUT_SAMPLES) texts.add(column.texts.textAt(code))
  })
  return { count, texts: [...texts] }
}

/** Reads the shown texts of a column as numbers. */
export function readNumbers(table: Table, column: Column): NumberReadings {
  const format = numberFormatOf(table, column)
  const counts = countsOf(table, column)
  const isEmpty = emptyCodes(column, true)
  const values = new Array<string>(column.texts.size).fill('')
  let refused = 0
  const isRefused = new Uint8Array(column.texts.size)
  column.texts.forEach((text, code) => {
    if (isEmpty[code] === 1 || counts[code] === 0) return
    const reading = readNumber(text, format)
    if (reading.ok) values[code] = reading.value
    else {
      isRefused[code] = 1
      refused += counts[code]!
    }
  })
  const example = refused > 0 ? firstText(table, column, isRefused) : ''
  return { values, refused, example, isRefused }
}

/** The text of the first shown row with a marked code. */
function firstText(table: Table, column: Column, marks: Uint8Array): string {
  const rows = rowCount(table)
  for (let at = 0; at < rows; at++) {
    const code = column.codeAt(rowAt(table, at))
    if (marks[code] === 1) return column.texts.textAt(code)
  }
  return ''
}

/** How the filled cells of a column compare: as numbers or dates when all are, else in French order. */
export function orderOfColumn(table: Table, column: Column): OrderKind {
  const counts = countsOf(table, column)
  const isEmpty = emptyCodes(column, true)
  const numberFormat = numberFormatOf(table, column)
  const order = dateOrderOf(table, column)
  let isNumber = true
  let isDate = true
  for (let code = 0; code < counts.length && (isNumber || isDate); code++) {
    if (counts[code] === 0 || isEmpty[code] === 1) continue
    const text = column.texts.textAt(code)
    if (isNumber && !readNumber(text, numberFormat).ok) isNumber = false
    if (isDate && !readDate(text, { order }).ok) isDate = false
  }
  return isNumber ? 'number' : isDate ? 'date' : 'french'
}

/** Visits the shown rows that are in a group, in order. */
async function forEachRow(
  table: Table,
  groups: ShownGroups,
  control: Control,
  visit: (row: number, group: number) => void,
): Promise<void> {
  const rows = rowCount(table)
  for (let at = 0; at < rows; at++) {
    const row = rowAt(table, at)
    const group = groups.groupOf[row]!
    if (group !== NO_GROUP) visit(row, group)
    if ((at + 1) % PAUSE_EVERY === 0) {
      const wait = control.pause(at + 1, rows)
      if (wait) await wait
    }
  }
}

/** Rows per group. */
export async function countRows(
  table: Table,
  groups: ShownGroups,
  control: Control = goOn,
): Promise<Uint32Array> {
  const counts = new Uint32Array(groups.firstRows.length)
  await forEachRow(table, groups, control, (_row, group) => counts[group]!++)
  return counts
}

/** Filled cells per group, or different filled texts. */
export async function countFilled(
  table: Table,
  column: Column,
  groups: ShownGroups,
  isDistinct: boolean,
  control: Control = goOn,
): Promise<Uint32Array> {
  const counts = new Uint32Array(groups.firstRows.length)
  const isEmpty = emptyCodes(column, true)
  const same = isDistinct ? column.groups() : null
  const { size } = column.texts
  const seen = new Set<number>()
  await forEachRow(table, groups, control, (row, group) => {
    const code = column.codeAt(row)
    if (isEmpty[code] === 1) return
    if (isDistinct) {
      const pair = group * size + (same ? same[code]! : code)
      if (seen.has(pair)) return
      seen.add(pair)
    }
    counts[group]!++
  })
  return counts
}

/** The sum of each group and how many numbers it is of. */
export async function sumNumbers(
  table: Table,
  column: Column,
  { values }: NumberReadings,
  groups: ShownGroups,
  control: Control = goOn,
): Promise<{ sums: readonly string[]; counts: Uint32Array }> {
  const { length } = groups.firstRows
  const sums = new DecimalSums(values, length, rowCount(table))
  const counts = new Uint32Array(length)
  await forEachRow(table, groups, control, (row, group) => {
    const code = column.codeAt(row)
    if (values[code] === '') return
    sums.add(group, code)
    counts[group]!++
  })
  return { sums: Array.from({ length }, (_, group) => sums.sumOf(group)), counts }
}

/** The codes of the filled cells of each group, in the order of the rows. */
export async function filledCodes(
  table: Table,
  column: Column,
  groups: ShownGroups,
  control: Control = goOn,
): Promise<readonly (readonly number[])[]> {
  const codes: number[][] = groups.firstRows.map(() => [])
  const isEmpty = emptyCodes(column, true)
  await forEachRow(table, groups, control, (row, group) => {
    const code = column.codeAt(row)
    if (isEmpty[code] === 0) codes[group]!.push(code)
  })
  return codes
}

/** The smallest, or largest, filled text of each group; '' where there is none. */
export async function extremeTexts(
  table: Table,
  column: Column,
  groups: ShownGroups,
  isLargest: boolean,
  control: Control = goOn,
): Promise<readonly string[]> {
  const order = orderOfColumn(table, column)
  const { ranks } = await ranksOf(table, column, order, isLargest, control)
  const isEmpty = emptyCodes(column, true)
  const best = new Int32Array(groups.firstRows.length).fill(-1)
  await forEachRow(table, groups, control, (row, group) => {
    const code = column.codeAt(row)
    if (isEmpty[code] === 1) return
    const known = best[group]!
    if (known < 0 || ranks[code]! < ranks[known]!) best[group] = code
  })
  return Array.from(best, (code) => (code < 0 ? '' : column.texts.textAt(code)))
}

/** The middle number of each group, the mean of the two in the middle of an even count; '' where there is none. */
export async function medians(
  table: Table,
  column: Column,
  { values }: NumberReadings,
  groups: ShownGroups,
  control: Control = goOn,
): Promise<readonly string[]> {
  const codes = await filledCodes(table, column, groups, control)
  const { ranks } = await ranksOf(table, column, 'number', false, control)
  return codes.map((filled) => {
    const numbers = filled.filter((code) => values[code] !== '')
    if (numbers.length === 0) return ''
    const sorted = Uint32Array.from(numbers, (code) => ranks[code]!).sort()
    const byRank = new Map(numbers.map((code) => [ranks[code]!, values[code]!]))
    const middle = sorted.length >> 1
    const high = byRank.get(sorted[middle]!)!
    if (sorted.length % 2 === 1) return high
    return divideDecimals(addDecimals(byRank.get(sorted[middle - 1]!)!, high), '2') ?? ''
  })
}

/** What part of their sum each of some sums is, in percent; '' for all when the sum is zero. */
export function shares(sums: readonly string[]): readonly string[] {
  const total = sums.reduce(addDecimals, '0')
  return sums.map((sum) => divideDecimals(multiplyDecimals(sum, '100'), total) ?? '')
}
