import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../src/recipe/recipe'
import { newTableState } from '../../../src/state/store'
import { column, openProject, reportOf } from '../support'
import { columns, ref, showForm } from './showForm'

const zoneColumns = [column('1:ville', { name: 'VILLE' }), column('1:tarif', { name: 'tarif' })]

/** The project of the form with two more tables; the last one rests on the table in front. */
function withOthers() {
  const project = openProject({ columns })
  const [front] = project.doc.tables
  const table = (id: string, name: string, steps: readonly Step[]) => ({
    ...front!,
    id,
    name,
    steps,
  })
  const circle = {
    id: 's',
    kind: 'keepMatching',
    version: 1,
    params: { table: { id: 't1', name: 'x' }, keys: [] },
  }
  const state = { ...newTableState(), report: reportOf([], zoneColumns) }
  return {
    doc: {
      ...project.doc,
      tables: [front!, table('t2', 'Zones', []), table('t3', 'Rond', [circle])],
    },
    tables: new Map([...project.tables, ['t2', state], ['t3', state]]),
  }
}

describe('a step that reads another tab', () => {
  it('says what to do in a project of one tab', () => {
    showForm('lookUp')
    expect(screen.getByText(/Ajoutez l’autre fichier avec \+/)).not.toBeNull()
  })

  it('offers the tabs that do not rest on this one, then their columns', async () => {
    const { params } = showForm('lookUp', { project: withOthers() })
    await userEvent.click(screen.getByRole('button', { name: /Autre onglet/ }))
    expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual([
      'Choisir un onglet',
      'Zones',
    ])
    await userEvent.click(screen.getByRole('option', { name: 'Zones' }))
    expect(params().table).toEqual({ id: 't2', name: 'Zones' })

    await userEvent.click(screen.getByRole('button', { name: /Ville.*avec.*VILLE/ }))
    expect(params().keys).toEqual([
      { column: ref('ville'), other: { id: '1:ville', name: 'VILLE' } },
    ])
    const list = screen.getByRole('listbox', { name: /Colonnes à ajouter/ })
    await userEvent.click(within(list).getByRole('option', { name: 'tarif' }))
    expect(params().results).toEqual([{ id: '1:tarif', name: 'tarif' }])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Appliquer' }).disabled).toBe(
      false,
    )
  })

  it('changes and removes a pair', async () => {
    const pair = { column: ref('ville'), other: { id: '1:ville', name: 'VILLE' } }
    const given = { table: { id: 't2', name: 'Zones' }, keys: [pair] }
    const { params } = showForm('keepMatching', { project: withOthers(), params: given })
    await userEvent.click(screen.getByRole('button', { name: /Colonne de «.Zones.»/ }))
    await userEvent.click(await screen.findByRole('option', { name: 'tarif' }))
    expect(params().keys).toEqual([{ ...pair, other: { id: '1:tarif', name: 'tarif' } }])
    await userEvent.click(screen.getByRole('button', { name: /^Retirer/ }))
    expect(params().keys).toEqual([])
  })

  it('adds a pair of the column selected in the grid', async () => {
    const others = withOthers()
    const front = others.tables.get('t1')!
    const selection = { ...front.selection, columns: ['places'] }
    const project = {
      ...others,
      tables: new Map([...others.tables, ['t1', { ...front, selection }]]),
    }
    const given = { table: { id: 't2', name: 'Zones' } }
    const { params } = showForm('lookUp', { project, params: given })
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter une paire de colonnes' }))
    expect(params().keys).toMatchObject([{ column: ref('places') }])
  })

  it('says when the tab is gone', () => {
    const given = { table: { id: 'gone', name: 'Vieux' } }
    showForm('lookUp', { project: withOthers(), params: given })
    expect(screen.getByText(/L’onglet «.Vieux.» n’est plus dans le projet/)).not.toBeNull()
  })
})
