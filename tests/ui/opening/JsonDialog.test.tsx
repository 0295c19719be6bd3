import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { JsonSettings } from '../../../src/recipe/recipe'
import type { JsonForm } from '../../../src/state/model'
import { JsonDialog } from '../../../src/ui/opening/JsonDialog'
import type { JsonPreview } from '../../../src/worker/protocol'
import { openProject, plain, show, step } from '../support'

const settings: JsonSettings = {
  form: 'json',
  encoding: 'utf-8',
  shape: 'list',
  path: ['records'],
  firstIsNames: false,
  flattens: true,
  joinsLists: true,
  geometry: null,
  skippedColumns: [],
}

const candidate = {
  shape: 'list',
  path: ['records'],
  rowCount: 897,
  columnCount: 3,
  names: ['nom', 'adresse'],
  isFeatures: false,
  areLists: false,
  hasNames: false,
} as const

const preview: JsonPreview = {
  candidates: [candidate],
  columns: [
    { id: '1:nom', name: 'nom' },
    { id: '1:adresse.ville', name: 'adresse.ville' },
  ],
  records: [
    { record: 1, cells: ['Gare', 'Beauvais'] },
    { record: 2, cells: ['x'.repeat(2000), ''] },
    { record: 897, cells: ['Nord', 'Creil'] },
  ],
  skipped: 894,
  notes: [],
}

const form = (more: Partial<JsonForm> = {}): JsonForm => ({
  fileName: 'lieux.json',
  tableId: 't1',
  settings,
  preview,
  issue: null,
  forecast: null,
  ...more,
})

function showForm(jsonForm: JsonForm = form(), steps = [step('a')]) {
  const project = openProject({ steps })
  const [table] = project.doc.tables
  const source = { ...table!.source, fileName: 'lieux.json', settings }
  const doc = { ...project.doc, tables: [{ ...table!, source }] }
  const shown = show(<JsonDialog />, { state: { jsonForm, project: { ...project, doc } } })
  shown.actions.changeJson.mockImplementation((change) => {
    shown.store.setState(({ jsonForm: now }) => ({
      jsonForm: now && { ...now, settings: { ...now.settings, ...change } },
    }))
    return Promise.resolve()
  })
  return shown
}

const said = () => plain(screen.getByRole('status').textContent)
const apply = () => screen.getByRole('button', { name: 'Appliquer' })

describe('JsonDialog', () => {
  it('shows the first and the last rows under their names, long texts shortened', () => {
    showForm()
    const rows = screen.getAllByRole('row').map(({ textContent }) => plain(textContent))
    expect(rows[0]).toContain('adresse.ville')
    expect(rows[1]).toBe('1GareBeauvais')
    expect(rows[2]!.length).toBeLessThan(400)
    expect(rows[3]).toBe('894 lignes entre les deux, non montrées ici')
    expect(rows[4]).toBe('897NordCreil')
  })

  it('says what each choice would change, and applies', async () => {
    const { actions } = showForm()
    expect(said()).toContain('Rien ne change')
    await userEvent.click(screen.getByRole('checkbox', { name: /^Les objets dans une ligne/ }))
    expect(actions.changeJson).toHaveBeenLastCalledWith({ flattens: false, skippedColumns: [] })
    await userEvent.click(screen.getByRole('checkbox', { name: /^Les listes de valeurs/ }))
    expect(said()).toContain('Les objets dans une ligne deviennent des colonnes : oui → non')
    expect(said()).toContain('L’étape sera rejouée')
    await userEvent.click(apply())
    expect(actions.applyJson).toHaveBeenCalled()
  })

  it('leaves columns out, and keeps them again', async () => {
    const { actions } = showForm()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Garder la colonne nom' }))
    expect(actions.changeJson).toHaveBeenLastCalledWith({ skippedColumns: ['1:nom'] })
    expect(said()).toContain('Colonnes écartées : aucune → nom')
    expect(plain(screen.getByRole('region', { name: 'Colonnes' }).textContent)).toContain(
      '1 sur 2 gardées',
    )
    await userEvent.click(screen.getByRole('checkbox', { name: 'Garder la colonne adresse.ville' }))
    expect(apply().hasAttribute('disabled')).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Garder toutes les colonnes' }))
    expect(said()).toContain('Rien ne change')
  })

  it('offers the other places of the file, with what fits them', async () => {
    const places = {
      ...candidate,
      path: ['zones'],
      rowCount: 12,
      isFeatures: true,
    }
    const { actions } = showForm(form({ preview: { ...preview, candidates: [candidate, places] } }))
    await userEvent.click(screen.getByRole('button', { name: /Lignes du tableau/ }))
    const options = within(screen.getByRole('listbox')).getAllByRole('option')
    expect(options.map(({ textContent }) => plain(textContent))).toEqual([
      'la liste « records » · 897 lignes · 3 colonnes',
      'la liste « zones » · 12 lignes · 3 colonnes',
    ])
    await userEvent.click(options[1]!)
    expect(actions.changeJson).toHaveBeenCalledWith({
      shape: 'list',
      path: ['zones'],
      firstIsNames: false,
      geometry: 'geojson',
      skippedColumns: [],
    })
  })

  it('asks about the geometry of features only, and about names of lists only', () => {
    const { unmount } = showForm()
    expect(screen.queryByRole('button', { name: /Géométrie/ })).toBeNull()
    expect(screen.queryByRole('checkbox', { name: /^La première ligne/ })).toBeNull()
    unmount()
    const lists = { ...preview, candidates: [{ ...candidate, areLists: true }] }
    showForm(form({ settings: { ...settings, geometry: 'lonLat' }, preview: lists }))
    expect(screen.getByRole('button', { name: /Géométrie/ })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: /^La première ligne/ })).toBeTruthy()
  })

  it('cannot be applied while the file cannot be read so', () => {
    showForm(form({ issue: { code: 'noRecords', data: { path: 'zones' } } }))
    expect(plain(screen.getByRole('alert').textContent)).toContain('« zones »')
    expect(apply().hasAttribute('disabled')).toBe(true)
  })

  it('closes without applying', async () => {
    const { actions } = showForm()
    await userEvent.keyboard('{Escape}')
    expect(actions.closeJson).toHaveBeenCalled()
    expect(actions.applyJson).not.toHaveBeenCalled()
  })
})
