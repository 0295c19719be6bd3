import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { openProject } from '../support'
import { columns, ref, showForm } from './showForm'

const towns = {
  id: 'p1',
  name: 'Communes',
  pairs: [
    { from: 'bvs', to: 'Beauvais' },
    { from: 'crl', to: 'Creil' },
  ],
}

function withTables(...tables: readonly (typeof towns)[]) {
  const { doc } = openProject({ columns })
  return { doc: { ...doc, correspondences: tables } }
}

const unmatched = {
  distinct: 9,
  cells: 1204,
  texts: [
    { text: 'Bauvais', count: 62, likely: 'Beauvais' },
    { text: 'Lyon', count: 1, likely: null },
  ],
}

const ok = <T,>(value: T) => Promise.resolve({ ok: true as const, value })

describe('the lines a step maps texts by', () => {
  it('are its own, or a table of the project that is chosen', async () => {
    const { params } = showForm('mapValues', { project: withTables(towns) })
    await userEvent.click(screen.getByRole('button', { name: /Lignes à suivre/ }))
    await userEvent.click(screen.getByRole('option', { name: 'Communes (2 lignes)' }))
    expect(params()['pairs']).toEqual({ id: 'p1', name: 'Communes' })
    expect(screen.getByText('bvs → Beauvais')).not.toBeNull()
    await userEvent.click(
      screen.getByRole('button', { name: 'Reprendre ses lignes dans cette étape' }),
    )
    expect(params()['pairs']).toEqual(towns.pairs)
  })

  it('say that their table is gone, and can be given again', async () => {
    const pairs = { id: 'gone', name: 'Villes' }
    const { params } = showForm('mapValues', { params: { pairs }, project: withTables(towns) })
    expect(screen.getByText(/« Villes » n’est plus dans le projet/)).not.toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /Lignes à suivre/ }))
    await userEvent.click(screen.getByRole('option', { name: 'Lignes de cette étape' }))
    expect(params()['pairs']).toEqual([])
  })

  it('came along with a step of another project, and can be kept here', async () => {
    const { actions } = showForm('mapValues', { params: { pairs: towns } })
    expect(screen.getByText('bvs → Beauvais')).not.toBeNull()
    expect(screen.queryByText(/n’est plus dans le projet/)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Garder ces lignes comme table…' }))
    await userEvent.click(screen.getByRole('button', { name: 'Garder' }))
    expect(actions.keepPairs).toHaveBeenCalledWith(null, { name: 'Communes', pairs: towns.pairs })
  })

  it('that came along can be taken into the step', async () => {
    const { params } = showForm('mapValues', { params: { pairs: towns } })
    await userEvent.click(
      screen.getByRole('button', { name: 'Reprendre ses lignes dans cette étape' }),
    )
    expect(params()['pairs']).toEqual(towns.pairs)
  })

  it('leave texts that are counted, and become lines in a click', async () => {
    const engine = { unmatchedTexts: vi.fn(() => ok(unmatched)) }
    const { params } = showForm('mapValues', {
      params: { columns: [ref('ville')], pairs: [{ from: 'bvs', to: 'Beauvais' }] },
      engine,
    })
    expect(
      await screen.findByText('9 textes ne sont pas dans la table (1 204 cellules)'),
    ).not.toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /Bauvais.*devient.*Beauvais/ }))
    await userEvent.click(screen.getByRole('button', { name: /Ajouter une ligne pour.*Lyon/ }))
    expect(params()['pairs']).toEqual([
      { from: 'bvs', to: 'Beauvais' },
      { from: 'Bauvais', to: 'Beauvais' },
      { from: 'Lyon', to: 'Lyon' },
    ])
    expect(screen.getByText('et 7 textes de plus')).not.toBeNull()
  })

  it('are told when a text leads to several', () => {
    showForm('mapValues', {
      params: {
        pairs: [
          { from: 'a', to: '1' },
          { from: 'a', to: '2' },
        ],
      },
    })
    expect(screen.getByText(/« a » mène à « 1 » et « 2 »/)).not.toBeNull()
  })

  it('take several pasted lines in the place of an empty one', async () => {
    const { params } = showForm('mapValues', { params: { pairs: [{ from: '', to: '' }] } })
    screen.getByRole('textbox', { name: 'Texte de la ligne 1' }).focus()
    await userEvent.paste('a\t1\r\nb\t2\r\n')
    expect(params()['pairs']).toEqual([
      { from: 'a', to: '1' },
      { from: 'b', to: '2' },
    ])
  })

  it('may be looked up like a tab', async () => {
    const { params } = showForm('lookUp', { project: withTables(towns) })
    await userEvent.click(screen.getByRole('button', { name: /Autre onglet/ }))
    await userEvent.click(
      screen.getByRole('option', { name: 'Communes (table de correspondance)' }),
    )
    expect(params()['table']).toEqual({ id: 'p1', name: 'Communes' })
    const list = screen.getByRole('listbox', { name: /Colonnes à ajouter/ })
    await userEvent.click(within(list).getByRole('option', { name: 'vers' }))
    expect(params()['results']).toEqual([{ id: 'to', name: 'vers' }])
  })
})

describe('texts that stand for nothing', () => {
  const counts = {
    asked: [
      { text: 'NC', count: 62 },
      { text: '-', count: 14 },
      { text: 'null', count: 3 },
      { text: 'NULL', count: 3 },
      { text: 'vide', count: 0 },
    ],
    others: [{ text: '***', count: 5 }],
  }

  it('are ticked with their cells, those compared alike by one box', async () => {
    const { params } = showForm('emptyPlaceholders', {
      params: { texts: ['NC', '-', 'null', 'NULL', 'vide'] },
      engine: { countPlaceholders: () => ok(counts) },
    })
    await screen.findByRole('checkbox', { name: 'NC (62)' })
    expect(
      screen.getAllByRole('checkbox').map((each) => each.closest('label')?.textContent),
    ).toEqual(['NC (62)', '- (14)', 'null (3)', '*** (5)'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'null (3)' }))
    await userEvent.click(screen.getByRole('checkbox', { name: '*** (5)' }))
    expect(params()['texts']).toEqual(['NC', '-', 'vide', '***'])
  })

  it('say that none is there', async () => {
    showForm('emptyPlaceholders', {
      engine: { countPlaceholders: () => ok({ asked: [], others: [] }) },
    })
    expect(await screen.findByText(/Aucun de ces textes/)).not.toBeNull()
  })
})

describe('a form under a filter', () => {
  const filter = { column: 'nom', test: 'empty' } as const

  it('says that a step which cannot keep to the rows shown is about all of them', () => {
    const project = openProject({ columns })
    const tables = new Map(
      [...project.tables].map(([id, state]) => [
        id,
        { ...state, view: { ...state.view, spec: { sort: [], filter }, rowCount: 3 } },
      ]),
    )
    showForm('transposeTable', { project: { tables } })
    expect(screen.getByText(/même celles que le filtre cache/)).not.toBeNull()
  })

  it('says nothing of it where no row is hidden', () => {
    showForm('transposeTable')
    expect(screen.queryByText(/même celles que le filtre cache/)).toBeNull()
  })
})
