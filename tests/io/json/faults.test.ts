import { describe, expect, it } from 'vitest'
import { readAll, utf8, valueOf } from './support'

describe('JSON that cannot be read', () => {
  const refused: readonly (readonly [string, string, string, object])[] = [
    ['no comma', '[{"a":1}\n {"a":2}]', 'invalidJson', { reason: 'comma', line: 2, column: 2 }],
    ['no colon', '[{"a" 1}]', 'invalidJson', { reason: 'colon', line: 1, column: 7 }],
    ['no value', '[{"a":}]', 'invalidJson', { reason: 'value', line: 1, column: 7 }],
    ['two commas', '[1,,2]', 'invalidJson', { reason: 'value', line: 1, column: 4 }],
    ['a bare name', '[{a:1}]', 'invalidJson', { reason: 'bareKey', line: 1, column: 3 }],
    ['single quotes', "[{'a':1}]", 'invalidJson', { reason: 'singleQuotes', line: 1, column: 3 }],
    ['a bare word', '[{"a":oui}]', 'invalidJson', { reason: 'unexpected', line: 1, column: 7 }],
    ['a wrong bracket', '[{"a":1]]', 'invalidJson', { reason: 'closing', line: 1, column: 8 }],
    ['a wrong escape', '[{"a":"\\x"}]', 'invalidJson', { reason: 'escape', line: 1, column: 7 }],
    [
      'a forgotten quote',
      '[\n{"a":"x,\n"b":"y"}]',
      'invalidJson',
      { reason: 'openText', line: 2, column: 6 },
    ],
    ['an end cut off', '[{"a":1},\n{"a"', 'truncatedJson', { line: 2, column: 5 }],
    ['a text cut off', '[{"a":"x', 'truncatedJson', { line: 1, column: 9 }],
    ['a word cut off', '[{"a":tr', 'truncatedJson', { line: 1, column: 9 }],
    ['an empty list', '[]', 'noRecords', { path: '' }],
    ['one plain value', '12', 'noRecords', { path: '' }],
    ['rows of nothing', '[{},{}]', 'noRecords', { path: '' }],
  ]

  it.each(refused)('is refused with its place: %s', async (_, json, code, data) => {
    const read = await readAll(utf8(json))
    expect(read).toMatchObject({ ok: false, issue: { code, data } })
  })

  it('is refused when it is nested without end', async () => {
    const deep = await readAll(utf8('['.repeat(100_000)))
    expect(deep).toMatchObject({ ok: false, issue: { code: 'jsonTooDeep' } })
    const objects = await readAll(utf8('{"a":'.repeat(100_000)))
    expect(objects).toMatchObject({ ok: false, issue: { code: 'jsonTooDeep' } })
  })

  it('is refused with a name that comes a hundred thousand times, without a long wait', async () => {
    const start = performance.now()
    const read = await readAll(utf8(`[{${'"a":1,'.repeat(100_000)}"b":2}]`))
    expect(read).toMatchObject({ ok: false, issue: { code: 'tooManyColumns' } })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('is refused with a million names, and read when they stay inside their object', async () => {
    const names = Array.from({ length: 1_000_000 }, (_, at) => `"k${at}":1`).join(',')
    const wide = await readAll(utf8(`[{"id":1,"all":{${names}}}]`))
    expect(wide).toMatchObject({ ok: false, issue: { code: 'tooManyColumns' } })
    const kept = valueOf(await readAll(utf8(`[{"id":1,"all":{${names}}}]`), { flattens: false }))
    expect(kept.names).toEqual(['id', 'all'])
  }, 60_000)
})
