import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { learnExamples } from '../../../src/steps/learnExamples'
import type { TypedExamples } from '../../../src/steps/params'
import { goOn } from '../../../src/table/mapTexts'
import type { Table } from '../../../src/table/table'
import { tableOf } from '../../../src/table/table'
import type { AppServices } from '../../../src/ui/useApp'
import { ref, showForm } from './showForm'

const cells = ['60000 Beauvais', '62200 Boulogne sur Mer', '80000 Amiens', 'sans adresse']

const table: Table = (() => {
  const made = tableOf({ Ville: cells })
  return { ...made, columns: made.columns.map((column) => ({ ...column, id: 'ville' })) }
})()

const learnHere: AppServices['engine']['learnExamples'] = (_key, columns, examples) =>
  learnExamples(table, columns, examples, goOn)

const given = (examples: TypedExamples['examples'], rule: TypedExamples['rule'] = null) => ({
  params: { examples: { columns: [ref('ville')], examples, rule }, name: 'Commune' },
  engine: { learnExamples: learnHere },
})

const field = (row: string) =>
  screen.findByRole('textbox', { name: `Résultat pour «\u00a0${row}\u00a0»` })

describe('results typed by example', () => {
  it('teach a rule that fills the other rows in grey and is said in words', async () => {
    const { params } = showForm('fillByExample', given([]))
    await userEvent.type(await field('60000 Beauvais'), 'Beauvais{Enter}')
    await screen.findByText(/^Règle/)
    const { examples, rule } = params()['examples'] as TypedExamples
    expect(examples).toEqual([{ inputs: ['60000 Beauvais'], output: 'Beauvais' }])
    expect(rule?.version).toBe(1)
    expect((await field('80000 Amiens')).getAttribute('placeholder')).toBe('Amiens')
  })

  it('are given up with Escape, and do not apply the form with Enter', async () => {
    const { params, store } = showForm('fillByExample', given([]))
    const input = await field('60000 Beauvais')
    await userEvent.type(input, 'Beau{Escape}')
    expect((input as HTMLInputElement).value).toBe('')
    expect(store.getState().project?.form).not.toBeNull()
    expect((params()['examples'] as TypedExamples).examples).toEqual([])
  })

  it('may say that a row has no result', async () => {
    const { params } = showForm(
      'fillByExample',
      given([{ inputs: ['60000 Beauvais'], output: 'Beauvais' }]),
    )
    const name = 'Pas de résultat pour «\u00a0sans adresse\u00a0»'
    await userEvent.click(await screen.findByRole('button', { name }))
    const typed = () => params()['examples'] as TypedExamples
    expect(typed().examples[1]).toEqual({ inputs: ['sans adresse'], output: null })
    await waitFor(async () =>
      expect((await field('80000 Amiens')).getAttribute('placeholder')).toBe('Amiens'),
    )
    expect((await field('sans adresse')).getAttribute('placeholder')).toBe('pas de résultat')
  })

  it('are refused by their reason, and a table of correspondence is offered', async () => {
    showForm(
      'fillByExample',
      given([
        { inputs: ['60000 Beauvais'], output: 'x1' },
        { inputs: ['80000 Amiens'], output: 'z2' },
      ]),
    )
    await screen.findByText('Aucune règle ne donne ces résultats.')
    expect(screen.getByText(/table de correspondance/)).not.toBeNull()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Appliquer' }).disabled).toBe(true)
  })

  it('keep the rule of a step that is opened again', async () => {
    const rule: TypedExamples['rule'] = {
      version: 1,
      branches: [],
      otherwise: [{ kind: 'text', text: 'kept' }],
    }
    const { params } = showForm(
      'fillByExample',
      given([{ inputs: ['60000 Beauvais'], output: 'Beauvais' }], rule),
    )
    await field('80000 Amiens')
    expect((params()['examples'] as TypedExamples).rule).toEqual(rule)
  })

  it('can be removed', async () => {
    const { params } = showForm(
      'fillByExample',
      given([{ inputs: ['60000 Beauvais'], output: 'Beauvais' }]),
    )
    const name = 'Retirer l’exemple «\u00a060000 Beauvais\u00a0»'
    await userEvent.click(await screen.findByRole('button', { name }))
    expect((params()['examples'] as TypedExamples).examples).toEqual([])
  })
})
