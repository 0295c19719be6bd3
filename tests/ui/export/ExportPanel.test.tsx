import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { emptyView } from '../../../src/state/store'
import { ExportPanel } from '../../../src/ui/export/ExportPanel'
import type { ExportCheck } from '../../../src/worker/protocol'
import { openProject, plain, show, step } from '../support'

const clean: ExportCheck = { rowCount: 10, columnCount: 2, formulas: [], unwritable: [] }

const open = (check: Partial<ExportCheck> = {}, project = openProject(), isOther = false) =>
  show(<ExportPanel />, {
    state: { project, dialog: isOther ? 'exportOther' : 'export' },
    answers: { checkExport: vi.fn(() => Promise.resolve({ ...clean, ...check })) },
  })

const panel = () => plain(screen.getByRole('complementary').textContent)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }))

describe('ExportPanel', () => {
  it('writes for a portal by default: comma, UTF-8, the end, named after the project', async () => {
    const { actions } = open({}, openProject({ steps: [step('a'), step('b')] }))
    await waitFor(() => expect(panel()).toContain('10 lignes et 2 colonnes, que tous les portails'))
    await press('Exporter')
    expect(actions.exportCsv).toHaveBeenCalledWith({
      fileName: 'Parkings 2018.csv',
      dialect: { delimiter: ',', encoding: 'utf-8', hasBom: false, lineEnd: '\r\n' },
      neutralisesFormulas: false,
      step: null,
      usesView: false,
    })
  })

  it('proposes what a French spreadsheet opens, and says when it would not', async () => {
    const { actions } = open({}, openProject(), true)
    await waitFor(() => expect(panel()).toContain('qu’un Excel français ouvre par double clic'))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Avec un BOM' }))
    expect(panel()).toContain('ses accents peuvent être faux')
    await choose(/^Tabulation/)
    expect(panel()).toContain('séparées par des tabulations')
    await press('Exporter')
    expect(actions.exportCsv).toHaveBeenCalledWith(
      expect.objectContaining({
        fileName: 'Parkings 2018.tsv',
        dialect: { delimiter: '\t', encoding: 'utf-8', hasBom: false, lineEnd: '\r\n' },
      }),
    )
  })

  it('lists first what Windows-1252 cannot write, and offers UTF-8', async () => {
    const { actions } = open(
      { unwritable: [{ character: 'ł', count: 3, example: 'Stanisław' }] },
      openProject(),
      true,
    )
    await choose(/^Windows-1252/)
    await waitFor(() => expect(panel()).toContain('ł dans 3 cellules, par exemple Stanisław'))
    await press('Écrire plutôt en UTF-8')
    await press('Exporter')
    expect(actions.exportCsv).toHaveBeenCalledWith(
      expect.objectContaining({
        dialect: expect.objectContaining({ encoding: 'utf-8' }) as object,
      }),
    )
  })

  it('points out formulas and neutralises them only on request', async () => {
    const formulas = [{ column: { id: 'Nom', name: 'Nom' }, count: 2, example: '=1+1' }]
    const { actions } = open({ formulas })
    await waitFor(() => expect(panel()).toContain('Nom : 2 cellules, par exemple =1+1'))
    await press('Exporter')
    expect(actions.exportCsv).toHaveBeenLastCalledWith(
      expect.objectContaining({ neutralisesFormulas: false }),
    )
    await userEvent.click(screen.getByRole('checkbox', { name: /^Les neutraliser/ }))
    await press('Exporter')
    expect(actions.exportCsv).toHaveBeenLastCalledWith(
      expect.objectContaining({ neutralisesFormulas: true }),
    )
  })

  it('asks what to export while the view differs', async () => {
    const view = { ...emptyView, view: 'v1', rowCount: 4 }
    const { actions } = open({}, openProject({ table: { view } }))
    expect(panel()).toContain('Vous voyez 4 lignes sur 10. Que faut-il exporter ?')
    expect(screen.getByRole('button', { name: 'Exporter' })).toHaveProperty('disabled', true)
    await choose(/^Seulement ce qui est affiché/)
    await press('Exporter')
    expect(actions.exportCsv).toHaveBeenLastCalledWith(expect.objectContaining({ usesView: true }))
    await choose(/^Le tableau entier/)
    await press('Exporter')
    expect(actions.exportCsv).toHaveBeenLastCalledWith(expect.objectContaining({ usesView: false }))
  })

  it('exports an earlier step only when it is chosen, and names it', async () => {
    const steps = [step('a'), step('b', 'removeDuplicates'), step('c')]
    const { actions } = open({}, openProject({ steps, table: { shownStep: 0 } }))
    expect(screen.getByRole('radio', { name: /^La fin.: après les 3 étapes$/ })).toHaveProperty(
      'checked',
      true,
    )
    await choose(/^Cette étape/)
    expect(panel()).toContain('1. Supprimer les espaces inutiles')
    await press('Exporter')
    expect(actions.exportCsv).toHaveBeenLastCalledWith(expect.objectContaining({ step: 0 }))
  })

  it('shows how far it is and can be stopped', async () => {
    const running = { doing: 'writing', done: 5, total: 10 } as const
    const { actions } = open({}, openProject({ table: { running } }))
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('5')
    await press('Interrompre')
    expect(actions.stopWork).toHaveBeenCalled()
  })

  it('closes with Escape', async () => {
    const { actions } = open()
    await userEvent.keyboard('{Escape}')
    expect(actions.showDialog).toHaveBeenCalledWith(null)
  })
})
