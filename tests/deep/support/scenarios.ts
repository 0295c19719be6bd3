import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'

const shared = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../shared/scenarios')

/** A pack of the shared scenarios: what was received, and what must come out. Says so when it is not there. */
export const scenario = (name: string) => {
  const folder = resolve(shared, name)
  const isThere = existsSync(folder)
  if (!isThere) console.log(`Not run: ${folder} is not there.`)
  return {
    isThere,
    input: (file: string) => resolve(folder, 'input', file),
    expected: (file: string) => readFileSync(resolve(folder, 'expected', file)),
  }
}

/** The cells of a CSV with commas, the header first. */
export const columnsOf = (bytes: Buffer): string[][] =>
  Papa.parse<string[]>(bytes.toString('utf8').trimEnd()).data
