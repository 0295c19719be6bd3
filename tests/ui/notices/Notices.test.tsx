import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Notice } from '../../../src/state/model'
import { Notices } from '../../../src/ui/notices/Notices'
import { openProject, plain, show } from '../support'

const done = (id: number, more: Partial<Notice> = {}): Notice => ({
  id,
  tone: 'done',
  code: 'stepDone',
  data: { rowsRemoved: 24, cellsChanged: 0 },
  undo: 'state',
  stateId: 's1',
  ...more,
})

const shown = () => plain(screen.getByRole('status').textContent)

describe('Notices', () => {
  it('says the count and offers to undo', async () => {
    const { actions } = show(<Notices />, { state: { notices: [done(7)], project: openProject() } })
    expect(shown()).toContain('24 lignes supprimées.')
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(actions.undoNotice).toHaveBeenCalledWith(7)
  })

  it('offers no undo once something else was done', () => {
    show(<Notices />, { state: { notices: [done(7, { stateId: 's0' })], project: openProject() } })
    expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull()
  })

  it('brings a deleted project back from Home', async () => {
    const notice = done(3, { code: 'projectDeleted', data: { name: 'Prêts' }, undo: 'project' })
    const { actions } = show(<Notices />, { state: { notices: [notice] } })
    expect(shown()).toContain('Projet « Prêts » supprimé.')
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(actions.undoNotice).toHaveBeenCalledWith(3)
  })

  it('names what was undone, step titles included', () => {
    const data = { act: 'stepAdded', kind: 'removeExtraSpaces' }
    show(<Notices />, { state: { notices: [done(1, { code: 'undone', data, undo: null })] } })
    expect(shown()).toContain('Annulé : Supprimer les espaces inutiles')
  })

  it('keeps only the latest of what was done, and every problem', () => {
    const problem = done(2, {
      tone: 'problem',
      code: 'stepsBroken',
      data: { count: 2 },
      undo: null,
    })
    show(<Notices />, {
      state: { notices: [done(1), problem, done(3, { data: { cellsChanged: 5 } })] },
    })
    expect(shown()).not.toContain('24 lignes')
    expect(shown()).toContain('5 cellules modifiées')
    expect(shown()).toContain('2 étapes suivantes ne fonctionnent plus')
  })

  it('says what to do about a problem', () => {
    const notice = done(1, { tone: 'problem', code: 'quotaExceeded', data: {}, undo: null })
    show(<Notices />, { state: { notices: [notice] } })
    expect(shown()).toContain('Enregistrez une copie (.etabli)')
  })

  it('lets what is done go by itself, and a problem stay', () => {
    vi.useFakeTimers()
    const problem = done(2, { tone: 'problem', code: 'writeFailed', data: {}, undo: null })
    const { actions } = show(<Notices />, { state: { notices: [done(1), problem] } })
    act(() => void vi.advanceTimersByTime(60_000))
    expect(actions.dismissNotice).toHaveBeenCalledWith(1)
    expect(actions.dismissNotice).not.toHaveBeenCalledWith(2)
    vi.useRealTimers()
  })

  it('offers a newer version and takes no for an answer', async () => {
    const update = vi.fn()
    show(<Notices />, { state: { update } })
    expect(screen.getByText(/nouvelle version/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Plus tard' }))
    expect(screen.queryByText(/nouvelle version/)).toBeNull()
    expect(update).not.toHaveBeenCalled()
  })
})
