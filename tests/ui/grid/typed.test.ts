import { describe, expect, it } from 'vitest'
import { createTypedTexts } from '../../../src/ui/grid/typed'

const cell = (after: string, row = 1) => ({ row, column: 'a', before: 'old', after })

describe('typed texts', () => {
  it('are shown from the moment they are typed', () => {
    const typed = createTypedTexts()
    typed.add([cell('new')])
    expect(typed.textOf(1, 'a')).toBe('new')
    expect(typed.textOf(2, 'a')).toBeNull()
    expect(typed.isEmpty).toBe(false)
  })

  it('are forgotten once a table that holds them is shown', () => {
    const typed = createTypedTexts()
    typed.add([cell('new'), cell('other', 2)])
    typed.shown((row) => (row === 1 ? 'new' : 'old'), false)
    expect(typed.textOf(1, 'a')).toBeNull()
    expect(typed.textOf(2, 'a')).toBe('other')
  })

  it('stay while an older table is shown', () => {
    const typed = createTypedTexts()
    typed.add([cell('new')])
    typed.shown(() => 'old', true)
    expect(typed.textOf(1, 'a')).toBe('new')
    typed.keep([cell('new')])
    typed.shown(() => 'old', false)
    expect(typed.textOf(1, 'a')).toBe('new')
  })

  it('give way to the newest table once they are part of the recipe', () => {
    const typed = createTypedTexts()
    typed.add([cell('new')])
    typed.keep([cell('new')])
    typed.shown(() => 'trimmed by a later step', true)
    expect(typed.isEmpty).toBe(true)
  })

  it('are dropped when refused, unless typed over since', () => {
    const typed = createTypedTexts()
    typed.add([cell('first')])
    typed.add([cell('second')])
    typed.drop([cell('first')])
    expect(typed.textOf(1, 'a')).toBe('second')
    typed.drop([cell('second')])
    expect(typed.isEmpty).toBe(true)
  })

  it('tell an empty text from none', () => {
    const typed = createTypedTexts()
    typed.add([cell('')])
    expect(typed.textOf(1, 'a')).toBe('')
  })
})
