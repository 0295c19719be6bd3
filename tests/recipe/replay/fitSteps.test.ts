import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOfEachColumn } from '../../../src/recipe/replay/alone'
import type { Fitting } from '../../../src/recipe/replay/fitSteps'
import { columnsNeeded, fitSteps } from '../../../src/recipe/replay/fitSteps'
import { rebindOtherTabs } from '../../../src/recipe/replay/otherTabs'
import type { Step } from '../../../src/recipe/recipe'
import { descriptionOf, fetchDescriptions } from '../../../src/steps/descriptions'
import type { ColumnRef } from '../../../src/steps/params'
import type { RowKey } from '../../../src/table/rowIds'
import { sampleDoc } from '../samples'

await fetchDescriptions()

const ref = (name: string): ColumnRef => ({ id: `1:${name}`, name })
const made = (stepId: string, slot: string, name: string): ColumnRef => ({
  id: `@${stepId}/${slot}`,
  name,
})

const step = (
  id: string,
  kind: string,
  params: Step['params'],
  more: Partial<Step> = {},
): Step => ({
  id,
  kind,
  version: 1,
  params,
  ...more,
})

const columns = ['Nom', 'Ville', 'Places'].map((name) => ({ ...ref(name), sketch: null }))

const fitting = (given: Partial<Fitting> = {}): Fitting => ({
  columns: new Map(columns.map(({ id, name }) => [id, { id, name }])),
  keepsNames: true,
  tables: new Map(),
  rows: null,
  stepId: (id) => id,
  ...given,
})

/** Of the three columns: Ville is called Commune, and Places is not there. */
const other = fitting({
  columns: new Map([
    ['1:Nom', ref('Nom')],
    ['1:Ville', ref('Commune')],
    ['1:Places', null],
  ]),
})

const spaces = (...names: readonly string[]) =>
  step('a', 'removeExtraSpaces', { columns: names.map(ref) })

type Case = readonly [
  title: string,
  steps: readonly Step[],
  given: Fitting,
  fates: readonly string[],
  look: (steps: readonly Step[]) => unknown,
  seen: unknown,
]

const idsIn = ([first]: readonly Step[]) =>
  (first!.params.columns as readonly ColumnRef[]).map(({ id, name }) => `${id} ${name}`)

const cases: readonly Case[] = [
  [
    'points at columns under their other name, which steps go on calling as before',
    [spaces('Nom', 'Ville')],
    other,
    ['runs'],
    idsIn,
    ['1:Nom Nom', '1:Commune Ville'],
  ],
  [
    'calls columns as the file does where names are not given back',
    [spaces('Ville')],
    { ...other, keepsNames: false },
    ['runs'],
    idsIn,
    ['1:Commune Commune'],
  ],
  [
    'goes on without a column where each is done alone',
    [spaces('Nom', 'Places')],
    other,
    ['partly'],
    idsIn,
    ['1:Nom Nom'],
  ],
  [
    'never leaves a step with no column at all, which would mean all of them',
    [spaces('Places')],
    other,
    ['off'],
    ([first]) => [first?.isOff, (first!.params.columns as readonly unknown[]).length],
    [true, 1],
  ],
  [
    'switches off a step that looks at its columns together',
    [step('a', 'removeDuplicates', { columns: [ref('Nom'), ref('Places')] })],
    other,
    ['off'],
    ([first]) => first?.isOff,
    true,
  ],
  [
    'switches off a step bound to rows by a column that is gone',
    [
      step(
        'a',
        'removeExtraSpaces',
        { columns: [ref('Nom')] },
        {
          where: { column: ref('Places'), test: 'empty' },
        },
      ),
    ],
    other,
    ['off'],
    ([first]) => first?.isOff,
    true,
  ],
  [
    'switches off what needs a column that a step switched off would have made',
    [
      step('a', 'duplicateColumn', { column: ref('Places'), name: 'Copie' }),
      step('b', 'removeExtraSpaces', { columns: [made('a', 'copy', 'Copie')] }),
      step('c', 'changeCase', { columns: [made('a', 'copy', 'Copie'), ref('Nom')], mode: 'upper' }),
    ],
    other,
    ['off', 'off', 'partly'],
    (steps) => steps.map(({ isOff }) => isOff ?? false),
    [true, true, false],
  ],
  [
    'renames the steps and the columns they make',
    [
      step('a', 'duplicateColumn', { column: ref('Ville'), name: 'Copie' }),
      step('b', 'removeExtraSpaces', { columns: [made('a', 'copy', 'Copie')] }),
    ],
    { ...other, stepId: (id: string) => `new-${id}` },
    ['runs', 'runs'],
    ([, second]) => [second?.id, (second!.params.columns as readonly ColumnRef[])[0]?.id],
    ['new-b', '@new-a/copy'],
  ],
  [
    'follows columns named after the one they are made of',
    [
      step('a', 'mapValues', { columns: [ref('Ville')], into: 'new' }),
      step('b', 'removeExtraSpaces', { columns: [made('a', '1:Ville', 'Ville 2')] }),
    ],
    { ...other, stepId: (id: string) => `new-${id}` },
    ['runs', 'runs'],
    ([, second]) => (second!.params.columns as readonly ColumnRef[])[0]?.id,
    '@new-a/1:Commune',
  ],
  [
    'leaves a step off that was off',
    [{ ...spaces('Ville'), isOff: true }],
    other,
    ['wasOff'],
    ([first]) => [first?.isOff, ...idsIn([first!])],
    [true, '1:Commune Ville'],
  ],
  [
    'keeps steps of a kind it does not know, untouched',
    [step('a', 'fromTheFuture', { columns: [ref('Places')] })],
    other,
    ['runs'],
    ([first]) => first?.params,
    { columns: [ref('Places')] },
  ],
  [
    'switches off a step whose other table is not there',
    [
      step('a', 'keepMatching', {
        table: { id: 't2', name: 'Communes' },
        keys: [{ column: ref('Nom'), other: ref('Nom') }],
      }),
    ],
    { ...other, tables: new Map([['t2', null]]) },
    ['off'],
    ([first]) => first?.isOff,
    true,
  ],
  [
    'points at the table that stands for another',
    [
      step('a', 'keepMatching', {
        table: { id: 't2', name: 'Communes' },
        keys: [{ column: ref('Ville'), other: ref('Ville') }],
      }),
    ],
    { ...other, tables: new Map([['t2', { id: 't9', name: 'Communes' }]]) },
    ['runs'],
    ([first]) => [first?.params.table, first?.params.keys],
    [
      { id: 't9', name: 'Communes' },
      [{ column: { id: '1:Commune', name: 'Ville' }, other: ref('Ville') }],
    ],
  ],
]

