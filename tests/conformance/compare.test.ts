import { expect, test } from 'vitest'
import { passes } from './compare'
import type { Case, Expected, Got } from './form'
import { cellText } from './form'

const columns = (values: readonly unknown[], name: string | null = 'A') => [{ name, values }]
const got = (values: readonly string[], name = 'A') => [{ name, values }]

const cases: readonly (readonly [string, Expected | string, Got, boolean])[] = [
  ['equal cells', { columns: columns(['a', null]) }, { columns: got(['a', '']) }, true],
  ['another cell', { columns: columns(['a']) }, { columns: got(['b']) }, false],
  ['one cell more', { columns: columns(['a']) }, { columns: got(['a', 'b']) }, false],
  ['an absent cell', { columns: columns(['a', '']) }, { columns: got(['a']) }, true],
  ['another name', { columns: columns(['a']) }, { columns: got(['a'], 'B') }, false],
  ['any name', { columns: columns(['a'], null) }, { columns: got(['a'], 'B') }, true],
  ['a blank name', { columns: columns(['a'], null) }, { columns: got(['a'], ' ') }, false],
  [
    'one name twice',
    { columns: [...columns(['a'], null), ...columns(['a'])] },
    { columns: [...got(['a']), ...got(['a'])] },
    false,
  ],
  ['a number', { columns: columns([1.5]) }, { columns: got(['1.5000001']) }, true],
  ['a number too far', { columns: columns([1.5]) }, { columns: got(['1.50001']) }, false],
  ['a number with a comma', { columns: columns([1.5]) }, { columns: got(['1,5']) }, false],
  ['what was filled', { filled: ['a', null], listed: 1 }, { filled: ['a', null], listed: 1 }, true],
  ['half a result', { filled: ['a', null], listed: 1 }, { filled: ['a', 'b'], listed: 0 }, false],
  [
    'a row not listed',
    { filled: ['a', null], listed: 1 },
    { filled: ['a', null], listed: 0 },
    false,
  ],
  ['a rule refused', { refuse: true }, { refuse: true, why: 'noRule' }, true],
  ['a rule for a refusal', { refuse: true }, { filled: ['a'], listed: 0 }, false],
  ['a refusal for a rule', { filled: ['a'], listed: 0 }, { refuse: true, why: 'noRule' }, false],
  ['an error', { error: 'x' }, { error: 'code' }, true],
  ['a result for an error', { error: 'x' }, { columns: got(['a']) }, false],
  ['an error for a result', { columns: columns(['a']) }, { error: 'code' }, false],
  [
    'kept unread cells for an error',
    { error: 'x' },
    { columns: got(['a']), unread: [{ col: 'A', row: 0 }], isUnreadKept: true },
    true,
  ],
  [
    'changed unread cells for an error',
    { error: 'x' },
    { columns: got(['a']), unread: [{ col: 'A', row: 0 }], isUnreadKept: false },
    false,
  ],
  [
    'a warning asked for',
    { columns: columns(['a']), warning: 'x' },
    { columns: got(['a']), warning: 'w' },
    true,
  ],
  ['a warning missing', { columns: columns(['a']), warning: 'x' }, { columns: got(['a']) }, false],
  ['a warning too many', { columns: columns(['a']) }, { columns: got(['a']), warning: 'w' }, true],
  [
    'other unread cells',
    { columns: columns(['a']), unread: [{ col: 'A', row: 1 }] },
    { columns: got(['a']), unread: [{ col: 'A', row: 0 }] },
    false,
  ],
  ['rows', { columns: ['A'], rows: [['a'], [1]] }, { columns: ['A'], rows: [['a'], ['1']] }, true],
  [
    'a row missing',
    { columns: ['A'], rows: [['a'], ['']] },
    { columns: ['A'], rows: [['a']] },
    false,
  ],
  ['kept rows', { keptRows: [0, 2] }, { keptRows: [0, 2] }, true],
  ['other kept rows', { keptRows: [0, 2] }, { keptRows: [0, 1] }, false],
  ['a number written otherwise', { number: '12.0' }, { number: '12' }, true],
  ['a digit lost', { number: '12345678901234567890' }, { number: '12345678901234567000' }, false],
  ['a date', { date: '2021-04-03' }, { date: '2021-04-03' }, true],
  ['another date', { date: '2021-04-03' }, { date: '2021-03-04' }, false],
  ['a text', 'a b', 'a b', true],
  ['another text', 'a b', 'a  b', false],
]

test.each(cases)('judges %s', (_name, expected, given, verdict) => {
  const testCase = { id: 'x', params: {}, input: null, expect: expected } as Case
  expect(passes(testCase, given)).toBe(verdict)
})

test('lets what our product is annotated to give win', () => {
  const testCase = {
    id: 'x',
    params: {},
    input: null,
    expect: { error: 'theirs' },
    etabli: { expect: { columns: columns(['a']) }, why: 'ours' },
  }
  expect(passes(testCase, { columns: got(['a']) })).toBe(true)
  expect(passes(testCase, { error: 'theirs' })).toBe(false)
})

test.each([
  [null, ''],
  [undefined, ''],
  [2.1, '2.1'],
  [1e21, '1000000000000000000000'],
  [true, 'true'],
  ['x', 'x'],
])('writes %j as a cell', (value, text) => {
  expect(cellText(value)).toBe(text)
})
