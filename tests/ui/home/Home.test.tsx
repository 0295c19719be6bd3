import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ProjectItem } from '../../../src/state/model'
import { EraseDialog } from '../../../src/ui/home/EraseDialog'
import { Home } from '../../../src/ui/home/Home'
import { plain, show } from '../support'

const project = (id: string, name: string): ProjectItem => ({
  id,
  name,
  changed: new Date(2023, 4, 2).getTime(),
  size: 27_136,
  rowCount: 1204,
  columnCount: 21,
})

const two = [project('a', 'Parkings 2018'), project('b', 'Prêts de livres')]

const controls = () => screen.getAllByRole('button').length

const choose = async (name: string, entry: string) => {
  await userEvent.click(screen.getByRole('button', { name: `Actions pour ${name}` }))
  await userEvent.click(screen.getByRole('menuitem', { name: entry }))
}

describe('Home', () => {
  it('has at most 12 controls while there is no project', () => {
    const { container } = show(<Home />, { state: { projects: [] } })
    const all = container.querySelectorAll('button, a[href], select, input:not([type=file])')
    expect(all.length).toBeLessThanOrEqual(12)
    expect(container.textContent).toContain('Aucun projet pour l’instant')
  })

  it('adds one menu and one name per project', () => {
    show(<Home />, { state: { projects: [] } })
    const without = controls()
    show(<Home />, { state: { projects: two } })
    expect(controls() - without * 2).toBe(2 * two.length)
  })

  it('says where the data is', () => {
    show(<Home />, { state: { projects: [] } })
    expect(screen.getByText('Rien ne quitte cet ordinateur')).toBeTruthy()
    expect(screen.getByText(/dans ce navigateur, sur cet ordinateur/)).toBeTruthy()
  })

  it('lists projects with their size and date, and opens one', async () => {
    const { actions } = show(<Home />, { state: { projects: two } })
    const row = screen.getAllByRole('listitem')[0]
    expect(plain(row?.textContent)).toContain('1 204 lignes · 21 colonnes26,5 Ko2 mai 2023')
    await userEvent.click(screen.getByRole('button', { name: 'Parkings 2018' }))
    expect(actions.openProject).toHaveBeenCalledWith('a')
  })

  it('duplicates and deletes from the menu of a project', async () => {
    const { actions } = show(<Home />, { state: { projects: two } })
    await choose('Prêts de livres', 'Dupliquer')
    expect(actions.duplicateProject).toHaveBeenCalledWith('b')
    await choose('Parkings 2018', 'Supprimer')
    expect(actions.deleteProject).toHaveBeenCalledWith('a')
  })

  it('renames in place: Enter keeps the new name, Escape the old one', async () => {
    const { actions } = show(<Home />, { state: { projects: two } })
    await choose('Parkings 2018', 'Renommer')
    await userEvent.keyboard('Stationnement{Enter}')
    expect(actions.renameProject).toHaveBeenCalledWith('a', 'Stationnement')
    await choose('Prêts de livres', 'Renommer')
    await userEvent.keyboard('Autre{Escape}')
    expect(actions.renameProject).toHaveBeenCalledTimes(1)
  })

  it('opens a paste as text, with the page it is cut from', () => {
    const { actions } = show(<Home />, { state: { projects: [] } })
    const held = new Map([['text/plain', 'a;b\n1;2']])
    const getData = (type: string) => held.get(type) ?? ''
    fireEvent.paste(document.body, { clipboardData: { files: [], getData } })
    expect(actions.openText).toHaveBeenLastCalledWith('a;b\n1;2', '')
    held.set('text/html', '<table><tr><td>a</td></tr></table>')
    fireEvent.paste(document.body, { clipboardData: { files: [], getData } })
    expect(actions.openText).toHaveBeenLastCalledWith('a;b\n1;2', held.get('text/html'))
  })

  it('opens pasted files, but not the picture a spreadsheet puts beside its cells', () => {
    const { actions } = show(<Home />, { state: { projects: [] } })
    const file = new File(['a;b'], 'tarifs.csv', { type: 'text/csv' })
    fireEvent.paste(document.body, { clipboardData: { files: [file], getData: () => 'tarifs' } })
    expect(actions.openFiles).toHaveBeenCalledWith([file])
    const picture = new File(['…'], 'image.png', { type: 'image/png' })
    fireEvent.paste(document.body, { clipboardData: { files: [picture], getData: () => 'a\tb' } })
    expect(actions.openFiles).toHaveBeenCalledTimes(1)
    expect(actions.openText).toHaveBeenCalledWith('a\tb', 'a\tb')
  })

  it('changes the language at once', async () => {
    const { actions, store } = show(<Home />, { state: { projects: [] } })
    await userEvent.click(screen.getByRole('button', { name: /English/ }))
    expect(actions.setLanguage).toHaveBeenCalledWith('en')
    store.setState({ language: 'en' })
    expect(await screen.findByText('Nothing leaves this computer')).toBeTruthy()
  })

  it('says why nothing can be kept', () => {
    const storageIssue = { code: 'storageUnavailable', data: {} }
    show(<Home />, { state: { projects: [], storageIssue } })
    expect(screen.getByText(/ne permet pas d’enregistrer/)).toBeTruthy()
  })
})

describe('EraseDialog', () => {
  it('says what goes and does it only when told to', async () => {
    const { actions } = show(<EraseDialog />, { state: { projects: two, dialog: 'erase' } })
    expect(plain(screen.getByRole('alertdialog').textContent)).toContain('2 projets')
    await userEvent.click(screen.getByRole('button', { name: 'Tout garder' }))
    expect(actions.showDialog).toHaveBeenCalledWith(null)
    expect(actions.eraseEverything).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Tout effacer' }))
    expect(actions.eraseEverything).toHaveBeenCalledTimes(1)
  })
})
