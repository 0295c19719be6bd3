import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { SavedState } from '../../../src/ui/topbar/SavedState'
import { UndoRedo } from '../../../src/ui/topbar/UndoRedo'
import { OpeningStrip } from '../../../src/ui/workspace/OpeningStrip'
import { ReadOnlyBanner } from '../../../src/ui/workspace/ReadOnlyBanner'
import { StatusBar } from '../../../src/ui/workspace/StatusBar'
import { StepBanner } from '../../../src/ui/workspace/StepBanner'
import { openProject, plain, show, step } from '../support'

const nine = Array.from({ length: 9 }, (_, at) => step(`s${at}`))
const words = (container: HTMLElement) => plain(container.textContent)

describe('StepBanner', () => {
  it.each([
    [
      3,
      'Tableau après l’étape 4 sur 9. Vos changements s’ajouteront ici, avant les 5 suivantes.Revenir à la fin',
    ],
    [
      7,
      'Tableau après l’étape 8 sur 9. Vos changements s’ajouteront ici, avant la suivante.Revenir à la fin',
    ],
    [
      -1,
      'Tableau tel qu’à l’ouverture, avant toutes les étapes. Vos changements s’ajouteront ici, avant les 9 suivantes.Revenir à la fin',
    ],
  ])('says where acts go while step index %i is shown', (shownStep, expected) => {
    const project = openProject({ steps: nine, table: { shownStep } })
    const { container } = show(<StepBanner />, { state: { project } })
    expect(words(container)).toBe(expected)
  })

  it.each([null, 8])('says nothing at the end (%s)', (shownStep) => {
    const project = openProject({ steps: nine, table: { shownStep } })
    expect(words(show(<StepBanner />, { state: { project } }).container)).toBe('')
  })

  it('leads back to the end', async () => {
    const project = openProject({ steps: nine, table: { shownStep: 0 } })
    const { actions } = show(<StepBanner />, { state: { project } })
    await userEvent.click(screen.getByRole('button', { name: 'Revenir à la fin' }))
    expect(actions.showStep).toHaveBeenCalledWith(null)
  })
})

