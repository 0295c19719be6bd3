import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultCaps, FORMAT_VERSION } from '../../../src/io/project/projectFile'
import { readProjectFile } from '../../../src/io/project/readProjectFile'
import type { StoredRecord } from '../../../src/recipe/records'
import { hashRecord } from '../../../src/recipe/records'
import type { Entries } from './support'
import { counter, docAt, entriesOf, refusal, sampleFile, valueOf, zipped } from './support'

/** The sample with something about it bent. */
async function bent(bend: (entries: Entries) => void, extra?: Record<string, Uint8Array>) {
  const entries = entriesOf(sampleFile())
  bend(entries)
  return refusal(zipped(entries, extra))
}

const record = (kind: StoredRecord['kind'], data: unknown, refs: readonly string[] = []) => {
  const made: StoredRecord = { kind, refs, blobs: [], data }
  return { hash: hashRecord(made), ...made }
}

/** A project of one table whose list of steps is this. */
function withSteps(entries: Entries, refs: readonly string[], shape: readonly number[]): void {
  const leaf = (kind: string) => String(entries.records.find((each) => each.kind === kind)!.hash)
  const table = record('table', { id: 't', name: 'n', steps: shape }, [
    leaf('source'),
    leaf('types'),
    ...refs,
  ])
  const project = record('project', { name: 'n' }, [table.hash])
  entries.records.push(table, project)
  entries.states.forEach((state) => (state.root = project.hash))
}

const step = (id: string, over: object = {}) =>
  record('step', { id, kind: 'k', version: 1, params: {}, blocks: [], ...over })

const emptyBytes = new Uint8Array(0)

