import { describe, expect, it } from 'vitest'
import { learn } from '../../src/learn/learn'
import { rulePhrases, ruleSentence } from '../../src/steps/ruleWords'
import { learnCases } from '../learn/cases'
import { freshCases } from '../learn/freshCases'
import { lastCases } from '../learn/lastCases'
import { moreCases } from '../learn/moreCases'

const cases = [...learnCases, ...moreCases, ...freshCases, ...lastCases].filter(
  ({ isRefused }) => !isRefused,
)

const listOf = (inputs: string | readonly string[]) =>
  typeof inputs === 'string' ? [inputs] : inputs

/** Words of French that would show that an article or a preposition was not joined. */
const unjoined = /\b(?:de le|de les|à le|à les) |’ | ,|\(\)/

describe('the sentence of a learned rule', () => {
  it.each(cases)('is whole in both languages for $name', async ({ rows, typed }) => {
    const examples = rows
      .slice(0, typed)
      .map(([inputs, output]) => ({ inputs: listOf(inputs), output }))
    const learned = await learn(
      examples,
      rows.map(([inputs]) => listOf(inputs)),
    )
    if (!learned.ok) throw new Error(learned.issue.code)
    const { program, others } = learned.value
    const columns = listOf(rows[0]![0]).map((_, at) => `Colonne ${at + 1}`)
    for (const each of [program, ...others.map((rival) => rival.program)]) {
      const fr = ruleSentence(each, columns, 'fr')
      const en = ruleSentence(each, columns, 'en')
      for (const said of [fr, en]) {
        expect(said.trim()).not.toBe('')
        expect(said).not.toMatch(/undefined|NaN|\[object| {2}/)
      }
      expect(fr).not.toMatch(unjoined)
      const phrases = rulePhrases(each, columns, 'fr')
      expect(phrases).toHaveLength(each.branches.length + 1)
    }
  })
})
