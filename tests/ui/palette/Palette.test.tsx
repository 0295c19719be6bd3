import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Palette } from '../../../src/ui/palette/Palette'
import { openProject, show } from '../support'

describe('Palette', () => {
  it('starts the step that is found first with Enter', async () => {
    const { actions } = show(<Palette />, { state: { project: openProject(), dialog: 'palette' } })
    await userEvent.type(screen.getByRole('combobox'), 'doublons{Enter}')
    expect(actions.showDialog).toHaveBeenCalledWith(null)
    expect(actions.startStep).toHaveBeenCalledWith('removeDuplicates')
  })

  it('runs an action', async () => {
    const { actions } = show(<Palette />, { state: { project: openProject(), dialog: 'palette' } })
    await userEvent.type(screen.getByRole('combobox'), 'historique des modifications{Enter}')
    expect(actions.showPanel).toHaveBeenCalledWith('history')
  })

  it('closes at the first Escape, whatever is typed', async () => {
    const { actions } = show(<Palette />, { state: { project: openProject(), dialog: 'palette' } })
    await userEvent.type(screen.getByRole('combobox'), 'doublons{Escape}')
    expect(actions.showDialog).toHaveBeenCalledWith(null)
  })

  it('opens a file in a tab or in a project of its own', () => {
    show(<Palette />, { state: { project: openProject(), dialog: 'palette' } })
    const names = screen
      .getAllByRole('option', { name: /^Ouvrir un fichier/ })
      .map((each) => each.textContent)
    expect(names.sort()).toEqual([
      'Ouvrir un fichier dans un nouveau projet…',
      'Ouvrir un fichier dans un nouvel onglet…',
    ])
  })

  it('says so when nothing bears the name', async () => {
    show(<Palette />, { state: { project: openProject(), dialog: 'palette' } })
    await userEvent.type(screen.getByRole('combobox'), 'xyzzy')
    expect(await screen.findByText(/Aucune étape ni action ne correspond/)).toBeTruthy()
  })

  it('offers only what can be done without a project', () => {
    show(<Palette />, { state: { dialog: 'palette' } })
    expect(screen.queryByRole('option', { name: /doublons/i })).toBeNull()
    expect(screen.queryByRole('option', { name: /^Exporter/ })).toBeNull()
    expect(screen.getByRole('option', { name: /Ouvrir un fichier/ })).toBeTruthy()
  })
})
