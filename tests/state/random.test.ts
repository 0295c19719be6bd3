import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { createBrowser, loadPage, openPage } from './harness'
import type { Page } from './harness'

/** Whole pages with a disk each: a tenth of the usual number of runs is seconds already. */
const numRuns = Math.max(10, Math.ceil(Number(process.env['ETABLI_RUNS'] ?? 100) / 5))

const columns = ['1:A', '1:B', '1:C']

const ref = (id: string) => ({ id, name: id.slice(2) })

type Act =
  | { do: 'type'; row: number; column: number; text: string }
  | { do: 'rename'; column: string; name: string }
  | { do: 'move'; column: string; after: string | null }
  | { do: 'delete'; row: number }
  | { do: 'spaces' | 'upper' | 'sort' | 'dedupe'; column: string }
  | { do: 'off' | 'remove' | 'down'; at: number }
  | { do: 'show'; at: number }
  | { do: 'undo' | 'redo' | 'jump' | 'reload'; at: number }

const anyColumn = fc.constantFrom(...columns)
const at = fc.nat({ max: 5 })

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      row: at,
      column: fc.nat({ max: 2 }),
      text: fc.constantFrom('', ' x', 'Été', 'x', '12,5'),
    }),
  },
  fc.record({
    do: fc.constant('rename' as const),
    column: anyColumn,
    name: fc.constantFrom('A', 'Nom', 'Z'),
  }),
  fc.record({
    do: fc.constant('move' as const),
    column: anyColumn,
    after: fc.option(anyColumn),
  }),
  fc.record({ do: fc.constant('delete' as const), row: at }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('spaces', 'upper', 'sort', 'dedupe'),
      column: anyColumn,
    }),
  },
  fc.record({ do: fc.constantFrom('off', 'remove', 'down', 'show'), at }),
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('undo', 'undo', 'redo', 'jump', 'reload'), at }),
  },
)

const text = 'A;B;C\r\n x ;1;été\r\ny;2;\r\n x ;1;été\r\n;3;z\r\n'

async function perform(page: Page, act: Act): Promise<void> {
  const { actions } = page
  const steps = page.front().doc.steps
  const rowCount = (await page.shown()).length - 1
  switch (act.do) {
    case 'type':
      if (act.row < rowCount) await page.type(act.row, act.column, act.text)
      return
    case 'delete':
      if (act.row < rowCount) await actions.deleteRows([(await page.cell(act.row, 0)).row])
      return
    case 'rename':
      return actions.renameColumn(act.column, act.name)
    case 'move':
      return actions.moveColumns([act.column], act.after)
    case 'spaces':
      return actions.act('removeExtraSpaces', { columns: [ref(act.column)] })
    case 'upper':
      return actions.act('changeCase', { columns: [ref(act.column)], mode: 'upper' })
    case 'dedupe':
      return actions.act('removeDuplicates', { columns: [ref(act.column)] })
    case 'sort':
      return actions.act('sortRows', {
        keys: [{ column: ref(act.column), order: 'french', isDescending: false }],
      })
    case 'off': {
      const step = steps[act.at]
      if (step) await actions.switchStep(step.id, !step.isOff)
      return
    }
    case 'remove':
      if (steps[act.at]) await actions.removeStep(steps[act.at]!.id)
      return
    case 'down':
      if (steps[act.at]) await actions.moveStep(steps[act.at]!.id, act.at + 1)
      return
    case 'show':
      return actions.showStep(act.at - 1)
    case 'undo':
      return actions.undo()
    case 'redo':
      return actions.redo()
    case 'jump': {
      const entries = await actions.history()
      return actions.goToState(entries[act.at % entries.length]!.stateId)
    }
    case 'reload':
  }
}

/** The table at the end of the steps, by a page that has run nothing before. */
async function freshRows(page: Page): Promise<string[]> {
  const fresh = loadPage(createBrowser())
  const { doc } = page.front()
  const report = await fresh.engine.run({ source: doc.source, steps: doc.steps })
  if (!report.ok) throw new Error(report.issue.code)
  const last = report.value.steps.at(-1)
  const key = last?.key ?? report.value.sourceKey
  const names = last?.columns ?? report.value.sourceColumns
  const reply = await fresh.engine.window({
    shown: { key, view: null, compare: null },
    start: 0,
    end: 1000,
    columns: names.map(({ id }) => id),
  })
  const rows = reply.ids.map((_, row) => reply.cells.map((cells) => cells[row]).join('|'))
  return [names.map(({ name }) => name).join('|'), ...rows]
}

it('shows, after any acts, undos, redos, jumps and reloads, the table of a fresh run', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 3, maxLength: 14 }), async (acts) => {
      globalThis.indexedDB = new IDBFactory()
      const browser = createBrowser()
      let page = await openPage(text, browser)
      for (const act of acts) {
        if (act.do !== 'reload') await perform(page, act)
        else {
          const before = page.project().doc
          page = loadPage(browser)
          await page.actions.start()
          expect(page.project().doc).toEqual(before)
        }
      }
      await page.actions.showStep(null)
      expect(page.project().saved.status).toBe('saved')
      expect(await page.shown()).toEqual(await freshRows(page))
    }),
    { numRuns },
  )
}, 120_000)
