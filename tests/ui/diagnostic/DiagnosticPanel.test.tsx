import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../../src/explore/finding'
import type { TableState } from '../../../src/state/model'
import { newTableState } from '../../../src/state/store'
import { DiagnosticPanel } from '../../../src/ui/diagnostic/DiagnosticPanel'
import { ProposalsOffer } from '../../../src/ui/diagnostic/ProposalsOffer'
import { column, openProject, plain, show, step } from '../support'

const base = { rows: [], cells: [], columns: [], fix: null, offer: null } as const

const stray: Finding = {
  ...base,
  id: 'strayRows 12 13',
  code: 'strayRows',
  group: 'clean',
  isDamage: false,
  data: { count: 2, totals: 1, notes: 1, isRule: true },
  rows: [
    { key: 12, kind: 'total', column: 'Nom', text: 'TOTAL' },
    { key: 13, kind: 'note', column: 'Nom', text: '* provisoire' },
  ],
  fix: {
    kind: 'filterRows',
    params: {
      action: 'remove',
      condition: { column: { id: 'Nom', name: 'Nom' }, test: 'startsWith', value: 'TOTAL' },
    },
  },
}

const empty: Finding = {
  ...base,
  id: 'emptyRows',
  code: 'emptyRows',
  group: 'clean',
  isDamage: false,
  data: { count: 6 },
  rows: [3, 4, 5, 6, 7, 8].map((key) => ({ key, kind: 'empty', column: 'Nom', text: '' })),
  fix: { kind: 'removeEmptyRows', params: { columns: [] } },
}

const misread: Finding = {
  ...base,
  id: 'doubleEncoding',
  code: 'doubleEncoding',
  group: 'clean',
  isDamage: false,
  data: { count: 12, columns: 1, name: 'Ville' },
  columns: [{ id: 'Ville', name: 'Ville', count: 12 }],
  cells: [{ key: 4, column: 'Ville', text: 'CrÃ©py', after: 'Crépy' }],
  fix: { kind: 'repairEncoding', params: { columns: [] } },
}

const lost: Finding = {
  ...base,
  id: 'lostDigits SIRET',
  code: 'lostDigits',
  group: 'complete',
  isDamage: true,
  data: { name: 'SIRET', type: 'siret', count: 2, example: '9,98123E+13', shown: 6, all: 14 },
  columns: [{ id: 'SIRET', name: 'SIRET', count: 2 }],
  cells: [{ key: 4, column: 'SIRET', text: '9,98123E+13', after: null }],
}

const marks: Finding = {
  ...base,
  id: 'mixedMarks Surface',
  code: 'mixedMarks',
  group: 'standardise',
  isDamage: true,
  data: { name: 'Surface', count: 1, commas: 3, dots: 1, unsure: 0, example: '3.5' },
  columns: [{ id: 'Surface', name: 'Surface', count: 1 }],
  offer: { kind: 'convertToNumber', params: { columns: [{ id: 'Surface', name: 'Surface' }] } },
}

