import { describe, expect, it } from 'vitest'
import type { CsvSettings } from '../../../src/recipe/recipe'
import {
  headerRecordsOf,
  readCuts,
  rowsAboveOf,
  withCut,
  withHeaderRecords,
  withMovedCut,
  withRowsAbove,
} from '../../../src/ui/opening/textDraft'

const settings = (more: Partial<CsvSettings>): CsvSettings => ({
  form: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  quote: '"',
  headerRecord: 5,
  ...more,
})

describe('the rows that name the columns', () => {
  it.each<[string, Partial<CsvSettings>, number[], number]>([
    ['one', {}, [5], 4],
    ['with groups above', { groupRecords: [3, 4] }, [3, 4, 5], 2],
    ['none', { headerRecord: null }, [], 0],
    ['none, with rows set aside', { headerRecord: null, skippedRecords: 3 }, [], 3],
  ])('are counted: %s', (_, more, records, above) => {
    expect(headerRecordsOf(settings(more))).toEqual(records)
    expect(rowsAboveOf(settings(more))).toBe(above)
  })

  it.each<[string, number[], object]>([
    ['one', [4], { headerRecord: 4, groupRecords: undefined, skippedRecords: undefined }],
    [
      'the last of several names',
      [5, 3],
      { headerRecord: 5, groupRecords: [3], skippedRecords: undefined },
    ],
    ['none', [], { headerRecord: null, groupRecords: undefined }],
  ])('are taken: %s', (_, records, change) => {
    expect(withHeaderRecords(records)).toEqual(change)
  })

  it.each<[string, Partial<CsvSettings>, number, object]>([
    ['move up and down with the rows above', {}, 2, { headerRecord: 3 }],
    ['move together', { groupRecords: [4] }, 0, { headerRecord: 2, groupRecords: [1] }],
    ['are not there', { headerRecord: null }, 3, { skippedRecords: 3 }],
    [
      'are not there, nor rows above',
      { headerRecord: null, skippedRecords: 3 },
      0,
      { skippedRecords: undefined },
    ],
  ])('%s', (_, more, count, change) => {
    expect(withRowsAbove(settings(more), count)).toMatchObject(change)
  })
})

describe('the cuts of fixed width', () => {
  it.each<[string, readonly number[] | null]>([
    ['8, 20', [8, 20]],
    ['20 8;8', [8, 20]],
    ['', []],
    ['0, 8', null],
    ['8, x', null],
    ['1.5', null],
    ['-3', null],
  ])('are read: %j', (typed, cuts) => {
    expect(readCuts(typed)).toEqual(cuts)
  })

  it('are added in order, and taken away by the same', () => {
    expect(withCut([8, 20], 12)).toEqual([8, 12, 20])
    expect(withCut([8, 12, 20], 12)).toEqual([8, 20])
    expect(withCut([8], 0)).toEqual([8])
  })

  it('move, but not onto another nor before the first character', () => {
    expect(withMovedCut([8, 20], 8, 9)).toEqual([9, 20])
    expect(withMovedCut([8, 9], 8, 9)).toEqual([8, 9])
    expect(withMovedCut([1], 1, 0)).toEqual([1])
  })
})
