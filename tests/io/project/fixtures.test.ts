import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION } from '../../../src/io/project/projectFile'
import { writeProjectFile } from '../../../src/io/project/writeProjectFile'
import { toRecords } from '../../../src/recipe/records'
import { sampleDoc } from '../../recipe/samples'
import { docAt, read, valueOf } from './support'

/** A project file of each published version, written out: never changed, whatever the code becomes. */
const fixtures = [
  {
    version: 1,
    entries: {
      'manifest.json': `{"format":"etabli","version":1,"name":"Marché","head":"s1","isWhole":true,
        "sources":[{"blob":"b1","fileName":"marché.csv","entry":"sources/1/marché.csv"}]}`,
      'states.jsonl': `{"id":"s0","parent":null,"time":1700000000000,"act":{"code":"opened","data":{"fileName":"marché.csv"}},"root":"F6vspSnbrFbOV356texfNQ","next":"s1"}
{"id":"s1","parent":"s0","time":1700000001000,"act":{"code":"cellsEdited","data":{"count":1}},"root":"F6vspSnbrFbOV356texfNQ"}
`,
      'records.jsonl': `{"hash":"OKg0Rl6-GVfGCUIIdwcyLA","kind":"source","refs":[],"blobs":["b1"],"data":{"blob":"b1","fileName":"marché.csv","size":24,"settings":{"form":"csv","encoding":"utf-8","delimiter":";","quote":"\\"","headerRecord":1},"told":[]}}
{"hash":"WNcEb3DwVu2MT8gQsM3B4g","kind":"types","refs":[],"blobs":[],"data":[["1:SIRET","siret"]]}
{"hash":"QIce0NT7vh4cp8r7EcyQ2Q","kind":"edits","refs":[],"blobs":[],"data":[{"row":2,"column":{"id":"1:Nom","name":"Nom"},"before":"a","after":"b","time":1700000000000}]}
{"hash":"Bcnh-sBwCJ95Dp6EwoeX9g","kind":"step","refs":["QIce0NT7vh4cp8r7EcyQ2Q"],"blobs":[],"data":{"id":"e1","kind":"editCells","version":1,"note":"vu avec Élodie","params":{},"blocks":[["edits",[1]]]}}
{"hash":"ia8-EWv1gfXHbl1BnrkZQA","kind":"table","refs":["OKg0Rl6-GVfGCUIIdwcyLA","WNcEb3DwVu2MT8gQsM3B4g","Bcnh-sBwCJ95Dp6EwoeX9g"],"blobs":[],"data":{"id":"t1","name":"marché","steps":[1]}}
{"hash":"F6vspSnbrFbOV356texfNQ","kind":"project","refs":["ia8-EWv1gfXHbl1BnrkZQA"],"blobs":[],"data":{"name":"Marché"}}
`,
      'sources/1/marché.csv': 'Nom;SIRET\na;21600057400014\n',
    },
  },
  {
    version: 2,
    entries: {
      'manifest.json': `{"format":"etabli","version":2,"name":"Marché","head":"s0","isWhole":true,
        "sources":[{"blob":"b1","fileName":"marché.csv","entry":"sources/1/marché.csv"}]}`,
      'states.jsonl': `{"id":"s0","parent":null,"time":1700000000000,"act":{"code":"opened","data":{"fileName":"marché.csv"}},"root":"3H1ANuEkqmQGhfK36YBbWQ"}
`,
      'records.jsonl': `{"hash":"OKg0Rl6-GVfGCUIIdwcyLA","kind":"source","refs":[],"blobs":["b1"],"data":{"blob":"b1","fileName":"marché.csv","size":24,"settings":{"form":"csv","encoding":"utf-8","delimiter":";","quote":"\\"","headerRecord":1},"told":[]}}
{"hash":"6aCKYlq97Fnuhu41NpcWnw","kind":"types","refs":[],"blobs":[],"data":[]}
{"hash":"8im2yzibBRP6Gxb--tmV0w","kind":"step","refs":[],"blobs":[],"data":{"id":"m1","kind":"mapValues","version":1,"params":{"columns":[{"id":"1:Nom","name":"Nom"}],"pairs":{"id":"p1","name":"Noms"}},"blocks":[]}}
{"hash":"C936FFj9oFlTK2sDnZUF-A","kind":"table","refs":["OKg0Rl6-GVfGCUIIdwcyLA","6aCKYlq97Fnuhu41NpcWnw","8im2yzibBRP6Gxb--tmV0w"],"blobs":[],"data":{"id":"t1","name":"marché","steps":[1]}}
{"hash":"5NRBSLNa3TVIk6OSohcRaA","kind":"pairs","refs":[],"blobs":[],"data":{"id":"p1","name":"Noms","pairs":[{"from":"a","to":"Élodie"}]}}
{"hash":"3H1ANuEkqmQGhfK36YBbWQ","kind":"project","refs":["C936FFj9oFlTK2sDnZUF-A","5NRBSLNa3TVIk6OSohcRaA"],"blobs":[],"data":{"name":"Marché","correspondences":1}}
`,
      'sources/1/marché.csv': 'Nom;SIRET\na;21600057400014\n',
    },
  },
] as const

