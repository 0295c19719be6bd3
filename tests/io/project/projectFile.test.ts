import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentCopy } from '../../../src/io/project/currentCopy'
import { crc32 } from '../../../src/io/project/crc32'
import type { ProjectFile } from '../../../src/io/project/projectFile'
import { readProjectFile } from '../../../src/io/project/readProjectFile'
import { writeProjectFile } from '../../../src/io/project/writeProjectFile'
import type { StateRecord } from '../../../src/recipe/history'
import { sampleDoc, sampleStep } from '../../recipe/samples'
import { runs } from '../../values/runs'
import {
  counter,
  csvText,
  docAt,
  docs,
  entriesOf,
  patience,
  read,
  sampleFile,
  stateOf,
  valueOf,
  zipped,
} from './support'

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

/** Renaming blobs changes what the records are called. */
const withoutRoot = ({ id, parent, time, act }: StateRecord) => ({ id, parent, time, act })

const roundTrip = async (file: ProjectFile) =>
  valueOf(await read(valueOf(await writeProjectFile(file))))

describe('crc32', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the published one', (text, expected) => {
    const bytes = new TextEncoder().encode(text)
    expect(crc32(bytes)).toBe(expected)
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(expected)
  })
})

describe('a whole copy', () => {
  it('gives back every state, mark and source byte', async () => {
    const file = sampleFile()
    const back = await roundTrip(file)
    expect([back.name, back.head, back.isWhole]).toEqual([file.name, file.head, true])
    expect(back.marks).toEqual(file.marks)
    expect(back.states.map(withoutRoot)).toEqual(file.states.map(withoutRoot))
    const [source] = back.sources
    expect(source!.fileName).toBe('../parkings é.csv')
    expect(await source!.bytes.text()).toBe(csvText)
    for (const [n, doc] of docs.entries()) {
      const [table] = doc.tables
      const renamed = { ...table!.source, blob: source!.blob }
      expect(docAt(back, `s${n}`)).toEqual({ ...doc, tables: [{ ...table, source: renamed }] })
    }
  })

  it('names its blobs anew, and never twice alike', async () => {
    const file = sampleFile()
    const packed = valueOf(await writeProjectFile(file))
    let n = 0
    const newId = () => `id-${++n}`
    const one = valueOf(await readProjectFile(packed, { newId }))
    const two = valueOf(await readProjectFile(packed, { newId }))
    const blobs = [one, two].map(({ sources }) => sources[0]!.blob)
    expect(new Set([...blobs, 'blob-1']).size).toBe(3)
    const named = [one, two].map(({ records }) =>
      [...records.values()].flatMap((each) => each.blobs),
    )
    expect(named).toEqual(blobs.map((blob) => [blob]))
  })

  it('keeps a step of an unknown kind as it is', async () => {
    const back = await roundTrip(sampleFile())
    expect(docAt(back, 's3').tables[0]!.steps).toEqual(docs[3]!.tables[0]!.steps)
  })

  it('is an ordinary zip, whose names any system can unpack', async () => {
    const packed = valueOf(await writeProjectFile(sampleFile()))
    const entries = unzipSync(await bytesOf(packed))
    expect(Object.keys(entries)).toEqual([
      'manifest.json',
      'states.jsonl',
      'records.jsonl',
      'sources/1/_parkings é.csv',
    ])
    expect(new TextDecoder().decode(entries['sources/1/_parkings é.csv'])).toBe(csvText)
  })

  it('is read after another program zipped it again', async () => {
    const back = valueOf(await read(zipped(entriesOf(sampleFile()))))
    expect(docAt(back, 's1').tables[0]!.steps).toEqual([sampleStep(1)])
    expect(await back.sources[0]!.bytes.text()).toBe(csvText)
  })

  it('is made all the same when the source is gone', async () => {
    const back = await roundTrip({ ...sampleFile(), sources: [] })
    expect(back.sources).toEqual([])
    expect(docAt(back, 's2').tables[0]!.steps).toHaveLength(21)
  })

  it.each([
    ['empty', new Uint8Array(0)],
    ['of several pieces', new Uint8Array(3_500_000).map((_, at) => (at * at) >> 3)],
    ['that packs suspiciously well', new Uint8Array(12_000_000).fill(59)],
  ])('takes a source %s', async (_, bytes) => {
    const file = {
      ...sampleFile(),
      sources: [{ blob: 'blob-1', fileName: 'a', bytes: new Blob([bytes]) }],
    }
    const back = await roundTrip(file)
    expect(Buffer.compare(await bytesOf(back.sources[0]!.bytes), bytes)).toBe(0)
  })

  it('takes any file name', patience, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (fileName) => {
        const file = {
          ...sampleFile(),
          sources: [{ blob: 'blob-1', fileName, bytes: new Blob(['x']) }],
        }
        expect((await roundTrip(file)).sources[0]!.fileName).toBe(fileName)
      }),
      runs,
    )
  })

  it('is read at the pace of whoever asks, and stops when told', async () => {
    const packed = valueOf(await writeProjectFile(sampleFile()))
    const stop = new Error('stopped')
    const control = { pause: () => Promise.reject(stop) }
    await expect(readProjectFile(packed, { newId: counter(), control })).rejects.toBe(stop)
    await expect(writeProjectFile(sampleFile(), control)).rejects.toBe(stop)
  })

  it('says how far it is, of the whole file', async () => {
    const bytes = new Blob([new Uint8Array(2_000_000).map((_, at) => (at * at) >> 5)])
    const sources = [{ blob: 'blob-1', fileName: 'a', bytes }]
    const progress = () => {
      const told: number[] = []
      const pause = (done: number, total: number) => {
        told.push(done / total)
        return null
      }
      return { told, control: { pause } }
    }
    const writing = progress()
    const packed = valueOf(await writeProjectFile({ ...sampleFile(), sources }, writing.control))
    const reading = progress()
    const options = { newId: counter(), control: reading.control }
    valueOf(await readProjectFile(packed, options))
    for (const { told } of [writing, reading]) {
      expect(told).toEqual([...told].sort((a, b) => a - b))
      expect(told.length).toBeGreaterThan(5)
      expect(told.at(-1)).toBeGreaterThan(0.9)
      expect(told.at(-1)).toBeLessThanOrEqual(1)
    }
  })
})

