import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ref, showForm } from './showForm'

const columns = [ref('ouvert')]
const names = (role: 'radiogroup' | 'switch') =>
  screen.queryAllByRole(role).map((each) => each.textContent)

describe('settings rarely needed', () => {
  it('are folded, opened by the keyboard, and folded again', async () => {
    showForm('convertToDate', { params: { columns } })
    expect(screen.queryByRole('switch')).toBeNull()
    const more = screen.getByRole('button', { name: 'Plus de réglages' })
    expect(more.getAttribute('aria-expanded')).toBe('false')
    more.focus()
    await userEvent.keyboard(' ')
    expect(names('switch')).toHaveLength(1)
    const fewer = screen.getByRole('button', { name: 'Moins de réglages' })
    expect(fewer.getAttribute('aria-expanded')).toBe('true')
    await userEvent.click(fewer)
    expect(screen.queryByRole('switch')).toBeNull()
  })

  it('are open where one of them is not as it comes', () => {
    showForm('convertToDate', { params: { columns, serials: true } })
    expect(screen.getByRole('switch')).toBeTruthy()
  })

  it('are not offered by a step without any', () => {
    showForm('changeCase', { params: { columns } })
    expect(screen.queryByRole('button', { name: /réglages$/ })).toBeNull()
  })
})

describe('settings of calculations', () => {
  const labels = () => document.body.textContent
  const result = (operation: string) => ({
    params: { columns, results: [{ operation, column: ref('places'), name: '' }] },
  })

  it.each([
    ['count', false, false],
    ['sum', false, true],
    ['join', true, false],
  ])('%s shows only its own', (operation, hasSeparator, hasUnread) => {
    showForm('groupRows', result(operation))
    expect(labels().includes('Texte entre les valeurs')).toBe(hasSeparator)
    expect(labels().includes('Cellules qui ne sont pas des nombres')).toBe(hasUnread)
  })
})