describe('steps on other columns', () => {
  it.each(cases)('%s', (_, steps, given, fates, look, seen) => {
    const before = structuredClone(steps)
    const fitted = fitSteps({ steps, columns }, given)
    expect(fitted.fates.map(({ fate }) => fate)).toEqual(fates)
    expect(look(fitted.steps)).toEqual(seen)
    expect(steps).toEqual(before)
  })

  it('says what each step lacks', () => {
    const steps = [
      step('a', 'duplicateColumn', { column: ref('Places'), name: 'Copie' }),
      step('b', 'removeExtraSpaces', { columns: [made('a', 'copy', 'Copie'), ref('Places')] }),
    ]
    const { fates } = fitSteps({ steps, columns }, other)
    expect(fates.map(({ columns: lacking, after }) => [lacking, after])).toEqual([
      [['Places'], []],
      [['Places'], [0]],
    ])
  })

  it('changes nothing where all is as it was', () => {
    const steps = [spaces('Nom', 'Ville', 'Places')]
    const fitted = fitSteps({ steps, columns }, fitting())
    expect(fitted.steps.every((each, at) => each === steps[at])).toBe(true)
  })
})

describe('hand edits', () => {
  const edit = (row: RowKey, name: string) => ({
    row,
    column: ref(name),
    before: 'x',
    after: 'y',
    time: 0,
  })
  const edits = step('e', 'editCells', {
    edits: [
      { edits: [edit(2, 'Nom'), edit(3, 'Ville')] },
      { edits: [edit('3/1', 'Nom'), edit(4, 'Places')] },
    ],
  })
  const deleted = step('d', 'deleteRows', { rows: [2, 9] })
  const rowsIn = ({ params }: Step) =>
    'rows' in params
      ? params.rows
      : (params.edits as readonly { edits: readonly { row: RowKey }[] }[]).flatMap((block) =>
          block.edits.map(({ row }) => row),
        )

  it('are on no row and off until rows are found', () => {
    const { steps, fates } = fitSteps({ steps: [edits, deleted], columns }, fitting())
    expect(steps.map(rowsIn)).toEqual([
      ['?2', '?3', '?3/1', '?4'],
      ['?2', '?9'],
    ])
    expect(steps.map(({ isOff }) => isOff)).toEqual([true, true])
    expect(fates.map(({ fate, edits: told }) => [fate, told])).toEqual([
      ['off', { all: 4, bound: 0, aside: 4 }],
      ['off', { all: 2, bound: 0, aside: 2 }],
    ])
  })

  it('go to the rows found, those of columns and rows that are gone to none', () => {
    const rows = new Map<RowKey, RowKey>([
      [2, 40],
      [3, 12],
      [4, 5],
    ])
    const { steps, fates } = fitSteps({ steps: [edits, deleted], columns }, { ...other, rows })
    expect(steps.map(rowsIn)).toEqual([
      [40, 12, '12/1', '?4'],
      [40, '?9'],
    ])
    expect(steps.map(({ isOff }) => isOff)).toEqual([undefined, undefined])
    expect(fates.map(({ fate, edits: told }) => [fate, told?.bound, told?.aside])).toEqual([
      ['partly', 3, 1],
      ['partly', 1, 1],
    ])
  })

  it('set aside twice are set aside once', () => {
    const once = fitSteps({ steps: [deleted], columns }, fitting()).steps
    const again = fitSteps({ steps: once, columns }, fitting()).steps
    expect(again.map(rowsIn)).toEqual([['?2', '?9']])
  })

  it('never land on a row that was not found by its key', () => {
    const key = fc.oneof(
      fc.nat(50),
      fc.string(),
      fc.nat(50).map((row) => `${row}/1`),
    )
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 20 }),
        (keys, found) => {
          const rows = new Map<RowKey, RowKey>(found)
          const { steps } = fitSteps(
            { steps: [step('d', 'deleteRows', { rows: keys })], columns },
            fitting({ rows }),
          )
          const there = new Set<RowKey>(rows.values())
          for (const row of rowsIn(steps[0]!) as readonly RowKey[]) {
            const parent = typeof row === 'string' ? /^(\d+)\/1$/.exec(row)?.[1] : undefined
            const isFound = there.has(row) || (parent !== undefined && there.has(Number(parent)))
            expect(isFound || String(row).startsWith('?')).toBe(true)
          }
        },
      ),
      { numRuns: Number(process.env.ETABLI_RUNS ?? 100) },
    )
  })
})

