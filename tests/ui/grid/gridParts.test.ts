import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepLineEnds } from '../../../src/ui/controls/lineEnds'
import { oneLine } from '../../../src/ui/controls/oneLine'
import { numberWidth, startingWidth, widthCap } from '../../../src/ui/grid/columnWidth'
import { asTabbed, fromTabbed } from '../../../src/ui/grid/copying'
import { commandOf } from '../../../src/ui/grid/keys'
import { keysBetween } from '../../../src/ui/grid/rowPicking'
import { columnsToHold, rowsAhead } from '../../../src/ui/grid/sight'
import { runs } from '../../values/runs'

describe('oneLine', () => {
  it.each([
    ['a plain text', 'a b', 'a b'],
    ['spaces as they are', '  a  b ', '  a  b '],
    ['line breaks as marks', 'a\r\nb\nc\rd', 'a ⏎ b ⏎ c ⏎ d'],
  ])('keeps %s', (_, text, drawn) => {
    expect(oneLine(text)).toBe(drawn)
  })

  it('cuts what could never be seen', () => {
    expect(oneLine('x'.repeat(100_000)).length).toBeLessThan(400)
  })
})

describe('widths', () => {
  const measure = (text: string, isBold: boolean) => text.length * (isBold ? 8 : 7)

  it.each([
    ['wide enough for its name', 'departement', ['1'], 156],
    ['wide enough for its usual texts', 'nom', Array(20).fill('x'.repeat(30)), 230],
    ['not widened by a rare long text', 'nom', [...Array(19).fill('abc'), 'x'.repeat(80)], 92],
    ['never too wide', 'nom', Array(20).fill('x'.repeat(200)), 300],
    ['never too narrow', 'x', [], 84],
  ])('are %s', (_, name, texts, width) => {
    expect(startingWidth(name, texts, measure)).toBe(width)
  })

  it('leave room for five columns, as far as they stay readable', () => {
    expect(widthCap([100, 100, 100, 100, 100], 700)).toBe(300)
    const cap = widthCap([300, 300, 300, 100, 100, 300], 700)
    expect(3 * cap + 200).toBeLessThanOrEqual(700)
    expect(widthCap([300, 300, 300, 300, 300], 100)).toBe(112)
  })

  it('hold every row number', () => {
    expect(numberWidth(9)).toBe(44)
    expect(numberWidth(1_500_000)).toBeGreaterThan(7 * 8)
  })
})

describe('columnsToHold', () => {
  const many = Array.from({ length: 1000 }, (_, index) => `c${index}`)
  const none = new Set<string>()

  it('holds a narrow table whole', () => {
    expect(columnsToHold(many.slice(0, 48), none, 'c3', 'c9')).toHaveLength(48)
  })

  it('holds what is seen with a margin of a wide one, and the pinned columns', () => {
    const held = columnsToHold(many, new Set(['c0']), 'c500', 'c510')
    expect(held[0]).toBe('c0')
    expect(held).toContain('c490')
    expect(held).toContain('c522')
    expect(held.length).toBeLessThan(60)
  })

  it('starts at the first columns while nothing was drawn', () => {
    expect(columnsToHold(many, none, null, null).slice(0, 2)).toEqual(['c0', 'c1'])
  })

  it('always holds what is seen', () => {
    fc.assert(
      fc.property(fc.nat(980), fc.nat(19), (first, count) => {
        const held = new Set(columnsToHold(many, none, `c${first}`, `c${first + count}`))
        for (let index = first; index <= first + count; index++) {
          expect(held.has(`c${index}`)).toBe(true)
        }
      }),
      runs,
    )
  })
})

describe('rowsAhead', () => {
  it('grows with the speed, within bounds', () => {
    expect(rowsAhead(0)).toBe(256)
    expect(rowsAhead(-2000)).toBe(700)
    expect(rowsAhead(1_000_000)).toBe(1536)
  })
})

describe('commandOf', () => {
  const press = (key: string, held = '') => ({
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  })

  it.each([
    ['Delete', '', 'empty'],
    ['Home', '', 'rowStart'],
    ['Home', 'ctrl', 'tableStart'],
    ['End', '', 'rowEnd'],
    ['End', 'ctrl', 'tableEnd'],
    [' ', 'shift', 'pickRow'],
    [' ', 'ctrl', 'pickColumn'],
    [' ', '', null],
    ['ArrowDown', 'alt', 'menu'],
    ['F10', 'shift', 'menu'],
    ['ContextMenu', '', 'menu'],
    ['Escape', '', 'clearSelection'],
    ['c', 'ctrl', 'copy'],
    ['c', 'meta', 'copy'],
    ['c', '', null],
    ['a', '', null],
    ['ArrowDown', '', null],
    ['ArrowDown', 'shift', 'extendDown'],
    ['Tab', '', null],
    ['z', 'ctrl', null],
  ])('reads %s with %s in a cell', (key, held, command) => {
    expect(commandOf(press(key, held), false)).toBe(command)
  })

  it.each([
    ['Tab', '', 'commitNext'],
    ['Tab', 'shift', 'commitPrevious'],
    ['Home', '', 'none'],
    ['Enter', 'alt', 'none'],
    ['Enter', '', null],
    ['Delete', '', null],
    ['c', 'ctrl', null],
    ['Escape', '', null],
  ])('leaves %s with %s to the field while typing, or leaves the field', (key, held, command) => {
    expect(commandOf(press(key, held), true)).toBe(command)
  })
})

describe('copied rows', () => {
  it('are tabs and lines, quoted where a spreadsheet needs it', () => {
    expect(
      asTabbed([
        ['a', 'b c'],
        ['x\ty', 'say "hi"'],
      ]),
    ).toBe('a\tb c\n"x\ty"\t"say ""hi"""')
  })

  it.each([
    ['one cell', 'a', [['a']]],
    [
      'cells',
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a last line end', 'a\tb\n', [['a', 'b']]],
    [
      'empty cells',
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['a line break inside a cell', '"a\nb"\tc', [['a\nb', 'c']]],
  ])('read back %s', (_, text, rows) => {
    expect(fromTabbed(text)).toEqual(rows)
  })

  it('come back as they were', () => {
    const cells = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é') })
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([columns, rows]) =>
        fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        expect(fromTabbed(asTabbed(rows))).toEqual(rows)
      }),
      runs,
    )
  })
})

describe('keepLineEnds', () => {
  it.each([
    ['a\r\nb', 'a\nb c', 'a\r\nb c'],
    ['a\rb', 'a\nc', 'a\rc'],
    ['a\nb', 'a\nb\nc', 'a\nb\nc'],
    ['a', 'a\nb', 'a\nb'],
  ])('gives %j typed as %j the line ends it had', (before, typed, text) => {
    expect(keepLineEnds(before, typed)).toBe(text)
  })
})

describe('keysBetween', () => {
  const shown = { key: 'k', view: null, compare: null }
  const engine = {
    window: ({ start, end }: { start: number; end: number }) =>
      Promise.resolve({
        keys: Array.from({ length: end - start }, (_, index) => start + index),
      } as never),
  }

  it('names both ends and all between, whichever was clicked first', async () => {
    expect((await keysBetween(engine, shown, 7, 4)).keys).toEqual([4, 5, 6, 7])
    expect((await keysBetween(engine, shown, 5, 5)).keys).toEqual([5])
  })

  it('says when there are too many to name', async () => {
    const { keys, isCut } = await keysBetween(engine, shown, 0, 150_000)
    expect(keys).toHaveLength(100_000)
    expect(isCut).toBe(true)
  })
})
