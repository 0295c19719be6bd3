import { describe, expect, it } from 'vitest'
import {
  changeStep,
  changeTable,
  groupSteps,
  insertStep,
  moveStep,
  moveSteps,
  removeStep,
  ungroupSteps,
  withOff,
  withText,
  withType,
} from '../../src/recipe/editing'
import type { Step, TableDoc } from '../../src/recipe/recipe'

const step = (name: string): Step => {
  const [id, group] = name.split('/')
  const plain = { id: id!, kind: 'removeExtraSpaces', version: 1, params: {} }
  return group === undefined ? plain : { ...plain, group }
}

const table = (...names: string[]): TableDoc => ({
  id: 't',
  name: 'T',
  source: {
    blob: 'b',
    fileName: 'f.csv',
    size: 1,
    told: [],
    settings: { form: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', headerRecord: 1 },
  },
  steps: names.map(step),
  types: [],
})

const names = (doc: TableDoc) =>
  doc.steps.map(({ id, group }) => (group === undefined ? id : `${id}/${group}`)).join(' ')

describe('the list of steps', () => {
  const cases: [title: string, got: TableDoc, expected: string][] = [
    ['inserts first', insertStep(table('a', 'b'), -1, step('x')), 'x a b'],
    ['inserts behind the step shown', insertStep(table('a', 'b'), 0, step('x')), 'a x b'],
    ['inserts last', insertStep(table('a', 'b'), 1, step('x')), 'a b x'],
    ['inserts into an empty list', insertStep(table(), -1, step('x')), 'x'],
    ['removes', removeStep(table('a', 'b', 'c'), 'b'), 'a c'],
    ['removes nothing unknown', removeStep(table('a'), 'z'), 'a'],
    ['moves down', moveStep(table('a', 'b', 'c'), 'a', 2), 'b c a'],
    ['moves up', moveStep(table('a', 'b', 'c'), 'c', 0), 'c a b'],
    ['stops at the end', moveStep(table('a', 'b'), 'a', 9), 'b a'],
    ['leaves the list when the step is unknown', moveStep(table('a', 'b'), 'z', 0), 'a b'],
    ['joins the group it lands in', moveStep(table('a', 'b/g', 'c/g'), 'a', 1), 'b/g a/g c/g'],
    [
      'leaves the group it is moved out of',
      moveStep(table('a/g', 'b/g', 'c', 'd'), 'a', 3),
      'b/g c d a',
    ],
    [
      'stays in its group when moved within',
      moveStep(table('a/g', 'b/g', 'c'), 'b', 0),
      'b/g a/g c',
    ],
    ['moves several together', moveSteps(table('a', 'b', 'c', 'd'), ['d', 'b'], 'a'), 'b d a c'],
    ['moves several to the end', moveSteps(table('a', 'b', 'c'), ['a', 'b'], null), 'c a b'],
    [
      'keeps the name of a group moved whole',
      moveSteps(table('a', 'b/g', 'c/g'), ['b', 'c'], 'a'),
      'b/g c/g a',
    ],
    [
      'takes members out of their group',
      moveSteps(table('a', 'b/g', 'c/g', 'd'), ['c'], 'a'),
      'c a b/g d',
    ],
    [
      'keeps a member moved beside its group',
      moveSteps(table('a/g', 'b/g', 'c'), ['b'], 'a'),
      'b/g a/g c',
    ],
    [
      'joins steps to the group they land in',
      moveSteps(table('a', 'b', 'c/g', 'd/g'), ['a', 'b'], 'd'),
      'c/g a/g b/g d/g',
    ],
    [
      'does not move before one of those moved',
      moveSteps(table('a', 'b', 'c'), ['b', 'c'], 'c'),
      'a b c',
    ],
    ['moves nothing unknown', moveSteps(table('a', 'b'), ['z'], 'a'), 'a b'],
    [
      'groups scattered steps at the first',
      groupSteps(table('a', 'b', 'c', 'd'), ['b', 'd'], 'g'),
      'a b/g d/g c',
    ],
    ['groups nothing unknown', groupSteps(table('a'), ['z'], 'g'), 'a'],
    ['ungroups', ungroupSteps(table('a/g', 'b/h', 'c/g'), 'g'), 'a b/h c'],
  ]
  it.each(cases)('%s', (_title, got, expected) => expect(names(got)).toBe(expected))
})

describe('one step', () => {
  it('is switched off and on without a trace', () => {
    const off = withOff(step('a'), true)
    expect(off.isOff).toBe(true)
    expect(withOff(off, false)).toEqual(step('a'))
  })

  it('takes a name and gives it back', () => {
    const named = withText(step('a'), 'name', ' Mes espaces ')
    expect(named.name).toBe('Mes espaces')
    expect(withText(named, 'name', '  ')).toEqual(step('a'))
  })

  it('changes in its place only', () => {
    const changed = changeStep(table('a', 'b'), 'b', (each) => withOff(each, true))
    expect(changed.steps.map(({ isOff }) => isOff ?? false)).toEqual([false, true])
  })
})

describe('a table of a project', () => {
  it('is the same project when nothing changed', () => {
    const doc = { name: 'P', tables: [table('a')] }
    expect(changeTable(doc, 't', (each) => each)).toBe(doc)
    expect(changeTable(doc, 'other', (each) => removeStep(each, 'a'))).toBe(doc)
    expect(changeTable(doc, 't', (each) => removeStep(each, 'a')).tables[0]!.steps).toEqual([])
  })

  it('keeps one chosen type per column and forgets it on demand', () => {
    const typed = withType(withType(table(), '1:A', 'siret'), '1:A', 'text')
    expect(typed.types).toEqual([['1:A', 'text']])
    expect(withType(typed, '1:A', null).types).toEqual([])
  })
})
