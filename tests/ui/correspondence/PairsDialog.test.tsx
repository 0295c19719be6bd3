import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../src/recipe/recipe'
import type { AppState } from '../../../src/state/model'
import { PairsDialog } from '../../../src/ui/correspondence/PairsDialog'
import { column, openProject, show } from '../support'

const towns = { id: 'p1', name: 'Communes', pairs: [{ from: 'bvs', to: 'Beauvais' }] }
const codes = { id: 'p2', name: 'Codes', pairs: [{ from: '1', to: 'un' }] }
const using: Step = {
  id: 's',
  kind: 'mapValues',
  version: 1,
  params: { columns: [], pairs: { id: 'p1', name: 'Communes' } },
}

function showDialog(given: {
  readonly shown?: AppState['pairsShown']
  readonly tables?: readonly (typeof towns)[]
  readonly steps?: readonly Step[]
  readonly found?: { readonly pairs: readonly { from: string; to: string }[] }
}) {
  const { shown = { id: null, added: [] }, tables = [towns, codes], steps = [using], found } = given
  const project = openProject({ columns: [column('a'), column('b')], steps })
  const doc = { ...project.doc, ...(tables.length > 0 && { correspondences: tables }) }
  return show(<PairsDialog />, {
    state: { project: { ...project, doc }, pairsShown: shown },
    answers: {
      keepPairs: (id) => Promise.resolve(id ?? 'new'),
      pairsOfTab: () =>
        Promise.resolve({ ok: true, value: { pairs: found?.pairs ?? [], header: null } }),
    },
  })
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })

describe('the list of correspondence tables', () => {
  it('shows a table with who uses it, and keeps what was changed by one act', async () => {
    const { actions } = showDialog({ shown: { id: 'p1', added: [] } })
    expect(screen.getByText(/Utilisée par.*étape 1/)).not.toBeNull()
    expect(button('Garder la table').disabled).toBe(true)
    await userEvent.clear(field('Devient, ligne 1'))
    await userEvent.type(field('Devient, ligne 1'), 'BEAUVAIS')
    await userEvent.click(button('Garder la table'))
    expect(actions.keepPairs).toHaveBeenCalledExactlyOnceWith('p1', {
      id: 'p1',
      name: 'Communes',
      pairs: [{ from: 'bvs', to: 'BEAUVAIS' }],
    })
    expect(actions.closePairs).toHaveBeenCalled()
  })

  it('starts a first table with a line to type in', async () => {
    const { actions } = showDialog({ tables: [], steps: [] })
    expect(screen.getByText('Aucune étape ne l’utilise encore.')).not.toBeNull()
    await userEvent.type(field('Texte de la ligne 1'), 'a')
    await userEvent.click(button('Garder la table'))
    expect(actions.keepPairs).toHaveBeenCalledWith(null, {
      id: null,
      name: 'Correspondances',
      pairs: [{ from: 'a', to: '' }],
    })
  })

  it('brings the lines a form asks for, to be looked at', () => {
    showDialog({ shown: { id: 'p1', added: [{ from: 'crl', to: 'Creil' }] } })
    expect(field('Texte de la ligne 2').value).toBe('crl')
    expect(button('Garder la table').disabled).toBe(false)
  })

  it('asks before changes are lost, by another table or by closing', async () => {
    const { actions } = showDialog({ shown: { id: 'p1', added: [] } })
    await userEvent.type(field('Devient, ligne 1'), '!')
    await userEvent.click(button(/^Codes/))
    expect(screen.getByText(/ne sont pas encore gardés/)).not.toBeNull()
    expect(field('Nom de la table').value).toBe('Communes')
    await userEvent.click(button('Y renoncer'))
    expect(actions.closePairs).toHaveBeenCalled()
  })

  it('names the users before it deletes a table', async () => {
    const { actions } = showDialog({ shown: { id: 'p1', added: [] } })
    await userEvent.click(button('Supprimer la table'))
    expect(screen.getByText(/est utilisée par.*étape 1/)).not.toBeNull()
    expect(actions.removePairs).not.toHaveBeenCalled()
    await userEvent.click(button('Supprimer quand même'))
    expect(actions.removePairs).toHaveBeenCalledWith('p1')
  })

  it('takes lines from a tab, those whose text has one already left out', async () => {
    showDialog({
      shown: { id: 'p1', added: [] },
      found: {
        pairs: [
          { from: 'bvs', to: 'autre' },
          { from: 'crl', to: 'Creil' },
        ],
      },
    })
    await userEvent.click(button('Depuis un onglet…'))
    await userEvent.click(button('Prendre ces lignes'))
    expect(screen.getByText(/1 ligne ajoutée.*1 écartée/)).not.toBeNull()
    expect(field('Devient, ligne 1').value).toBe('Beauvais')
    expect(field('Devient, ligne 2').value).toBe('Creil')
  })
})
