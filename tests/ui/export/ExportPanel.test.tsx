import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { emptyView } from '../../../src/state/store'
import { newTableState } from '../../../src/state/store'
import { ExportPanel } from '../../../src/ui/export/ExportPanel'
import type { AppState } from '../../../src/state/model'
import type { ExportCheck } from '../../../src/worker/exportRequest'
import { column, openProject, plain, show, step } from '../support'

const named = (name: string, type: ExportCheck['columns'][number]['type'], distinct = 5) => ({
  id: name,
  name,
  type,
  distinct,
})

const clean: ExportCheck = {
  rowCount: 10,
  columnCount: 2,
  columns: [named('Nom', 'text', 10), named('Ville', 'text', 3)],
  formulas: [],
  unwritable: [],
  keptAsText: [],
  geometry: null,
  files: [],
  problems: [],
  notes: [],
}

const open = (
  check: Partial<ExportCheck> = {},
  project = openProject(),
  dialog: AppState['dialog'] = 'export',
) =>
  show(<ExportPanel />, {
    state: { project, dialog },
    answers: { checkExport: vi.fn(() => Promise.resolve({ ...clean, ...check })) },
  })

const panel = () => plain(screen.getByRole('complementary').textContent)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }))
const tick = (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }))
const pick = async (list: RegExp, option: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: list }))
  await userEvent.click(screen.getByRole('option', { name: option }))
}
const answered = (words: string) => waitFor(() => expect(panel()).toContain(words))

const portal = { delimiter: ',', encoding: 'utf-8', hasBom: false, lineEnd: '\r\n' }
const csv = (dialect: object, neutralisesFormulas = false) => ({
  form: 'csv',
  dialect,
  neutralisesFormulas,
})

/** Two tabs, the first in front. */
function twoTabs() {
  const project = openProject({ steps: [step('a')] })
  const [first] = project.doc.tables
  const state = project.tables.get('t1')!
  return {
    ...project,
    doc: { ...project.doc, tables: [first!, { ...first!, id: 't2', name: 'Vélos' }] },
    tables: new Map([...project.tables, ['t2', { ...newTableState(), report: state.report }]]),
  }
}

