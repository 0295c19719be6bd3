import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Mock } from 'vitest'
import { afterEach, beforeAll, vi } from 'vitest'
import type { Actions } from '../../src/state/actions'
import type { AppState, OpenProject, TableState } from '../../src/state/model'
import { fetchWords } from '../../src/i18n/words'
import { fetchForms } from '../../src/state/formsOnDemand'
import { createAppStore, newTableState } from '../../src/state/store'
import type { Step } from '../../src/recipe/recipe'
import type { RunReport } from '../../src/recipe/report'
import { fetchParts } from '../../src/ui/shell/lazyPart'
import { AppContext } from '../../src/ui/useApp'
import type { AppServices } from '../../src/ui/useApp'
import { ShellContext } from '../../src/ui/shell/useShell'
import type { ColumnSummary } from '../../src/worker/protocol'

// What is tested is there from the start; that it can be late or missing has tests of its own.
await fetchWords('en')
await fetchForms()
beforeAll(fetchParts)

afterEach(cleanup)

type Spies = { readonly [Name in keyof Actions]: Mock<Actions[Name]> }

/** Every action as a spy: the interface is judged by what it asks for. */
export const spyActions = (answers: Partial<Actions> = {}): Spies =>
  new Proxy({} as Record<string, unknown>, {
    get: (made, name: string) => {
      made[name] ??= vi.fn((answers as Record<string, never>)[name] ?? (() => Promise.resolve()))
      return made[name]
    },
  }) as unknown as Spies

/** Draws a part of the interface over a state of the test's making. */
export function show(
  part: ReactNode,
  given: {
    state?: Partial<AppState>
    answers?: Partial<Actions>
    engine?: Partial<AppServices['engine']>
  } = {},
) {
  const store = createAppStore({ language: 'fr', theme: 'light' })
  store.setState(given.state ?? {})
  const actions = spyActions({ history: () => Promise.resolve([]), ...given.answers })
  const shell = { openPalette: vi.fn(), paletteMenu: null, pickFiles: vi.fn() }
  const engine = (given.engine ?? {}) as AppServices['engine']
  const view = render(
    <AppContext value={{ store, actions, engine }}>
      <ShellContext value={shell}>{part}</ShellContext>
    </AppContext>,
  )
  return { ...view, store, actions, shell }
}

export const column = (id: string, more: Partial<ColumnSummary> = {}): ColumnSummary => ({
  id,
  name: id,
  headerAsRead: null,
  type: 'text',
  isTypeChosen: false,
  confidence: 1,
  filled: 8,
  empty: 2,
  blank: 0,
  toCheck: 0,
  distinct: 5,
  ...more,
})

export const step = (id: string, kind = 'removeExtraSpaces'): Step => ({
  id,
  kind,
  version: 1,
  params: { columns: [] },
})

const nothing = {
  rowsBefore: 10,
  rowsAfter: 10,
  rowsRemoved: 0,
  rowsAdded: 0,
  isReordered: false,
  columnsAdded: [],
  columnsRemoved: [],
  columnsRenamed: [],
  isColumnOrderChanged: false,
  cellsChanged: 0,
  changedByColumn: [],
}

export const reportOf = (steps: readonly Step[], columns: readonly ColumnSummary[]): RunReport => {
  const names = columns.map(({ id, name }) => ({ id, name }))
  return {
    sourceKey: 'source',
    sourceRowCount: 10,
    sourceColumns: names,
    steps: steps.map(({ id }) => ({
      stepId: id,
      key: `key-${id}`,
      rowCount: 10,
      columns: names,
      effect: nothing,
      issue: null,
      warnings: [],
      unread: [],
    })),
  }
}

/** An open project of one table with some steps. */
export function openProject({
  steps = [],
  columns = [column('Nom'), column('Ville')],
  table = {},
  ...more
}: Partial<OpenProject> & {
  steps?: readonly Step[]
  columns?: readonly ColumnSummary[]
  table?: Partial<TableState>
} = {}): OpenProject {
  const state: TableState = {
    ...newTableState(),
    report: reportOf(steps, columns),
    summary: { key: 'source', rowCount: 10, columns },
    ...table,
  }
  const settings = {
    form: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    quote: '"',
    headerRecord: 5,
  } as const
  return {
    id: 'p1',
    doc: {
      name: 'Parkings 2018',
      tables: [
        {
          id: 't1',
          name: 'Parkings 2018',
          source: { blob: 'b', fileName: 'parkings.csv', size: 2048, settings, told: [] },
          steps,
          types: [],
        },
      ],
    },
    stateId: 's1',
    canUndo: true,
    canRedo: false,
    saved: { status: 'saved', time: new Date(2024, 2, 5, 14, 3).getTime() },
    readOnly: null,
    tableId: 't1',
    tables: new Map([['t1', state]]),
    panel: 'column',
    isStepsOpen: true,
    form: null,
    ...more,
  }
}

/** Plain spaces for the no-break ones of French, so that expected texts can be typed. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '').replace(/[\u00a0\u202f]/g, ' ')
