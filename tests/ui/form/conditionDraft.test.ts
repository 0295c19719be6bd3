import { describe, expect, it } from 'vitest'
import type { TestId } from '../../../src/values/conditions'
import { testIds } from '../../../src/values/conditions'
import type { DraftTest } from '../../../src/ui/form/condition/draft'
import {
  flagsOf,
  inputOf,
  kindOf,
  newTest,
  readDraft,
  testsByKind,
  withTestId,
  writeDraft,
} from '../../../src/ui/form/condition/draft'

const nom = { id: 'nom', name: 'Nom' }
const draft = (test: TestId, more: Partial<DraftTest> = {}): DraftTest => ({
  column: nom,
  test,
  ...more,
})

describe('the tests there are', () => {
  it('are all offered, each under one kind', () => {
    expect(Object.values(testsByKind).flat().toSorted()).toEqual([...testIds].toSorted())
  })

  const inputs: [TestId, string, string][] = [
    ['contains', 'text', 'one'],
    ['notOneOf', 'text', 'many'],
    ['matches', 'text', 'one'],
    ['empty', 'empty', 'none'],
    ['greaterOrEqual', 'number', 'one'],
    ['numberBetween', 'number', 'two'],
    ['dateBetween', 'date', 'two'],
  ]
  it.each(inputs)('%s is about %s and takes %s', (test, kind, input) => {
    expect([kindOf(test), inputOf(test)]).toEqual([kind, input])
  })
})

describe('a new test', () => {
  it.each([
    ['text', 'contains'],
    ['siret', 'contains'],
    ['integer', 'greaterOrEqual'],
    ['year', 'greaterOrEqual'],
    ['date', 'dateAfter'],
  ] as const)('suits a column of %s', (type, test) => {
    expect(newTest(nom, type).test).toBe(test)
  })

  it('looks for a text whatever its case', () => {
    expect(newTest(nom)).toEqual(draft('contains', { value: '', ignoreCase: true }))
  })
})

describe('changing the test', () => {
  const cases: [string, DraftTest, TestId, DraftTest][] = [
    [
      'keeps the value',
      draft('contains', { value: 'a', ignoreCase: true }),
      'startsWith',
      draft('startsWith', { value: 'a', ignoreCase: true }),
    ],
    [
      'keeps what was ticked',
      draft('contains', { value: 'a', ignoreAccents: true }),
      'equals',
      draft('equals', { value: 'a', ignoreCase: true, ignoreAccents: true }),
    ],
    [
      'makes a list of one value',
      draft('contains', { value: 'a' }),
      'oneOf',
      draft('oneOf', { values: ['a'] }),
    ],
    [
      'takes the only value of a list',
      draft('oneOf', { values: ['a'] }),
      'less',
      draft('less', { value: 'a' }),
    ],
    [
      'takes none of several',
      draft('oneOf', { values: ['a', 'b'] }),
      'less',
      draft('less', { value: '' }),
    ],
    [
      'asks for a second bound',
      draft('less', { value: '1' }),
      'numberBetween',
      draft('numberBetween', { value: '1', value2: '' }),
    ],
    [
      'keeps both bounds',
      draft('numberBetween', { value: '1', value2: '2' }),
      'dateBetween',
      draft('dateBetween', { value: '1', value2: '2' }),
    ],
    [
      'drops what emptiness has no use for',
      draft('contains', { value: 'a', ignoreCase: true }),
      'empty',
      draft('empty'),
    ],
    [
      'leaves the case of a pattern alone',
      draft('less', { value: '1' }),
      'matches',
      draft('matches', { value: '1' }),
    ],
  ]
  it.each(cases)('%s', (_title, before, test, after) => {
    expect(withTestId(before, test)).toEqual(after)
  })

  it('has no option that means nothing', () => {
    expect([flagsOf('less'), flagsOf('oneOf'), flagsOf('matches'), flagsOf('empty')]).toEqual([
      [],
      [],
      ['ignoreCase', 'wholeCell'],
      ['blankIsEmpty'],
    ])
  })
})

describe('the draft of a condition', () => {
  const start = newTest(nom)
  it('begins with a test', () => {
    expect(readDraft(null, start)).toEqual({ join: 'all', parts: [start] })
    expect(readDraft('nonsense', start)).toEqual({ join: 'all', parts: [start] })
  })

  it('puts a lone test in a group', () => {
    expect(writeDraft(readDraft(draft('empty'), start))).toEqual({ all: [draft('empty')] })
  })

  it('comes back as it was, however deep', () => {
    const condition = {
      any: [draft('empty'), { all: [draft('less', { value: '3' }), { any: [] }] }],
    }
    expect(writeDraft(readDraft(condition, start))).toEqual(condition)
  })
})
