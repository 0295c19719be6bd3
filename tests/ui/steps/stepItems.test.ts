import { describe, expect, it } from 'vitest'
import { catalogues } from '../../../src/i18n/catalogues'
import type { Step } from '../../../src/recipe/recipe'
import type { Effect, StepReport } from '../../../src/recipe/report'
import { activeTable } from '../../../src/state/model'
import { effectWords, stepEntries, stepItems } from '../../../src/ui/steps/stepItems'
import { column, openProject, plain, reportOf, step } from '../support'

const fr = { language: 'fr', text: catalogues.fr } as const
const en = { language: 'en', text: catalogues.en } as const
const ville = { id: 'ville', name: 'Ville' }

const remove = (id: string, more: Partial<Step> = {}): Step => ({
  ...step(id, 'removeColumns'),
  params: { columns: [ville] },
  ...more,
})

const columns = [column('nom', { name: 'Nom' }), column('ville', { name: 'Commune' })]

/** The items of some steps; what their reports say otherwise than nothing, by step. */
function itemsOf(
  steps: readonly Step[],
  told: Readonly<Record<string, Partial<StepReport>>> = {},
  shown = steps.length - 1,
  words: typeof fr | typeof en = fr,
) {
  const report = reportOf(steps, columns)
  const { doc } = activeTable(openProject({ steps }))
  const full = { ...report, steps: report.steps.map((one) => ({ ...one, ...told[one.stepId] })) }
  return stepItems(doc, full, shown, words)
}

describe('a step in the list', () => {
  it('is said with the names its columns bear where it stands', () => {
    expect(plain(itemsOf([remove('a')])[0]?.sentence)).toBe('Supprimer « Commune »')
    const [item] = itemsOf([remove('a')], {}, 0, en)
    expect(item?.sentence).toBe('Remove “Commune”')
  })

  it('keeps the last known name of a column that is gone', () => {
    const steps = [remove('a', { params: { columns: [{ id: 'gone', name: 'Ancienne' }] } })]
    expect(plain(itemsOf(steps)[0]?.sentence)).toBe('Supprimer « Ancienne »')
  })

  it('takes the names of the table before it, not after', () => {
    const after = { columns: [{ id: 'ville', name: 'Localité' }] }
    const items = itemsOf([step('a'), remove('b')], { a: after })
    expect(plain(items[1]?.sentence)).toBe('Supprimer « Localité »')
  })

  it('is told apart by kind when its params cannot be read, or are of a newer version', () => {
    const steps = [
      remove('a', { params: { columns: 'all' } }),
      remove('b', { version: 99 }),
      step('c', 'foldOrigami'),
    ]
    expect(itemsOf(steps).map(({ sentence, isKnown }) => [sentence, isKnown])).toEqual([
      ['Supprimer des colonnes', true],
      ['Supprimer des colonnes', true],
      [catalogues.fr.issues.unknownStep({ kind: 'foldOrigami' }), false],
    ])
  })

  it('says which is shown and which come later', () => {
    const items = itemsOf([step('a'), step('b'), step('c')], {}, 1)
    expect(items.map(({ isShown, isLater }) => [isShown, isLater])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ])
  })

  it('names the columns that are gone and those to choose from', () => {
    const issue = {
      code: 'missingColumn',
      data: { id: 'x', name: 'X', ids: ['x', 'y'], names: ['X', 'Y'] },
    }
    const [item] = itemsOf([remove('a')], { a: { issue } })
    expect(item?.missing).toEqual([
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y' },
    ])
    expect(item?.columns.map(({ name }) => name)).toEqual(['Nom', 'Commune'])
  })

  it('says the rows it is bound to', () => {
    const where = { column: ville, test: 'contains', value: 'Beau' } as const
    expect(plain(itemsOf([{ ...step('a'), where }])[0]?.where)).toBe(
      '« Commune » contient « Beau »',
    )
    expect(itemsOf([{ ...step('a'), where: { all: [] } }])[0]?.where).toBeNull()
  })

  it('shows no effect while it is off', () => {
    const effect = { ...reportOf([step('a')], columns).steps[0]!.effect, cellsChanged: 3 }
    const shown = itemsOf([step('a')], { a: { effect } })
    const off = itemsOf([{ ...step('a'), isOff: true }], { a: { effect } })
    expect([shown[0]?.effects, off[0]?.effects]).toEqual([['3 cellules modifiées'], []])
  })
})

describe('an effect in words', () => {
  const nothing: Effect = reportOf([step('a')], columns).steps[0]!.effect
  const one = { id: 'a', name: 'A' }
  const cases: [Partial<Effect>, number, string, string][] = [
    [{}, 0, '', ''],
    [{ cellsChanged: 1 }, 0, '1 cellule modifiée', '1 cell changed'],
    [{ rowsRemoved: 1204 }, 0, '1 204 lignes supprimées', '1,204 rows removed'],
    [
      { cellsChanged: 62 },
      3,
      '62 cellules modifiées | 3 cellules non lues',
      '62 cells changed | 3 cells not read',
    ],
    [
      { columnsAdded: [one], isColumnOrderChanged: true },
      0,
      '1 colonne ajoutée | colonnes déplacées',
      '1 column added | columns moved',
    ],
    [
      { columnsRemoved: [one], isReordered: true },
      0,
      '1 colonne supprimée | lignes triées',
      '1 column removed | rows sorted',
    ],
    [
      { columnsRenamed: [{ id: 'a', from: 'A', to: 'B' }], rowsAdded: 2 },
      0,
      '2 lignes ajoutées | 1 colonne renommée',
      '2 rows added | 1 column renamed',
    ],
  ]
  it.each(cases)('%j and %i unread', (effect, unread, french, english) => {
    const said = (words: typeof fr | typeof en) =>
      plain(effectWords({ ...nothing, ...effect }, unread, words).join(' | '))
    expect([said(fr), said(en)]).toEqual([french, english])
  })
})

describe('the list', () => {
  it('gathers steps next to each other under their group', () => {
    const steps = [step('a'), { ...step('b'), group: 'G' }, { ...step('c'), group: 'G' }, step('d')]
    const { doc } = activeTable(openProject({ steps }))
    const entries = stepEntries(doc, itemsOf(steps))
    expect(
      entries.map((entry) => ('items' in entry ? [entry.name, entry.items.length] : entry.id)),
    ).toEqual(['a', ['G', 2], 'd'])
  })

  it('keeps apart two runs of a group and two groups side by side', () => {
    const steps = [
      { ...step('a'), group: 'G' },
      step('b'),
      { ...step('c'), group: 'G' },
      { ...step('d'), group: 'H' },
    ]
    const { doc } = activeTable(openProject({ steps }))
    const entries = stepEntries(doc, itemsOf(steps))
    expect(entries.map(({ id }) => id)).toEqual(['group:a', 'b', 'group:c', 'group:d'])
  })

  it('lets a step join the one before unless it is with it already', () => {
    const steps = [step('a'), { ...step('b'), group: 'G' }, { ...step('c'), group: 'G' }, step('d')]
    expect(itemsOf(steps).map(({ canJoinPrevious }) => canJoinPrevious)).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})
