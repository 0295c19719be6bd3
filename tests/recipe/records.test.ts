import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/recipe/canonicalJson'
import { addEdits } from '../../src/recipe/editBlocks'
import type { ProjectDoc, Step } from '../../src/recipe/recipe'
import type { Hash, ReadRecords, StoredRecord } from '../../src/recipe/records'
import { fromRecords, hashRecord, toRecords } from '../../src/recipe/records'
import { renameBlobs } from '../../src/recipe/renameBlobs'
import type { EditBlock } from '../../src/steps/params'
import { runs } from '../values/runs'
import { editStep, range, sampleDoc, sampleEdit, sampleStep } from './samples'

const open = (root: Hash, records: ReadonlyMap<Hash, StoredRecord>, read?: ReadRecords) =>
  fromRecords(root, (hash) => records.get(hash), read)

/** The same document with nothing shared: what a reload gives. */
const copyOf = (doc: ProjectDoc): ProjectDoc => JSON.parse(JSON.stringify(doc)) as ProjectDoc

const manySteps = range(50).map(sampleStep)

describe('toRecords and fromRecords', () => {
  it.each<[string, ProjectDoc]>([
    ['no table', { name: 'Vide', tables: [] }],
    ['no step', sampleDoc([])],
    ['fifty steps', sampleDoc(manySteps)],
    [
      'a step with every property',
      sampleDoc([{ ...sampleStep(1), isOff: true, name: 'n', note: 'é' }]),
    ],
    [
      'an unknown kind',
      sampleDoc([{ id: 'x', kind: 'later', version: 9, params: { deep: [{}, []] } }]),
    ],
    ['no edit', sampleDoc([editStep([])])],
    [
      'many edits',
      sampleDoc([
        editStep(
          addEdits(
            [],
            range(5000).map((n) => sampleEdit(n)),
          ),
        ),
      ]),
    ],
    [
      'two lists of edits',
      sampleDoc([
        {
          ...editStep([]),
          params: {
            a: addEdits([], [sampleEdit(1)]),
            between: 1,
            b: addEdits(
              [],
              range(300).map((n) => sampleEdit(n)),
            ),
          },
        },
      ]),
    ],
  ])('give back a project with %s', (_, doc) => {
    const { root, records } = toRecords(doc)
    expect(open(root, records)).toEqual({ ok: true, value: doc })
  })

  it('keep params whatever their names and values', () => {
    const params = fc.dictionary(fc.string(), fc.jsonValue())
    const step = fc.record({ id: fc.string(), kind: fc.string(), version: fc.integer(), params })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const doc = copyOf(sampleDoc(steps))
        const { root, records } = toRecords(doc)
        const read = open(root, new Map(JSON.parse(JSON.stringify([...records])) as typeof records))
        expect(canonicalJson(read.ok && read.value)).toBe(canonicalJson(doc))
      }),
      runs,
    )
  })

  it('keep a param called __proto__', () => {
    const params = JSON.parse('{"__proto__":{"isOff":true}}') as Step['params']
    const { root, records } = toRecords(sampleDoc([{ ...sampleStep(1), params }]))
    const read = open(root, records)
    const step = read.ok ? read.value.tables[0]!.steps[0]! : null
    expect(Object.keys(step!.params)).toEqual(['__proto__'])
    expect(step!.isOff).toBeUndefined()
  })

  it('name equal projects alike, whatever made them', () => {
    const doc = sampleDoc([
      ...manySteps,
      editStep(
        addEdits(
          [],
          range(400).map((n) => sampleEdit(n)),
        ),
      ),
    ])
    expect(toRecords(copyOf(doc)).root).toBe(toRecords(doc).root)
    expect(toRecords(sampleDoc(manySteps, 'Autre')).root).not.toBe(
      toRecords(sampleDoc(manySteps)).root,
    )
  })

  it('name every record by its content', () => {
    const { records } = toRecords(sampleDoc(manySteps))
    for (const [hash, record] of records) expect(hashRecord(record)).toBe(hash)
  })

  it('make few new records when one edit is added behind ten thousand', () => {
    const edits = addEdits(
      [],
      range(10_000).map((n) => sampleEdit(n)),
    )
    const before = sampleDoc([...manySteps, editStep(edits)])
    const known = toRecords(before).records
    const after = sampleDoc([...manySteps, editStep(addEdits(edits, [sampleEdit(10_000)]))])
    const { records } = toRecords(after, (hash) => known.has(hash))
    expect([...records.values()].map(({ kind }) => kind).sort()).toEqual(
      expect.arrayContaining(['edits', 'project', 'step', 'table']),
    )
    expect(records.size).toBeLessThanOrEqual(6)
    expect(JSON.stringify([...records]).length).toBeLessThan(4000)
  })

  it('do not read again what is known', () => {
    const first = sampleDoc(manySteps)
    const second = sampleDoc(manySteps.with(3, { ...manySteps[3]!, isOff: true }))
    const records = new Map([...toRecords(first).records, ...toRecords(second).records])
    const read: ReadRecords = new Map()
    const one = open(toRecords(first).root, records, read)
    const two = open(toRecords(second).root, records, read)
    const steps = (result: typeof one) => (result.ok ? result.value.tables[0]!.steps : [])
    expect(steps(two)[4]).toBe(steps(one)[4])
    expect(steps(two)[3]).not.toBe(steps(one)[3])
    expect(steps(two)[3]!.isOff).toBe(true)
  })

  it('say which record is missing', () => {
    const { root, records } = toRecords(sampleDoc(manySteps))
    for (const hash of records.keys()) {
      const rest = new Map([...records].filter(([each]) => each !== hash))
      expect(open(root, rest)).toEqual({
        ok: false,
        issue: { code: 'missingRecord', data: { record: hash } },
      })
    }
  })

  it('refuse a record that stands where another kind belongs', () => {
    const { root, records } = toRecords(sampleDoc([sampleStep(1)]))
    const step = [...records].find(([, { kind }]) => kind === 'step')![0]
    expect(open(step, records)).toMatchObject({ ok: false, issue: { code: 'badRecord' } })
    const read: ReadRecords = new Map()
    open(root, records, read)
    expect(open(step, records, read)).toMatchObject({ ok: false, issue: { code: 'badRecord' } })
  })
})

