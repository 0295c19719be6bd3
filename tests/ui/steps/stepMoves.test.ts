import { describe, expect, it } from 'vitest'
import type { StepEntry, StepItem } from '../../../src/ui/steps/stepItems'
import { dropBefore, stepOver, stepsOfKeys } from '../../../src/ui/steps/stepMoves'

const item = (id: string) => ({ id }) as StepItem

/** `a (b c) d`: a group of two between two steps. */
const entries = (text: string): StepEntry[] =>
  text.split(/\s(?![^(]*\))/).map((part) =>
    part.startsWith('(')
      ? {
          id: `group:${part[1]}`,
          name: 'G',
          items: part.slice(1, -1).split(' ').map(item),
        }
      : item(part),
  )

const list = entries('a (b c) d e')

describe('the steps keys stand for', () => {
  it.each([
    ['in the order of the list', ['d', 'a'], 'a d'],
    ['a group for its steps', ['group:b'], 'b c'],
    ['each once', ['group:b', 'c'], 'b c'],
    ['nothing for what is not there', ['z'], ''],
  ])('are %s', (_title, keys, expected) => {
    expect(stepsOfKeys(list, new Set(keys)).join(' ')).toBe(expected)
  })
})

describe('dropping', () => {
  const cases: [string, string[], string, 'before' | 'after', string | null | undefined][] = [
    ['before a step', ['d'], 'a', 'before', 'a'],
    ['after a step', ['a'], 'd', 'after', 'e'],
    ['after the last', ['a'], 'e', 'after', null],
    ['before a group', ['d'], 'group:b', 'before', 'b'],
    ['after a group', ['a'], 'group:b', 'after', 'd'],
    ['inside a group', ['a'], 'b', 'after', 'c'],
    ['over those moved along', ['a', 'd'], 'group:b', 'after', 'e'],
    ['on nothing known', ['a'], 'z', 'after', undefined],
  ]
  it.each(cases)('%s', (_title, moved, key, position, expected) => {
    expect(dropBefore(list, new Set(moved), { key, position })).toBe(expected)
  })
})

describe('moving by one', () => {
  const cases: [string, string[], 'up' | 'down', string | null | undefined][] = [
    ['up', ['e'], 'up', 'd'],
    ['up into a group', ['d'], 'up', 'c'],
    ['down', ['d'], 'down', null],
    ['down into a group', ['a'], 'down', 'c'],
    ['no higher than the first', ['a'], 'up', undefined],
    ['no lower than the last', ['e'], 'down', undefined],
    ['a group up', ['b', 'c'], 'up', 'a'],
    ['a group down', ['b', 'c'], 'down', 'e'],
    ['several steps up', ['d', 'e'], 'up', 'c'],
  ]
  it.each(cases)('%s', (_title, moved, direction, expected) => {
    expect(stepOver(list, moved, direction)).toBe(expected)
  })

  it('goes over another group, not into it', () => {
    const groups = entries('(a b) (c d) e')
    expect(stepOver(groups, ['c', 'd'], 'up')).toBe('a')
    expect(stepOver(groups, ['a', 'b'], 'down')).toBe('e')
  })
})