describe('a copy without the original and the old values', () => {
  const doc = {
    ...sampleDoc([sampleStep(1)]),
    tables: [
      {
        ...sampleDoc([sampleStep(1)]).tables[0]!,
        types: [
          ['1:SIRET', 'siret'],
          ['1:gone', 'text'],
          ['@step-9/0', 'date'],
        ] as const,
      },
    ],
  }
  const now = {
    id: 'table-1',
    columns: [
      { id: '@step-9/0', name: 'date' },
      { id: '1:SIRET', name: 'siret' },
      { id: '1:Nom', name: 'nom' },
    ],
    csv: new Blob(['date,siret,nom\n2021-04-03,21600057400014,P\n']),
  }

  it('starts from the tables as they are, with the chosen types on their columns', async () => {
    const back = await roundTrip(currentCopy(doc, [now], 5, counter()))
    expect(back.isWhole).toBe(false)
    expect(back.states).toMatchObject([{ parent: null, time: 5, act: { code: 'copyOpened' } }])
    const [table] = docAt(back, back.head).tables
    expect(table!.steps).toEqual([])
    expect(table!.types).toEqual([
      ['1:siret', 'siret'],
      ['1:date', 'date'],
    ])
    expect(table!.source).toMatchObject({
      blob: back.sources[0]!.blob,
      fileName: 'parkings.csv',
      size: now.csv.size,
      settings: { encoding: 'utf-8', delimiter: ',', quote: '"', headerRecord: 1 },
    })
    expect(await back.sources[0]!.bytes.text()).toBe(await now.csv.text())
  })

  it('holds no byte of what was before', async () => {
    const secret = sampleDoc([
      { ...sampleStep(1), note: 'confidentiel', params: { find: 'confidentiel' } },
    ])
    const file = currentCopy(secret, [now], 5, counter())
    const entries = unzipSync(await bytesOf(valueOf(await writeProjectFile(file))))
    const text = Object.values(entries)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\n')
    for (const old of [
      'confidentiel',
      'blob-1',
      'parkings é.csv',
      'windows-1252',
      'step-1',
      csvText,
    ]) {
      expect(text).not.toContain(old)
    }
    expect(text).toContain('21600057400014')
  })
})

describe('what it costs', () => {
  it('is bounded by the states: ten thousand make a file of some megabytes', async () => {
    const doc = sampleDoc([sampleStep(1)])
    const states = Array.from({ length: 10_000 }, (_, n) => stateOf(n, n === 0 ? null : n - 1, doc))
    const packed = valueOf(
      await writeProjectFile({ ...sampleFile(), states, marks: [], head: 's9999' }),
    )
    expect(packed.size).toBeLessThan(1_000_000)
    expect(valueOf(await read(packed)).states).toHaveLength(10_000)
  })
})