describe('ExportPanel', () => {
  it('writes for a portal by default: comma, UTF-8, the end, named after the project', async () => {
    const { actions } = open({}, openProject({ steps: [step('a'), step('b')] }))
    await answered('10 lignes et 2 colonnes, que tous les portails')
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenCalledWith(
      {
        fileName: 'Parkings 2018.csv',
        format: csv(portal),
        scope: 'table',
        splitBy: null,
        emptyName: 'sans valeur',
        step: null,
        usesView: false,
      },
      [],
    )
  })

  it('proposes what a French spreadsheet opens, and says when it would not', async () => {
    const { actions } = open({}, openProject(), 'exportOther')
    await answered('qu’un Excel français ouvre par double clic')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Avec un BOM' }))
    expect(panel()).toContain('ses accents peuvent être faux')
    await choose(/^Tabulation/)
    expect(panel()).toContain('séparées par des tabulations')
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenCalledWith(
      expect.objectContaining({
        fileName: 'Parkings 2018.tsv',
        format: csv({ ...portal, delimiter: '\t' }),
      }),
      [],
    )
  })

  it('lists first what Windows-1252 cannot write, and offers UTF-8', async () => {
    const { actions } = open(
      { unwritable: [{ character: 'ł', count: 3, example: 'Stanisław' }] },
      openProject(),
      'exportOther',
    )
    await choose(/^Windows-1252/)
    await answered('ł dans 3 cellules, par exemple Stanisław')
    await press('Écrire plutôt en UTF-8')
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenCalledWith(
      expect.objectContaining({
        format: csv(expect.objectContaining({ encoding: 'utf-8' }) as object),
      }),
      [],
    )
  })

  it('points out formulas and neutralises them only on request', async () => {
    const formulas = [{ table: 'P', column: { id: 'Nom', name: 'Nom' }, count: 2, example: '=1+1' }]
    const { actions } = open({ formulas })
    await answered('Nom : 2 cellules, par exemple =1+1')
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenLastCalledWith(
      expect.objectContaining({ format: csv(portal, false) }),
      [],
    )
    await tick(/^Les neutraliser/)
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenLastCalledWith(
      expect.objectContaining({ format: csv(portal, true) }),
      [],
    )
  })

  it('asks what to export while the view differs', async () => {
    const view = { ...emptyView, view: 'v1', rowCount: 4 }
    const { actions } = open({}, openProject({ table: { view } }))
    expect(panel()).toContain('Vous voyez 4 lignes sur 10. Que faut-il exporter ?')
    expect(screen.getByRole('button', { name: 'Exporter' })).toHaveProperty('disabled', true)
    await choose(/^Seulement ce qui est affiché/)
    await press('Exporter')
    const using = (usesView: boolean) => expect.objectContaining({ usesView }) as object
    expect(actions.exportFile).toHaveBeenLastCalledWith(using(true), [])
    await choose(/^Le tableau entier/)
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenLastCalledWith(using(false), [])
  })

  it('exports an earlier step only when it is chosen, and names it', async () => {
    const steps = [step('a'), step('b', 'removeDuplicates'), step('c')]
    const { actions } = open({}, openProject({ steps, table: { shownStep: 0 } }))
    expect(screen.getByRole('radio', { name: /^La fin.: après les 3 étapes$/ })).toHaveProperty(
      'checked',
      true,
    )
    await choose(/^Après une étape choisie/)
    expect(panel()).toContain('1. Supprimer les espaces inutiles')
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenLastCalledWith(expect.objectContaining({ step: 0 }), [])
  })

  it('tells the cells that do not read like their column, and leads to the first', async () => {
    const columns = [column('Nom'), { ...column('Budget'), toCheck: 2 }]
    const { actions } = open({}, openProject({ columns }))
    await answered('2 cellules ne se lisent pas comme leur colonne')
    await userEvent.click(screen.getByRole('button', { name: /^Voir la première.*Budget$/ }))
    expect(actions.revealMisfit).toHaveBeenCalledWith('Budget')
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

describe('a workbook for a colleague', () => {
  it('comes with the list of the steps, and says which cells stay text', async () => {
    const keptAsText = [
      { table: 'P', column: { id: 'Places', name: 'Places' }, count: 3, example: '1 250' },
    ]
    const steps = [step('a'), { ...step('b', 'removeDuplicates'), note: 'demandé par la mairie' }]
    const { actions } = open({ keptAsText }, openProject({ steps }), 'exportExcel')
    await answered('3 cellules restent du texte dans des colonnes de nombres ou de dates.')
    expect(panel()).toContain('Places : 3 cellules, par exemple 1 250')
    expect(panel()).toContain('une feuille « Étapes » qui dit ce qui a été fait')
    await press('Exporter')
    const [options, pages] = actions.exportFile.mock.calls[0]!
    expect(options).toMatchObject({ fileName: 'Parkings 2018.xlsx', format: { form: 'xlsx' } })
    const rows = pages[0]!.rows.map((cells) => cells.map(plain))
    expect(pages[0]!.name).toBe('Étapes')
    expect(rows.slice(0, -1)).toEqual([
      ['N°', 'Étape', 'Effet', 'Note'],
      [
        '0',
        'Ouverture du fichier parkings.csv (Windows-1252, point-virgule, noms en ligne 5)',
        '10 lignes, 2 colonnes',
        '',
      ],
      ['1', expect.stringContaining('espaces inutiles'), 'rien à modifier', ''],
      ['2', expect.stringContaining('doublons'), 'rien à modifier', 'demandé par la mairie'],
    ])
    expect(rows.at(-1)![1]).toMatch(/^Exporté avec Établi le \d+ \S+ \d{4}, \d\d:\d\d$/)
  })

  it('cannot be written while a sheet is too small, and says what to do', async () => {
    const data = { sheet: 'P', rows: 2_000_000, most: 1_048_575 }
    open({ problems: [{ code: 'tooManyRows', data }] }, openProject(), 'exportExcel')
    await answered('« P » a 2 000 000 lignes : une feuille en contient au plus 1 048 575.')
    expect(panel()).toContain('faites un fichier par valeur d’une colonne')
    expect(screen.getByRole('button', { name: 'Exporter' })).toHaveProperty('disabled', true)
  })

  it('holds all tabs on request, each with its steps', async () => {
    const { actions } = open({}, twoTabs(), 'exportExcel')
    await choose(/^Les 2 tableaux/)
    expect(screen.queryByRole('radio', { name: /^La fin/ })).toBeNull()
    expect(screen.queryByRole('checkbox', { name: /valeur d’une colonne/ })).toBeNull()
    await press('Exporter')
    const [options, pages] = actions.exportFile.mock.calls[0]!
    expect(options).toMatchObject({ fileName: 'Parkings 2018.xlsx', scope: 'all', step: null })
    expect(pages[0]!.rows.map(([table, number]) => [table, number])).toEqual([
      ['Tableau', 'N°'],
      ['Parkings 2018', '0'],
      ['Parkings 2018', '1'],
      ['Vélos', '0'],
      ['Vélos', '1'],
      ['', ''],
    ])
  })
})

describe('other forms', () => {
  it('write JSON as texts, or as numbers on request', async () => {
    const { actions } = open({}, openProject(), 'exportOther')
    await pick(/Forme/, /^JSON$/)
    await answered('pour un logiciel')
    await press('Exporter')
    const asked = (format: object) => expect.objectContaining({ format }) as object
    expect(actions.exportFile).toHaveBeenLastCalledWith(
      asked({ form: 'json', isTyped: false, emptyAs: 'null' }),
      [],
    )
    await tick(/nombres en nombres/)
    await choose(/^texte vide/)
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenLastCalledWith(
      asked({ form: 'json', isTyped: true, emptyAs: 'text' }),
      [],
    )
    expect(actions.exportFile.mock.lastCall![0].fileName).toBe('Parkings 2018.json')
  })

  it('find the coordinates by themselves, and offer to swap them', async () => {
    const geometry = {
      placed: 8,
      empty: 1,
      unread: 1,
      example: 'nord · 49',
      looksSwapped: true,
      looksProjected: false,
    }
    const columns = [named('x', 'longitude'), named('y', 'latitude'), named('z', 'text')]
    const { actions } = open({ columns, geometry }, openProject(), 'exportOther')
    await answered('Un fichier de')
    await pick(/Forme/, /GeoJSON/)
    await answered('8 lignes sur 10 seront sur la carte.')
    expect(panel()).toContain(
      '1 ligne n’a pas de coordonnées, 1 ligne a des coordonnées illisibles',
    )
    expect(panel()).toContain('Longitude et latitude semblent inversées.')
    await press('Les échanger')
    await press('Exporter')
    expect(actions.exportFile.mock.lastCall![0].format).toMatchObject({
      form: 'geojson',
      geometry: { kind: 'columns', longitude: 'y', latitude: 'x' },
    })
  })

  it('ask where the coordinates are when no column looks like them', async () => {
    const problems = [{ code: 'noGeometry', data: {} }]
    open({ problems }, openProject(), 'exportOther')
    await pick(/Forme/, /GeoJSON/)
    await answered('Il faut dire où se trouvent les coordonnées.')
    expect(screen.getByRole('button', { name: 'Exporter' })).toHaveProperty('disabled', true)
    await pick(/Où sont les coordonnées/, /WKT ou GeoJSON/)
    await pick(/Colonne des formes/, /Ville/)
    expect(screen.getByRole('button', { name: /Colonne des formes/ }).textContent).toContain(
      'Ville',
    )
  })
})

describe('one file for each value', () => {
  const files = [
    { name: 'P - Creil.csv', value: 'Creil', rowCount: 7 },
    { name: 'P - sans valeur.csv', value: '', rowCount: 3 },
  ]

  it('lists the files to come with their rows, in one zip', async () => {
    const { actions } = open({ files })
    await answered('que tous les portails')
    await tick(/Un fichier par valeur d’une colonne/)
    await answered('Un .zip de 2 fichiers')
    const list = screen.getByRole('list', { name: 'Fichiers à venir' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => plain(textContent)),
    ).toEqual(['P - Creil.csv 7 lignes', 'P - sans valeur.csv 3 lignes'])
    // The column with the fewest values, until another is chosen.
    expect(screen.getByRole('button', { name: /Colonne/ }).textContent).toContain('Ville')
    await pick(/Colonne/, /Nom \(10/)
    await press('Exporter')
    expect(actions.exportFile).toHaveBeenLastCalledWith(
      expect.objectContaining({ splitBy: 'Nom', fileName: 'Parkings 2018.zip' }),
      [],
    )
  })

  it('is not written before the column to split by is known', async () => {
    const { actions } = show(<ExportPanel />, {
      state: { project: openProject(), dialog: 'export' },
      answers: { checkExport: () => new Promise(() => undefined) },
    })
    await tick(/Un fichier par valeur d’une colonne/)
    expect(screen.getByRole('button', { name: 'Exporter' })).toHaveProperty('disabled', true)
    expect(actions.exportFile).not.toHaveBeenCalled()
  })

  it('gives a typed name the ending of the form', async () => {
    const { actions } = open()
    await answered('que tous les portails')
    const field = screen.getByRole('textbox', { name: 'Nom du fichier' })
    await userEvent.clear(field)
    await userEvent.type(field, 'mes parkings.csv')
    await choose(/^Pour un collègue/)
    expect(field).toHaveProperty('value', 'mes parkings.xlsx')
    await userEvent.clear(field)
    expect(screen.getByRole('button', { name: 'Exporter' })).toHaveProperty('disabled', true)
    await userEvent.type(field, 'sans fin')
    await press('Exporter')
    expect(actions.exportFile.mock.lastCall![0].fileName).toBe('sans fin.xlsx')
  })
})
