import { defaultBudget, TableCache } from '../recipe/cache'
import { cellHistory } from '../recipe/cellHistory'
import type { RunReport, TableKey } from '../recipe/report'
import type { OtherTables, Patterns } from '../recipe/run'
import { Cancelled, expectSteps, noOthers, prepareSteps, Runner } from '../recipe/run'
import { fetchDescriptions } from '../steps/descriptions'
import type { Table } from '../table/table'
import { rowCount } from '../table/table'
import type { ColumnId } from '../table/table'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import type { TypeId } from '../values/types'
import { EngineError } from './bridge'
import type { ExportRequest } from './exportRequest'
import type { OutTable } from './exportTables'
import type { Diagnoses } from './diagnosing'
import { fetched } from './fetched'
import { createControl } from './jobs'
import { createOpening } from './opening'
import { placeRows } from './places'
import { placesOnDemand } from './reference'
import type { CallOptions, EngineCalls, RecipeRequest, ShownTable } from './protocol'
import { compareRows, ShownRows } from './shown'
import type { Blobs } from './sources'
import { Sources } from './sources'
import { countCellsEqual, countMisfits, countValues, summariseTable } from './summaries'
import { Views, viewedTable } from './views'
import { readWindow } from './windows'

/** What the engine stands on. */
export interface EngineParts {
  readonly blobs: Blobs
  readonly patterns: Patterns
  /** Bytes for kept results; by default by the memory of the device. */
  readonly budget?: number
  readonly newId?: () => string
}

/** What can be done with an engine beside asking it. */
export interface Engine extends EngineCalls {
  /** Writes the snapshots that would be written once it is idle. */
  saveSnapshots(): Promise<void>
  close(): void
}

const KEPT_SHOWN = 8
const KEPT_LOADING = 4

const deviceMemory = (): number | undefined => {
  const { navigator } = globalThis as { navigator?: { deviceMemory?: number } }
  return navigator?.deviceMemory
}

const endOf = ({ steps, sourceKey }: RunReport): TableKey => steps.at(-1)?.key ?? sourceKey

const otherTables = () => import('./otherTables')

const replaying = async () => {
  const [part] = await Promise.all([import('./replaying'), fetchDescriptions()])
  return part
}

/** What stops the work on an answer is an answer too: a wish to stop, what is gone, what could not be fetched. */
async function answerOf<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Cancelled) return fail('stopped')
    if (error instanceof EngineError) return { ok: false, issue: error.issue }
    throw error
  }
}

