import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../src/recipe/recipe'
import type { StepReport } from '../../../src/recipe/report'
import type { OpenProject } from '../../../src/state/model'
import { StepsPanel } from '../../../src/ui/steps/StepsPanel'
import { column, openProject, plain, reportOf, show, step } from '../support'

const columns = [column('Nom'), column('Ville')]
const steps = [
  step('a', 'removeExtraSpaces'),
  step('b', 'removeEmptyRows'),
  step('c', 'removeDuplicates'),
]

function showSteps(
  list: readonly Step[] = steps,
  told: Readonly<Record<string, Partial<StepReport>>> = {},
  more: Partial<OpenProject> = {},
) {
  const plainReport = reportOf(list, columns)
  const report = {
    ...plainReport,
    steps: plainReport.steps.map((one) => ({ ...one, ...told[one.stepId] })),
  }
  const project = openProject({ steps: list, columns, table: { report }, ...more })
  return show(<StepsPanel />, { state: { project } })
}

const rows = () =>
  within(screen.getByRole('treegrid', { name: 'Étapes de ce tableau' })).getAllByRole('row')
/** What can be clicked of a row; what was selected is also said aloud elsewhere on the page. */
const sentence = (words: RegExp) => {
  const [found] = rows().flatMap((each) => within(each).queryAllByText(words))
  if (!found) throw new Error(`No step says ${words.source}.`)
  return found
}

const row = (name: RegExp) => screen.getByRole('row', { name })

/** Puts the focus on a row as the Tab and arrow keys do. */
async function focusRow(name: RegExp) {
  const wanted = row(name)
  await userEvent.tab()
  for (let turns = 0; document.activeElement?.getAttribute('role') !== 'row' && turns < 9; turns++)
    await userEvent.tab()
  for (let turns = 0; document.activeElement !== wanted && turns < 9; turns++)
    await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(wanted)
}

describe('the list of steps', () => {
  it('begins with the opening of the file and what was guessed', async () => {
    const { actions } = showSteps()
    const opening = screen.getByRole('button', { name: /Ouverture du fichier/ })
    expect(plain(opening.textContent)).toContain('parkings.csv')
    expect(plain(opening.textContent)).toContain('Windows-1252 · point-virgule · noms en ligne 5')
    await userEvent.click(opening)
    expect(actions.showStep).toHaveBeenCalledWith(-1)
    await userEvent.click(screen.getByRole('button', { name: 'Modifier l’ouverture…' }))
    expect(actions.reopenOpening).toHaveBeenCalled()
  })

  it('numbers each step, says what it does, what it did and where the table stands', () => {
    const { effect } = reportOf(steps, columns).steps[0]!
    showSteps(steps, { a: { effect: { ...effect, cellsChanged: 62 } } })
    expect(rows().map((each) => plain(each.getAttribute('aria-label')))).toEqual([
      'Étape 1, Supprimer les espaces inutiles dans toutes les colonnes, 62 cellules modifiées',
      'Étape 2, Supprimer les lignes entièrement vides, rien à modifier',
      expect.stringMatching(/^Étape 3, Supprimer les doublons.*rien à modifier, Tableau affiché$/),
    ])
  })

  it('says what to do while there is none', () => {
    showSteps([])
    expect(screen.getByText(/Aucune étape pour l’instant/)).toBeTruthy()
  })

  it('shows the own name above the sentence, and the note', () => {
    showSteps([{ ...step('a'), name: 'Ménage', note: 'Demandé par la mairie' }])
    const [only] = rows()
    expect(plain(only?.getAttribute('aria-label'))).toMatch(
      /^Étape 1, Ménage, Supprimer les espaces/,
    )
    expect(only?.textContent).toContain('Demandé par la mairie')
  })
})

