import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { emptyView } from '../../../src/state/store'
import { plain, step } from '../support'
import { noEffect, ref, showForm } from './showForm'

const ready = { status: 'ready', effect: noEffect } as const

describe('the keys of a form', () => {
  const whole = { params: { columns: [ref('nom')] } }

  it('begin at the first field', async () => {
    showForm('addColumn')
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nom' })),
    )
  })

  it('begin at the search while columns are to be chosen', async () => {
    showForm('removeColumns')
    const search = screen.getByRole('searchbox', { name: 'Chercher une colonne' })
    await waitFor(() => expect(document.activeElement).toBe(search))
  })

  it('give the focus back to what had it', async () => {
    const before = document.body.appendChild(document.createElement('button'))
    before.focus()
    const { store } = showForm('addColumn')
    await waitFor(() => expect(document.activeElement).not.toBe(before))
    store.setState(({ project }) => ({ project: project && { ...project, form: null } }))
    await waitFor(() => expect(document.activeElement).toBe(before))
    before.remove()
  })

  it('apply by Enter in a text', async () => {
    const { actions } = showForm('addColumn', { params: { name: 'Source' } })
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), '{Enter}')
    expect(actions.applyForm).toHaveBeenCalledTimes(1)
  })

  it('apply by Enter on a choice, a switch and a closed list', async () => {
    const { actions } = showForm('changeCase', whole)
    screen.getByRole('button', { name: /choix des colonnes/ }).focus()
    await userEvent.keyboard('{Enter}')
    screen.getByRole('switch', { name: /accents/ }).focus()
    await userEvent.keyboard('{Enter}')
    expect(actions.applyForm).toHaveBeenCalledTimes(2)
  })

  it('open the list by Enter while something is missing', async () => {
    const { actions } = showForm('duplicateColumn')
    screen.getByRole('button', { name: /^Colonne/ }).focus()
    await userEvent.keyboard('{Enter}')
    expect(actions.applyForm).not.toHaveBeenCalled()
    expect(await screen.findByRole('option', { name: 'Ville' })).toBeTruthy()
  })

  it('close by Escape', async () => {
    const { actions } = showForm('addColumn')
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), '{Escape}')
    expect(actions.closeForm).toHaveBeenCalledTimes(1)
  })

  it('keep undo to themselves', async () => {
    const heard = vi.fn()
    document.addEventListener('keydown', heard)
    showForm('changeCase', whole)
    screen.getByRole('switch', { name: /accents/ }).focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    const keys = heard.mock.calls.map(([event]) => (event as KeyboardEvent).key)
    expect(keys).not.toContain('z')
    document.removeEventListener('keydown', heard)
  })
})

describe('applying', () => {
  const apply = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Appliquer' })

  it('waits for what is missing, and says what that is', async () => {
    const { actions } = showForm('addColumn')
    expect(apply().disabled).toBe(true)
    expect(plain(screen.getByRole('region', { name: 'Aperçu' }).textContent)).toContain(
      'Remplissez « Nom ».',
    )
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'Source')
    expect(apply().disabled).toBe(false)
    await userEvent.click(apply())
    expect(actions.applyForm).toHaveBeenCalled()
  })

  it('waits while the step refuses or would do nothing, and says why', () => {
    const params = { columns: [ref('nom')] }
    const issue = { code: 'patternTooSlow', data: {} }
    const reason = () => {
      const id = apply().getAttribute('aria-describedby')
      return id === null ? null : plain(document.getElementById(id)?.textContent)
    }
    const { unmount } = showForm('changeCase', { params, preview: { ...ready, key: 'k' } })
    expect(apply().disabled).toBe(true)
    expect(reason()).toBe('Rien à modifier avec ces réglages.')
    unmount()
    const failed = { ...ready, key: 'k', status: 'failed', issue } as const
    const refused = showForm('changeCase', { params, preview: failed })
    expect(apply().disabled).toBe(true)
    expect(reason()).not.toBe('')
    refused.unmount()
    const effect = { ...noEffect, cellsChanged: 1 }
    showForm('changeCase', { params, preview: { ...ready, effect } })
    expect(apply().disabled).toBe(false)
    expect(reason()).toBeNull()
  })

  it('can be left', async () => {
    const { actions } = showForm('addColumn')
    await userEvent.click(screen.getByRole('button', { name: 'Fermer sans appliquer' }))
    expect(actions.closeForm).toHaveBeenCalled()
  })

  it('says whether the step is new or which one it is', () => {
    showForm('addColumn')
    expect(screen.getByText('Nouvelle étape')).toBeTruthy()
    const steps = [step('a'), step('b', 'addColumn')]
    showForm('addColumn', { form: { stepId: 'b' }, project: { steps } })
    expect(screen.getByText('Étape 2')).toBeTruthy()
  })
})

