import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjectFile } from '../../../src/io/project/readProjectFile'
import { writeProjectFile } from '../../../src/io/project/writeProjectFile'
import { runs } from '../../values/runs'
import {
  counter,
  docAt,
  entriesOf,
  lines,
  patience,
  refusal,
  sampleFile,
  valueOf,
  zipped,
} from './support'

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const le32 = (value: number) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255)

describe('a zip that lies', () => {
  /** The sample, with the directory's entry of the source changed. */
  async function lying(change: (bytes: Uint8Array, at: number) => void): Promise<string | null> {
    const bytes = await bytesOf(valueOf(await writeProjectFile(sampleFile())))
    const name = new TextEncoder().encode('sources/1/')
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from(name)) - 46
    change(bytes, at)
    return refusal(new Blob([bytes]))
  }

  it.each<[string, (bytes: Uint8Array, at: number) => void]>([
    ['a size too small', (bytes, at) => bytes.set(le32(3), at + 24)],
    ['a size too large', (bytes, at) => bytes.set(le32(3000), at + 24)],
    ['another checksum', (bytes, at) => bytes.set(le32(1), at + 16)],
    ['a method nobody knows', (bytes, at) => bytes.set([99, 0], at + 10)],
    ['a packed size beyond the end', (bytes, at) => bytes.set(le32(0x7fffffff), at + 20)],
    ['a place beyond the end', (bytes, at) => bytes.set(le32(0x7fffffff), at + 42)],
    ['the place of another entry', (bytes, at) => bytes.set(le32(0), at + 42)],
    ['encryption', (bytes, at) => bytes.set([1, 8], at + 8)],
  ])('about %s is refused', async (_, change) => {
    expect(await lying(change)).toMatch(/^badCopy/)
  })

  it('never unpacks more than it declares, even of much', patience, async () => {
    const zeros = new Uint8Array(50_000_000)
    const entries = entriesOf(sampleFile())
    entries.others['sources/1/p.csv'] = zeros
    const bytes = await bytesOf(zipped(entries))
    const at = Buffer.from(bytes).lastIndexOf('sources/1/p.csv') - 46
    bytes.set(le32(900_000), at + 24)
    expect(await refusal(new Blob([bytes]))).toBe('badCopy: size')
  })
})

describe('a file that was cut short or altered', () => {
  it('is refused wherever it was cut', patience, async () => {
    const file = valueOf(await writeProjectFile(sampleFile()))
    const cuts = Array.from({ length: 60 }, (_, n) => Math.floor((file.size * n) / 60))
    for (const cut of [...cuts, file.size - 1]) {
      expect(await refusal(file.slice(0, cut))).toMatch(/^badCopy/)
    }
  })

  it(
    'is refused or read as it was, never anything else, whatever bytes were changed',
    patience,
    async () => {
      const file = sampleFile()
      const whole = await bytesOf(valueOf(await writeProjectFile(file)))
      const changes = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 8,
      })
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          const bytes = whole.slice()
          for (const [at, value] of list) bytes[at] = value
          const result = await readProjectFile(new Blob([bytes]), { newId: counter() })
          if (!result.ok) {
            expect(['badCopy', 'copyTooBig', 'newerCopy']).toContain(result.issue.code)
            return
          }
          expect(result.value.states).toHaveLength(file.states.length)
          expect(docAt(result.value, 's1').tables[0]!.steps).toEqual(
            docAt(file, 's1').tables[0]!.steps,
          )
        }),
        { ...runs, numRuns: Math.max(runs.numRuns, 300) },
      )
    },
  )

  it('is never a crash, whatever its entries say', patience, async () => {
    const entries = entriesOf(sampleFile())
    const file = fc.record({
      manifest: fc.oneof(fc.jsonValue(), fc.constant(entries.manifest)),
      states: fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom(...entries.states)), {
        maxLength: 5,
      }),
      records: fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom(...entries.records)), {
        maxLength: 40,
      }),
    })
    await fc.assert(
      fc.asyncProperty(file, async ({ manifest, states, records }) => {
        const zip = zipSync({
          'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)),
          'states.jsonl': lines(states),
          'records.jsonl': lines(records),
          ...entries.others,
        })
        const reason = await refusal(new Blob([zip as Uint8Array<ArrayBuffer>]))
        if (reason !== null) expect(reason).toMatch(/^(badCopy|copyTooBig|newerCopy)/)
      }),
      runs,
    )
  })
})
