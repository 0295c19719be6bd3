import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultParams } from '../../src/steps/check'
import { descriptionOf, fetchDescriptions, stepDescriptions } from '../../src/steps/descriptions'
import type { Language } from '../../src/steps/define'
import { steps } from '../../src/steps/index'

const folder = resolve(import.meta.dirname, '../../src/steps')

const files = readdirSync(folder)
  .filter((file) => readFileSync(resolve(folder, file), 'utf8').includes('= defineStep({'))
  .map((file) => file.replace('.ts', ''))

/** Words that may not stand on a French screen. */
const banned = /\b(?:recette|facette|cluster|empreinte|pivot|parser|regex|annuler|null|trim)\b/i

const languages: readonly Language[] = ['fr', 'en']

describe('the registry', () => {
  it('lists every step file once, in order; add a line in src/steps/index.ts', () => {
    expect(steps.map(({ kind }) => kind)).toEqual(files.toSorted())
  })

  it('offers the same steps to the interface, once they were fetched', async () => {
    expect(stepDescriptions).toThrow(/before/)
    await fetchDescriptions()
    expect(stepDescriptions().map(({ kind }) => kind)).toEqual(steps.map(({ kind }) => kind))
    expect(descriptionOf('sortRows')?.kind).toBe('sortRows')
    expect(descriptionOf('toString')).toBeUndefined()
  })
})

describe.each(steps)('$kind', (step) => {
  it('has a migration from each earlier version', () => {
    expect(step.migrate).toHaveLength(step.version - 1)
  })

  it.each(languages)('says everything in %s', (language) => {
    const words = step.messages[language]
    const labels = [
      words.title,
      words.help,
      ...words.keywords,
      ...Object.keys(step.params).map((name) => words.fields[name]),
      ...Object.values(step.params).flatMap((field) =>
        field.type === 'choice'
          ? field.options.map((option) => (words.options as Record<string, string>)[option])
          : [],
      ),
    ]
    expect(labels.filter((label) => label === undefined || label.trim() === '')).toEqual([])
    expect(words.keywords.length).toBeGreaterThan(2)
  })

  it('keeps to the words of French screens', () => {
    const { title, help, fields, options } = step.messages.fr
    const labels: Record<string, string> = { ...fields, ...(options as object) }
    const shown = [title, help, ...Object.values(labels)]
    expect(shown.filter((text) => banned.test(text) || /['"]/.test(text))).toEqual([])
  })

  it('names in visibleWhen only fields and values there are', () => {
    for (const field of Object.values(step.params)) {
      for (const [name, wanted] of Object.entries(field.visibleWhen ?? {})) {
        const other = step.params[name]
        if (other?.type === 'boolean') expect(typeof wanted).toBe('boolean')
        else if (other?.type === 'choice') {
          expect(other.options).toEqual(expect.arrayContaining([wanted].flat()))
        } else throw new Error(`${name} is not a choice or a switch`)
      }
      if (field.type === 'column' && field.visibleWhen) expect(field.isOptional).toBe(true)
    }
  })

  it('has defaults among its options', () => {
    for (const field of Object.values(step.params)) {
      if (field.type === 'choice') expect(field.options).toContain(field.default)
    }
  })

  it('has a form for no column and for some', () => {
    const columns = [{ id: '1:a', name: 'a' }]
    for (const chosen of [[], columns]) {
      expect(Object.keys(defaultParams(step, { columns: chosen }))).toEqual(
        Object.keys(step.params),
      )
    }
  })
})
