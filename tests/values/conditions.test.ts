import { describe, expect, it, test } from 'vitest'
import {
  checkCondition,
  checkTest,
  compileTest,
  mapConditionColumns,
  parseCondition,
  pruneCondition,
  testsOf,
  type Condition,
  type Test,
} from '../../src/values/conditions'

const kept = (question: Test, texts: readonly string[]): readonly string[] =>
  texts.filter(compileTest(question))

describe('text tests', () => {
  const texts = ['paul', 'paulin', '', 'zoé', 'Paulette', 'Pâul']
  const cases: readonly [Test, readonly string[]][] = [
    [{ test: 'equals', value: 'paul' }, ['paul']],
    [{ test: 'equals', value: 'PAUL', ignoreCase: true }, ['paul']],
    [{ test: 'notEquals', value: 'paul' }, ['paulin', '', 'zoé', 'Paulette', 'Pâul']],
    [{ test: 'contains', value: 'paul', ignoreCase: true }, ['paul', 'paulin', 'Paulette']],
    [{ test: 'contains', value: 'paul' }, ['paul', 'paulin']],
    [
      { test: 'contains', value: 'paul', ignoreCase: true, ignoreAccents: true },
      ['paul', 'paulin', 'Paulette', 'Pâul'],
    ],
    [{ test: 'notContains', value: 'au' }, ['', 'zoé', 'Pâul']],
    [{ test: 'startsWith', value: 'pau', ignoreCase: true }, ['paul', 'paulin', 'Paulette']],
    [{ test: 'endsWith', value: 'oé' }, ['zoé']],
    [{ test: 'oneOf', values: ['paul', 'zoé'] }, ['paul', 'zoé']],
    [{ test: 'oneOf', values: ['PAUL'], ignoreCase: true, ignoreAccents: true }, ['paul', 'Pâul']],
    [{ test: 'notOneOf', values: ['paul', ''] }, ['paulin', 'zoé', 'Paulette', 'Pâul']],
  ]
  test.each(cases)('%j', (question, expected) => {
    expect(kept(question, texts)).toEqual(expected)
  })

  it('leaves accents to decide when only case is ignored', () => {
    expect(kept({ test: 'startsWith', value: 'É', ignoreCase: true }, ['été', 'ete'])).toEqual([
      'été',
    ])
    expect(kept({ test: 'startsWith', value: 'É', ignoreAccents: true }, ['Ete', 'ete'])).toEqual([
      'Ete',
    ])
  })

  it('asks outside for the verdict of a pattern', () => {
    const options = {
      matches: (pattern: string, text: string) => pattern === '^a' && text === 'abc',
    }
    const matching = compileTest({ test: 'matches', value: '^a' }, options)
    const notMatching = compileTest({ test: 'notMatches', value: '^a' }, options)
    expect(['abc', 'x'].map(matching)).toEqual([true, false])
    expect(['abc', 'x'].map(notMatching)).toEqual([false, true])
  })

  it('holds for nothing when no verdict of a pattern can be had', () => {
    expect(kept({ test: 'matches', value: 'a' }, ['a', ''])).toEqual([])
    expect(kept({ test: 'notMatches', value: 'a' }, ['a', ''])).toEqual([])
  })
})

describe('number tests', () => {
  const texts = ['1', '2', '3', '2,0', '1 000', '-1', '', 'NC', '9007199254740993']
  const cases: readonly [Test, readonly string[]][] = [
    [{ test: 'numberEquals', value: '2' }, ['2', '2,0']],
    [{ test: 'numberEquals', value: '9007199254740992' }, []],
    [{ test: 'numberNotEquals', value: '2' }, ['1', '3', '1 000', '-1', '9007199254740993']],
    [{ test: 'less', value: '2' }, ['1', '-1']],
    [{ test: 'lessOrEqual', value: '2' }, ['1', '2', '2,0', '-1']],
    [{ test: 'greater', value: '2' }, ['3', '1 000', '9007199254740993']],
    [{ test: 'greaterOrEqual', value: '3,0' }, ['3', '1 000', '9007199254740993']],
    [{ test: 'numberBetween', value: '1', value2: '3' }, ['1', '2', '3', '2,0']],
    [{ test: 'greater', value: 'x' }, []],
    [{ test: 'numberBetween', value: '1', value2: '' }, []],
  ]
  test.each(cases)('%j', (question, expected) => {
    expect(kept(question, texts)).toEqual(expected)
  })
})

it('reads the bounds of a test French first and the cells as the column is written', () => {
  const cells = ['1.234', '1,5', '2']
  const question: Test = { test: 'less', value: '2,5' }
  expect(cells.filter(compileTest(question, { numberFormat: 'dot' }))).toEqual(['1.234', '2'])
  expect(cells.filter(compileTest(question, { numberFormat: 'comma' }))).toEqual(['1,5', '2'])
  const day: Test = { test: 'dateOn', value: '3/4/2021' }
  const written = ['04/03/2021', '03/04/2021']
  expect(written.filter(compileTest(day, { date: { order: 'mdy' } }))).toEqual(['04/03/2021'])
})

