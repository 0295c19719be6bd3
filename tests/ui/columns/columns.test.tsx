import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ColumnHistory } from '../../../src/ui/columns/ColumnHistory'
import { ColumnPanel } from '../../../src/ui/columns/ColumnPanel'
import { HistoryPanel } from '../../../src/ui/history/HistoryPanel'
import { column, openProject, plain, reportOf, show, step } from '../support'

const counts = (values: readonly { text: string; count: number }[], distinct = values.length) =>
  vi.fn(() => Promise.resolve({ distinct, values }))

const focused = { selection: { focused: { row: 6, column: 'Ville' }, columns: [], rows: [] } }

describe('ColumnPanel', () => {
  const ville = column('Ville', { filled: 7, empty: 2, blank: 1, toCheck: 3, type: 'postcode' })
  const project = openProject({ columns: [column('Nom'), ville], table: focused })

  it('sums the column in focus up', async () => {
    const { container } = show(<ColumnPanel />, {
      state: { project },
      engine: { valueCounts: counts([]) },
    })
    expect(screen.getByRole('heading', { name: 'Ville' })).toBeTruthy()
    const summary = plain(container.querySelector('section')?.textContent)
    expect(summary).toContain('remplies770 %')
    expect(summary).toContain('à vérifier330 %')
    expect(summary).toContain('espaces seuls110 %')
    expect(summary).toContain('vides220 %')
    expect(summary).toContain('Ne se lit pas comme : code postal')
    expect(await screen.findByText('Aucune valeur ne correspond.')).toBeTruthy()
  })

  it('lists the values with their counts, and shows the rows of one', async () => {
    const valueCounts = counts(
      [
        { text: 'Beauvais', count: 31 },
        { text: '', count: 2 },
      ],
      40,
    )
    const { actions } = show(<ColumnPanel />, { state: { project }, engine: { valueCounts } })
    await userEvent.click(await screen.findByRole('button', { name: /^Beauvais.: 31 cellules/ }))
    expect(actions.setViewSpec).toHaveBeenCalledWith({
      sort: [],
      filter: { column: 'Ville', test: 'equals', value: 'Beauvais' },
    })
    expect(screen.getByText('et 38 autres')).toBeTruthy()
    expect(valueCounts).toHaveBeenCalledWith('source', 'Ville', '', 100)
  })

  it('changes how the column is read, or goes back to the guess', async () => {
    const { actions } = show(<ColumnPanel />, {
      state: { project },
      engine: { valueCounts: counts([]) },
    })
    await userEvent.click(screen.getByRole('button', { name: /Nature de la donnée/ }))
    await userEvent.click(screen.getByRole('option', { name: 'texte' }))
    expect(actions.setType).toHaveBeenCalledWith('Ville', 'text')
    await userEvent.click(screen.getByRole('button', { name: /Nature de la donnée/ }))
    await userEvent.click(screen.getByRole('option', { name: 'Deviner' }))
    expect(actions.setType).toHaveBeenCalledWith('Ville', null)
  })

  it('says what to do while no column is in focus', () => {
    show(<ColumnPanel />, { state: { project: openProject() } })
    expect(screen.getByText(/Cliquez sur un nom de colonne/)).toBeTruthy()
  })
})

describe('ColumnHistory', () => {
  const steps = [step('a', 'renameColumns'), step('b', 'removeColumns')]
  const columns = [column('Nom'), column('Ville')]
  const ran = reportOf(steps, columns)
  const [first, second] = ran.steps
  const report = {
    ...ran,
    steps: [
      {
        ...first!,
        effect: {
          ...first!.effect,
          columnsRenamed: [{ id: 'Ville', from: 'Ville', to: 'Commune' }],
        },
      },
      {
        ...second!,
        columns: [{ id: 'Nom', name: 'Nom' }],
        effect: { ...second!.effect, columnsRemoved: [{ id: 'Ville', name: 'Commune' }] },
      },
    ],
  }
  const project = openProject({ steps, columns, table: { report } })

  it('tells the life of a column that is gone, by any name it bore', async () => {
    const { actions } = show(<ColumnHistory />, { state: { project } })
    await userEvent.type(screen.getByRole('searchbox'), 'ville')
    const life = screen.getAllByRole('listitem')[0]
    expect(plain(life?.textContent)).toContain('Communesupprimée')
    expect(plain(life?.textContent)).toContain('Dans le fichier sous le nom « Ville »')
    expect(plain(life?.textContent)).toContain('« Ville » devient « Commune »')
    await userEvent.click(screen.getByRole('button', { name: /étape 1/ }))
    expect(actions.showStep).toHaveBeenCalledWith(0)
  })

  it('says that no column ever bore a name', async () => {
    show(<ColumnHistory />, { state: { project } })
    await userEvent.type(screen.getByRole('searchbox'), 'xyzzy')
    expect(screen.getByText(/Aucune colonne n’a jamais/)).toBeTruthy()
  })
})

describe('HistoryPanel', () => {
  it('goes to any state, other versions included', async () => {
    const entry = { time: 0, isAhead: false, isOther: false, isCurrent: false }
    const entries = [
      { ...entry, stateId: 'a', act: { code: 'opened', data: { fileName: 'f.csv' } } },
      { ...entry, stateId: 'b', isCurrent: true, act: { code: 'rowsDeleted', data: { count: 2 } } },
      { ...entry, stateId: 'c', isAhead: true, act: { code: 'stepAdded', data: { kind: 'x' } } },
      { ...entry, stateId: 'd', isOther: true, act: { code: 'rowsDeleted', data: { count: 9 } } },
    ]
    const { actions } = show(<HistoryPanel />, {
      state: { project: openProject() },
      answers: { history: () => Promise.resolve(entries) },
    })
    const lines = await screen.findAllByRole('listitem')
    expect(lines.map(({ textContent }) => plain(textContent).slice(0, 18))).toEqual([
      expect.stringMatching(/^x/),
      'Supprimer 2 lignes',
      expect.stringMatching(/^Ouvrir f.csv/),
      'Supprimer 9 lignes',
    ])
    await userEvent.click(screen.getByRole('button', { name: /Supprimer 9 lignes/ }))
    expect(actions.goToState).toHaveBeenCalledWith('d')
    await userEvent.click(screen.getByRole('button', { name: /Supprimer 2 lignes/ }))
    expect(actions.goToState).toHaveBeenCalledTimes(1)
  })
})