describe('disk use of the records', () => {
  it('is linear in the number of edits typed one by one', () => {
    const sizes = [0, 0, 0, 0]
    const known = new Set<Hash>()
    let blocks: readonly EditBlock[] = []
    for (const n of range(8000)) {
      blocks = addEdits(blocks, [sampleEdit(n)])
      const { records } = toRecords(sampleDoc([...manySteps, editStep(blocks)]), (hash) =>
        known.has(hash),
      )
      for (const [hash, record] of records) {
        known.add(hash)
        sizes[Math.floor(n / 2000)]! += JSON.stringify({ hash, ...record }).length
      }
    }
    const perEdit = sizes.map((size) => size / 2000)
    expect(perEdit[0]).toBeLessThan(3000)
    expect(perEdit[3]! / perEdit[0]!).toBeLessThan(1.2)
  })
})

describe('renameBlobs', () => {
  it('gives every state other names for its blobs and changes nothing else', () => {
    const docs = [sampleDoc([]), sampleDoc(manySteps)]
    const records = new Map(docs.flatMap((doc) => [...toRecords(doc).records]))
    const renamed = renameBlobs(records, (blob) => `${blob}-copy`)
    for (const doc of docs) {
      const root = renamed.hashOf(toRecords(doc).root)
      const [table] = doc.tables
      const source = { ...table!.source, blob: 'blob-1-copy' }
      expect(open(root, renamed.records)).toEqual({
        ok: true,
        value: { ...doc, tables: [{ ...table, source }] },
      })
    }
    for (const [hash, record] of renamed.records) expect(hashRecord(record)).toBe(hash)
    expect([...renamed.records.values()].flatMap(({ blobs }) => blobs)).toEqual(['blob-1-copy'])
  })
})
