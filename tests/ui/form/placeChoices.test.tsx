import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { issue } from '../../../src/values/result'
import { noEffect, ref, showForm } from './showForm'

const asked = issue('severalPlaces', {
  text: 'Saint-Denis',
  count: 12,
  codes: ['93066', '97411'],
  names: ['Saint-Denis (Seine-Saint-Denis)', 'Saint-Denis (La Réunion)'],
})

const told = issue('placesTold', {
  found: 3,
  former: 0,
  several: 12,
  unknown: 0,
  cedex: 0,
  year: 2024,
})

const preview = { status: 'ready' as const, effect: noEffect, warnings: [told, asked] }

describe('a name that several communes bear', () => {
  it('is settled once, stays there, and can be left open again', async () => {
    const { params } = showForm('codeFromCommune', { params: { column: ref('ville') }, preview })
    expect(screen.getByText(/12 peuvent désigner/).textContent).toContain('1er janvier 2024')
    const select = () => screen.getByRole('button', { name: /Saint-Denis \(12.cellules\)/ })
    await userEvent.click(select())
    await userEvent.click(screen.getByRole('option', { name: 'Saint-Denis (La Réunion) 97411' }))
    expect(params()['choices']).toEqual([{ from: 'Saint-Denis', to: '97411' }])
    expect(select().textContent).toContain('97411')
    expect(document.activeElement).toBe(select())
    await userEvent.click(select())
    await userEvent.click(screen.getByRole('option', { name: 'À choisir' }))
    expect(params()['choices']).toEqual([])
  })

  it('is only told where a table of the project holds the choices', () => {
    showForm('codeFromCommune', {
      params: { column: ref('ville'), choices: { id: 'p', name: 'Communes' } },
      preview,
    })
    expect(screen.queryByRole('button', { name: /Saint-Denis/ })).toBeNull()
  })
})
