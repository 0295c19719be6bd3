import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/explore/diagnose'
import { goOn } from '../../src/table/mapTexts'
import type { Table } from '../../src/table/table'
import { Diagnoses } from '../../src/worker/diagnosing'
import { createControl } from '../../src/worker/jobs'
import { Workbooks } from '../../src/worker/looks'
import { readTable } from '../../src/worker/reading'
import { lookOf, readSheetTable } from '../../src/worker/sheets'
import { summariseTable } from '../../src/worker/summaries'
import { marked } from './strayRowsExpected'
import type { Marked } from './strayRowsExpected'

const root = join(import.meta.dirname, '../../../shared')
const isThere = existsSync(root)
if (!isThere) console.log('The shared folder is absent: nothing is read from it here.')

/** A table of a file as it opens without a word said; `#n` is the nth table of a workbook. */
async function tableOf(name: string): Promise<Table | null> {
  const [path = '', place] = name.split('#')
  const bytes = readFileSync(join(root, path))
  const file = new Blob([bytes])
  if (place === undefined) {
    const read = await readTable(file, {}, { control: goOn })
    return read.ok ? read.value.table : null
  }
  const books = new Workbooks()
  const workbook = await books.read(file, file, path, goOn)
  const look = workbook.ok ? lookOf(workbook.value) : null
  const settings = look?.form === 'workbook' ? look.sheets[Number(place)]?.settings : null
  if (!workbook.ok || !settings) return null
  const read = await readSheetTable(workbook.value, settings, goOn)
  return read.ok ? read.value.table : null
}

/** Rightly proposed, wrongly proposed, missed. */
class Tally {
  right = 0
  wrong = 0
  missed = 0

  add(found: readonly number[], wanted: readonly number[], open: readonly number[]): string[] {
    const wrong = found.filter((row) => !wanted.includes(row) && !open.includes(row))
    const missed = wanted.filter((row) => !found.includes(row))
    this.right += found.filter((row) => wanted.includes(row)).length
    this.wrong += wrong.length
    this.missed += missed.length
    return [
      ...wrong.map((row) => `row ${row} wrongly proposed`),
      ...missed.map((row) => `row ${row} missed`),
    ]
  }

  get precision(): number {
    return this.right / Math.max(1, this.right + this.wrong)
  }

  get recall(): number {
    return this.right / Math.max(1, this.right + this.missed)
  }

  toString(): string {
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`
    const all = this.right + this.missed
    return `precision ${percent(this.precision)}, recall ${percent(this.recall)} of ${all}`
  }
}

const kinds = ['total', 'note'] as const
const wantedOf = (rows: Marked, kind: (typeof kinds)[number]) =>
  (kind === 'total' ? rows.totals : rows.notes) ?? []

describe.skipIf(!isThere)('total rows and notes of the shared tables', () => {
  it('are proposed as a reader marked them', { timeout: 600_000 }, async () => {
    // The rules were tuned on every other table; the others were looked at once they were written.
    const halves = [
      { total: new Tally(), note: new Tally() },
      { total: new Tally(), note: new Tally() },
    ] as const
    for (const [at, [name, rows]] of marked.entries()) {
      const table = await tableOf(name)
      expect(table, name).not.toBeNull()
      const { findings } = await diagnose(table!, new Map(), goOn)
      const found = findings.find(({ code }) => code === 'strayRows')?.rows ?? []
      for (const kind of kinds) {
        const keys = found.flatMap((row) => (row.kind === kind ? [Number(row.key)] : []))
        const told = halves[at % 2]![kind].add(keys, wantedOf(rows, kind), rows.open ?? [])
        for (const line of told) console.log(`  ${kind} ${name}: ${line}`)
      }
    }
    for (const [at, half] of halves.entries()) {
      for (const kind of kinds) {
        console.log(`${kind} rows, ${at === 0 ? 'tuned' : 'kept apart'}: ${half[kind].toString()}`)
      }
    }
    const [tuned, apart] = halves
    for (const half of halves) {
      expect(half.total.precision).toBe(1)
      expect(half.total.recall).toBe(1)
      expect(half.note.precision).toBe(1)
    }
    expect(tuned.note.recall).toBeGreaterThan(0.6)
    expect(apart.note.recall).toBeGreaterThan(0.85)
  })
})

const ROWS = 1_000_000

function manyRows(): Blob {
  const towns = ['Beauvais', 'Creil', 'Senlis', 'Noyon', 'Chantilly', 'Crépy-en-Valois']
  const sirets = ['73282932000074', '44306184100047', '55208131766522']
  const lines = ['id;nom;commune;adresse;date;montant;siret;cp;type;observation;lat;lon']
  for (let at = 0; at < ROWS; at++) {
    const place = `${towns[at % 6]};${at % 200} rue de l’Église ${at % 3001}`
    const facts = `2021-0${1 + (at % 9)}-1${at % 9};${at % 99_991}.${at % 90};${sirets[at % 3]}`
    const rest = `60${100 + (at % 800)};${'ABC'[at % 3]};${at % 5 ? '' : 'à revoir'}`
    const where = `49.${at % 999_983};2.${at % 999_979}`
    lines.push(`${at};Société n° ${at} d’études;${place};${facts};${rest};${where}`)
  }
  lines.push('TOTAL;;;;;123;;;;;;')
  return new Blob([lines.join('\n')])
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now()
  return [await work(), Math.round(performance.now() - start)]
}

describe('a million rows of twelve columns', () => {
  it('are looked at in less time than it takes to open them and to count their columns', async () => {
    const file = manyRows()
    const [table, opened] = await timed(async () => {
      const read = await readTable(file, {}, { control: createControl() })
      if (!read.ok) throw new Error(JSON.stringify(read.issue))
      return read.value.table
    })
    // The grid asks for this before anything is looked for.
    const [, summarised] = await timed(() =>
      summariseTable(table, new Map(), new Map(), createControl()),
    )
    const diagnoses = new Diagnoses()
    const look = (key: string) =>
      diagnoses.of(key, [], () => Promise.resolve(table), createControl())
    const [found, looked] = await timed(() => look('opened'))
    const [, again] = await timed(() => look('edited'))
    const [, asked] = await timed(() => look('opened'))
    console.log(
      `opened in ${opened} ms, summarised in ${summarised}, looked at in ${looked}, after an edit in ${again}, asked again in ${asked}`,
    )
    expect(found.ok && found.value.findings.map(({ code }) => code)).toContain('strayRows')
    expect(looked).toBeLessThan(opened + summarised)
    expect(asked).toBeLessThan(50)
  })
})
