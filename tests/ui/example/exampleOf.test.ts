import { describe, expect, it } from 'vitest'
import type { StepDescription } from '../../../src/steps/define'
import type { ExampleTable, StepExample } from '../../../src/steps/example'
import { steps } from '../../../src/steps/index'
import { languages } from '../../../src/i18n/language'
import { exampleOf } from '../../../src/ui/example/exampleOf'

/** The new cells of the table after, as `name` or `name/row`. */
const newCells = (before: ExampleTable, after: ExampleTable) => {
  const step = steps.find(({ kind }) => kind === 'removeEmptyColumns')
  const description = { ...step, example: () => ({ before, params: {}, after }) }
  const shown = exampleOf(description as unknown as StepDescription, 'fr').after
  const names = shown.names.filter(({ isNew }) => isNew).map(({ text }) => text)
  const cells = shown.rows.flatMap((row, at) =>
    row.flatMap(({ isNew }, column) => (isNew ? [`${shown.names[column]?.text}/${at}`] : [])),
  )
  return [...names, ...cells]
}

describe('what is new in an example', () => {
  it.each<[string, ExampleTable, ExampleTable, string[]]>([
    ['a cell', [['a', 'x', 'y']], [['a', 'x', 'z']], ['a/1']],
    ['a column', [['a', 'x']], [['a', 'x'], ['b', '1']], ['b', 'b/0']], // prettier-ignore
    ['a name', [['a', 'x']], [['b', 'x']], ['b', 'b/0']],
    ['nothing where rows left', [['a', 'x', 'y']], [['a', 'y']], []],
    ['nothing where columns moved', [['a', 'x'], ['b', 'y']], [['b', 'y'], ['a', 'x']], []], // prettier-ignore
    ['everything of a table from elsewhere', [], [['a', 'x']], ['a', 'a/0']],
  ])('is %s', (_, before, after, expected) => {
    expect(newCells(before, after)).toEqual(expected)
  })
})

describe('the example of every step', () => {
  it.each(steps)('is said in words in both languages: $kind', (step) => {
    for (const language of languages) {
      const { sentence, other } = exampleOf(step, language)
      expect(sentence).not.toBe('')
      const { other: given }: StepExample = step.example((fr, en) => (language === 'fr' ? fr : en))
      expect(other?.name).toBe(given?.name)
    }
  })

  it('speaks of the columns it draws', () => {
    const lookUp = steps.find(({ kind }) => kind === 'lookUp')
    expect(exampleOf(lookUp!, 'fr').sentence).toContain('École')
    expect(exampleOf(lookUp!, 'en').sentence).toContain('School')
  })
})