describe('readProjectFile', () => {
  it('reads the sample it is bent from', async () => {
    expect(await bent(() => {})).toBeNull()
    expect(await bent((entries) => withSteps(entries, [], [0]))).toBeNull()
  })

  it.each<[string, Blob]>([
    ['nothing', new Blob([])],
    ['a text', new Blob(['a;b\n1;2\n'])],
    [
      'an image',
      new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Array<number>(100).fill(0)])]),
    ],
    ['an empty zip', new Blob([zipSync({}) as Uint8Array<ArrayBuffer>])],
    [
      'a zip of something else',
      new Blob([zipSync({ 'xl/workbook.xml': emptyBytes }) as Uint8Array<ArrayBuffer>]),
    ],
  ])('refuses %s', async (_, file) => {
    expect(await refusal(file)).toMatch(/^badCopy/)
  })

  it.each<[string, (entries: Entries) => void, string]>([
    ['another format', ({ manifest }) => (manifest.format = 'zip'), 'badCopy: manifest'],
    ['no version', ({ manifest }) => delete manifest.version, 'badCopy: manifest'],
    ['version 0', ({ manifest }) => (manifest.version = 0), 'badCopy: manifest'],
    ['version 1.5', ({ manifest }) => (manifest.version = 1.5), 'badCopy: manifest'],
    ['version "1"', ({ manifest }) => (manifest.version = '1'), 'badCopy: manifest'],
    ['no name', ({ manifest }) => delete manifest.name, 'badCopy: manifest'],
    [
      'a source that is not there',
      ({ manifest }) => (manifest.sources = [{ blob: 'b', fileName: 'f', entry: 'sources/9/x' }]),
      'badCopy: sources',
    ],
    [
      'a source that is its records',
      ({ manifest }) => (manifest.sources = [{ blob: 'b', fileName: 'f', entry: 'records.jsonl' }]),
      'badCopy: sources',
    ],
    [
      'one source twice',
      ({ manifest }) =>
        (manifest.sources = [...(manifest.sources as object[]), ...(manifest.sources as object[])]),
      'badCopy: sources',
    ],
    ['a head that is not there', ({ manifest }) => (manifest.head = 's9'), 'badCopy: states'],
    ['no state', (entries) => (entries.states = []), 'badCopy: states'],
    ['a state twice', ({ states }) => states.push({ ...states[1]! }), 'badCopy: states'],
    ['a parent that is not there', ({ states }) => (states[2]!.parent = 'x'), 'badCopy: states'],
    ['states in a ring', ({ states }) => (states[0]!.parent = 's2'), 'badCopy: states'],
    [
      'a state that is its own parent',
      ({ states }) => (states[3]!.parent = 's3'),
      'badCopy: states',
    ],
    ['two starts', ({ states }) => (states[2]!.parent = null), 'badCopy: states'],
    ['a time that is a text', ({ states }) => (states[0]!.time = 'noon'), 'badCopy: states'],
    ['an act without a code', ({ states }) => (states[0]!.act = { data: {} }), 'badCopy: states'],
    [
      'an act with markup in an object',
      ({ states }) => (states[0]!.act = { code: 'c', data: { a: { b: 1 } } }),
      'badCopy: states',
    ],
    ['a root that is no hash', ({ states }) => (states[0]!.root = '../x'), 'badCopy: states'],
    [
      'a root that is not there',
      ({ states }) => (states[0]!.root = 'A'.repeat(22)),
      'badCopy: records',
    ],
    [
      'a root that is a step',
      ({ states, records }) =>
        (states[0]!.root = records.find((each) => each.kind === 'step')!.hash),
      'badCopy: records',
    ],
    [
      'a record that is missing',
      ({ records }) =>
        records.splice(
          records.findIndex((each) => each.kind === 'source'),
          1,
        ),
      'badCopy: records',
    ],
    [
      'a record under another name',
      ({ records }) => (records[0]!.hash = 'A'.repeat(22)),
      'badCopy: checksum',
    ],
    [
      'a record of an unknown kind',
      ({ records }) => (records[0]!.kind = 'script'),
      'badCopy: records',
    ],
    ['a record that is a list', ({ records }) => records.push([] as never), 'badCopy: records'],
  ])('refuses %s', async (_, bend, expected) => {
    expect(await bent(bend)).toBe(expected)
  })

  it.each<[string, ReturnType<typeof record>]>([
    ['a step without an id', record('step', { kind: 'k', version: 1, params: {}, blocks: [] })],
    ['params that are a list', step('a', { params: [] })],
    ['a condition of no known form', step('a', { where: { evil: true } })],
    ['a switch that is a text', step('a', { isOff: 'no' })],
    ['an unknown type', record('types', [['1:a', 'constructor']])],
    [
      'a delimiter of nothing',
      record('source', { ...source(), settings: { ...source().settings, delimiter: '' } }),
    ],
    ['a negative size', record('source', { ...source(), size: -1 })],
    ['a source whose blob is hidden', record('source', source())],
    [
      'an edit without its text before',
      record('edits', [{ row: 1, column: { id: 'a', name: 'a' }, after: '', time: 0 }]),
    ],
    ['an edit of row -1', record('edits', [{ ...edit, row: -1 }])],
    ['a block of 257 edits', record('edits', new Array(257).fill(edit))],
  ])('refuses %s even where nothing needs it', async (_, made) => {
    expect(await bent(({ records }) => records.push(made))).toBe('badCopy: records')
  })

  it('refuses a newer format, whatever else is in it', async () => {
    const file = zipped({
      manifest: { format: 'etabli', version: FORMAT_VERSION + 1, any: [] },
      states: [],
      records: [],
      others: {},
    })
    const result = await readProjectFile(file, { newId: counter() })
    const version = FORMAT_VERSION + 1
    expect(result).toEqual({ ok: false, issue: { code: 'newerCopy', data: { version } } })
  })

  it.each(['../x', '/x', 'a/../x', './x', 'a//x', 'C:x', 'a\\x', 'a\u0000x'])(
    'refuses an entry called %j',
    async (name) => {
      expect(await bent(() => {}, { [name]: emptyBytes })).toBe('badCopy: name')
    },
  )

  it('forgets a mark that leads nowhere', async () => {
    const entries = entriesOf(sampleFile())
    entries.states[0]!.next = 's2'
    const file = valueOf(await readProjectFile(zipped(entries), { newId: counter() }))
    expect(file.marks).toEqual([['s1', 's2']])
  })

  it('takes names that mean something to objects for names', async () => {
    const entries = entriesOf(sampleFile())
    const params = JSON.parse('{"__proto__":{"isOff":true},"constructor":1}') as object
    const odd = step('__proto__', { params })
    entries.records.push(odd)
    withSteps(entries, [odd.hash], [1])
    const file = valueOf(await readProjectFile(zipped(entries), { newId: counter() }))
    const [read] = docAt(file, 's0').tables[0]!.steps
    expect([read!.id, Object.keys(read!.params), read!.isOff]).toEqual([
      '__proto__',
      ['__proto__', 'constructor'],
      undefined,
    ])
    expect(({} as { isOff?: boolean }).isOff).toBeUndefined()
  })
})

