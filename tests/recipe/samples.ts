import type { CellEdit } from '../../src/steps/params'
import type { ProjectDoc, Source, Step, TableDoc } from '../../src/recipe/recipe'

export const sampleSource = (blob = 'blob-1'): Source => ({
  blob,
  fileName: 'parkings é.csv',
  size: 1204,
  settings: {
    form: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    quote: '"',
    headerRecord: 5,
  },
  told: [{ code: 'raggedRows', data: { count: 2, lines: [4, 9] } }],
})

export const sampleEdit = (n: number, after = `v${n}`): CellEdit => ({
  row: n,
  column: { id: '1:Nom', name: 'Nom' },
  before: `avant ${n}`,
  after,
  time: 1_700_000_000_000 + n,
})

export const sampleStep = (n: number): Step => ({
  id: `step-${n}`,
  kind: 'removeExtraSpaces',
  version: 1,
  params: { columns: [{ id: `1:c${n}`, name: `c${n}` }], inside: true },
})

export const editStep = (
  blocks: readonly { edits: readonly CellEdit[] }[],
  id = 'edits',
): Step => ({
  id,
  kind: 'editCells',
  version: 1,
  params: { edits: blocks },
})

export const sampleTable = (steps: readonly Step[], blob?: string): TableDoc => ({
  id: 'table-1',
  name: 'parkings',
  source: sampleSource(blob),
  steps,
  types: [
    ['1:Nom', 'text'],
    ['1:SIRET', 'siret'],
  ],
})

export const sampleDoc = (steps: readonly Step[], name = 'Parkings'): ProjectDoc => ({
  name,
  tables: [sampleTable(steps)],
})

export const range = (length: number): number[] => Array.from({ length }, (_, n) => n)
