import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FORMAT_VERSION } from '../../../src/io/project/projectFile'
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
] as const

describe('project files', () => {
  it('have a fixture of every version', () => {
    expect(fixtures.map(({ version }) => version)).toEqual(
      Array.from({ length: FORMAT_VERSION }, (_, n) => n + 1),
    )
  })

  it.each(fixtures)('of version $version open with everything in them', async ({ entries }) => {
    const zip = zipSync(
      Object.fromEntries(
        Object.entries(entries).map(([name, text]) => [name, new TextEncoder().encode(text)]),
      ),
    )
    const file = valueOf(await read(new Blob([zip as Uint8Array<ArrayBuffer>])))
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
})