describe('date tests', () => {
  const texts = [
    '2020-01-01',
    '02/01/2020',
    '2020-01-01T11:11:00Z',
    '2020-01-01T00:00:00Z',
    '31/12/2019',
    '',
    'NC',
  ]
  const cases: readonly [Test, readonly string[]][] = [
    [
      { test: 'dateOn', value: '01/01/2020' },
      ['2020-01-01', '2020-01-01T11:11:00Z', '2020-01-01T00:00:00Z'],
    ],
    [{ test: 'dateOn', value: '2020-01-01T11:11' }, ['2020-01-01T11:11:00Z']],
    [{ test: 'dateAfter', value: '2020-01-01' }, ['02/01/2020', '2020-01-01T11:11:00Z']],
    [{ test: 'dateBefore', value: '2020-01-01' }, ['31/12/2019']],
    [
      { test: 'dateBetween', value: '2019-12-31', value2: '1er janvier 2020' },
      ['2020-01-01', '2020-01-01T11:11:00Z', '2020-01-01T00:00:00Z', '31/12/2019'],
    ],
    [{ test: 'dateAfter', value: '31/02/2020' }, []],
  ]
  test.each(cases)('%j', (question, expected) => {
    expect(kept(question, texts)).toEqual(expected)
  })
})

describe('emptiness tests', () => {
  const texts = ['', ' ', '\u00a0', 'a']
  const cases: readonly [Test, readonly string[]][] = [
    [{ test: 'empty' }, ['', ' ', '\u00a0']],
    [{ test: 'notEmpty' }, ['a']],
    [{ test: 'empty', blankIsEmpty: false }, ['']],
    [{ test: 'notEmpty', blankIsEmpty: false }, [' ', '\u00a0', 'a']],
  ]
  test.each(cases)('%j', (question, expected) => {
    expect(kept(question, texts)).toEqual(expected)
  })
})

describe('checkTest', () => {
  const cases: readonly [Test, string | null][] = [
    [{ test: 'equals', value: '' }, null],
    [{ test: 'contains', value: '' }, 'missingValue'],
    [{ test: 'oneOf', values: [] }, 'missingValue'],
    [{ test: 'matches', value: '' }, 'missingValue'],
    [{ test: 'matches', value: '(' }, 'invalidPattern'],
    [{ test: 'greater', value: '' }, 'missingValue'],
    [{ test: 'greater', value: 'x' }, 'notANumber'],
    [{ test: 'numberBetween', value: '1', value2: 'y' }, 'notANumber'],
    [{ test: 'greater', value: '1,5' }, null],
    [{ test: 'dateOn', value: '31/02/2021' }, 'notADate'],
    [{ test: 'dateBetween', value: '01/01/2021' }, 'missingValue'],
    [{ test: 'dateOn', value: '3 mars 2021' }, null],
    [{ test: 'empty' }, null],
  ]
  test.each(cases)('%j: %j', (question, code) => {
    expect(checkTest(question)?.code ?? null).toBe(code)
  })
})

const nested: Condition<string> = {
  any: [
    {
      all: [
        { column: 'a', test: 'notEmpty' },
        { column: 'b', test: 'less', value: '3' },
      ],
    },
    { column: 'c', test: 'equals', value: 'x' },
    { all: [] },
  ],
}

describe('conditions', () => {
  it('list their tests and the faults of all of them', () => {
    expect(testsOf(nested).map(({ column }) => column)).toEqual(['a', 'b', 'c'])
    const wrong: Condition<number> = {
      all: [
        { column: 0, test: 'matches', value: '*' },
        { column: 0, test: 'matches', value: '+' },
      ],
    }
    expect(checkCondition(wrong).map(({ code }) => code)).toEqual([
      'invalidPattern',
      'invalidPattern',
    ])
    expect(checkCondition(nested)).toEqual([])
  })

  it('change their column references only', () => {
    const changed = mapConditionColumns(nested, (column) => column.toUpperCase())
    expect(testsOf(changed).map(({ column }) => column)).toEqual(['A', 'B', 'C'])
    expect(mapConditionColumns(changed, (column) => column.toLowerCase())).toEqual(nested)
  })

  it('lose their empty groups', () => {
    expect(pruneCondition({ all: [{ any: [] }] })).toBeNull()
    const pruned = pruneCondition(nested)
    expect(pruned && 'any' in pruned && pruned.any).toHaveLength(2)
  })
})

describe('parseCondition', () => {
  const readColumn = (value: unknown): string | null => (typeof value === 'string' ? value : null)

  it('reads back what was written as JSON', () => {
    const whole: Condition<string> = {
      all: [
        nested,
        { column: 'd', test: 'oneOf', values: ['x', ''], ignoreCase: true, blankIsEmpty: false },
      ],
    }
    expect(parseCondition(JSON.parse(JSON.stringify(whole)), readColumn)).toEqual({
      ok: true,
      value: whole,
    })
  })

  const tooDeep = Array.from({ length: 30 }).reduce<unknown>((inside) => ({ all: [inside] }), {
    column: 'a',
    test: 'empty',
  })
  test.each([
    [null],
    [[]],
    ['a'],
    [{}],
    [{ all: 'a' }],
    [{ all: [{ column: 'a' }] }],
    [{ column: 1, test: 'empty' }],
    [{ column: 'a', test: 'unknown' }],
    [{ column: 'a', test: 'equals', value: 1 }],
    [{ column: 'a', test: 'oneOf', values: [1] }],
    [{ column: 'a', test: 'equals', value: 'a', ignoreCase: 'yes' }],
    [tooDeep],
  ])('refuses %j', (value) => {
    expect(parseCondition(value, readColumn)).toMatchObject({
      ok: false,
      issue: { code: 'invalidCondition' },
    })
  })

  it('drops what no test has', () => {
    const read = parseCondition({ column: 'a', test: 'empty', extra: 1 }, readColumn)
    expect(read).toEqual({ ok: true, value: { column: 'a', test: 'empty' } })
  })
})
