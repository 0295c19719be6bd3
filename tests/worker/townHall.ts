import { afterEach } from 'vitest'
import type { Step } from '../../src/recipe/recipe'
import type { RunReport } from '../../src/recipe/report'
import type { Result } from '../../src/values/result'
import type { Engine, EngineParts } from '../../src/worker/engine'
import type { OpenReport, ShownTable } from '../../src/worker/protocol'
import { createInProcessEngine } from './inProcess'

/** A file of the town-hall kind: a title, a blank line, a header, a total and a note. */
const lines = [
  'Stationnement hors voirie;;;',
  ';;;',
  'Nom;Adresse;Places;',
  'Hôtel de ville;1 place  de la Mairie;120;',
  'Gare;2 rue de la Gare;1 250;',
  ';;;',
  'Théâtre;  3 quai du Théâtre ;80;',
  'TOTAL;;1 450;',
  'Source : ville',
]

export const windows1252 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

export const townHall = () => new Blob([windows1252(lines.join('\r\n'))])

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.value
}

export const step = (id: string, kind: string, params: Step['params']): Step => ({
  id,
  kind,
  version: 1,
  params,
})

export const nom = { id: '1:Nom', name: 'Nom' }
export const adresse = { id: '1:Adresse', name: 'Adresse' }
export const places = { id: '1:Places', name: 'Places' }

export const withoutTotal = step('s1', 'filterRows', {
  action: 'remove',
  condition: { column: nom, test: 'startsWith', value: 'TOTAL' },
})
export const tidySpaces = step('s2', 'removeExtraSpaces', { columns: [adresse] })

/** The engine of the test that runs. */
export let engine: Engine

export function startEngine(parts: Partial<EngineParts> = {}): Engine {
  engine = createInProcessEngine(parts)
  return engine
}

afterEach(() => engine.close())

export const plain = (key: string): ShownTable => ({ key, view: null, compare: null })

export async function openTownHall(parts: Partial<EngineParts> = {}): Promise<OpenReport> {
  startEngine(parts)
  return valueOf(await engine.open(townHall(), 'parkings.csv', {}, () => undefined))
}

export async function run(opened: OpenReport, steps: readonly Step[]): Promise<RunReport> {
  return valueOf(await engine.run({ source: opened.source, steps }))
}

export const lastKey = (report: RunReport): string => report.steps.at(-1)?.key ?? report.sourceKey

export async function textsOf(shown: ShownTable, columns: string[]): Promise<string[][]> {
  const { cells } = await engine.window({ shown, start: 0, end: 100, columns })
  return cells.map((column) => [...column])
}