function panel(findings: readonly Finding[], table: Partial<TableState> = {}, more = {}) {
  const project = openProject({
    columns: [column('Nom'), column('Ville'), column('SIRET')],
    table: { diagnosis: { name: 'x', status: 'ready', findings }, ...table },
    ...more,
  })
  return show(<DiagnosticPanel />, { state: { project } })
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const card = (title: RegExp) =>
  screen.getByRole('heading', { level: 4, name: title }).closest('li')!

describe('the diagnosis', () => {
  it('says how much is proposed, and each proposal with its count', () => {
    panel([stray, empty, misread])
    expect(plain(screen.getByRole('status').textContent)).toBe('3 corrections proposées')
    const titles = screen.getAllByRole('heading', { level: 4 }).map((each) => each.textContent)
    expect(titles.map(plain)).toEqual([
      'Supprimer 1 ligne de total et 1 note',
      'Supprimer 6 lignes vides',
      'Réparer le texte doublement encodé (12 cellules)',
    ])
  })

  it.each<[string, Partial<TableState>, string]>([
    [
      'while it looks',
      { diagnosis: { name: 'x', status: 'running', findings: [] } },
      'Examen du tableau…',
    ],
    [
      'when it could not',
      { diagnosis: { name: 'x', status: 'failed', findings: [] } },
      'Le tableau n’a pas pu être examiné jusqu’au bout.',
    ],
    [
      'when nothing is found',
      {},
      'Rien à proposer : ni ligne de total, ni note, ni ligne ou colonne vide, ni texte à réparer.',
    ],
  ])('says so %s', (_, table, said) => {
    panel([], table)
    expect(plain(screen.getByRole('status').textContent)).toBe(said)
    expect(screen.queryByRole('button', { name: /Tout appliquer/ })).toBeNull()
  })

  it('says that nothing is left once steps settled it', () => {
    panel([], {}, { steps: [step('s1')] })
    expect(screen.getByRole('status').textContent).toMatch(
      /^Rien d’autre parmi ce qui est cherché ici/,
    )
  })

  it('leads to the columns with cells to check, of the last step only', async () => {
    const columns = [column('Nom'), { ...column('SIRET'), toCheck: 3 }]
    const { actions } = panel([], {}, { columns })
    expect(
      plain(screen.getByRole('region', { name: 'Cellules à vérifier' }).textContent),
    ).not.toContain('Nom')
    await userEvent.click(button(/^SIRET.*3 cellules à vérifier$/))
    expect(actions.setSelection).toHaveBeenCalledWith({ columns: ['SIRET'], rows: [] })
    expect(actions.showPanel).toHaveBeenCalledWith('column')
    cleanup()
    panel([], { shownStep: 0 }, { columns, steps: [step('a'), step('b')] })
    expect(screen.queryByRole('region', { name: 'Cellules à vérifier' })).toBeNull()
  })

  it('applies one, or all of them', async () => {
    const { actions } = panel([stray, empty, misread])
    await userEvent.click(button('Appliquer : Supprimer 6 lignes vides'.replace(' :', '\u00a0:')))
    expect(actions.applyFindings).toHaveBeenLastCalledWith(['emptyRows'], 'Corrections proposées')
    await userEvent.click(button(/^Tout appliquer/))
    expect(actions.applyFindings).toHaveBeenLastCalledWith(
      ['strayRows 12 13', 'emptyRows', 'doubleEncoding'],
      'Corrections proposées',
    )
  })

  it('works by the keyboard alone', async () => {
    const { actions } = panel([stray])
    const apply = within(card(/Supprimer 1 ligne/)).getByRole('button', { name: /^Appliquer/ })
    for (let tabs = 0; tabs < 10 && document.activeElement !== apply; tabs++) await userEvent.tab()
    expect(document.activeElement).toBe(apply)
    await userEvent.keyboard('{Enter}')
    expect(actions.applyFindings).toHaveBeenCalledTimes(1)
  })

  it('has no button for all where one is proposed', () => {
    panel([empty])
    expect(screen.queryByRole('button', { name: /Tout appliquer/ })).toBeNull()
  })

  it('says the rule that would be followed, or that the rows are meant by name', () => {
    const byName: Finding = {
      ...stray,
      id: 'other',
      data: { ...stray.data, isRule: false },
      fix: { kind: 'deleteRows', params: { rows: [12, 13] } },
    }
    panel([stray, byName])
    const [rule, rows] = screen
      .getAllByRole('heading', { level: 4 })
      .map((each) => each.closest('li')!)
    expect(plain(rule!.textContent)).toContain(
      'Étape : Supprimer les lignes où « Nom » commence par « TOTAL ». Cette règle vaudra aussi',
    )
    expect(plain(rows!.textContent)).toContain('Ces lignes précises : aucune règle simple')
    expect(within(rows!).queryByRole('button', { name: /Régler/ })).toBeNull()
  })

  it('goes to the rows and cells it speaks of, and shows only them', async () => {
    const { actions } = panel([stray, misread])
    await userEvent.click(button('ligne 13 note * provisoire'))
    expect(actions.revealCell).toHaveBeenLastCalledWith(13, 'Nom')
    await userEvent.click(button(/CrÃ©py/))
    expect(actions.revealCell).toHaveBeenLastCalledWith(4, 'Ville')
    await userEvent.click(button(/^N’afficher que ces lignes/))
    expect(actions.setViewSpec).toHaveBeenCalledWith({
      sort: [],
      filter: { column: 'Nom', test: 'startsWith', value: 'TOTAL' },
    })
  })

  it('names the first rows and more on request', async () => {
    panel([empty])
    const rows = () => within(card(/lignes vides/)).getAllByRole('listitem')
    expect(rows()).toHaveLength(4)
    expect(plain(card(/lignes vides/).textContent)).toContain('et 2 lignes de plus')
    await userEvent.click(button('En voir plus'))
    expect(rows()).toHaveLength(6)
  })

  it('opens the form of a proposal at the end of the steps', async () => {
    const { actions } = panel([empty])
    await userEvent.click(button(/^Régler…/))
    expect(actions.showStep).toHaveBeenCalledWith(null)
    await vi.waitFor(() =>
      expect(actions.startStep).toHaveBeenCalledWith('removeEmptyRows', { columns: [] }),
    )
  })

  it('puts the proposals under the verbs of the work where there are several', () => {
    const zeros: Finding = {
      ...lost,
      id: 'lostZeros CP',
      code: 'lostZeros',
      data: { name: 'CP', count: 3, proven: 2, example: '1000' },
      fix: { kind: 'restoreZeros', params: { columns: [], identifier: 'postcode' } },
    }
    panel([empty, zeros])
    const verbs = screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)
    expect(verbs).toEqual(['Nettoyer', 'Compléter', 'Déjà abîmé dans le fichier reçu'])
    expect(plain(screen.getByRole('region', { name: 'Compléter' }).textContent)).toContain(
      'Remettre les zéros perdus de « CP » (2 cellules)',
    )
  })

  it('ignores one, and shows the ignored again', async () => {
    const view = { ...newTableState().view, ignored: ['emptyRows'] }
    const { actions } = panel([stray, empty], { view })
    expect(screen.queryByRole('heading', { name: /lignes vides/ })).toBeNull()
    expect(plain(screen.getByText(/constat ignoré/).textContent)).toContain('1 constat ignoré')
    await userEvent.click(button('Revoir'))
    expect(actions.reconsiderFindings).toHaveBeenCalledWith(['emptyRows'])
    await userEvent.click(button(/^Ignorer/))
    expect(actions.ignoreFinding).toHaveBeenCalledWith('strayRows 12 13')
  })

  it('changes nothing while the project can only be read', () => {
    panel([stray, empty], {}, { readOnly: { code: 'lostWriter', data: {} } })
    for (const name of [/^Tout appliquer/, /^Appliquer.*vides/, /^Régler….*vides/]) {
      expect((button(name) as HTMLButtonElement).disabled).toBe(true)
    }
  })
})