const edit = { row: 1, column: { id: 'a', name: 'a' }, before: '', after: 'x', time: 0 }

function source() {
  return {
    blob: 'blob-1',
    fileName: 'f',
    size: 1,
    settings: { form: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', headerRecord: 1 },
    told: [],
  }
}

describe('the caps', () => {
  it('stop what unfolds: lists that name one list eight times over', async () => {
    const expected = await bent((entries) => {
      let list = step('a')
      entries.records.push(list)
      for (let level = 0; level < 6; level++) {
        list = record('list', null, new Array<string>(8).fill(list.hash))
        entries.records.push(list)
      }
      withSteps(entries, [list.hash], [1, 0, 0, 0, 0, 0, 0])
    })
    expect(expected).toBe('copyTooBig: steps')
  })

  it('stop it in edits too', async () => {
    const expected = await bent((entries) => {
      let list = record('edits', [edit])
      entries.records.push(list)
      for (let level = 0; level < 6; level++) {
        list = record('list', null, new Array<string>(8).fill(list.hash))
        entries.records.push(list)
      }
      const big = step('a', { blocks: [['edits', [1, 0, 0, 0, 0, 0, 0]]] })
      const made = { ...big, refs: [list.hash] }
      made.hash = hashRecord({ kind: 'step', refs: made.refs, blobs: [], data: made.data })
      entries.records.push(made)
      withSteps(entries, [made.hash], [1])
    })
    expect(expected).toBe('copyTooBig: parts')
  })

  it.each<[string, readonly number[]]>([
    ['fewer than it says', [2]],
    ['more than it says', [0]],
    ['at levels it does not have', [1, 0]],
  ])('refuse a list that holds %s', async (_, shape) => {
    const result = await bent((entries) => {
      const one = step('a')
      entries.records.push(one)
      withSteps(entries, [one.hash], shape)
    })
    expect(result).toBe('badCopy: records')
  })

  it('stop JSON that is deeper than anyone writes', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}\n`
    const bytes = new TextEncoder().encode(deep)
    expect(await bent(() => {}, { 'states.jsonl': bytes })).toBe('copyTooBig: depth')
    const manifest = new TextEncoder().encode(`{"format":"etabli","version":1,"a":${deep}}`)
    expect(await bent(() => {}, { 'manifest.json': manifest })).toBe('copyTooBig: depth')
  })

  it('stop an entry that packs too well', async () => {
    const zeros = new Uint8Array(8_000_000)
    expect(await bent(() => {}, { 'sources/2/zeros': zeros })).toBe('copyTooBig: ratio')
  })

  it('stop too many entries, states, tables and too long a line', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 2001 }, (_, n) => [`sources/x${n}`, emptyBytes]),
    )
    expect(await bent(() => {}, many)).toBe('copyTooBig: entries')
    const small = { ...defaultCaps, states: 3, line: 100_000, tables: 0, unpacked: 10_000_000 }
    const file = zipped(entriesOf(sampleFile()))
    const reasons = []
    for (const cap of ['states', 'tables'] as const) {
      const caps = { ...defaultCaps, [cap]: small[cap] }
      const result = await readProjectFile(file, { newId: counter(), caps })
      reasons.push(result.ok ? null : result.issue.data.reason)
    }
    const result = await readProjectFile(file, {
      newId: counter(),
      caps: { ...defaultCaps, line: 500 },
    })
    reasons.push(result.ok ? null : result.issue.data.reason)
    const all = await readProjectFile(file, {
      newId: counter(),
      caps: { ...defaultCaps, unpacked: 5000 },
    })
    reasons.push(all.ok ? null : all.issue.data.reason)
    expect(reasons).toEqual(['states', 'tables', 'line', 'file'])
  })
})
