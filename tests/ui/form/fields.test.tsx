import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { CellEdit } from '../../../src/steps/params'
import { activeTable } from '../../../src/state/model'
import { plain } from '../support'
import { ref, showForm } from './showForm'

/** Opens the list of a button and takes a column from it. */
async function pickColumn(button: RegExp | string, name: string) {
  await userEvent.click(screen.getByRole('button', { name: button }))
  await userEvent.click(await screen.findByRole('option', { name }))
}

describe('columns', () => {
  it('are ticked in a list, kept in the order of choice, and taken out as chips', async () => {
    const { params } = showForm('fillEmpty')
    const list = screen.getByRole('listbox', { name: /^Colonnes.: choix des colonnes/ })
    await userEvent.click(within(list).getByRole('option', { name: 'Ville' }))
    await userEvent.click(within(list).getByRole('option', { name: 'Nom' }))
    expect(params().columns).toEqual([ref('ville'), ref('nom')])
    await userEvent.click(screen.getByRole('button', { name: /^Colonnes.: choix des colonnes/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Retirer Ville' }))
    expect(params().columns).toEqual([ref('nom')])
  })

  it('are named on the button while their list is open', async () => {
    showForm('fillEmpty')
    await userEvent.click(screen.getByRole('option', { name: 'Ville' }))
    await userEvent.click(screen.getByRole('option', { name: 'Nom' }))
    expect(screen.getByRole('button', { name: /choix des colonnes, Ville, Nom$/ })).toBeTruthy()
  })

  it('close their list with Escape, the form only once more', async () => {
    const { actions } = showForm('fillEmpty')
    const search = screen.getByRole('searchbox', { name: 'Chercher une colonne' })
    await userEvent.type(search, 'vi{Escape}')
    expect((search as HTMLInputElement).value).toBe('')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(actions.closeForm).not.toHaveBeenCalled()
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false')
    await userEvent.keyboard('{Escape}')
    expect(actions.closeForm).toHaveBeenCalledTimes(1)
  })

  it('are found by name, accents and case aside', async () => {
    showForm('fillEmpty')
    await userEvent.type(screen.getByRole('searchbox', { name: 'Chercher une colonne' }), 'VÎLLE')
    expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual(['Ville'])
  })

  it('are all of them at once, or none', async () => {
    const { params } = showForm('fillEmpty')
    await userEvent.click(screen.getByRole('button', { name: 'Toutes' }))
    expect(params().columns).toHaveLength(4)
    await userEvent.click(screen.getByRole('button', { name: 'Aucune' }))
    expect(params().columns).toEqual([])
  })

  it('mean all of the table where none is chosen', async () => {
    const { params } = showForm('removeExtraSpaces')
    const button = screen.getByRole('button', { name: /Toutes les colonnes \(4\)/ })
    await userEvent.click(button)
    await userEvent.click(screen.getByRole('option', { name: 'Nom' }))
    expect(params().columns).toEqual([ref('nom')])
    await userEvent.click(screen.getByRole('button', { name: 'Toutes' }))
    expect(params().columns).toEqual([])
  })

  const select = (store: ReturnType<typeof showForm>['store'], ids: readonly string[]) =>
    act(() =>
      store.setState(({ project }) => {
        if (!project) return {}
        const { state } = activeTable(project)
        const tables = new Map(project.tables)
        tables.set('t1', { ...state, selection: { ...state.selection, columns: ids } })
        return { project: { ...project, tables } }
      }),
    )

  it('follow the headers selected in the grid until they are chosen otherwise', async () => {
    const { store, params } = showForm('fillEmpty')
    select(store, ['nom'])
    expect(params().columns).toEqual([ref('nom')])
    select(store, ['nom', 'ville'])
    expect(params().columns).toEqual([ref('nom'), ref('ville')])
    await userEvent.click(screen.getByRole('option', { name: 'Places' }))
    select(store, ['ouvert'])
    expect(params().columns).toEqual([ref('nom'), ref('ville'), ref('places')])
    await userEvent.click(screen.getByRole('button', { name: /Ajouter «.Ouvert le.»/ }))
    expect(params().columns).toEqual([ref('nom'), ref('ville'), ref('places'), ref('ouvert')])
  })

  it('only offers the selected ones where none means all', async () => {
    const { store, params } = showForm('removeExtraSpaces')
    select(store, ['nom', 'ville'])
    expect(params().columns).toEqual([])
    await userEvent.click(
      screen.getByRole('button', { name: 'Ajouter les 2 colonnes sélectionnées' }),
    )
    expect(params().columns).toEqual([ref('nom'), ref('ville')])
  })
})

describe('one column', () => {
  it('is chosen from a list with a search', async () => {
    const { params } = showForm('duplicateColumn')
    await pickColumn(/^Colonne/, 'Ville')
    expect(params().column).toEqual(ref('ville'))
    expect(screen.getByRole('button', { name: /^Colonne Ville/ })).toBeTruthy()
  })

  it.each(['', 'vi'])(
    'leaves its list with Escape, and the form open (typed: "%s")',
    async (typed) => {
      const { actions } = showForm('duplicateColumn')
      const button = screen.getByRole('button', { name: /^Colonne/ })
      await userEvent.click(button)
      await screen.findByRole('option', { name: 'Ville' })
      if (typed) await userEvent.keyboard(typed)
      await userEvent.keyboard('{Escape}')
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      expect(actions.closeForm).not.toHaveBeenCalled()
      await waitFor(() => expect(document.activeElement).toBe(button))
      await userEvent.keyboard('{Escape}')
      expect(actions.closeForm).toHaveBeenCalledTimes(1)
    },
  )

  it('says that it is gone', () => {
    showForm('duplicateColumn', { params: { column: { id: 'x', name: 'Tarif' } } })
    expect(plain(document.body.textContent)).toContain('« Tarif » n’est plus dans le tableau.')
  })
})

describe('plain settings', () => {
  it('say what is wrong with a pattern while it is typed', async () => {
    const { params } = showForm('replaceText', { params: { isPattern: true } })
    const pattern = screen.getByRole('textbox', { name: 'Motif à rechercher' })
    await userEvent.type(pattern, '(a')
    expect(plain(document.body.textContent)).toContain('une parenthèse n’a pas sa paire')
    await userEvent.type(pattern, ')')
    expect(screen.getByText('Ce motif peut être lu, avec 1 groupe.')).toBeTruthy()
    expect(params().pattern).toBe('(a)')
  })

  it('keep a whole number within its bounds', async () => {
    const { params } = showForm('convertToNumber', { params: { decimals: 'round' } })
    const places = screen.getByRole('textbox', { name: /[Dd]écimales/ })
    await userEvent.clear(places)
    await userEvent.type(places, '99')
    await userEvent.tab()
    expect(params().places).toBe(15)
  })

  it('choose an option', async () => {
    const { params } = showForm('fillEmpty')
    await userEvent.click(screen.getByRole('radio', { name: /recopier vers le bas/ }))
    expect(params().method).toBe('above')
  })
})

describe('sort keys', () => {
  it('are added with the order that suits the column, turned round, reordered and taken out', async () => {
    const { params } = showForm('sortRows')
    await pickColumn('Trier par une colonne…', 'Ville')
    await pickColumn('Puis par une autre colonne…', 'Places')
    expect(params().keys).toEqual([
      { column: ref('ville'), order: 'french', isDescending: false },
      { column: ref('places'), order: 'number', isDescending: false },
    ])
    await userEvent.click(screen.getByRole('button', { name: /Sens de Places/ }))
    await userEvent.click(screen.getByRole('option', { name: 'décroissant' }))
    await userEvent.click(screen.getByRole('button', { name: 'Trier plus tôt par Places' }))
    await userEvent.click(screen.getByRole('button', { name: 'Ne pas trier par Ville' }))
    expect(params().keys).toEqual([{ column: ref('places'), order: 'number', isDescending: true }])
  })
})

describe('renames and moves', () => {
  it('give a column another name', async () => {
    const { params } = showForm('renameColumns')
    await pickColumn('Renommer une colonne…', 'Nom')
    const name = screen.getByRole('textbox', { name: 'Nouveau nom de Nom' })
    await userEvent.clear(name)
    await userEvent.type(name, 'Intitulé')
    expect(params().renames).toEqual([{ column: ref('nom'), name: 'Intitulé' }])
    await userEvent.click(screen.getByRole('button', { name: 'Ne pas renommer Nom' }))
    expect(params().renames).toEqual([])
  })

  it('give a column another place', async () => {
    const { params } = showForm('reorderColumns')
    await pickColumn('Déplacer une colonne…', 'Ville')
    expect(params().moves).toEqual([{ columns: [ref('ville')], after: null }])
    await pickColumn(/Place de Ville/, 'Places')
    expect(params().moves).toEqual([{ columns: [ref('ville')], after: ref('places') }])
    await pickColumn(/Place de Ville/, 'au début')
    expect(params().moves).toEqual([{ columns: [ref('ville')], after: null }])
  })
})

describe('what was done by hand', () => {
  const edit = (row: number): CellEdit => ({
    row,
    column: ref('nom'),
    before: `avant ${row}`,
    after: `après ${row}`,
    time: 1_700_000_000_000,
  })

  it('lists the edits, takes one out and leaves the other blocks as they are', async () => {
    const first = { edits: [edit(1), edit(2)] }
    const second = { edits: [edit(3)] }
    const { params } = showForm('editCells', { params: { edits: [first, second] } })
    expect(screen.getAllByRole('listitem')).toHaveLength(3)
    await userEvent.click(
      screen.getByRole('button', { name: 'Retirer la saisie de la ligne 2, Nom' }),
    )
    const [changed, kept] = params().edits as readonly { edits: readonly CellEdit[] }[]
    expect(changed?.edits.map(({ row }) => row)).toEqual([1])
    expect(kept).toBe(second)
  })

  it('drops a block that is left empty', async () => {
    const { params } = showForm('editCells', { params: { edits: [{ edits: [edit(1)] }] } })
    await userEvent.click(screen.getByRole('button', { name: /Retirer la saisie/ }))
    expect(params().edits).toEqual([])
    expect(screen.getByText(/Il ne reste aucune saisie/)).toBeTruthy()
  })

  it('lists fifty at a time', async () => {
    const edits = Array.from({ length: 120 }, (_each, row) => edit(row))
    showForm('editCells', { params: { edits: [{ edits }] } })
    expect(screen.getAllByRole('listitem')).toHaveLength(50)
    await userEvent.click(screen.getByRole('button', { name: 'En voir plus' }))
    expect(screen.getAllByRole('listitem')).toHaveLength(100)
  })

  it('keeps a row after all', async () => {
    const { params } = showForm('deleteRows', { params: { rows: [4, 'a:1', 9] } })
    expect(plain(document.body.textContent)).toContain('3 lignes supprimées à la main')
    await userEvent.click(screen.getByRole('button', { name: 'Garder finalement la ligne 4' }))
    expect(params().rows).toEqual(['a:1', 9])
  })
})

describe('a condition', () => {
  const first = () => within(screen.getAllByRole('group', { name: 'Condition 1' })[0]!)
  const values = [
    { text: 'TOTAL', count: 3 },
    { text: 'Foch', count: 1 },
  ]
  const engine = {
    valueCounts: vi.fn((_key: string, _column: string, search: string, _limit: number) => {
      const held = values.filter(({ text }) => text.toLowerCase().includes(search.toLowerCase()))
      return Promise.resolve({ distinct: held.length, values: held })
    }),
  }

  async function pickTest(name: string) {
    await userEvent.click(first().getByRole('button', { name: /Comparaison/ }))
    await userEvent.click(await screen.findByRole('option', { name }))
  }

  it('is one test to begin with, whose column and value make it whole', async () => {
    const { params, actions } = showForm('filterRows', { engine })
    await userEvent.click(first().getByRole('button', { name: /^Colonne/ }))
    await userEvent.click(await screen.findByRole('option', { name: 'Nom' }))
    await userEvent.type(first().getByRole('combobox', { name: 'Valeur' }), 'total')
    expect(params().condition).toEqual({
      all: [{ column: ref('nom'), test: 'contains', value: 'total', ignoreCase: true }],
    })
    await userEvent.keyboard('{Escape}')
    expect(actions.closeForm).not.toHaveBeenCalled()
    await userEvent.click(first().getByRole('checkbox', { name: /majuscules et minuscules/ }))
    expect(params().condition).toEqual({
      all: [{ column: ref('nom'), test: 'contains', value: 'total' }],
    })
  })

  const on = (id: string, test: string, more: object = {}) => ({
    condition: { all: [{ column: ref(id), test, ...more }] },
  })

  it('suggests the values of the column', async () => {
    const { params } = showForm('filterRows', {
      engine,
      params: on('nom', 'equals', { value: '' }),
    })
    await userEvent.type(first().getByRole('combobox', { name: 'Valeur' }), 'tot')
    await userEvent.click(await screen.findByRole('option', { name: /^TOTAL/ }))
    expect(engine.valueCounts).toHaveBeenLastCalledWith('source', 'nom', expect.any(String), 30)
    expect(params().condition).toMatchObject({ all: [{ value: 'TOTAL' }] })
  })

  it('suggests nothing where no value holds what is typed', async () => {
    showForm('filterRows', { engine, params: on('nom', 'equals', { value: '' }) })
    await userEvent.type(first().getByRole('combobox', { name: 'Valeur' }), 'zzz')
    await waitFor(() =>
      expect(engine.valueCounts).toHaveBeenLastCalledWith('source', 'nom', 'zzz', 30),
    )
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    expect(screen.queryByText('Aucune valeur.')).toBeNull()
  })

  it('takes a pattern as it is typed, without suggestions', async () => {
    const { params } = showForm('filterRows', { engine, params: on('nom', 'matches') })
    await userEvent.type(first().getByRole('textbox', { name: 'Valeur' }), '^to')
    expect(params().condition).toMatchObject({ all: [{ test: 'matches', value: '^to' }] })
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('ticks several values', async () => {
    const { params } = showForm('filterRows', {
      engine,
      params: on('nom', 'oneOf', { values: [] }),
    })
    await userEvent.click(await screen.findByRole('option', { name: /^Foch/ }))
    await userEvent.click(screen.getByRole('option', { name: /^TOTAL/ }))
    expect(params().condition).toEqual({
      all: [{ column: ref('nom'), test: 'oneOf', values: ['Foch', 'TOTAL'] }],
    })
    expect(screen.getByText(/^2.valeurs choisies/)).toBeTruthy()
  })

  it('keeps what it can of the value when the test changes', async () => {
    const given = { value: '12', ignoreCase: true }
    const { params } = showForm('filterRows', { engine, params: on('nom', 'contains', given) })
    await pickTest('entre (nombres)')
    expect(params().condition).toEqual({
      all: [{ column: ref('nom'), test: 'numberBetween', value: '12', value2: '' }],
    })
    await pickTest('est vide')
    expect(params().condition).toEqual({ all: [{ column: ref('nom'), test: 'empty' }] })
    await userEvent.click(first().getByRole('checkbox', { name: /espaces seuls/ }))
    expect(params().condition).toEqual({
      all: [{ column: ref('nom'), test: 'empty', blankIsEmpty: false }],
    })
  })

  it('says what is not a number or a date', async () => {
    showForm('filterRows', { engine, params: on('places', 'less', { value: '' }) })
    await userEvent.type(first().getByRole('textbox', { name: 'Valeur' }), 'dix')
    expect(plain(document.body.textContent)).toContain('« dix » n’est pas un nombre.')
  })

  it('joins tests by or, in groups', async () => {
    const { params } = showForm('filterRows', { engine, params: on('nom', 'empty') })
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter une condition' }))
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter un groupe' }))
    await userEvent.click(screen.getAllByRole('button', { name: 'Retirer la condition 2' })[0]!)
    await userEvent.click(screen.getByRole('button', { name: /Quand/ }))
    await userEvent.click(
      await screen.findByRole('option', { name: 'l’un de ces points est vrai' }),
    )
    expect(params().condition).toEqual({
      any: [
        { column: ref('nom'), test: 'empty' },
        { any: [{ column: ref('nom'), test: 'contains', value: '', ignoreCase: true }] },
      ],
    })
    await userEvent.click(screen.getByRole('button', { name: /Retirer.: Groupe 2/ }))
    await waitFor(() =>
      expect(params().condition).toEqual({ any: [{ column: ref('nom'), test: 'empty' }] }),
    )
  })
})