/** The whole engine: files, results of recipes, and what the interface asks about them. */
export function createEngine({
  blobs,
  patterns,
  budget = defaultBudget(deviceMemory()),
  newId = () => crypto.randomUUID(),
}: EngineParts): Engine {
  const tables = new TableCache(budget)
  const sources = new Sources(tables, blobs)
  const runner = new Runner({
    tables,
    outside: { ...patterns, places: placesOnDemand() },
    loadSource: (key, control) => sources.table(key, control),
  })
  const views = new Views()
  let diagnoses: Diagnoses | null = null
  const loading = new Map<TableKey, Table>()
  const shownRows = new Map<string, Promise<ShownRows>>()
  /** How the columns of each source were last read, for windows asked before the next summary. */
  const types = new Map<TableKey, ReadonlyMap<ColumnId, TypeId>>()
  let loadings = 0
  let pinned = { source: '', last: '', shown: '', before: '' }
  let running: Promise<unknown> = Promise.resolve()

  const pin = (keys: Partial<typeof pinned>) => {
    pinned = { ...pinned, ...keys }
    tables.pin(Object.values(pinned))
  }

  const opening = createOpening({
    sources,
    newId,
    show: (table) => {
      const key = `loading ${++loadings}`
      loading.set(key, table)
      const [oldest] = loading.keys()
      if (loading.size > KEPT_LOADING && oldest !== undefined) loading.delete(oldest)
      const columns = table.columns.map(({ id, name }) => ({ id, name }))
      return { key, rowCount: rowCount(table), columns }
    },
  })

  const tableOf = async (key: TableKey, options?: CallOptions): Promise<Table> => {
    const table = loading.get(key) ?? (await runner.table(key, createControl(options)))
    if (!table) throw new EngineError({ code: 'resultGone', data: {} })
    return table
  }

  const viewRows = (view: string | null, table: Table): Int32Array | null => {
    if (view === null) return null
    const rows = views.rowsOf(view, table)
    if (!rows) throw new EngineError({ code: 'viewGone', data: {} })
    return rows
  }

  const resolveShown = async ({ key, view, compare }: ShownTable): Promise<ShownRows> => {
    const table = await tableOf(key)
    const rows = viewRows(view, table)
    if (!compare) return new ShownRows(table, null, null, rows)
    const before = await tableOf(compare.before)
    const rowsBefore = viewRows(view, before)
    const viewed = rows && rowsBefore ? { table: rows, before: rowsBefore } : null
    const control = createControl({}, 'counting')
    const list = await compareRows(table, before, compare.mode, viewed, control)
    return new ShownRows(table, before, compare.mode, list)
  }

  /** What is shown is worked out once, and asked for by many windows. */
  const shownOf = async (shown: ShownTable): Promise<ShownRows> => {
    const name = JSON.stringify([shown.key, shown.view, shown.compare])
    const known = shownRows.get(name)
    if (known) {
      const rows = await known
      if (rows.table === tables.get(shown.key) || loading.has(shown.key)) return rows
    }
    const fresh = resolveShown(shown)
    shownRows.delete(name)
    shownRows.set(name, fresh)
    fresh.catch(() => shownRows.delete(name))
    const [oldest] = shownRows.keys()
    if (shownRows.size > KEPT_SHOWN && oldest !== undefined) shownRows.delete(oldest)
    return fresh
  }

  /** Runs one behind the other, so that none works out what another is about to keep. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = running.then(work)
    running = result.catch(() => undefined)
    return result
  }

  /** Runs one table, given the results of those its steps read. */
  const runTable = async (
    { source, steps }: RecipeRequest,
    others: OtherTables,
    options: CallOptions,
  ): Promise<Result<RunReport>> => {
    const known = await sources.know(source, createControl(options, 'reading'))
    if (!known.ok) return known
    const key = sources.keyOf(source)
    const { columns, rowCount: rows } = known.value
    const report = await runner.run(key, columns, rows, steps, createControl(options), others)
    return report ? ok(report) : fail('blobMissing', { fileName: source.fileName })
  }

  /** The results of the tables a recipe reads; only steps read any. */
  const othersRun = async (recipe: RecipeRequest, options: CallOptions): Promise<OtherTables> => {
    if (recipe.steps.length === 0) return noOthers
    const [{ othersOf }] = await fetched(Promise.all([otherTables(), prepareSteps(recipe.steps)]))
    return othersOf(recipe, async (other, its) => {
      const run = await runTable(other, its, options)
      return run.ok ? ok(endOf(run.value)) : run
    })
  }

  const runNow: EngineCalls['run'] = (recipe, options = {}) =>
    answerOf(async () => {
      if (options.signal?.aborted) return fail('stopped')
      const run = await runTable(recipe, await othersRun(recipe, options), options)
      if (!run.ok) return run
      const report = run.value
      const key = report.sourceKey
      pin({ source: key, last: endOf(report) })
      sources.saveWhenIdle(createControl({}, 'saving'))
      return ok(report)
    })

  const exported = async ({ tables: asked }: ExportRequest): Promise<OutTable[]> => {
    const found: OutTable[] = []
    for (const one of asked) {
      const table = await tableOf(one.key)
      const { outTable } = await fetched(import('./exportTables'))
      found.push(outTable(viewedTable(table, viewRows(one.view, table)), one))
    }
    return found
  }

  const copies = async () => {
    const { createCopies } = await fetched(import('./copies'))
    return createCopies({ sources, tableOf, newId })
  }

  return {
    ...opening,
    run: (recipe, options) => inTurn(() => runNow(recipe, options)),

    summarise: async (key, chosen) => {
      const table = await tableOf(key)
      const source = runner.sourceOf(key)
      const headers = sources.factsOf(source)?.headers ?? new Map<ColumnId, string>()
      const control = createControl({}, 'counting')
      const summary = await summariseTable(table, new Map(chosen), headers, control)
      const known = types.get(source) ?? []
      const read = summary.columns.map(({ id, type }) => [id, type] as const)
      types.set(source, new Map([...known, ...read]))
      return { key, ...summary }
    },

    diagnose: (key, chosen, options) =>
      answerOf(async () => {
        const part = await fetched(import('./diagnosing'))
        diagnoses ??= new part.Diagnoses()
        const control = createControl(options, 'counting')
        return diagnoses.of(key, chosen, () => tableOf(key, options), control)
      }),

    learnExamples: (key, columns, examples, options) =>
      answerOf(async () => {
        const { answerExamples } = await fetched(import('./examples'))
        const control = createControl(options, 'counting')
        return answerExamples(() => tableOf(key, options), columns, examples, control)
      }),

    pairsOf: (key, from, to, options) =>
      answerOf(async () => {
        const { pairsOfTable } = await fetched(import('./pairs'))
        const control = createControl(options, 'counting')
        return pairsOfTable(await tableOf(key, options), from, to, control)
      }),

    readPairs: (file, options) =>
      answerOf(async () => {
        const { pairsOfFile } = await fetched(import('./pairs'))
        return pairsOfFile(file, createControl(options, 'reading'))
      }),

    unmatchedTexts: (key, columns, pairs, compared, limit, options) =>
      answerOf(async () => {
        const { unmatched } = await fetched(import('./pairs'))
        const control = createControl(options, 'counting')
        const table = await tableOf(key, options)
        return ok(await unmatched(table, columns, pairs, compared, limit, control))
      }),

    countPlaceholders: (key, columns, texts, isExact, options) =>
      answerOf(async () => {
        const { countPlaceholders } = await fetched(import('./pairs'))
        const control = createControl(options, 'counting')
        const table = await tableOf(key, options)
        return ok(await countPlaceholders(table, columns, texts, isExact, control))
      }),

    misfits: async (key, column, type) =>
      countMisfits(await tableOf(key), column, type, createControl()),

    valueCounts: async (key, column, search, limit) =>
      countValues(await tableOf(key), column, search, limit, createControl()),

    countEqual: async (key, column, text) =>
      countCellsEqual(await tableOf(key), column, text, createControl()),

    setView: async (key, spec) => views.set(await tableOf(key), spec, patterns, createControl()),

    window: async (request) => {
      const shown = await shownOf(request.shown)
      pin({ shown: request.shown.key, before: request.shown.compare?.before ?? '' })
      return readWindow(shown, request, types.get(runner.sourceOf(request.shown.key)) ?? new Map())
    },

    place: async ({ from, to, positions }) =>
      placeRows(await shownOf(from), await shownOf(to), positions),

    positionsOf: async (shown, rows) => {
      const resolved = await shownOf(shown)
      return rows.map((key) => resolved.placeOfKey(key))
    },

    cellHistory: async (recipe, row, column) => {
      const report = await inTurn(() => runNow(recipe, {}))
      if (!report.ok) throw new EngineError(report.issue)
      const { sourceKey, steps } = report.value
      const after = []
      let last = sourceKey
      for (const [at, { key }] of steps.entries()) {
        if (key !== last) after.push({ step: recipe.steps[at]!, table: await tableOf(key) })
        last = key
      }
      return cellHistory(await tableOf(sourceKey), after, row, column)
    },

    checkExport: async (request, options) => {
      try {
        const control = createControl(options, 'counting')
        const { checkTables } = await fetched(import('./exportCheck'))
        return await checkTables(await exported(request), request, control)
      } catch (error) {
        if (error instanceof Cancelled) throw new EngineError({ code: 'stopped', data: {} })
        throw error
      }
    },

    exportFile: (request, options) =>
      answerOf(async () => {
        const { writeExport } = await fetched(import('./exporting'))
        const control = createControl(options, 'writing')
        return writeExport(await exported(request), request, control)
      }),

    writeCopy: (...asked) => answerOf(async () => (await copies()).writeCopy(...asked)),
    readCopy: (...asked) => answerOf(async () => (await copies()).readCopy(...asked)),

    sketchColumns: (key, chosen, options) =>
      answerOf(async () => {
        const { sketchColumns } = await fetched(replaying())
        const control = createControl(options, 'counting')
        return ok(await sketchColumns(await tableOf(key, options), new Map(chosen), control))
      }),

    textsInRows: async (key, column, rows) =>
      (await fetched(replaying())).textsInRows(await tableOf(key), column, rows),

    rowsWithTexts: (key, column, texts, options) =>
      answerOf(async () => {
        const { rowsWithTexts } = await fetched(replaying())
        const control = createControl(options, 'counting')
        return ok(await rowsWithTexts(await tableOf(key, options), column, texts, control))
      }),

    readStepLists: (file, options) =>
      answerOf(async () => {
        const { readStepLists } = await fetched(replaying())
        return readStepLists(file, { newId, control: createControl(options, 'reading') })
      }),

    expectSteps: () => {
      expectSteps()
      otherTables().catch(() => undefined)
      import('./viewRows').catch(() => undefined)
      return Promise.resolve()
    },
    memory: () => Promise.resolve({ held: tables.held, budget: tables.budget }),
    saveSnapshots: () => sources.saveSnapshots(createControl({}, 'saving')),
    close: () => sources.close(),
  }
}
