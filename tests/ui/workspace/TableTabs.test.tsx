import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { OpenProject } from '../../../src/state/model'
import { TableTabs } from '../../../src/ui/workspace/TableTabs'
import { openProject, plain, show } from '../support'

function projectOf(names: readonly string[], more: Partial<OpenProject> = {}): OpenProject {
  const project = openProject()
  const [table] = project.doc.tables
  const tables = names.map((name, at) => ({ ...table!, id: `t${at + 1}`, name }))
  return { ...project, doc: { ...project.doc, tables }, ...more }
}

const three = ['Parkings', 'Tarifs', 'Légende']
const showTabs = (names: readonly string[] = three, more: Partial<OpenProject> = {}) =>
  show(<TableTabs />, { state: { project: projectOf(names, more) } })

const tab = (name: string) => screen.getByRole('button', { name })
const openMenu = (name: string) =>
  userEvent.click(screen.getByRole('button', { name: `Menu du tableau ${name}` }))

describe('TableTabs', () => {
  it('shows every table and which is in front', () => {
    showTabs(three, { tableId: 't2' })
    const list = within(screen.getByRole('navigation', { name: 'Tableaux du projet' }))
    const items = list.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(items).toEqual(three)
    expect(three.map((name) => tab(name).getAttribute('aria-current'))).toEqual([
      'false',
      'true',
      'false',
    ])
  })

  it('shows a table by a click, or by the arrows and Enter', async () => {
    const { actions } = showTabs()
    await userEvent.click(tab('Tarifs'))
    expect(actions.showTable).toHaveBeenLastCalledWith('t2')
    tab('Parkings').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    expect(actions.showTable).toHaveBeenLastCalledWith('t3')
    await userEvent.keyboard('{Home}')
    expect(document.activeElement).toBe(tab('Parkings'))
  })

  it('adds tables from files', async () => {
    const { actions, container } = showTabs()
    expect(screen.getByRole('button', { name: /^Ajouter un onglet/ })).toBeTruthy()
    const input = container.querySelector<HTMLInputElement>('input[type=file]')!
    expect(input.accept.split(',')).toEqual(expect.arrayContaining(['.xlsx', '.ods', '.csv']))
    const file = new File(['a;b'], 'tarifs.csv')
    await userEvent.upload(input, file)
    expect(actions.addFiles).toHaveBeenCalledWith([file])
  })

  it('renames with F2: Enter keeps the new name, Escape the old one', async () => {
    const { actions } = showTabs()
    tab('Tarifs').focus()
    await userEvent.keyboard('{F2}')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nom du tableau' }))
    await userEvent.keyboard('Zones{Enter}')
    expect(actions.renameTable).toHaveBeenCalledWith('t2', 'Zones')
    await waitFor(() => expect(document.activeElement).toBe(tab('Tarifs')))
    await userEvent.keyboard('{F2}Autre{Escape}')
    expect(actions.renameTable).toHaveBeenCalledTimes(1)
  })

  it('renames from the menu', async () => {
    const { actions } = showTabs()
    await openMenu('Parkings')
    await userEvent.click(screen.getByRole('menuitem', { name: /Renommer/ }))
    const field = await screen.findByRole('textbox', { name: 'Nom du tableau' })
    await userEvent.clear(field)
    await userEvent.type(field, 'Zones{Enter}')
    expect(actions.renameTable).toHaveBeenCalledWith('t1', 'Zones')
  })

  it('moves a table, not past the ends', async () => {
    const { actions } = showTabs(three, { tableId: 't2' })
    await openMenu('Tarifs')
    await userEvent.click(screen.getByRole('menuitem', { name: 'Déplacer à droite' }))
    expect(actions.moveTable).toHaveBeenLastCalledWith('t2', 2)
    await openMenu('Tarifs')
    await userEvent.click(screen.getByRole('menuitem', { name: 'Déplacer à gauche' }))
    expect(actions.moveTable).toHaveBeenLastCalledWith('t2', 0)
  })

  it('opens the menu of another tab by the other button of the mouse', async () => {
    const { actions, store } = showTabs()
    await userEvent.pointer({ keys: '[MouseRight]', target: tab('Légende') })
    expect(actions.showTable).toHaveBeenLastCalledWith('t3')
    store.setState({ project: projectOf(three, { tableId: 't3' }) })
    const right = await screen.findByRole('menuitem', { name: 'Déplacer à droite' })
    expect(right.getAttribute('aria-disabled')).toBe('true')
  })

  it('deletes a table from the menu or with the key', async () => {
    const { actions } = showTabs()
    await openMenu('Parkings')
    await userEvent.click(screen.getByRole('menuitem', { name: 'Supprimer le tableau' }))
    expect(actions.removeTable).toHaveBeenLastCalledWith('t1')
    tab('Légende').focus()
    await userEvent.keyboard('{Delete}')
    expect(actions.removeTable).toHaveBeenLastCalledWith('t3')
  })

  it('keeps the last table, and says why', async () => {
    const { actions } = showTabs(['Parkings'])
    tab('Parkings').focus()
    await userEvent.keyboard('{Delete}')
    await openMenu('Parkings')
    const remove = screen.getByRole('menuitem', { name: 'Supprimer le tableau' })
    expect(remove.getAttribute('aria-disabled')).toBe('true')
    expect(plain(remove.textContent)).toContain('au moins un tableau')
    expect(actions.removeTable).not.toHaveBeenCalled()
  })

  it('changes nothing of a project that can only be read', async () => {
    const readOnly = { code: 'lostWriter', data: {} }
    const { actions } = showTabs(three, { readOnly })
    tab('Tarifs').focus()
    await userEvent.keyboard('{Delete}{F2}')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(actions.removeTable).not.toHaveBeenCalled()
    const add = screen.getByRole('button', { name: /^Ajouter un onglet/ })
    expect(add.hasAttribute('disabled')).toBe(true)
  })

  it('lists all tables when there are many', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `Tableau ${at + 1}`)
    const { actions } = showTabs(names)
    await userEvent.click(screen.getByRole('button', { name: 'Tous les tableaux (20)' }))
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Tableau 17' }))
    expect(actions.showTable).toHaveBeenLastCalledWith('t17')
  })
})
