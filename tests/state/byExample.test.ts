import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { likelyColumns } from '../../src/state/byExample'
import type { Page } from './harness'
import { openPage } from './harness'

let page: Page | null = null

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

afterEach(async () => {
  await page?.close()
  page = null
})

const towns =
  'code;lieu;voie;ville\r\n1;60000 Beauvais;rue Foch;\r\n2;60100 Creil;quai du Port;\r\n3;60200 Compiègne;cours Guynemer;\r\n4;60300 Senlis;rue du Haubergier;\r\n'

const until = async (isSo: () => boolean) => {
  for (let turn = 0; turn < 400 && !isSo(); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(isSo()).toBe(true)
}

async function typedTwo() {
  const here = await openPage(towns)
  page = here
  await here.type(0, 3, 'Beauvais')
  await here.type(1, 3, 'Creil')
  return here
}

const ready = (here: Page) => until(() => here.project().form?.preview.status === 'ready')

describe('filling a column after what was typed by hand', () => {
  it('takes the hand edits as examples, finds their columns, and one undo brings them back', async () => {
    const here = await typedTwo()
    const typed = await here.shown()
    here.actions.fillByExample(here.front().state.summary!.columns[3]!.id)
    await ready(here)
    const form = here.project().form!
    expect(form.kind).toBe('fillByExample')
    expect(form.params).toMatchObject({
      into: 'existing',
      target: { name: 'ville' },
      examples: {
        columns: [{ name: 'lieu' }],
        examples: [
          { inputs: ['60000 Beauvais'], output: 'Beauvais' },
          { inputs: ['60100 Creil'], output: 'Creil' },
        ],
      },
    })
    expect(form.preview.effect?.cellsChanged).toBe(4)
    await here.actions.applyForm()
    expect(here.front().doc.steps.map(({ kind }) => kind)).toEqual(['fillByExample'])
    expect((await here.shown()).map((row) => row.split('|')[3])).toEqual([
      'ville',
      'Beauvais',
      'Creil',
      'Compiègne',
      'Senlis',
    ])
    await here.actions.undo()
    expect(await here.shown()).toEqual(typed)
    expect(here.front().doc.steps.map(({ kind }) => kind)).toEqual(['editCells'])
  })

  it('is offered after the second result, with the count of the others', async () => {
    const here = await typedTwo()
    const offered = () => here.state().notices.find(({ code }) => code === 'examplesOffered')
    await until(() => offered() !== undefined)
    expect(offered()).toMatchObject({ data: { count: 2, name: 'ville' }, undo: null })
  })

  it('is not offered where two typed cells follow no rule', async () => {
    const here = await openPage(towns)
    page = here
    await here.type(0, 3, 'à revoir')
    await here.type(1, 3, 'ok')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(here.state().notices.map(({ code }) => code)).not.toContain('examplesOffered')
  })

  it('leaves what was typed in other columns, and edits of another step, where they are', async () => {
    const here = await openPage(towns)
    page = here
    await here.type(2, 0, '33')
    await here.type(0, 3, 'Beauvais')
    await here.type(1, 3, 'Creil')
    here.actions.setSelection({ focused: await here.cell(0, 3) })
    here.actions.fillByExample()
    await ready(here)
    await here.actions.applyForm()
    expect(here.front().doc.steps.map(({ kind }) => kind)).toEqual(['editCells', 'fillByExample'])
    expect((await here.shown())[3]).toBe('33|60200 Compiègne|cours Guynemer|Compiègne')
  })

  it('reads several columns where one is not enough, and the column itself where it was rewritten', async () => {
    const here = await typedTwo()
    await here.type(0, 3, 'Foch, Beauvais')
    await here.type(1, 3, 'Port, Creil')
    here.actions.fillByExample(here.front().state.summary!.columns[3]!.id)
    await until(() => here.project().form !== null)
    const { examples } = here.project().form!.params as {
      examples: { columns: { name: string }[]; rule: unknown }
    }
    expect(examples.columns.map(({ name }) => name)).toEqual(['lieu', 'voie'])
    expect(examples.rule).not.toBeNull()
  })

  it('opens the plain form where nothing was typed, and nothing while another form is open', async () => {
    const here = await openPage(towns)
    page = here
    const { id } = here.front().state.summary!.columns[1]!
    here.actions.setSelection({ columns: [id] })
    here.actions.startStep('changeCase')
    here.actions.fillByExample()
    expect(here.project().form!.kind).toBe('changeCase')
    here.actions.closeForm()
    here.actions.fillByExample()
    expect(here.project().form).toMatchObject({
      kind: 'fillByExample',
      params: { examples: { columns: [{ id }], examples: [] } },
    })
  })
})

describe('the columns results may be made of', () => {
  const columns = ['nom', 'lieu', 'note', 'cible'].map((name) => ({ id: name, name }))
  const row = (output: string, ...texts: readonly string[]) => ({ output, texts })

  it('are those that hold what was typed, one before several, never the target while it was empty', () => {
    const rows = [
      row('Foch B', 'rue Foch', 'Beauvais', '?', ''),
      row('Port C', 'Port', 'Creil', '', ''),
    ]
    expect(likelyColumns(columns, rows, 'cible')).toEqual([[0], [1], [0, 1]])
  })

  it('begin with the column itself where it had texts', () => {
    expect(likelyColumns(columns, [row('X', 'a', 'b', 'c', 'x')], 'cible')).toEqual([[3]])
  })
})
