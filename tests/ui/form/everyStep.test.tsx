import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/i18n/language'
import { isFieldVisible } from '../../../src/steps/check'
import { steps } from '../../../src/steps/index'
import type { Field } from '../../../src/steps/params'
import { plain } from '../support'
import { columns, ref, showForm } from './showForm'

/** Something in every field, so that each control is drawn whole. */
const filled = (field: Field): unknown => {
  switch (field.type) {
    case 'column':
      return ref('nom')
    case 'columns':
      return [ref('nom'), ref('ville')]
    case 'choice':
    case 'boolean':
    case 'integer':
      return field.default
    case 'text':
    case 'pattern':
      return 'a'
    case 'condition':
      return {
        all: [
          { column: ref('nom'), test: 'contains', value: 'a' },
          { any: [{ column: ref('places'), test: 'numberBetween', value: '1', value2: '2' }] },
          { column: ref('ville'), test: 'oneOf', values: ['Beauvais'] },
        ],
      }
    case 'sortKeys':
      return [
        { column: ref('nom'), order: 'french', isDescending: false },
        { column: ref('places'), order: 'number', isDescending: true },
      ]
    case 'renames':
      return [{ column: ref('nom'), name: 'Intitulé' }]
    case 'moves':
      return [{ columns: [ref('nom')], after: ref('ville') }]
    case 'edits':
      return [
        {
          edits: [
            { row: 4, column: ref('nom'), before: '', after: 'Foch', time: 1_700_000_000_000 },
          ],
        },
      ]
    case 'rows':
      return [4, 'step:1']
    case 'texts':
      return ['NC', '-']
    case 'pairs':
      return [{ from: 'bvs', to: 'Beauvais' }]
    case 'formula':
      return { text: '[Nom] & " " & [Ville]', columns: [ref('nom'), ref('ville')] }
    case 'table':
      return { id: 't2', name: 'Zones' }
    case 'otherColumns':
      return [{ id: '1:tarif', name: 'tarif' }]
    case 'columnPairs':
      return [{ column: ref('nom'), other: { id: '1:zone', name: 'zone' } }]
    case 'examples':
      return {
        columns: [ref('nom')],
        examples: [{ inputs: ['Rue Foch'], output: 'RUE FOCH' }],
        rule: {
          version: 1,
          branches: [],
          otherwise: [
            {
              kind: 'piece',
              input: 0,
              view: 'asIs',
              from: { kind: 'start' },
              to: { kind: 'end' },
              letterCase: 'upper',
            },
          ],
        },
      }
    case 'labels':
      return [{ label: 'grand', condition: { column: ref('places'), test: 'greater', value: '9' } }]
    case 'aggregations':
      return [
        { operation: 'sum', column: ref('places'), name: 'Total' },
        { operation: 'count', column: null, name: '' },
      ]
  }
}

const roles = [
  'button',
  'checkbox',
  'combobox',
  'group',
  'listbox',
  'option',
  'radio',
  'radiogroup',
  'searchbox',
  'switch',
  'textbox',
]

const each = steps.flatMap((description) =>
  languages.flatMap((language) =>
    (['empty', 'filled'] as const).map((state) => ({
      kind: description.kind,
      description,
      language,
      state,
    })),
  ),
)

describe('the form of every step', () => {
  it.each(each)('$kind in $language, $state', ({ kind, description, language, state }) => {
    const values = Object.fromEntries(
      Object.entries(description.params).map(([name, field]) => [name, filled(field)]),
    )
    const { params, container } = showForm(kind, {
      language,
      ...(state === 'filled' && { params: values }),
    })
    const words = description.messages[language]
    const more = screen.queryByRole('button', { name: /^(Plus de réglages|More settings)$/ })
    if (more) act(() => more.click())
    expect(screen.getByRole('heading', { name: words.title })).toBeTruthy()
    expect(plain(container.textContent)).toContain(plain(words.help))
    const visible = Object.entries(description.params).filter(([, field]) =>
      isFieldVisible(description.params, field, params()),
    )
    for (const [name, field] of visible) {
      const label = words.fields[name] ?? ''
      expect(label).not.toBe('')
      // The rows deleted by hand are labelled by their count.
      const isCounted = field.type === 'rows'
      expect(isCounted || plain(container.textContent).includes(plain(label)), label).toBe(true)
    }
    const nameless = roles.flatMap((role) =>
      screen.queryAllByRole(role, { name: '' }).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    )
    expect(screen.getAllByRole('button').length).toBeGreaterThan(1)
    expect(nameless).toEqual([])
  })

  it('shows a setting only while it means something', async () => {
    showForm('replaceText')
    expect(screen.getByRole('textbox', { name: 'Rechercher' })).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: 'Motif à rechercher' })).toBeNull()
    await userEvent.click(screen.getByRole('switch', { name: 'Motif (avancé)' }))
    expect(screen.queryByRole('textbox', { name: 'Rechercher' })).toBeNull()
    expect(screen.getByRole('textbox', { name: 'Motif à rechercher' })).toBeTruthy()
  })

  it('draws few options as buttons and many as a list', () => {
    showForm('fillEmpty')
    expect(
      within(screen.getByRole('radiogroup', { name: 'Remplir avec' })).getAllByRole('radio'),
    ).toHaveLength(4)
    showForm('changeCase')
    expect(screen.getByRole('button', { name: /Écrire/ })).toBeTruthy()
    expect(columns).toHaveLength(4)
  })
})
