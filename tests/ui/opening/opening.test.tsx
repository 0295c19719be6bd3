import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { OpeningForm } from '../../../src/state/model'
import { OpeningDialog } from '../../../src/ui/opening/OpeningDialog'
import { OpeningScreen } from '../../../src/ui/opening/OpeningScreen'
import { openProject, plain, show, step } from '../support'

const settings = {
  form: 'csv',
  encoding: 'windows-1252',
  delimiter: ';',
  quote: '"',
  headerRecord: 5,
} as const

const sure = <T,>(value: T) => ({ value, confidence: 1 })

const form = (more: Partial<OpeningForm> = {}): OpeningForm => {
  const guesses = {
    encoding: sure('windows-1252' as const),
    delimiter: sure(';'),
    quote: sure('"' as const),
    headerRecord: sure(5),
    lineEnd: 'crlf' as const,
    cuts: null,
    groupRecords: [],
    skippedColumns: [],
  }
  const records = [
    { record: 1, cells: ['Ville de Beauvais'] },
    { record: 5, cells: ['N°', 'Nom'] },
    { record: 6, cells: ['1', 'Jeu de Paume'] },
  ]
  return {
    fileName: 'parkings.csv',
    tableId: 't1',
    settings,
    guesses,
    preview: { settings, guesses, records, last: [], between: 0, words: [], lines: [] },
    issue: null,
    forecast: null,
    ...more,
  }
}

const showForm = (openingForm: OpeningForm, steps = [step('a'), step('b')]) =>
  show(<OpeningDialog />, { state: { openingForm, project: openProject({ steps }) } })

describe('OpeningDialog', () => {
  it('shows how each row will be read and takes one as the row of names', async () => {
    const { actions } = showForm(form())
    const rows = screen.getAllByRole('row')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '1Ville de Beauvais',
      '5N°Nom',
      '61Jeu de Paume',
    ])
    const taken = screen.getByRole('button', { name: 'Prendre la ligne 5 comme noms de colonnes' })
    expect(taken.getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(within(rows[2]!).getByRole('button'))
    expect(actions.changeOpening).toHaveBeenCalledWith({ headerRecord: 6 })
  })

  it('changes the separator and the encoding', async () => {
    const { actions } = showForm(form())
    await userEvent.click(screen.getByRole('button', { name: /Séparateur/ }))
    await userEvent.click(screen.getByRole('option', { name: 'virgule' }))
    expect(actions.changeOpening).toHaveBeenCalledWith({ delimiter: ',' })
    await userEvent.click(screen.getByRole('button', { name: /Encodage/ }))
    await userEvent.click(screen.getByRole('option', { name: 'UTF-8' }))
    expect(actions.changeOpening).toHaveBeenCalledWith({ encoding: 'utf-8' })
  })

  it('takes a file without names', async () => {
    const { actions } = showForm(form())
    await userEvent.click(screen.getByRole('checkbox', { name: /pas de ligne de noms/ }))
    expect(actions.changeOpening).toHaveBeenCalledWith({ headerRecord: null })
  })

  it('says that nothing changes, then what would', () => {
    showForm(form())
    expect(screen.getByRole('status').textContent).toContain('Rien ne change')
  })

  it('lists what changes, with the steps that will run again', () => {
    showForm(form({ settings: { ...settings, delimiter: ',', headerRecord: null } }))
    const said = plain(screen.getByRole('status').textContent)
    expect(said).toContain('Séparateur : point-virgule → virgule')
    expect(said).toContain('Ligne des noms de colonnes : ligne 5 → aucune')
    expect(said).toContain('Les 2 étapes seront rejouées')
  })

  it('asks for a look when it is not sure', () => {
    const { guesses } = form()
    showForm(form({ guesses: { ...guesses, headerRecord: { value: 5, confidence: 0.4 } } }))
    expect(plain(screen.getByRole('dialog').textContent)).toContain('À vérifier :')
  })

  it('applies, or closes without applying', async () => {
    const { actions } = showForm(form())
    await userEvent.click(screen.getByRole('button', { name: 'Appliquer' }))
    expect(actions.applyOpening).toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Fermer sans appliquer' }))
    expect(actions.closeOpening).toHaveBeenCalled()
  })
})

describe('OpeningScreen', () => {
  const opening = {
    fileName: 'grand.csv',
    size: 2 * 1024 * 1024,
    place: null,
    progress: { doing: 'reading', done: 1024 * 1024, total: 2 * 1024 * 1024 },
    firstRows: null,
    issue: null,
  } as const

  it('says how far it is and can be stopped', async () => {
    const { actions, container } = show(<OpeningScreen />, { state: { opening } })
    expect(plain(container.textContent)).toContain('1 Mo lus sur 2 Mo')
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1048576')
    await userEvent.click(screen.getByRole('button', { name: 'Interrompre' }))
    expect(actions.stopOpening).toHaveBeenCalled()
  })

  it('shows the first rows meanwhile', async () => {
    const firstRows = { key: 'k', rowCount: 1, columns: [{ id: 'c', name: 'Nom' }] }
    const reply = {
      start: 0,
      rowCount: 1,
      ids: [6],
      records: [6],
      keys: [6],
      cells: [['Jeu de Paume']],
      misfits: [new Uint8Array(1)],
      before: null,
      fates: null,
    }
    show(<OpeningScreen />, {
      state: { opening: { ...opening, firstRows } },
      engine: { window: () => Promise.resolve(reply) },
    })
    expect(await screen.findByRole('cell', { name: 'Jeu de Paume' })).toBeTruthy()
    expect(screen.getByRole('columnheader', { name: 'Nom' })).toBeTruthy()
  })

  it.each([
    ['xlsx', 'c’est un classeur Excel', 'enregistrez-le au format CSV'],
    ['zip', 'c’est une archive zip', 'Décompressez-le'],
    ['unknown', 'pas de texte lisible', 'Choisissez un tableau'],
  ])('refuses %s saying what it is and what to do', (looksLike, what, next) => {
    const issue = { code: 'binaryFile', data: { looksLike } }
    show(<OpeningScreen />, { state: { opening: { ...opening, issue } } })
    const said = plain(screen.getByRole('alert').textContent)
    expect(said).toContain(what)
    expect(said).toContain(next)
  })

  it('gives another file a chance, or closes', async () => {
    const issue = { code: 'emptyFile', data: {} }
    const { actions, shell } = show(<OpeningScreen />, {
      state: { opening: { ...opening, issue } },
    })
    await userEvent.click(screen.getByRole('button', { name: /^Choisir un autre/ }))
    expect(shell.pickFiles).toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Fermer' }))
    await waitFor(() => expect(actions.dismissOpening).toHaveBeenCalled())
  })
})