describe('the columns steps need', () => {
  it('are those of the file, not those steps make', () => {
    const steps = [
      step('a', 'duplicateColumn', { column: ref('Ville'), name: 'Copie' }),
      step('b', 'removeExtraSpaces', { columns: [made('a', 'copy', 'Copie'), ref('Nom')] }),
    ]
    expect([...columnsNeeded(steps).keys()]).toEqual(['1:Ville', '1:Nom'])
  })
})

describe('steps that do each column alone', () => {
  it.each([...stepsOfEachColumn])('%s is a step that names several columns', (kind) => {
    const description = descriptionOf(kind)
    const types = Object.values(description?.params ?? {}).map(({ type }) => type)
    expect(types.some((type) => ['columns', 'renames', 'moves'].includes(type))).toBe(true)
    // Whatever else names a column could not be left out with it.
    expect(types).not.toEqual(expect.arrayContaining(['condition']))
    expect(types).not.toEqual(expect.arrayContaining(['sortKeys']))
    expect(types).not.toEqual(expect.arrayContaining(['formula']))
  })
})

describe('other tabs that read a table whose columns are called otherwise', () => {
  const reader = step('r', 'lookUp', {
    table: { id: 't', name: 'a' },
    keys: [{ column: ref('Code'), other: ref('Ville') }],
    results: [ref('Places'), ref('Nom')],
  })
  const doc = sampleDoc([])
  const withReader = {
    ...doc,
    tables: [...doc.tables, { ...doc.tables[0]!, id: 'u', name: 'b', steps: [reader] }],
  }
  const to = (id: string) => (id === '1:Ville' ? '1:Commune' : id)

  it('are told', () => {
    const table = { id: doc.tables[0]!.id, name: 'a' }
    const of = { ...reader, params: { ...reader.params, table } }
    const given = {
      ...withReader,
      tables: [doc.tables[0]!, { ...withReader.tables[1]!, steps: [of] }],
    }
    const [changed] = rebindOtherTabs(given, table.id, to).tables[1]!.steps
    expect(changed?.params.keys).toEqual([
      { column: ref('Code'), other: { id: '1:Commune', name: 'Ville' } },
    ])
    expect(changed?.params.results).toEqual([ref('Places'), ref('Nom')])
  })

  it('stay as they are where they read another one', () => {
    expect(rebindOtherTabs(withReader, 'elsewhere', to)).toBe(withReader)
  })
})
