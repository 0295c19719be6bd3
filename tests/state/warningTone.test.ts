import { describe, expect, it } from 'vitest'
import { isGoodNews, tellApart } from '../../src/state/warningTone'
import type { Issue } from '../../src/values/result'

const places = (counts: Issue['data']): Issue => ({
  code: 'placesTold',
  data: { found: 60, former: 0, several: 0, unknown: 0, cedex: 0, year: '2025', ...counts },
})

describe('what a step tells beside its result', () => {
  it.each<[string, Issue, boolean]>([
    ['all cells found', places({}), true],
    ['one cell unknown', places({ unknown: 1 }), false],
    ['one cell that may be several', places({ several: 1 }), false],
    ['the code of a former commune', places({ former: 2 }), false],
    [
      'all rows found',
      { code: 'lookedUp', data: { matched: 9, unmatched: 0, several: 0, unused: 4 } },
      true,
    ],
    [
      'rows not found',
      { code: 'lookedUp', data: { matched: 9, unmatched: 1, several: 0, unused: 0 } },
      false,
    ],
    ['any other remark', { code: 'leftOutOfTotal', data: { count: 0 } }, false],
    ['a name every object has', { code: 'constructor', data: {} }, false],
  ])('is good news or not: %s', (_title, told, isGood) => {
    expect(isGoodNews(told)).toBe(isGood)
    const apart = tellApart([told])
    expect(apart.news).toEqual(isGood ? [told] : [])
    expect(apart.remarks).toEqual(isGood ? [] : [told])
  })
})
