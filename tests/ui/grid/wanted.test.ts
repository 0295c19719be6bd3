import { describe, expect, it } from 'vitest'
import { noEffect } from '../../../src/recipe/effect'
import type { Effect } from '../../../src/recipe/report'
import type { StepForm } from '../../../src/state/model'
import { comparedColumns, wantedOf } from '../../../src/ui/grid/wanted'
import type { GridColumn } from '../../../src/ui/grid/wanted'
import { column, openProject } from '../support'

const columns = (names: string) => Array.from(names, (name) => ({ id: name, name }))
const names = (shown: readonly Pick<GridColumn, 'name' | 'fate'>[]) =>
  shown
    .map(({ name, fate }) => (fate === 'kept' ? name : `${fate === 'added' ? '+' : '-'}${name}`))
    .join(' ')
const drawn = (before: string, after: string) =>
  names(comparedColumns(columns(before), columns(after)))

describe('comparedColumns', () => {
  it.each([
    ['abc', 'abc', 'a b c'],
    ['abc', 'ac', 'a -b c'],
    ['abc', 'bc', '-a b c'],
    ['abc', 'a', 'a -b -c'],
    ['ab', 'axb', 'a +x b'],
    ['abc', 'acx', 'a -b c +x'],
    ['ab', 'ba', 'b a'],
    ['ab', '', '-a -b'],
  ])('shows %s becoming %s', (before, after, shown) => {
    expect(drawn(before, after)).toBe(shown)
  })

  it('shows removed columns behind those of a result made anew', () => {
    const shown = comparedColumns(columns('abc'), columns('xb'), true)
    expect(shown.map(({ name }) => name).join('')).toBe('xbac')
  })
})

describe('wantedOf', () => {
  const summaries = (ids: string) => Array.from(ids, (id) => column(id))
  const previewed = (mode: StepForm['mode'], changes: Partial<Effect>) => {
    const form: StepForm = {
      kind: 'splitColumn',
      stepId: null,
      params: {},
      scope: 'all',
      mode,
      preview: {
        status: 'ready',
        progress: null,
        issue: null,
        key: 'new',
        before: 'source',
        summary: { key: 'new', rowCount: 60, columns: summaries('axc') },
        effect: { ...noEffect(60), ...changes },
        unread: 0,
        unreadColumns: [],
        warnings: [],
      },
    }
    return wantedOf(openProject({ columns: summaries('abc'), form }))
  }
  const split = { columnsAdded: columns('x'), columnsRemoved: columns('b') }
  const grouped = { ...split, rowsRemoved: 60, rowsAdded: 5, rowsAfter: 5 }

  it.each([
    ['after', split, 'after', 'a -b +x c'],
    ['before', split, 'before', 'a b c'],
    // Each row has the new column: all are shown, and only the columns that differ.
    ['changes', split, 'after', '-b +x'],
    ['changes', { ...split, cellsChanged: 2 }, 'changes', 'a -b +x c'],
    ['after', grouped, 'result', 'a x c'],
    ['changes', grouped, 'changes', 'a +x c -b'],
  ] as const)('shows, asked for %s under %j, the %s: %s', (mode, effect, compare, shown) => {
    const wanted = previewed(mode, effect)
    expect(wanted?.shown.compare?.mode).toBe(compare)
    expect(names(wanted?.columns ?? [])).toBe(shown)
    expect(wanted?.concerned).toEqual(['x'])
    expect(wanted?.form).toBe('new')
  })
})
