import 'fake-indexeddb/auto'
import { addEdits } from '../../src/recipe/editBlocks'
import type { EditBlock } from '../../src/steps/params'
import type { Step } from '../../src/recipe/recipe'
import type { Result } from '../../src/values/result'
import type { ExportFormat, ExportRequest } from '../../src/worker/exportRequest'
import { makeData } from './makeData'
import { engines } from './nodeEngine'

// The engine alone, in Node, to look at its profile: `node tests/tools/run.mjs tests/bench/engine.ts [ROWS]`.

const rows = Number(process.argv[2] ?? 1_000_000)
const fresh = engines()
let engine = fresh()

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const value = await work()
  console.log(`${name.padEnd(44)} ${(performance.now() - start).toFixed(1).padStart(9)} ms`)
  return value
}

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.value
}

const step = (id: string, kind: string, params: Step['params']): Step => ({
  id,
  kind,
  version: 1,
  params,
})
const ref = (name: string) => ({ id: `1:${name}`, name })

const file = new Blob([...makeData({ rows })])
console.log(`${rows} rows, ${(file.size / 1e6).toFixed(0)} MB`)
await timed('read and decode', async () => (await file.text()).length)
const opened = valueOf(await timed('import', () => engine.open(file, 'f.csv', {}, () => undefined)))
const { source } = opened
const run = async (steps: readonly Step[]) => valueOf(await engine.run({ source, steps }))
const held = async () => console.log(`held: ${((await engine.memory()).held / 1e6).toFixed(0)} MB`)
await held()

const columns = opened.columns.map(({ id }) => id)
const sourceKey = (await run([])).sourceKey
const plain = (key: string) => ({ key, view: null, compare: null })
const windowAt = (key: string, start: number) =>
  engine.window({ shown: plain(key), start, end: start + 100, columns })

await timed('first window', () => windowAt(sourceKey, 0))
await timed('summary (first)', () => engine.summarise(sourceKey, []))
await timed('summary (again)', () => engine.summarise(sourceKey, []))
const times: number[] = []
for (let n = 0; n < 300; n++) {
  const start = performance.now()
  await windowAt(sourceKey, (n * 7_919 * 100) % Math.max(1, rows - 100))
  times.push(performance.now() - start)
}
times.sort((a, b) => a - b)
console.log(`window of 100 rows: p50 ${times[150]!.toFixed(2)}, p95 ${times[285]!.toFixed(2)} ms`)

const steps: Step[] = [
  step('a', 'removeExtraSpaces', { columns: [ref('commune')] }),
  step('b', 'changeCase', { columns: [ref('commune')], mode: 'upper' }),
  step('c', 'sortRows', {
    keys: [{ column: ref('commune'), order: 'french', isDescending: false }],
  }),
  step('d', 'removeDuplicates', { columns: [ref('commune'), ref('date')] }),
  step('n', 'convertToNumber', { columns: [ref('montant')] }),
  step('f', 'filterRows', {
    action: 'keep',
    condition: { column: ref('adresse'), test: 'contains', value: 'Gare' },
  }),
  step('r', 'filterRows', {
    action: 'remove',
    condition: { column: ref('adresse'), test: 'matches', value: '^1\\d' },
  }),
  step('p', 'replaceText', {
    columns: [ref('siret')],
    isPattern: true,
    pattern: '^(\\d{3})',
    replacement: '$1 ',
  }),
  step('t', 'replaceText', { columns: [ref('adresse')], find: 'Gare', replacement: 'gare' }),
  step('s', 'sortRows', {
    keys: [{ column: ref('siret'), order: 'french', isDescending: false }],
  }),
  step('all', 'removeExtraSpaces', { columns: [] }),
]
for (const one of steps) {
  const report = await timed(`step ${one.kind} ${one.id}`, () => run([one]))
  const { issue } = report.steps[0]!
  if (issue) console.log(issue)
  await timed('  its first window', () => windowAt(report.steps[0]!.key, 0))
  await timed('  undo and redo', async () => (await run([]), await run([one])))
}
await timed('value counts, commune', () => engine.valueCounts(sourceKey, '1:commune', '', 100))
await timed('value counts, adresse', () => engine.valueCounts(sourceKey, '1:adresse', '', 100))
const view = await timed('view: sort by amount', () =>
  engine.setView(sourceKey, {
    sort: [{ column: '1:montant', order: 'number', isDescending: true }],
    filter: null,
  }),
)
const viewed = { ...plain(sourceKey), view: valueOf(view).view }
await timed('  its first window', () =>
  engine.window({ shown: viewed, start: 0, end: 100, columns }),
)
await timed('  next window', () =>
  engine.window({ shown: viewed, start: 5_000, end: 5_100, columns }),
)

let blocks: readonly EditBlock[] = []
const typed = (at: number) => ({
  row: 2 + ((at * 9_973) % rows),
  column: ref('categorie'),
  before: '',
  after: `typed ${at}`,
  time: at,
})
const texts = new Map<number, string>()
const edit = async (at: number, extra: readonly Step[] = []) => {
  const { row } = typed(at)
  if (!texts.has(row)) {
    const [cell] = (
      await engine.window({
        shown: plain(sourceKey),
        start: row - 2,
        end: row - 1,
        columns: ['1:categorie'],
      })
    ).cells
    texts.set(row, cell![0]!)
  }
  const one = { ...typed(at), before: texts.get(row)! }
  texts.set(row, one.after)
  blocks = addEdits(blocks, [one])
  return [step('e', 'editCells', { edits: blocks }), ...extra]
}
await held()
const editTimes: number[] = []
const summaryTimes: number[] = []
for (let at = 0; at < 10_000; at++) {
  const recipe = await edit(at)
  const start = performance.now()
  const report = await run(recipe)
  editTimes.push(performance.now() - start)
  if (report.steps[0]!.warnings.length > 0) throw new Error('An edit did not apply')
  if (at % 500 === 0) {
    const counted = performance.now()
    await windowAt(report.steps[0]!.key, 0)
    await engine.summarise(report.steps[0]!.key, [])
    summaryTimes.push(performance.now() - counted)
  }
}
editTimes.sort((a, b) => a - b)
summaryTimes.sort((a, b) => a - b)
console.log(
  `10,000 edits: median ${editTimes[5_000]!.toFixed(2)}, p95 ${editTimes[9_500]!.toFixed(2)}, worst ${editTimes[9_999]!.toFixed(2)} ms`,
)
console.log(
  `window and summary after an edit: median ${summaryTimes[10]!.toFixed(2)}, worst ${summaryTimes[19]!.toFixed(2)} ms`,
)
await held()
const requestFor = (format: ExportFormat): ExportRequest => ({
  tables: [{ key: sourceKey, view: null, columns, name: 'f', types: [] }],
  format,
  splitBy: null,
  stem: 'f',
  emptyName: '',
  pages: [],
})
const formats: readonly ExportFormat[] = [
  {
    form: 'csv',
    dialect: { delimiter: ',', encoding: 'utf-8', hasBom: false, lineEnd: '\r\n' },
    neutralisesFormulas: false,
  },
  { form: 'json', isTyped: false, emptyAs: 'null' },
  { form: 'xlsx' },
]
for (const format of formats) {
  const request = requestFor(format)
  await timed(`check of an export as ${format.form}`, () => engine.checkExport(request))
  await timed('export', () => engine.exportFile(request))
}
await timed('snapshot written', () => engine.saveSnapshots())
engine.close()
engine = fresh()
await timed('reopening from the snapshot', () => run([]))
engine.close()
console.log(`process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`)