const opened = (entries: Readonly<Record<string, string>>) => {
  const zip = zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    ),
  )
  return read(new Blob([zip as Uint8Array<ArrayBuffer>]))
}

describe('project files', () => {
  it('have a fixture of every version', () => {
    expect(fixtures.map(({ version }) => version)).toEqual(
      Array.from({ length: FORMAT_VERSION }, (_, n) => n + 1),
    )
  })

  it('of version 1 open with everything in them', async () => {
    const file = valueOf(await opened(fixtures[0].entries))
    expect([file.name, file.head, file.marks]).toEqual(['Marché', 's1', [['s0', 's1']]])
    expect(file.states.map(({ act }) => act.code)).toEqual(['opened', 'cellsEdited'])
    const [table] = docAt(file, 's1').tables
    const [source] = file.sources
    const column = { id: '1:Nom', name: 'Nom' }
    expect(table).toEqual({
      id: 't1',
      name: 'marché',
      source: {
        blob: source!.blob,
        fileName: 'marché.csv',
        size: 24,
        settings: {
          form: 'csv',
          encoding: 'utf-8',
          delimiter: ';',
          quote: '"',
          headerRecord: 1,
        },
        told: [],
      },
      steps: [
        {
          id: 'e1',
          kind: 'editCells',
          version: 1,
          note: 'vu avec Élodie',
          params: {
            edits: [
              { edits: [{ row: 2, column, before: 'a', after: 'b', time: 1_700_000_000_000 }] },
            ],
          },
        },
      ],
      types: [['1:SIRET', 'siret']],
    })
    expect(await source!.bytes.text()).toBe('Nom;SIRET\na;21600057400014\n')
  })
  it('of version 2 open with their correspondence tables', async () => {
    const doc = docAt(valueOf(await opened(fixtures[1].entries)), 's0')
    expect(doc.correspondences).toEqual([
      { id: 'p1', name: 'Noms', pairs: [{ from: 'a', to: 'Élodie' }] },
    ])
    expect(doc.tables[0]!.steps[0]!.params['pairs']).toEqual({ id: 'p1', name: 'Noms' })
  })

  it.each([
    [1, sampleDoc([])],
    [2, { ...sampleDoc([]), correspondences: [{ id: 'p1', name: 'Noms', pairs: [] }] }],
  ])('say the oldest version that can hold them: %i', async (version, doc) => {
    const { root, records } = toRecords(doc)
    const state = { id: 's', parent: null, time: 1, act: { code: 'opened', data: {} }, root }
    const file = { name: 'p', head: 's', states: [state], marks: [], records, isWhole: true }
    const blob = valueOf(await writeProjectFile({ ...file, sources: [] }))
    const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const manifest: unknown = JSON.parse(new TextDecoder().decode(entries['manifest.json']))
    expect(manifest).toMatchObject({ version })
    expect(docAt(valueOf(await read(blob)), 's').correspondences).toEqual(
      'correspondences' in doc ? doc.correspondences : undefined,
    )
  })
})
