import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { lazyPart } from '../../../src/ui/shell/lazyPart'
import { plain, show } from '../support'

const Words = ({ text }: { readonly text: string }) => <p>{text}</p>

describe('a part fetched on demand', () => {
  it('comes once it is fetched, and stands at once the next time', async () => {
    const load = vi.fn(() => Promise.resolve(Words))
    const Part = lazyPart(load)
    const first = show(<Part text="un" />)
    expect(screen.queryByText('un')).toBeNull()
    await screen.findByText('un')
    first.unmount()
    show(<Part text="deux" />)
    expect(screen.getByText('deux')).toBeDefined()
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('says that it cannot be fetched, and tries again', async () => {
    let isOnline = false
    const Part = lazyPart(() =>
      isOnline ? Promise.resolve(Words) : Promise.reject(new TypeError('Failed to fetch')),
    )
    show(<Part text="un" />)
    const told = await screen.findByRole('alert')
    expect(plain(told.textContent)).toContain('n’a pas pu être chargée')
    isOnline = true
    const retry = screen.getByRole('button', { name: 'Réessayer' })
    expect(document.activeElement).toBe(retry)
    await userEvent.click(retry)
    await screen.findByText('un')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('closes what was asked when it is given up', async () => {
    const Part = lazyPart<{ readonly text: string }>(
      () => Promise.reject(new TypeError('Failed to fetch')),
      (actions) => actions.showDialog(null),
    )
    const { actions } = show(<Part text="un" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Fermer' }))
    expect(actions.showDialog).toHaveBeenCalledWith(null)
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })
})
