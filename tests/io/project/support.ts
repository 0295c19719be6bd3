import { zipSync } from 'fflate'
import type { ProjectFile } from '../../../src/io/project/projectFile'
import { MANIFEST, RECORDS, STATES } from '../../../src/io/project/projectFile'
import { readProjectFile } from '../../../src/io/project/readProjectFile'
import { addEdits } from '../../../src/recipe/editBlocks'
import type { StateRecord } from '../../../src/recipe/history'
import type { ProjectDoc } from '../../../src/recipe/recipe'
import { fromRecords, toRecords } from '../../../src/recipe/records'
import type { Result } from '../../../src/values/result'
import { runs } from '../../values/runs'
import { editStep, range, sampleDoc, sampleEdit, sampleStep } from '../../recipe/samples'

/** Property tests over zips last, more so with more runs on a busy machine. */
export const patience = { timeout: 60_000 + 200 * runs.numRuns }

export const csvText = 'Nom;SIRET\nParking à étage;21600057400014\n'

export const docs: readonly ProjectDoc[] = [
  sampleDoc([]),
  sampleDoc([sampleStep(1)]),
  sampleDoc([
    ...range(20).map(sampleStep),
    editStep(
      addEdits(
        [],
        range(300).map((n) => sampleEdit(n)),
      ),
    ),
  ]),
  sampleDoc([{ id: 'x', kind: 'geocodeByMoonlight', version: 12, params: { deep: [{ a: [] }] } }]),
]

export const stateOf = (n: number, parent: number | null, doc: ProjectDoc): StateRecord => ({
  id: `s${n}`,
  parent: parent === null ? null : `s${parent}`,
  time: 1_700_000_000_000 + n,
  act: { code: 'stepAdded', data: { kind: 'editCells', names: ['é', 1], none: null } },
  root: toRecords(doc).root,
})

/** Four states, the last one on another branch. */
export const sampleFile = (): ProjectFile => ({
  name: 'Parkings & voirie',
  head: 's2',
  states: docs.map((doc, n) => stateOf(n, n === 0 ? null : n === 3 ? 0 : n - 1, doc)),
  marks: [
    ['s0', 's1'],
    ['s1', 's2'],
  ],
  records: new Map(docs.flatMap((doc) => [...toRecords(doc).records])),
  sources: [{ blob: 'blob-1', fileName: '../parkings é.csv', bytes: new Blob([csvText]) }],
  isWhole: true,
})

export const docAt = (file: ProjectFile, id: string): ProjectDoc => {
  const state = file.states.find((each) => each.id === id)
  if (!state) throw new Error(`No state ${id}`)
  const read = fromRecords(state.root, (hash) => file.records.get(hash))
  if (!read.ok) throw new Error(read.issue.code)
  return read.value
}

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.issue.code} ${JSON.stringify(result.issue.data)}`)
  return result.value
}

export const counter = (): (() => string) => {
  let n = 0
  return () => `new-${++n}`
}

/** The entries of a project file as text, to be bent before they are zipped again. */
export interface Entries {
  manifest: Record<string, unknown>
  states: Record<string, unknown>[]
  records: Record<string, unknown>[]
  others: Record<string, Uint8Array>
}

export function entriesOf(file: ProjectFile): Entries {
  const next = new Map(file.marks)
  return {
    manifest: {
      format: 'etabli',
      version: 1,
      name: file.name,
      head: file.head,
      isWhole: file.isWhole,
      sources: [{ blob: 'blob-1', fileName: 'p.csv', entry: 'sources/1/p.csv' }],
    },
    states: file.states.map((state) => {
      const child = next.get(state.id)
      return { ...state, ...(child === undefined ? {} : { next: child }) }
    }),
    records: [...file.records].map(([hash, record]) => ({ hash, ...record })),
    others: { 'sources/1/p.csv': new TextEncoder().encode(csvText) },
  }
}

export const lines = (values: readonly unknown[]): Uint8Array =>
  new TextEncoder().encode(values.map((value) => `${JSON.stringify(value)}\n`).join(''))

/** As another program might zip it. */
export const zipped = (entries: Entries, extra: Record<string, Uint8Array> = {}): Blob => {
  const zip = zipSync({
    [MANIFEST]: new TextEncoder().encode(JSON.stringify(entries.manifest)),
    [STATES]: lines(entries.states),
    [RECORDS]: lines(entries.records),
    ...entries.others,
    ...extra,
  })
  return new Blob([zip as Uint8Array<ArrayBuffer>])
}

export const read = (file: Blob) => readProjectFile(file, { newId: counter() })

/** What refuses it: the code of the issue and its reason, or null when it is read. */
export async function refusal(file: Blob): Promise<string | null> {
  const result = await read(file)
  if (result.ok) return null
  const { code, data } = result.issue
  return data.reason === undefined ? code : `${code}: ${String(data.reason)}`
}
