import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { StepForm } from '../../../src/state/model'
import { CellBar } from '../../../src/ui/cell/CellBar'
import type { WindowReply, WindowRequest } from '../../../src/worker/protocol'
import { column, openProject, plain, show } from '../support'

const preview: StepForm['preview'] = {
  status: 'ready',
  progress: null,
  issue: null,
  key: 'new',
  before: 'source',
  summary: { key: 'new', rowCount: 10, columns: [column('Date', { type: 'date' })] },
  effect: null,
  unread: 0,
  unreadColumns: [],
  warnings: [],
}
const form: StepForm = {
  kind: 'convertToDate',
  stepId: null,
  params: {},
  scope: 'all',
  mode: 'after',
  preview,
}

const showBar = (reply: Partial<WindowReply>, more: { form?: StepForm } = {}) => {
  const focused = { row: 7, column: 'Date' }
  const window = vi.fn((_request: WindowRequest) =>
    Promise.resolve({ records: [7], misfits: [new Uint8Array(1)], before: null, ...reply }),
  )
  const engine = {
    positionsOf: () => Promise.resolve([2]),
    cellHistory: () => Promise.resolve([]),
    window: window as never,
  }
  const project = openProject({
    columns: [column('Date', { type: 'date' })],
    table: { selection: { focused, columns: [], rows: [] } },
    ...more,
  })
  return { ...show(<CellBar />, { state: { project }, engine }), window }
}

const bar = () => screen.getByRole('region', { name: 'Cellule choisie' })

describe('CellBar', () => {
  it('has the text first, then why it does not read as its type, to be unfolded', async () => {
    showBar({ cells: [['à demander']], misfits: [Uint8Array.of(1)] })
    await screen.findByText('à demander')
    expect(plain(bar().textContent)).toMatch(/^Dateà demander.*Ne se lit pas comme « date »/)
    expect(screen.getByRole('button', { name: 'Voir en entier' })).toBeTruthy()
  })

  it('tells the text a previewed step replaces, as the grid shows it', async () => {
    const cells = [['2024-03-03']]
    const { window } = showBar({ cells, before: [['3 mars 2024']] }, { form })
    await screen.findByText('2024-03-03')
    expect(plain(screen.getByRole('deletion').textContent)).toBe('Avant : 3 mars 2024')
    expect(window.mock.lastCall?.[0].shown).toEqual({
      key: 'new',
      view: null,
      compare: { before: 'source', mode: 'after' },
    })
  })

  it('tells no text before where it stays the same', async () => {
    showBar({ cells: [['2024-03-03']], before: [[null]] }, { form })
    await screen.findByText('2024-03-03')
    expect(screen.queryByRole('deletion')).toBeNull()
  })
})
