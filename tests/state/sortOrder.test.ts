import { describe, expect, it } from 'vitest'
import { orderOf, withOrders } from '../../src/state/sortOrder'
import { stepOfKind } from '../../src/steps/index'

describe('how a column sorts', () => {
  it.each([
    ['integer', 'number'],
    ['decimal', 'number'],
    ['year', 'number'],
    ['date', 'date'],
    ['siret', 'french'],
    ['postcode', 'french'],
    ['text', 'french'],
  ] as const)('%s as %s', (type, order) => {
    expect(orderOf(type)).toBe(order)
  })

  it('is what the keys of a new sort begin with; other settings stay', () => {
    const sort = stepOfKind('sortRows')!
    const key = (id: string) => ({ column: { id, name: id }, order: 'french', isDescending: false })
    const columns = [
      { id: 'places', type: 'integer' },
      { id: 'nom', type: 'text' },
    ] as const
    const params = { keys: [key('places'), key('nom'), key('gone')], other: ['x'] }
    expect(withOrders(sort, params, columns)).toEqual({
      keys: [{ ...key('places'), order: 'number' }, key('nom'), key('gone')],
      other: ['x'],
    })
  })
})
