import { cleanup, screen, waitFor, within } from '@testing-library/react'
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
    preview: {
      settings,
      guesses,
      records,
      last: [],
      between: 0,
      words: [],
      lines: [],
      names: ['N°', 'Nom'],
    },
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
      'Ligne du fichierAN°BNom',
      '1Ville de Beauvais',
      '5N°Nom',
      '61Jeu de Paume',
    ])
    const taken = screen.getByRole('button', { name: /^Prendre la ligne 5 comme noms/ })
    expect(taken.getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(within(rows[3]!).getByRole('button'))
    expect(actions.changeOpening).toHaveBeenCalledWith({
      headerRecord: 6,
      groupRecords: undefined,
      skippedRecords: undefined,
    })
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
    expect(actions.changeOpening).toHaveBeenCalledWith({
      headerRecord: null,
      groupRecords: undefined,
    })
  })

  it('says that nothing changes, then what would', () => {
    showForm(form())
    expect(screen.getByRole('status').textContent).toContain('Rien ne change')
  })

  it('lists what changes, with the steps that will run again', () => {
    showForm(form({ settings: { ...settings, delimiter: ',', headerRecord: null } }))
    const said = plain(screen.getByRole('status').textContent)
    expect(said).toContain('Séparateur : point-virgule → virgule')
    expect(said).toContain('Lignes des noms de colonnes : 5 → aucune')
    expect(said).toContain('Les 2 étapes seront rejouées')
  })

  it('shows the words that encodings read otherwise, and takes the encoding that reads them well', async () => {
    const preview = {
      ...form().preview!,
      words: [
        { encodings: ['windows-1252', 'iso-8859-15'], texts: ['Créteil', 'Évreux'] },
        { encodings: ['utf-8'], texts: ['Cr\ufffdteil', '\ufffdvreux'] },
        { encodings: ['cp850'], texts: ['CrÚteil', '╔vreux'] },
      ],
    } as const
    const { actions } = showForm(form({ preview }))
    const words = screen.getByRole('radiogroup', { name: 'Mots qui se liraient autrement' })
    const shown = within(words).getAllByRole('radio')
    expect(shown.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Windows-1252, ISO-8859-15',
      'UTF-8',
      'CP850',
    ])
    expect(words.textContent).toContain('Créteil · Évreux')
    await userEvent.click(within(words).getByRole('radio', { name: 'CP850' }))
    expect(actions.changeOpening).toHaveBeenCalledWith({ encoding: 'cp850' })
  })

  it('takes a typed separator', async () => {
    const { actions } = showForm(form())
    await userEvent.click(screen.getByRole('button', { name: /Séparateur/ }))
    await userEvent.click(screen.getByRole('option', { name: 'un autre caractère…' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Autre séparateur' }), '#')
    expect(actions.changeOpening).toHaveBeenCalledWith({ delimiter: '#' })
  })

  it('leaves a column out, and never the last one', async () => {
    const { actions } = showForm(form())
    await userEvent.click(screen.getByRole('checkbox', { name: 'Garder la colonne B, Nom' }))
    expect(actions.changeOpening).toHaveBeenCalledWith({ skippedColumns: [2] })
    cleanup()
    showForm(form({ settings: { ...settings, skippedColumns: [2] } }))
    const left = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Garder la colonne A, N°' })
    expect(left.disabled).toBe(true)
  })

  it('joins rows of names as typed, and moves them with the rows above', async () => {
    const { actions } = showForm(form())
    const rows = screen.getByRole('textbox', { name: 'Lignes des noms de colonnes' })
    await userEvent.tripleClick(rows)
    await userEvent.paste('1, 5')
    expect(actions.changeOpening).toHaveBeenLastCalledWith({
      headerRecord: 5,
      groupRecords: [1],
      skippedRecords: undefined,
    })
    const above = screen.getByRole('textbox', { name: 'Lignes écartées au-dessus' })
    await userEvent.clear(above)
    await userEvent.type(above, '2{Tab}')
    expect(actions.changeOpening).toHaveBeenLastCalledWith(
      expect.objectContaining({ headerRecord: 3 }),
    )
  })

  it('says that a row of names is none', async () => {
    showForm(form())
    const rows = screen.getByRole('textbox', { name: 'Lignes des noms de colonnes' })
    await userEvent.clear(rows)
    await userEvent.type(rows, '9')
    expect(plain(screen.getByRole('dialog').textContent)).toContain(
      'Ce tableau va de la ligne 1 à la ligne 6',
    )
  })

  it('cuts at fixed places, typed, clicked away and moved by keys', async () => {
    const preview = { ...form().preview!, lines: ['1 Jeu de Paume', '2 Gare'] }
    const { actions } = showForm(form({ preview }))
    await userEvent.click(screen.getByRole('radio', { name: 'En largeur fixe' }))
    expect(actions.changeOpening).toHaveBeenCalledWith({ cuts: [], delimiter: '', quote: '' })
    cleanup()
    const fixed = { ...settings, delimiter: '', quote: '', cuts: [2, 6] } as const
    const again = showForm(form({ preview, settings: fixed }))
    expect(screen.getByText('1 Jeu de Paume')).toBeTruthy()
    const field = screen.getByRole('textbox', { name: 'Coupures' })
    await userEvent.tripleClick(field)
    await userEvent.paste('2, 8')
    expect(again.actions.changeOpening).toHaveBeenLastCalledWith({ cuts: [2, 8] })
    screen.getByRole('button', { name: 'Coupure 2, après 6 caractères' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(again.actions.changeOpening).toHaveBeenLastCalledWith({ cuts: [2, 7] })
    await userEvent.keyboard('{Delete}')
    expect(again.actions.changeOpening).toHaveBeenLastCalledWith({ cuts: [2] })
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter une coupure' }))
    expect(again.actions.changeOpening).toHaveBeenLastCalledWith({ cuts: [2, 6, 7] })
  })

  it('says how many rows it does not show, and when it cannot number the last ones', () => {
    const last = [{ record: 900, cells: ['900', 'Fin'] }]
    showForm(form({ preview: { ...form().preview!, last, between: 640 } }))
    const said = plain(screen.getByRole('table').textContent)
    expect(said).toContain('640 lignes entre les deux, non montrées ici')
    expect(said).toContain('900900Fin')
    cleanup()
    const unknown = [{ record: null, cells: ['900', 'Fin'] }]
    showForm(form({ preview: { ...form().preview!, last: unknown, between: null } }))
    expect(plain(screen.getByRole('table').textContent)).toContain(
      'il faudrait lire tout le fichier',
    )
  })

  it('says what the change will do, before it is applied', () => {
    const forecast = {
      rows: { before: 12, after: 11 },
      columns: { before: 7, after: 6 },
      endRows: { before: 10, after: 9 },
      gone: [{ name: 'Places', steps: [1, 2] }],
      broken: [2],
      edits: 3,
    }
    const changed = { ...settings, skippedColumns: [2] }
    showForm(form({ settings: changed, forecast: { status: 'ready', forecast } }))
    const said = plain(screen.getByRole('status').textContent)
    expect(said).toContain('12 lignes → 11 lignes')
    expect(said).toContain('7 colonnes → 6 colonnes')
    expect(said).toContain('Après les étapes : 10 lignes → 9 lignes')
    expect(said).toContain('La colonne « Places » disparaîtrait : les étapes 1 et 2 s’en servent.')
    expect(said).toContain('L’étape 2 ne pourrait plus se faire.')
    expect(said).toContain('3 saisies ne retrouveraient plus leur cellule')
    cleanup()
    showForm(form({ settings: changed, forecast: { status: 'counting' } }))
    expect(plain(screen.getByRole('status').textContent)).toContain('Lecture du fichier')
    cleanup()
    const same = {
      ...forecast,
      rows: { before: 12, after: 12 },
      columns: { before: 7, after: 7 },
      gone: [],
      broken: [],
      edits: 0,
    }
    showForm(form({ settings: changed, forecast: { status: 'ready', forecast: same } }))
    const calm = plain(screen.getByRole('status').textContent)
    expect(calm).toContain('Toujours 12 lignes et 7 colonnes.')
    expect(calm).toContain('Toutes les saisies restent sur leur ligne.')
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