describe('what was damaged', () => {
  it('is told in plain words, with what to do', () => {
    panel([lost])
    const text = plain(card(/SIRET/).textContent)
    expect(text).toContain('« SIRET » : des chiffres perdus dans 2 cellules')
    expect(text).toContain('il ne reste que les 6 premiers chiffres sur 14')
    expect(text).toContain('rien ne peut les retrouver, et Établi n’en invente pas')
    expect(text).toContain('Que faire – Demandez le classeur dont vient ce fichier')
    expect(screen.queryByRole('button', { name: /^Appliquer/ })).toBeNull()
  })

  it('has a letter to copy, for one column and for all', async () => {
    const user = userEvent.setup()
    panel([lost, marks])
    await user.click(button(/^Copier la demande.*SIRET/))
    expect(plain(await navigator.clipboard.readText())).toBe(
      [
        'Bonjour,',
        'Dans le fichier « parkings.csv », la colonne « SIRET » a perdu des chiffres : 2 cellules écrites comme « 9,98123E+13 ».',
        'Pourriez-vous renvoyer le classeur d’origine, ou exporter cette colonne en texte (donner aux cellules le format « Texte » avant la saisie ou avant l’enregistrement en CSV) ?',
        'Merci d’avance,',
      ].join('\n\n'),
    )
    expect(screen.getByText('Copié. Collez-le dans votre message.')).toBeTruthy()
    await user.click(button('Copier une demande pour tout'))
    const all = plain(await navigator.clipboard.readText())
    expect(all).toContain('- la colonne « SIRET » a perdu des chiffres')
    expect(all).toContain('- dans la colonne « Surface », les décimales')
  })

  it('shows the text to select where the browser refuses to copy', async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
    panel([lost])
    await user.click(button(/^Copier la demande/))
    expect(screen.getByText(/Le navigateur a refusé de copier/)).toBeTruthy()
    const letter = screen.getByRole('textbox', { name: 'Texte pour demander les vraies valeurs' })
    expect((letter as HTMLTextAreaElement).value).toContain('Bonjour,')
    expect(letter.closest('details')!.open).toBe(true)
  })

  it('offers the form of a step that may settle it', async () => {
    const { actions } = panel([marks])
    await userEvent.click(button(/^Convertir en nombre/))
    await vi.waitFor(() =>
      expect(actions.startStep).toHaveBeenCalledWith('convertToNumber', {
        columns: [{ id: 'Surface', name: 'Surface' }],
      }),
    )
  })
})

