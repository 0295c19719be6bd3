import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Palette } from '../../../src/ui/palette/Palette'
import { StepSearch } from '../../../src/ui/steps/StepSearch'
import { openProject, show } from '../support'
import { showForm } from '../form/showForm'

const texts = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent))

describe('the example in a form', () => {
  it('is folded under the help line, as tables with their names', async () => {
    const { container } = showForm('removeDuplicates')
    const details = container.querySelector('details')
    expect(details?.open).toBe(false)
    await userEvent.click(screen.getByText('Exemple'))
    expect(details?.open).toBe(true)
    expect(texts(screen.getByRole('table', { name: 'Avant' }))).toEqual([
      ['Nom', 'Commune'],
      ['Judo', 'Creil'],
      ['Tennis', 'Beauvais'],
      ['Judo', 'Creil'],
    ])
    expect(texts(screen.getByRole('table', { name: 'Après' }))).toEqual([
      ['Nom', 'Commune'],
      ['Judo', 'Creil'],
      ['Tennis', 'Beauvais'],
    ])
  })

  it('draws the other tab of a step that reads one', () => {
    showForm('lookUp', { language: 'en' })
    expect(screen.getByRole('table', { name: 'Other tab: Schools' })).toBeTruthy()
  })

  it('opens by Enter without applying', async () => {
    const { actions, container } = showForm('removeDuplicates')
    container.querySelector('summary')?.focus()
    await userEvent.keyboard('{Enter}')
    expect(actions.applyForm).not.toHaveBeenCalled()
  })
})

describe('the example beside a list', () => {
  const shown = () => screen.getByRole('complementary', { name: 'Exemple' }).textContent

  it('is of the entry that the keyboard comes to', async () => {
    show(<Palette />, { state: { project: openProject(), dialog: 'palette' } })
    await userEvent.type(screen.getByRole('combobox'), 'doublons')
    expect(shown()).toContain('Supprimer les doublons')
    await userEvent.keyboard('{ArrowDown}')
    expect(shown()).toContain('Fusionner les doublons')
  })

  it('is of the entry that the mouse comes to', async () => {
    show(<Palette />, { state: { project: openProject(), dialog: 'palette' } })
    await userEvent.type(screen.getByRole('combobox'), 'doublons')
    await userEvent.hover(screen.getByRole('option', { name: /Fusionner les doublons/ }))
    expect(shown()).toContain('Fusionner les doublons')
  })

  it('is empty for an action', async () => {
    show(<Palette />, { state: { project: openProject(), dialog: 'palette' } })
    await userEvent.type(screen.getByRole('combobox'), 'historique des modifications')
    expect(shown()).toBe('')
  })

  it('stands beside the steps that can be added too', async () => {
    show(<StepSearch onDone={() => undefined} />, { state: { project: openProject() } })
    await userEvent.type(screen.getByRole('searchbox'), 'recherchev')
    expect(shown()).toContain('Rechercher dans un autre onglet')
  })
})