describe('the preview', () => {
  const region = () => screen.getByRole('region', { name: 'Aperçu' })
  const said = () => plain(region().textContent)
  const whole = { columns: [ref('nom')] }

  it('says what the step will do, and how many changes there are to see', async () => {
    const effect = { ...noEffect, cellsChanged: 62, rowsRemoved: 2 }
    const { actions } = showForm('changeCase', { params: whole, preview: { ...ready, effect } })
    expect(said()).toContain('2 lignes supprimées et 62 cellules modifiées')
    await userEvent.click(
      within(region()).getByRole('radio', { name: 'Seulement ce qui change (64)' }),
    )
    expect(actions.setPreviewMode).toHaveBeenCalledWith('changes')
    await userEvent.click(within(region()).getByRole('radio', { name: 'Avant' }))
    expect(actions.setPreviewMode).toHaveBeenCalledWith('before')
  })

  it('counts nothing that changes where columns come and go, and says these', () => {
    const columnsAdded = ['a', 'b'].map((id) => ({ id, name: id }))
    const effect = { ...noEffect, columnsAdded }
    showForm('changeCase', { params: whole, preview: { ...ready, effect } })
    expect(said()).toContain('2 colonnes ajoutées')
    expect(within(region()).getByRole('radio', { name: 'Seulement ce qui change' })).toBeTruthy()
  })

  it('says when nothing would change', () => {
    showForm('changeCase', { params: whole, preview: ready })
    expect(said()).toContain('Rien à modifier avec ces réglages.')
  })

  it('lists the cells that could not be read', async () => {
    const samples = [
      { text: 'gratuit', count: 12 },
      { text: '120 pl.', count: 1 },
    ]
    showForm('convertToNumber', {
      params: whole,
      preview: { ...ready, unread: 20, unreadColumns: [{ id: 'nom', count: 20, samples }] },
    })
    expect(said()).toContain('20 cellules n’ont pas pu être lues')
    expect(
      within(region())
        .getAllByRole('listitem')
        .map((each) => plain(each.textContent)),
    ).toEqual(['gratuit× 12', '120 pl.× 1', 'et 7 autres cellules'])
    await userEvent.click(within(region()).getByRole('button', { name: /n’ont pas pu être lues/ }))
    expect(within(region()).queryAllByRole('listitem')).toEqual([])
  })

  it('says why it failed and what to do', () => {
    const issue = { code: 'patternTooSlow', data: {} }
    showForm('changeCase', { params: whole, preview: { status: 'failed', issue } })
    expect(said()).toContain('Ce motif prend trop de temps')
    expect(said()).toContain('Simplifiez-le')
  })

  it('shows warnings', () => {
    const warnings = [
      { code: 'nameNotFree', data: { id: 'nom', wanted: 'Ville', name: 'Ville 2' } },
    ]
    showForm('renameColumns', {
      params: { renames: [{ column: ref('nom'), name: 'Ville' }] },
      preview: { ...ready, warnings },
    })
    expect(said()).toContain('Le nom « Ville » était déjà pris')
  })

  it('says good news plainly, and counts only what is worth a look', () => {
    const data = { found: 60, former: 0, several: 0, unknown: 0, cedex: 0, year: '2025' }
    const warnings = [
      { code: 'placesTold', data },
      { code: 'leftOutOfTotal', data: { column: 'Places', count: 1, texts: ['néant'] } },
    ]
    showForm('changeCase', { params: whole, preview: { ...ready, warnings } })
    expect(said()).toContain('60 cellules trouvées')
    expect(within(region()).getByRole('button', { name: '1 remarque' })).toBeTruthy()
    expect(said()).toContain('1 cellule laissée de côté dans le calcul sur « Places » : « néant ».')
  })

  it('shows how far long work is, and stops it', async () => {
    const { actions } = showForm('changeCase', {
      params: whole,
      preview: { status: 'running', progress: { doing: 'running', done: 30, total: 120 } },
    })
    expect(screen.queryByRole('progressbar')).toBeNull()
    const bar = await screen.findByRole('progressbar')
    expect(bar.getAttribute('aria-valuenow')).toBe('30')
    await userEvent.click(screen.getByRole('button', { name: 'Interrompre' }))
    expect(actions.stopPreview).toHaveBeenCalled()
  })

  it('keeps the last effect while it is worked out anew', () => {
    const effect = { ...noEffect, cellsChanged: 62 }
    showForm('changeCase', { params: whole, preview: { status: 'running', effect } })
    expect(said()).toContain('62 cellules modifiées')
  })

  it('is worked out anew when the table under it becomes another', async () => {
    const { store, actions } = showForm('changeCase', { params: whole })
    expect(actions.changeForm).not.toHaveBeenCalled()
    store.setState(({ project }) => {
      if (!project) return {}
      const [table] = project.doc.tables
      const tables = table ? [{ ...table, steps: [step('a')] }] : []
      return { project: { ...project, doc: { ...project.doc, tables } } }
    })
    await waitFor(() => expect(actions.changeForm).toHaveBeenCalledWith({}))
  })
})

describe('what a step applies to', () => {
  const filter = { column: 'ville', test: 'equals', value: 'Beauvais' } as const
  const view = { ...emptyView, spec: { sort: [], filter }, view: 'v1', rowCount: 42 }
  const scope = () => screen.queryByRole('radiogroup', { name: 'S’applique à' })

  it('is asked while the view is filtered', async () => {
    const { actions } = showForm('changeCase', {
      form: { scope: 'shown' },
      project: { table: { view } },
    })
    const radios = within(scope()!).getAllByRole('radio')
    expect(radios.map((radio) => plain(radio.closest('label')?.textContent))).toEqual([
      'les 42 lignes affichées',
      'toutes (10)',
    ])
    await userEvent.click(radios[1]!)
    expect(actions.setFormScope).toHaveBeenCalledWith('all')
  })

  it('is not asked without a filter, nor of a step that takes the whole table', () => {
    showForm('changeCase')
    expect(scope()).toBeNull()
    showForm('addColumn', { project: { table: { view } } })
    expect(scope()).toBeNull()
  })

  it('says the rows a step is bound to already', () => {
    const where = { column: ref('ville'), test: 'equals', value: 'Beauvais' } as const
    const steps = [{ ...step('a', 'changeCase'), where }]
    showForm('changeCase', { form: { stepId: 'a', scope: 'shown' }, project: { steps } })
    expect(plain(scope()?.textContent)).toContain('les lignes où « Ville » est « Beauvais »')
  })
})
