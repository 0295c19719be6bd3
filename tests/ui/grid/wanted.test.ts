import { describe, expect, it } from 'vitest'
import { comparedColumns } from '../../../src/ui/grid/wanted'

const columns = (names: string) => Array.from(names, (name) => ({ id: name, name }))
const drawn = (before: string, after: string) =>
  comparedColumns(columns(before), columns(after))
    .map(({ name, fate }) => (fate === 'kept' ? name : `${fate === 'added' ? '+' : '-'}${name}`))
    .join(' ')

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
})
