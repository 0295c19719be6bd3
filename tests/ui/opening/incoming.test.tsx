import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ArchiveChoice } from '../../../src/state/model'
import { ArchiveChooser } from '../../../src/ui/opening/ArchiveChooser'
import { OpeningScreen } from '../../../src/ui/opening/OpeningScreen'
import { PasteDialog } from '../../../src/ui/opening/PasteDialog'
import { RefusedFiles } from '../../../src/ui/opening/RefusedFiles'
import { OpeningStrip } from '../../../src/ui/workspace/OpeningStrip'
import { openProject, plain, show } from '../support'

type Entry = ArchiveChoice['entries'][number]

const entry = (place: number, name: string, state: Entry['state'] = 'table'): Entry => ({
  place,
  name,
  size: 2048,
  state,
})

const showArchive = (entries: readonly Entry[], joins = false) =>
  show(<ArchiveChooser />, { state: { archiveChoice: { fileName: 'dépôt.zip', entries, joins } } })

const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox')

describe('ArchiveChooser', () => {
  const entries = [
    entry(0, 'données/parkings.csv'),
    entry(1, 'lisez-moi.pdf', 'other'),
    entry(4, 'secret.csv', 'protected'),
    entry(5, 'ancien.zip', 'archive'),
    entry(6, 'tarifs.xlsx'),
  ]

  it('lists every file with its size, and why some cannot be opened', () => {
    showArchive(entries)
    const told = boxes().map((box) =>
      plain(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent),
    )
    expect(told).toEqual([
      '2 Ko',
      '2 Ko · pas un tableau',
      '2 Ko · protégé par un mot de passe',
      '2 Ko · archive dans l’archive, non ouverte',
      '2 Ko',
    ])
    expect(boxes().map(({ disabled }) => disabled)).toEqual([false, true, true, true, false])
  })

  it('opens those that are chosen, by their places', async () => {
    const { actions } = showArchive(entries)
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir 2 fichiers' }))
    expect(actions.openEntries).toHaveBeenLastCalledWith([0, 6])
    await userEvent.click(boxes()[0]!)
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir 1 fichier' }))
    expect(actions.openEntries).toHaveBeenLastCalledWith([6])
    await userEvent.click(boxes()[4]!)
    expect(screen.getByText('Choisissez au moins un fichier.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Ouvrir' }).hasAttribute('disabled')).toBe(true)
  })

  it('takes twenty files at most', async () => {
    const { actions } = showArchive(
      Array.from({ length: 22 }, (_, place) => entry(place, `${place}.csv`)),
    )
    expect(boxes().filter(({ checked }) => checked)).toHaveLength(20)
    await userEvent.click(screen.getByRole('button', { name: 'Tout choisir' }))
    expect(plain(screen.getByText(/^Choisissez au plus/).textContent)).toBe(
      'Choisissez au plus 20 fichiers.',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Fermer sans ouvrir' }))
    expect(actions.closeEntries).toHaveBeenCalled()
    expect(actions.openEntries).not.toHaveBeenCalled()
  })

  it('says so when nothing in it can be opened', () => {
    showArchive([entry(0, 'a.pdf', 'other'), entry(1, 'b.doc', 'other')])
    expect(screen.getByText(/Aucun fichier de cette archive/)).toBeTruthy()
  })
})

describe('RefusedFiles', () => {
  it('lists each file with its reason, and is read once', async () => {
    const refusedFiles = [
      { fileName: 'rapport.pdf', issue: { code: 'binaryFile', data: { looksLike: 'pdf' } } },
      { fileName: 'vide.csv', issue: { code: 'emptyFile', data: {} } },
    ]
    const { actions } = show(<RefusedFiles />, { state: { refusedFiles, project: openProject() } })
    const shown = plain(screen.getByRole('dialog').textContent)
    expect(shown).toContain('2 fichiers n’ont pas pu être ouverts')
    expect(shown).toContain('rapport.pdf')
    expect(shown).toContain('un document PDF')
    expect(shown).toContain('Ce fichier est vide')
    expect(shown).toContain('Les autres sont ouverts')
    await userEvent.click(screen.getAllByRole('button', { name: 'Fermer' }).at(-1)!)
    expect(actions.closeRefused).toHaveBeenCalled()
  })

  it('does not speak of others when there are none', () => {
    const refusedFiles = [{ fileName: 'vide.csv', issue: { code: 'emptyFile', data: {} } }]
    show(<RefusedFiles />, { state: { refusedFiles } })
    expect(plain(screen.getByRole('dialog').textContent)).toContain('Rien n’a été modifié.')
  })
})

describe('PasteDialog', () => {
  it('opens what is pasted in a new tab', () => {
    const { actions } = show(<PasteDialog />)
    const data = new Map([
      ['text/plain', 'a\tb'],
      ['text/html', '<table></table>'],
    ])
    fireEvent.paste(screen.getByRole('textbox', { name: /Collez ici/ }), {
      clipboardData: { files: [], getData: (type: string) => data.get(type) ?? '' },
    })
    expect(actions.addText).toHaveBeenCalledWith('a\tb', '<table></table>')
    expect(actions.showDialog).toHaveBeenCalledWith(null)
  })
})

it('says which of several files is on its way in', () => {
  const opening = {
    fileName: 'trois.csv',
    size: 10,
    place: { at: 3, of: 20 },
    progress: null,
    firstRows: null,
    issue: null,
  }
  show(<OpeningScreen />, { state: { opening } })
  expect(plain(screen.getByText(/^Fichier/).textContent)).toBe('Fichier 3 sur 20')
})

it('says over the table that the file is not what its name says', () => {
  const project = openProject({ steps: [] })
  const [table] = project.doc.tables
  const told = [
    { code: 'notAsNamed', data: { extension: 'xls', looksLike: 'html' } },
    { code: 'fromArchive', data: { archive: 'dépôt.zip' } },
  ]
  const doc = { ...project.doc, tables: [{ ...table!, source: { ...table!.source, told } }] }
  const tables = new Map(
    [...project.tables].map(([id, state]) => [id, { ...state, isStripShown: true }]),
  )
  show(<OpeningStrip />, { state: { project: { ...project, doc, tables } } })
  const strip = plain(screen.getByRole('region').textContent)
  expect(strip).toContain('Son nom finit par .xls, mais ce fichier est une page web')
  expect(strip).toContain('Tiré de l’archive dépôt.zip')
})
