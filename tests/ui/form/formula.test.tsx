import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ref, showForm } from './showForm'

const field = () => screen.getByRole('textbox', { name: 'Formule' })
const offered = () => screen.queryAllByRole('option').map((each) => each.textContent)

describe('a formula', () => {
  it('is completed by keys: columns in brackets, functions with the caret between parentheses', async () => {
    const { params } = showForm('formulaColumn')
    await userEvent.type(field(), 'maj')
    expect(offered()[0]).toBe('MAJUSCULE(texte)')
    await userEvent.keyboard('{Enter}[[no')
    expect(offered()).toEqual(['Nom'])
    await userEvent.keyboard('{Enter}')
    expect(params().formula).toEqual({ text: 'MAJUSCULE([Nom])', columns: [ref('nom')] })
    expect(offered()).toEqual([])
    expect(document.activeElement).toBe(field())
  })

  it('is completed by the mouse, the second suggestion too', async () => {
    const { params } = showForm('formulaColumn')
    await userEvent.type(field(), '[[')
    const list = screen.getByRole('listbox', { name: 'Colonnes et fonctions' })
    await userEvent.click(within(list).getByRole('option', { name: 'Ville' }))
    expect(params().formula).toEqual({ text: '[Ville]', columns: [ref('ville')] })
  })

  it('keeps Escape for its suggestions first', async () => {
    const { store } = showForm('formulaColumn')
    await userEvent.type(field(), 'su')
    await userEvent.keyboard('{Escape}')
    expect(offered()).toEqual([])
    expect(store.getState().project?.form).not.toBeNull()
  })

  it('says where it is wrong, and cannot be applied', async () => {
    showForm('formulaColumn')
    await userEvent.type(field(), 'ARONDI(1)')
    expect(screen.getByText(/Vouliez-vous dire ARRONDI/)).not.toBeNull()
    expect(field().getAttribute('aria-invalid')).toBe('true')
    await userEvent.clear(field())
    await userEvent.type(field(), '[[Prix] * 2')
    expect(screen.getByText(/Aucune colonne ne s’appelle/)).not.toBeNull()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Appliquer' }).disabled).toBe(true)
  })
})
