import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ErrorBoundary } from '../../../src/ui/shell/ErrorBoundary'
import { diagnosticOf } from '../../../src/ui/shell/diagnostic'
import { goToRegion } from '../../../src/ui/shell/regions'
import { useDroppedFiles } from '../../../src/ui/shell/useDroppedFiles'
import { useKeys } from '../../../src/ui/shell/useKeys'
import { createAppStore } from '../../../src/state/store'
import { column, openProject, show, step } from '../support'

const secret = 'Mme Dupont, 12 rue des Lilas'

function Breaks(): never {
  throw new TypeError(`cannot read ${secret}`)
}

afterEach(() => vi.restoreAllMocks())

describe('ErrorBoundary', () => {
  it('shows a way back, a copy of the project and a diagnostic without texts', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { actions } = show(
      <ErrorBoundary>
        <Breaks />
      </ErrorBoundary>,
      { state: { project: openProject() } },
    )
    expect(screen.getByRole('alert').textContent).toContain('Votre travail est en sécurité')
    expect(document.body.textContent).not.toContain(secret)
    expect(screen.getByRole('button', { name: 'Rouvrir Établi' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /copie du projet/ }))
    expect(actions.saveCopy).toHaveBeenCalledWith(true)
  })

  it('does not call the work safe when it is not saved', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const project = openProject({ saved: { status: 'saving' } })
    show(
      <ErrorBoundary>
        <Breaks />
      </ErrorBoundary>,
      { state: { project } },
    )
    expect(screen.getByRole('alert').textContent).toContain('n’ont pas pu être enregistrées')
  })

  it('catches what is thrown outside of drawing, and lets harmless news pass', async () => {
    show(
      <ErrorBoundary>
        <p>{'ici'}</p>
      </ErrorBoundary>,
    )
    fireEvent(window, new ErrorEvent('error', { message: 'ResizeObserver loop' }))
    expect(screen.getByText('ici')).toBeTruthy()
    fireEvent(window, new ErrorEvent('error', { error: new Error('no') }))
    expect(await screen.findByText(/problème imprévu/)).toBeTruthy()
  })
})

describe('diagnosticOf', () => {
  it('holds frames and counts, no text of the user', () => {
    const state = createAppStore({ language: 'fr' }).getState()
    const project = openProject({ steps: [step('a')], columns: [column('Salaire de M. X')] })
    const told = diagnosticOf(new Error(secret), { ...state, project })
    expect(told).toContain('"removeExtraSpaces"')
    expect(told).toContain('"rows": 10')
    for (const text of [secret, 'Salaire', 'parkings.csv', 'Parkings 2018'])
      expect(told).not.toContain(text)
  })
})

describe('goToRegion', () => {
  it('goes round the regions and comes back to where it was in each', () => {
    // Layout is not computed here: what is in the page counts as shown.
    vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as never)
    document.body.innerHTML = ['a', 'b', 'c']
      .map(
        (id) =>
          `<div data-region="${id}"><button id="${id}1"></button><button id="${id}2"></button></div>`,
      )
      .join('')
    const at = () => document.activeElement?.id
    goToRegion(1)
    expect(at()).toBe('a1')
    document.getElementById('a2')?.focus()
    goToRegion(1)
    expect(at()).toBe('b1')
    goToRegion(1)
    goToRegion(1)
    expect(at()).toBe('a2')
    goToRegion(-1)
    expect(at()).toBe('c1')
    document.body.innerHTML = ''
  })
})

function Keys() {
  useKeys()
  return <input aria-label="champ" />
}

describe('the keys', () => {
  const press = (keys: string) => userEvent.keyboard(keys)
  const project = openProject()

  it('undo and redo, also with Shift', async () => {
    const { actions } = show(<Keys />, { state: { project } })
    await press('{Control>}z{/Control}')
    expect(actions.undo).toHaveBeenCalledTimes(1)
    await press('{Control>}y{/Control}')
    await press('{Control>}{Shift>}Z{/Shift}{/Control}')
    expect(actions.redo).toHaveBeenCalledTimes(2)
    expect(actions.undo).toHaveBeenCalledTimes(1)
  })

  it('leave undo to the field one is typing in', async () => {
    const { actions } = show(<Keys />, { state: { project } })
    await userEvent.click(screen.getByLabelText('champ'))
    await press('{Control>}z{/Control}?')
    expect(actions.undo).not.toHaveBeenCalled()
    expect(actions.showDialog).not.toHaveBeenCalled()
  })

  it('say where the work is, never the dialog of the browser', () => {
    const { actions } = show(<Keys />, { state: { project } })
    const isLeft = fireEvent.keyDown(document.body, { key: 's', ctrlKey: true })
    expect(isLeft).toBe(false)
    expect(actions.showDialog).toHaveBeenCalledWith('share')
  })

  it('find anything, also while typing', async () => {
    const { shell } = show(<Keys />, { state: { project } })
    await userEvent.click(screen.getByLabelText('champ'))
    await press('{Control>}k{/Control}')
    expect(shell.openPalette).toHaveBeenCalledWith(null)
  })

  it('open the help', async () => {
    const { actions } = show(<Keys />)
    await press('?')
    expect(actions.showDialog).toHaveBeenCalledWith('help')
  })
})

function Drops({ onDrop }: { onDrop: (files: readonly File[]) => void }) {
  return <p>{useDroppedFiles(onDrop) ? 'over' : 'away'}</p>
}

describe('useDroppedFiles', () => {
  it('takes files dropped anywhere and ignores what is dragged within the page', () => {
    const onDrop = vi.fn()
    show(<Drops onDrop={onDrop} />)
    const file = new File(['a'], 'a.csv')
    const files = { dataTransfer: { types: ['Files'], files: [file] } }
    fireEvent.dragEnter(document.body, { dataTransfer: { types: ['text/plain'], files: [] } })
    expect(screen.getByText('away')).toBeTruthy()
    fireEvent.dragEnter(document.body, files)
    expect(screen.getByText('over')).toBeTruthy()
    fireEvent.drop(document.body, files)
    expect(onDrop).toHaveBeenCalledWith([file])
    expect(screen.getByText('away')).toBeTruthy()
  })
})
