import { describe, expect, it } from 'vitest'
import { tameBiff } from '../../../src/io/workbook/biff'
import { Refusal } from '../../../src/io/workbook/refusal'

const record = (type: number, ...content: readonly number[]): number[] => [
  type & 255,
  type >> 8,
  content.length & 255,
  content.length >> 8,
  ...content,
]

const START = record(0x0809, 0, 6, 5, 0)
const START5 = record(0x0809, 0, 5, 5, 0)
const END = record(0x000a)
const place = [0, 0, 0, 0, 0, 0]

const tamed = (...records: readonly (readonly number[])[]): number[] => {
  const stream = Uint8Array.from(records.flat())
  tameBiff(stream)
  return [...stream]
}

/** Why a stream is refused, or null. */
const refused = (...records: readonly (readonly number[])[]): string | null => {
  try {
    tamed(...records)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.issue.code
  }
}

/** The shared texts of version 8: a count twice, then the texts. */
const shared = (count: number, ...texts: readonly number[]): number[] =>
  record(0x00fc, count, 0, 0, 0, count, 0, 0, 0, ...texts)

describe('the records of an old workbook', () => {
  it('that hold cells stay, others are passed over in the same room', () => {
    const number = record(0x0203, ...place, 0, 0, 0, 0, 0, 0, 0, 0)
    const name = record(0x0018, 1, 2, 3)
    const out = tamed(START, number, name, END)
    expect(out).toEqual([...START, ...number, ...record(0x0193, 1, 2, 3), ...END])
  })

  it('lose their formula and keep its result', () => {
    const result = [1, 2, 3, 4, 5, 6, 7, 8]
    const formula = (length: readonly number[]) =>
      record(0x0006, ...place, ...result, 0, 0, 0, 0, 0, 0, ...length, 0x1e, 5, 0)
    expect(tamed(START, formula([3, 0]), END)).toEqual([...START, ...formula([255, 255]), ...END])
    const old = (length: number) => record(0x0006, ...place, 0, ...result, 0, length, 0x1e, 5)
    const oldStart = record(0x0009, 2, 0, 0x10, 0)
    expect(tamed(oldStart, old(2), END)).toEqual([...oldStart, ...old(0), ...END])
  })

  it.each([
    ['text', [START, record(0x0204, ...place, 2, 0, 0, 65, 66)], null],
    ['wide text', [START, record(0x0204, ...place, 1, 0, 1, 65, 0)], null],
    ['old text', [START5, record(0x0204, ...place, 2, 0, 65, 66)], null],
    ['text longer than its record', [START, record(0x0204, ...place, 9, 0, 0, 65)], 'damagedFile'],
    ['text without its length', [START5, record(0x0204, ...place, 9)], 'damagedFile'],
    ['text that goes on', [START, record(0x0207, 3, 0, 0, 65), record(0x003c, 0, 66, 67)], null],
    ['result without a length', [START5, record(0x0007)], 'damagedFile'],
    ['format longer than its record', [START5, record(0x041e, 1, 0, 9, 65)], 'damagedFile'],
    ['short formula', [START, record(0x0006, ...place)], 'damagedFile'],
    ['shared texts', [START, shared(2, 1, 0, 0, 65, 1, 0, 1, 65, 0)], null],
    ['rich shared text', [START, shared(1, 1, 0, 8, 1, 0, 65, 0, 0, 0, 0)], null],
    [
      'shared text cut by its record',
      [START, shared(1, 2, 0, 0, 65), record(0x003c, 1, 66, 0)],
      null,
    ],
    ['shared text without an end', [START, shared(1, 9, 0, 0, 65)], 'damagedFile'],
    ['shared texts that end too early', [START, shared(2, 1, 0, 0, 65, 7)], 'damagedFile'],
    ['record longer than the file', [START, [0x03, 0x02, 0xff, 0]], 'truncatedFile'],
    ['password', [START, record(0x002f, 0, 0)], 'protectedFile'],
    ['second version', [START, START5], 'damagedFile'],
    ['unknown version', [record(0x0809, 9, 9, 5, 0)], 'damagedFile'],
    ['missing start', [END], 'damagedFile'],
  ] as const)('with a %s are told from sound ones', (_, records, code) => {
    expect(refused(...records)).toBe(code)
  })
})