describe('OpeningStrip', () => {
  it('says what was guessed and lets it be changed', async () => {
    const project = openProject({ table: { isStripShown: true } })
    const { container, actions } = show(<OpeningStrip />, { state: { project } })
    expect(words(container)).toBe(
      'Windows-1252 · point-virgule · noms en ligne 5 · 4 lignes au-dessus écartéesModifier',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Modifier' }))
    expect(actions.reopenOpening).toHaveBeenCalled()
  })

  it('tells each remark in a sentence with its line', async () => {
    const project = openProject({ table: { isStripShown: true } })
    const told = [{ code: 'shortRows', data: { count: 3, line: 12, columns: 7, fields: 5 } }]
    const [table] = project.doc.tables
    const doc = { ...project.doc, tables: [{ ...table!, source: { ...table!.source, told } }] }
    show(<OpeningStrip />, { state: { project: { ...project, doc } } })
    await userEvent.click(screen.getByRole('button', { name: '1 remarque' }))
    expect(plain(screen.getByRole('dialog').textContent)).toContain(
      '3 lignes avaient moins de cellules que les 7 colonnes du tableau (la première à la ligne 12)',
    )
  })

  it('says which sheet was read, and where its names are', () => {
    const project = openProject({ table: { isStripShown: true } })
    const [table] = project.doc.tables
    const settings = {
      form: 'sheet',
      sheet: 'Parkings HV',
      range: null,
      headerRecords: [5],
      fillMerged: false,
      skippedColumns: [],
      readings: [],
    } as const
    const source = { ...table!.source, settings }
    const doc = { ...project.doc, tables: [{ ...table!, source }] }
    const { container } = show(<OpeningStrip />, { state: { project: { ...project, doc } } })
    expect(words(container)).toBe(
      'Feuille « Parkings HV » · noms en ligne 5 · 4 lignes au-dessus écartéesModifier',
    )
  })

  it('says after which file a table was read, with the ways out of that', async () => {
    const project = openProject({ table: { isStripShown: true } })
    const { source } = project.doc.tables[0]!
    const { settings } = source
    if (settings.form !== 'csv') throw new Error('The table is of another form')
    const reusedWith = (guess: typeof settings, isChoice: boolean) => {
      const tables = [{ settings, guess }]
      return new Map([[source.blob, { fileName: 'permis_2023.csv', tables, isChoice }]])
    }
    const guess = { ...settings, headerRecord: 4 }
    const { container, actions } = show(<OpeningStrip />, {
      state: { project, reused: reusedWith(guess, true) },
    })
    expect(words(container)).toContain('Réglages repris de « permis_2023.csv »')
    await userEvent.click(screen.getByRole('button', { name: 'Lire autrement' }))
    expect(actions.readAsGuessed).toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Choisir d’autres tableaux…' }))
    expect(actions.chooseSheets).toHaveBeenCalled()
  })

  it('says nothing of another file once the table is read as guessed', () => {
    const project = openProject({ table: { isStripShown: true } })
    const { source } = project.doc.tables[0]!
    const { settings } = source
    const tables = [{ settings, guess: settings }]
    const reused = new Map([[source.blob, { fileName: 'p.csv', tables, isChoice: false }]])
    const { container } = show(<OpeningStrip />, { state: { project, reused } })
    expect(words(container)).not.toContain('repris')
  })

  it('is not there once it was hidden', () => {
    expect(words(show(<OpeningStrip />, { state: { project: openProject() } }).container)).toBe('')
  })
})

describe('SavedState', () => {
  it('says where and when the work was saved', () => {
    const { container } = show(<SavedState />, { state: { project: openProject() } })
    expect(words(container)).toBe('Enregistré dans ce navigateur à 14:03')
  })

  it('says that it is not, why, and offers a copy and another try', async () => {
    const saved = { status: 'unsaved', issue: { code: 'quotaExceeded', data: {} } } as const
    const project = openProject({ saved })
    const { container, actions } = show(<SavedState />, { state: { project, dialog: 'share' } })
    expect(words(container)).toContain('Non enregistré')
    expect(screen.getByRole('dialog').textContent).toContain('plus de place')
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(actions.retrySaving).toHaveBeenCalled()
    await userEvent.click(screen.getByRole('radio', { name: /^Sans le fichier/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la copie' }))
    expect(actions.saveCopy).toHaveBeenCalledWith(false)
  })

  it('warns that a whole copy holds the source and the history', () => {
    show(<SavedState />, { state: { project: openProject(), dialog: 'share' } })
    expect(screen.getByRole('dialog').textContent).toContain('contient le fichier d’origine')
  })
})

describe('UndoRedo', () => {
  it('is off where there is nowhere to go', () => {
    show(<UndoRedo />, { state: { project: openProject({ canUndo: false, canRedo: true }) } })
    expect(screen.getByRole('button', { name: 'Annuler' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('button', { name: 'Rétablir' })).toHaveProperty('disabled', false)
  })

  it('is off while another tab writes', () => {
    const readOnly = { code: 'lostWriter', data: {} }
    show(<UndoRedo />, { state: { project: openProject({ canRedo: true, readOnly }) } })
    for (const name of ['Annuler', 'Rétablir'])
      expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true)
  })

  it('lists the states around and goes to one', async () => {
    const entry = { time: 0, isAhead: false, isOther: false, isCurrent: false }
    const entries = [
      { ...entry, stateId: 'a', act: { code: 'opened', data: { fileName: 'f.csv' } } },
      { ...entry, stateId: 'b', isCurrent: true, act: { code: 'rowsDeleted', data: { count: 2 } } },
      { ...entry, stateId: 'c', isOther: true, act: { code: 'rowsDeleted', data: { count: 9 } } },
    ]
    const { actions } = show(<UndoRedo />, {
      state: { project: openProject() },
      answers: { history: () => Promise.resolve(entries) },
    })
    await userEvent.click(screen.getByRole('button', { name: 'Historique des modifications' }))
    const lines = (await screen.findAllByRole('menuitemradio')).map(({ textContent }) =>
      plain(textContent),
    )
    expect(lines.map((line) => line.replace('✓', ''))).toEqual([
      'Supprimer 2 lignes',
      'Ouvrir f.csv',
      'Tout l’historique…',
    ])
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Ouvrir f.csv' }))
    expect(actions.goToState).toHaveBeenCalledWith('a')
  })
})

describe('ReadOnlyBanner', () => {
  it('says who writes and takes over', async () => {
    const project = openProject({ readOnly: { code: 'lostWriter', data: {} } })
    const { actions } = show(<ReadOnlyBanner />, { state: { project } })
    expect(screen.getByRole('status').textContent).toContain('un autre onglet')
    await userEvent.click(screen.getByRole('button', { name: 'Modifier ici' }))
    expect(actions.takeOver).toHaveBeenCalled()
  })
})

describe('StatusBar', () => {
  it.each([
    [{}, '10 lignes · 2 colonnes'],
    [
      { selection: { focused: null, columns: ['Nom'], rows: [] } },
      '10 lignes · 2 colonnes · 1 colonne sélectionnée, 5 valeurs différentes',
    ],
    [
      { selection: { focused: null, columns: [], rows: [3, 4] } },
      '10 lignes · 2 colonnes · 2 lignes sélectionnées',
    ],
  ])('counts the table and the selection', (table, expected) => {
    const { container } = show(<StatusBar />, { state: { project: openProject({ table }) } })
    expect(words(container)).toContain(expected)
  })

  it('says what is going on and lets it be stopped', async () => {
    const running = { doing: 'running', done: 1, total: 4 } as const
    const { actions } = show(<StatusBar />, {
      state: { project: openProject({ table: { running } }) },
    })
    expect(plain(screen.getByRole('status').textContent)).toContain('Calcul des étapes…25 %')
    await userEvent.click(screen.getByRole('button', { name: 'Interrompre' }))
    expect(actions.stopWork).toHaveBeenCalled()
  })
})
