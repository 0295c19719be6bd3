import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ref, showForm } from './showForm'

describe('calculations', () => {
  const chooseSum = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter un calcul' }))
    await userEvent.click(screen.getByRole('button', { name: /Nombre de lignes/ }))
    await userEvent.click(await screen.findByRole('option', { name: 'Somme' }))
  }

  it('wait for their column, which is not guessed', async () => {
    const { params } = showForm('groupRows', { params: { columns: [ref('ville')] } })
    await chooseSum()
    expect(params().results).toEqual([{ operation: 'sum', column: null, name: '' }])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Appliquer' }).disabled).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: /^Colonne du calcul 1/ }))
    await userEvent.click(await screen.findByRole('option', { name: 'Places' }))
    expect(params().results).toEqual([{ operation: 'sum', column: ref('places'), name: '' }])
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Appliquer' }).disabled).toBe(
      false,
    )
  })

  it.each([
    ['the only selected column of numbers', ['nom', 'places'], ['ville'], 'places'],
    ['none that makes the groups', ['places'], ['places'], null],
    ['none that holds no numbers', ['nom'], ['ville'], null],
  ])('take %s', async (_title, selected, keys, taken) => {
    const selection = { columns: selected, focused: null, rows: [] }
    const { params } = showForm('groupRows', {
      params: { columns: keys.map(ref) },
      project: { table: { selection } },
    })
    await chooseSum()
    expect(params().results).toEqual([
      { operation: 'sum', column: taken === null ? null : ref(taken), name: '' },
    ])
  })
})
