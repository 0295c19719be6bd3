import { describe, expect, it } from 'vitest'
import type { ColumnId } from '../../../src/table/table'
import { createSideways, leftKept, leftToReveal } from '../../../src/ui/grid/sideways'
import type { Span } from '../../../src/ui/grid/sideways'
import type { Wanted } from '../../../src/ui/grid/wanted'

/** Columns of 100 pixels, or as many as said behind the letter: "a b:50". */
const spansOf = (columns: string): Map<ColumnId, Span> => {
  let left = 0
  return new Map(
    columns.split(' ').map((each) => {
      const [id = '', width = '100'] = each.split(':')
      const span = { left, right: left + Number(width) }
      left = span.right
      return [id, span]
    }),
  )
}

const table = 'a b c d e f g h i j'

describe('leftToReveal', () => {
  const reveal = (ids: string, left: number) => {
    const spans = spansOf(table)
    return leftToReveal(
      Array.from(ids, (id) => spans.get(id)!),
      left,
      300,
    )
  }

  it.each([
    ['', 0, null, 'no column'],
    ['b', 0, null, 'one that is seen'],
    ['aj', 0, null, 'one of two that is seen'],
    ['d', 80, null, 'one that is seen but for an edge'],
    ['d', 30, 100, 'one of which an edge is seen'],
    ['h', 0, 500, 'one on the right, as little as it takes'],
    ['hi', 0, 600, 'two on the right, both'],
    ['ghij', 0, 600, 'more than there is room for, from the first one on'],
    ['ej', 0, 200, 'two far from each other, the first one'],
    ['b', 600, 100, 'one on the left'],
  ])('brings %j into sight of %i by %s: %s', (...[ids, left, expected]) => {
    expect(reveal(ids, left)).toBe(expected)
  })
})

describe('leftKept', () => {
  it.each([
    [250, table, table, 250, 'nothing'],
    [250, table, 'a b c x d e f g h i j', 250, 'a column made in what is seen'],
    [250, table, 'x a b c d e f g h i j', 350, 'a column made on the left'],
    [250, table, 'a c d e f g h i j', 150, 'a column removed on the left'],
    [250, table, 'a b d e f g h i j', 150, 'the first column seen removed'],
    [250, table, 'a:160 b c d e f g h i j', 310, 'a column made wider on the left'],
    [0, table, 'x a b c d e f g h i j', 0, 'a column made at the very left'],
    [250, table, 'b a c d e f g h i j', 250, 'columns moved'],
    [250, table, 'x y', 250, 'all columns made anew'],
  ])('keeps what is seen at %i from %j to %j by %i: %s', (...[left, before, after, expected]) => {
    expect(leftKept(left, spansOf(before), spansOf(after))).toBe(expected)
  })
})

describe('the columns around a form', () => {
  const setUp = (at: number) => {
    let columns = table
    let left = at
    const sideways = createSideways(() => ({
      left: () => left,
      goToLeft: (to) => {
        left = to
      },
      farthest: () => Math.max(0, spansOf(columns).size * 100 - 300),
      room: () => 300,
      spans: () => spansOf(columns),
    }))
    const wanted = (more: Partial<Wanted>): Wanted => ({
      tableId: 't',
      shown: { key: 'old', view: null, compare: null },
      columns: [],
      widths: new Map(),
      place: null,
      types: '',
      concerned: [],
      form: null,
      base: 'old',
      isActing: false,
      ...more,
    })
    const draw = (drawn: string, more: Partial<Wanted>): number => {
      sideways.around(wanted(more), () => {
        columns = drawn
        left = Math.min(left, Math.max(0, spansOf(drawn).size * 100 - 300))
      })
      return left
    }
    const preview = (drawn: string, concerned: string) =>
      draw(drawn, {
        form: 'new',
        columns: drawn.split(' ').map((id) => ({ id, name: id, isPinned: false, fate: 'kept' })),
        concerned: Array.from(concerned),
        shown: { key: 'new', view: null, compare: { before: 'old', mode: 'after' } },
      })
    const applied = { base: 'new', shown: { key: 'new', view: null, compare: null } } as const
    const scroll = (to: number) => {
      left = to
    }
    return {
      draw,
      preview,
      applied,
      scroll,
      tell: (more: Partial<Wanted>) => sideways.told(wanted(more)),
    }
  }
  const made = `${table} x y`

  it('bring what is made into sight, and are given back when the form is closed', () => {
    const { draw, preview } = setUp(50)
    expect(preview(made, 'xy')).toBe(900)
    expect(draw(table, {})).toBe(50)
  })

  it('stay where they are when a column concerned is seen, and when the same ones come again', () => {
    const { preview, scroll } = setUp(50)
    expect(preview(table, 'bj')).toBe(50)
    scroll(400)
    expect(preview(table, 'bj')).toBe(400)
    expect(preview(table, 'j')).toBe(700)
  })

  it('are given back also when fewer columns were shown meanwhile', () => {
    const { draw, preview } = setUp(50)
    preview(made, 'xy')
    expect(preview('x y', 'xy')).toBe(0)
    expect(preview(made, 'xy')).toBe(900)
    expect(draw(table, {})).toBe(50)
  })

  it('stay where the form brought them once it is applied', () => {
    const { draw, preview, applied } = setUp(50)
    preview(made, 'xy')
    expect(draw(made, applied)).toBe(900)
  })

  it('show what was made where the form was applied before its preview came', () => {
    const { draw, tell, applied } = setUp(50)
    tell({ form: 'new' })
    tell({ isActing: true })
    expect(draw(made, { ...applied, concerned: ['x'] })).toBe(800)
  })

  it('stay where the hand left them', () => {
    const { draw, preview, scroll } = setUp(50)
    preview(made, 'xy')
    scroll(320)
    expect(draw(table, {})).toBe(320)
  })

  it('stay under an act that follows a form closed before its preview came', () => {
    const { draw, tell, applied } = setUp(50)
    tell({ form: 'new' })
    tell({})
    expect(draw(made, { ...applied, concerned: ['x'] })).toBe(50)
  })

  it('stay under an act without a form', () => {
    const { draw, applied } = setUp(50)
    expect(draw(made, { ...applied, concerned: ['x'] })).toBe(50)
  })
})