describe('in English', () => {
  it('says the same things', () => {
    const findings = [stray, empty, misread, lost]
    const project = openProject({
      table: { diagnosis: { name: 'x', status: 'ready', findings } },
    })
    show(<DiagnosticPanel />, { state: { project, language: 'en' } })
    expect(screen.getAllByRole('status')[0]!.textContent).toBe('3 proposed corrections')
    const titles = screen.getAllByRole('heading', { level: 4 }).map((each) => each.textContent)
    expect(titles).toEqual([
      'Remove 1 total row and 1 note',
      'Remove 6 empty rows',
      'Repair double-encoded text (12 cells)',
      '“SIRET”: digits lost in 2 cells',
    ])
    expect(screen.getByText(/only the first 6 of 14 digits are left/)).toBeTruthy()
    expect(button('Apply all (3)')).toBeTruthy()
    expect(button(/^row 13 note/)).toBeTruthy()
  })
})

describe('the line over the table', () => {
  const offer = (
    findings: readonly Finding[],
    status: 'ready' | 'running' | 'failed' = 'ready',
  ) => {
    const project = openProject({ table: { diagnosis: { name: 'x', status, findings } } })
    return show(<ProposalsOffer />, { state: { project } })
  }

  it('says how much is proposed and leads there', async () => {
    const { actions } = offer([stray, empty, lost])
    await userEvent.click(button(/^2 corrections proposées$/))
    expect(actions.showPanel).toHaveBeenCalledWith('diagnostic')
  })

  it('tells the damage where nothing is proposed', () => {
    offer([lost, marks])
    expect(button(/^2 pertes déjà dans le fichier$/)).toBeTruthy()
  })

  it('keeps what was found last while it looks again, and says nothing of nothing', () => {
    expect(offer([stray], 'running').container.textContent).toBe('1 correction proposée')
    expect(offer([], 'running').container.textContent).toBe('')
    expect(offer([stray], 'failed').container.textContent).toBe('')
    expect(offer([]).container.textContent).toBe('')
  })
})