describe('acting on a step', () => {
  it('shows the table there when clicked; the last is the end itself', async () => {
    const { actions } = showSteps()
    await userEvent.click(sentence(/lignes entièrement vides/))
    expect(actions.showStep).toHaveBeenLastCalledWith(1)
    await userEvent.click(sentence(/Supprimer les doublons/))
    expect(actions.showStep).toHaveBeenLastCalledWith(null)
    expect(actions.editStep).not.toHaveBeenCalled()
  })

  it('opens the form by double click', async () => {
    const { actions } = showSteps()
    await userEvent.dblClick(sentence(/lignes entièrement vides/))
    expect(actions.editStep).toHaveBeenCalledWith('b')
  })

  const keys: [string, string, (actions: ReturnType<typeof showSteps>['actions']) => void][] = [
    [
      'Enter opens its form',
      '{Enter}',
      ({ editStep }) => expect(editStep).toHaveBeenCalledWith('b'),
    ],
    [
      'Space shows the table there',
      ' ',
      ({ showStep }) => expect(showStep).toHaveBeenCalledWith(1),
    ],
    [
      'Delete removes it',
      '{Delete}',
      ({ removeStep }) => expect(removeStep).toHaveBeenCalledWith('b'),
    ],
    [
      'Alt and up moves it up',
      '{Alt>}{ArrowUp}{/Alt}',
      ({ moveSteps }) => expect(moveSteps).toHaveBeenCalledWith(['b'], 'a'),
    ],
    [
      'Alt and down moves it down',
      '{Alt>}{ArrowDown}{/Alt}',
      ({ moveSteps }) => expect(moveSteps).toHaveBeenCalledWith(['b'], null),
    ],
  ]
  it.each(keys)('%s', async (_title, key, check) => {
    const { actions } = showSteps()
    await focusRow(/^Étape 2/)
    await userEvent.keyboard(key)
    check(actions)
  })

  it('says aloud where a step went', async () => {
    showSteps()
    await focusRow(/^Étape 3/)
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(await screen.findByText('Étape déplacée au rang 2.')).toBeTruthy()
  })

  it('does not move the first one higher', async () => {
    const { actions } = showSteps()
    await focusRow(/^Étape 1/)
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(actions.moveSteps).not.toHaveBeenCalled()
  })

  it('takes a name by F2', async () => {
    const { actions } = showSteps()
    await focusRow(/^Étape 2/)
    await userEvent.keyboard('{F2}')
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Nom de l’étape' }),
      'Ménage{Enter}',
    )
    expect(actions.nameStep).toHaveBeenCalledWith('b', 'Ménage')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  const entries: [string, RegExp, (actions: ReturnType<typeof showSteps>['actions']) => void][] = [
    ['changes', /^Modifier/, ({ editStep }) => expect(editStep).toHaveBeenCalledWith('b')],
    [
      'turns off',
      /^Désactiver/,
      ({ switchStep }) => expect(switchStep).toHaveBeenCalledWith('b', true),
    ],
    [
      'moves down',
      /^Descendre/,
      ({ moveSteps }) => expect(moveSteps).toHaveBeenCalledWith(['b'], null),
    ],
    [
      'removes',
      /^Supprimer(?! d’ici)/,
      ({ removeStep }) => expect(removeStep).toHaveBeenCalledWith('b'),
    ],
  ]
  it.each(entries)('%s from its menu', async (_title, name, check) => {
    const { actions } = showSteps()
    await userEvent.click(screen.getByRole('button', { name: 'Actions sur l’étape 2' }))
    await userEvent.click(screen.getByRole('menuitem', { name }))
    check(actions)
  })

  it('turns on again what is off', async () => {
    const { actions } = showSteps([{ ...step('a'), isOff: true }])
    expect(row(/désactivée/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Actions sur l’étape 1' }))
    await userEvent.click(screen.getByRole('menuitem', { name: /^Réactiver/ }))
    expect(actions.switchStep).toHaveBeenCalledWith('a', false)
  })
})

describe('groups', () => {
  const grouped = [{ ...step('a'), group: 'Ménage' }, { ...step('b'), group: 'Ménage' }, step('c')]

  it('come folded when they were made by one act, open when the project has them', async () => {
    const { store } = showSteps([step('c')])
    const report = reportOf(grouped, columns)
    act(() =>
      store.setState({ project: openProject({ steps: grouped, columns, table: { report } }) }),
    )
    expect(rows().map((each) => each.getAttribute('aria-expanded'))).toEqual(['false', null])
    cleanup()
    showSteps(grouped)
    expect(row(/^Ménage/).getAttribute('aria-expanded')).toBe('true')
    expect(rows()).toHaveLength(4)
  })

  it('bear the numbers of their steps', () => {
    showSteps(grouped)
    expect(row(/^Ménage, 2 étapes, Étapes 1 à 2$/).textContent).toContain('1–2')
  })

  it('gather the selected steps under a name', async () => {
    const { actions } = showSteps()
    await userEvent.click(sentence(/^Supprimer les espaces inutiles/))
    const user = userEvent.setup()
    await user.keyboard('{Control>}')
    await user.click(sentence(/lignes entièrement vides/))
    await user.keyboard('{/Control}')
    await userEvent.click(screen.getByRole('button', { name: 'Actions sur l’étape 2' }))
    await userEvent.click(screen.getByRole('menuitem', { name: /Grouper les 2 étapes/ }))
    const name = await screen.findByRole('textbox', { name: 'Nom du groupe' })
    await userEvent.clear(name)
    await userEvent.type(name, 'Ménage{Enter}')
    expect(actions.groupSteps).toHaveBeenCalledWith(['a', 'b'], 'Ménage')
  })

  it('take the next step in without asking for a name again', async () => {
    const { actions } = showSteps(grouped)
    await userEvent.click(screen.getByRole('button', { name: 'Actions sur l’étape 3' }))
    await userEvent.click(screen.getByRole('menuitem', { name: /Grouper avec la précédente/ }))
    expect(actions.groupSteps).toHaveBeenCalledWith(['a', 'b', 'c'], 'Ménage')
  })

  it('fold, unfold, move whole and come apart', async () => {
    const { actions } = showSteps(grouped)
    expect(rows()).toHaveLength(4)
    await focusRow(/^Ménage, 2 étapes/)
    await userEvent.keyboard('{ArrowLeft}')
    expect(rows()).toHaveLength(2)
    await userEvent.keyboard('{Enter}')
    expect(rows()).toHaveLength(4)
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(actions.moveSteps).toHaveBeenCalledWith(['a', 'b'], null)
    await userEvent.click(screen.getByRole('button', { name: 'Actions sur le groupe Ménage' }))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Dégrouper' }))
    expect(actions.ungroupSteps).toHaveBeenCalledWith('Ménage')
  })
})

describe('what does not work', () => {
  const issue = {
    code: 'missingColumn',
    data: { id: 'x', name: 'Tarif', ids: ['x'], names: ['Tarif'] },
  }

  it('is said, and another column repairs it', async () => {
    const { actions } = showSteps(steps, { b: { issue } })
    expect(screen.getByText('La colonne « Tarif » n’existe plus à cette étape.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Remplacer « Tarif » par…' }))
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Chercher une colonne' }),
      'vil',
    )
    expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual(['Ville'])
    await userEvent.click(screen.getByRole('option', { name: 'Ville' }))
    expect(actions.rebindColumn).toHaveBeenCalledWith('b', 'x', 'Ville')
  })

  it('can be turned off or removed', async () => {
    const { actions } = showSteps(steps, { b: { issue } })
    const repair = within(screen.getByRole('group', { name: 'Réparer' }))
    await userEvent.click(repair.getByRole('button', { name: 'Désactiver' }))
    expect(actions.switchStep).toHaveBeenCalledWith('b', true)
    await userEvent.click(repair.getByRole('button', { name: 'Supprimer' }))
    expect(actions.removeStep).toHaveBeenCalledWith('b')
  })

  it('lists the edits that no longer apply', async () => {
    const edit = (row: number, found: string | null) => ({
      code: 'editNotApplied',
      data: { row, column: 'Nom', name: 'Nom', before: 'TOTL', after: 'TOTAL', found },
    })
    const { actions } = showSteps([step('e', 'editCells')], {
      e: { warnings: [edit(1204, 'total'), edit(7, null)] },
    })
    await userEvent.click(screen.getByRole('button', { name: '2 saisies à revoir' }))
    const dialog = await screen.findByRole('dialog', { name: 'Saisies qui ne s’appliquent plus' })
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((each) => plain(each.textContent)),
    ).toEqual([
      expect.stringMatching(/^Ligne 1 204, NomTOTL.*TOTALtrouvé : « total »$/),
      expect.stringMatching(/^Ligne 7, NomTOTL.*TOTALla ligne ou la colonne n’est plus là$/),
    ])
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ouvrir toutes les saisies' }))
    expect(actions.editStep).toHaveBeenCalledWith('e')
  })

  it('leads from an edit to review to its cell, where that is still there', async () => {
    const edit = (row: number, found: string | null) => ({
      code: 'editNotApplied',
      data: { row, column: '1:Nom', name: 'Nom', before: 'TOTL', after: 'TOTAL', found },
    })
    const { actions } = showSteps([step('e', 'editCells')], {
      e: { warnings: [edit(12, 'total'), edit(7, null)] },
    })
    await userEvent.click(screen.getByRole('button', { name: '2 saisies à revoir' }))
    const dialog = await screen.findByRole('dialog', { name: 'Saisies qui ne s’appliquent plus' })
    const ways = within(dialog).getAllByRole('button', { name: /^Aller à la cellule/ })
    expect(ways.map((way) => plain(way.getAttribute('aria-label')))).toEqual([
      'Aller à la cellule : Ligne 12, Nom',
    ])
    await userEvent.click(ways[0]!)
    expect(actions.revealCell).toHaveBeenCalledWith(12, '1:Nom')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('adding a step', () => {
  const search = async (asked: string) => {
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter une étape' }))
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Chercher une étape' }),
      asked,
    )
    return screen.queryAllByRole('menuitem').map((each) => each.textContent ?? '')
  }

  it.each([
    ['in French', 'doublons', 'Supprimer les doublons'],
    ['whatever the accents', 'numeroter', 'Numéroter les lignes'],
    ['in English too', 'find and replace', 'Rechercher et remplacer'],
    ['by a word beside its title', 'constante', 'Ajouter une colonne'],
  ])('finds it %s', async (_title, asked, expected) => {
    showSteps()
    expect((await search(asked))[0]).toContain(expected)
  })

  it('starts the step that is chosen', async () => {
    const { actions } = showSteps()
    await search('doublons')
    await userEvent.keyboard('{Enter}')
    expect(actions.startStep).toHaveBeenCalledWith('removeDuplicates')
  })

  it('says when nothing is found', async () => {
    showSteps()
    expect(await search('zzz')).toEqual(['Aucune étape ne porte ce nom. Essayez un autre mot.'])
  })

  it('is refused where the project can only be read', () => {
    showSteps(steps, {}, { readOnly: { code: 'lostWriter', data: {} } })
    const add = screen.getByRole('button', { name: 'Ajouter une étape' })
    expect((add as HTMLButtonElement).disabled).toBe(true)
  })
})
