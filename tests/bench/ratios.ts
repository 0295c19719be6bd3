import { middle } from './page/measure'

/** What is promised of one figure against another. */
interface Goal {
  readonly what: string
  readonly of: string
  /** The least of these is the measure. */
  readonly against: readonly string[]
  readonly must: number
  readonly aim: number
}

const rivals = (name: string) => [`arquero: ${name}`, `DuckDB-Wasm: ${name}`]

const step = (name: string, must: number, aim: number): Goal => ({
  what: `${name}, against the faster rival`,
  of: name,
  against: rivals(name),
  must,
  aim,
})

const goals: readonly Goal[] = [
  {
    what: 'import, against PapaParse keeping rows',
    of: 'import',
    against: ['PapaParse: rows kept'],
    must: 0.65,
    aim: 0.35,
  },
  {
    what: 'import, against the floor',
    of: 'import',
    against: ['read and decode'],
    must: 2,
    aim: 1.2,
  },
  {
    what: 'first rows, against the import',
    of: 'first rows',
    against: ['import'],
    must: 0.25,
    aim: 0.1,
  },
  {
    what: 'table in memory, against the file',
    of: 'table in memory, bytes',
    against: ['file, bytes'],
    must: 2,
    aim: 1.5,
  },
  {
    what: 'reopening, against the import',
    of: 'reopening',
    against: ['import'],
    must: 0.5,
    aim: 0.2,
  },
  {
    what: 'export, against PapaParse unparse',
    of: 'export',
    against: ['PapaParse: unparse'],
    must: 0.25,
    aim: 0.16,
  },
  {
    what: 'page with grid, against the file',
    of: 'page with grid, bytes',
    against: ['file, bytes'],
    must: 3,
    aim: 2.4,
  },
  {
    what: 'frames of a steady scroll, against the probe',
    of: 'steady scroll: p95 frame',
    against: ['steady scroll, probe: p95 frame'],
    must: 1.5,
    aim: 1.2,
  },
  step('trim', 0.2, 0.1),
  step('upper case', 0.2, 0.1),
  step('sort text', 0.2, 0.1),
  step('value counts', 0.2, 0.1),
  step('remove duplicates', 0.3, 0.15),
  step('contains', 1.2, 0.7),
  step('pattern', 1.2, 0.7),
]

const bounds: readonly (readonly [what: string, must: number, aim: number])[] = [
  ['first rows', 500, 500],
  ['undo', 5, 1],
  ['redo', 5, 1],
  ['window of 100 rows, p95', 10, 2],
  ['edit: grid and quality', 100, 30],
  ['steady scroll: blank frames', 0, 0],
]

const rounded = (value: number) => Math.round(value * 1_000) / 1_000

/** Medians, and how they stand to the goals, by number of rows; then how cost grows. */
export function ratiosOf(results: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>) {
  const medians = new Map(
    [...results].map(([rows, times]) => [
      rows,
      new Map([...times].map(([name, values]) => [name, middle(values)])),
    ]),
  )
  const sizes = [...medians].map(([rows, times]) => ({
    rows,
    medians: Object.fromEntries([...times].map(([name, value]) => [name, rounded(value)])),
    ratios: goals.flatMap(({ what, of, against, must, aim }) => {
      const measured = times.get(of)
      const least = Math.min(...against.flatMap((name) => times.get(name) ?? []))
      if (measured === undefined || !Number.isFinite(least)) return []
      const ratio = rounded(measured / least)
      return [{ what, ratio, must, aim, isMet: ratio <= must }]
    }),
    bounds: [
      ...bounds,
      ...[...times.keys()]
        .filter((name) => name.startsWith('longest page task'))
        .map((name) => [name, 50, 16] as const),
    ].flatMap(([what, must, aim]) => {
      const value = times.get(what)
      if (value === undefined) return []
      return [{ what, value: rounded(value), must, aim, isMet: value <= must }]
    }),
  }))
  const [small, large] = [...medians.values()]
  const growth = [...(small ?? [])].flatMap(([name, value]) => {
    const grown = large?.get(name)
    return grown === undefined || value <= 0 ? [] : [[name, rounded(grown / value)] as const]
  })
  return { sizes, growth: Object.fromEntries(growth) }
}
