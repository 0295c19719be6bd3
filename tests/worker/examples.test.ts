import { describe, expect, it } from 'vitest'
import {
  engine,
  openTownHall,
  run,
  lastKey,
  step,
  textsOf,
  plain,
  adresse,
  valueOf,
} from './townHall'

const examples = [{ inputs: ['2 rue de la Gare'], output: 'rue de la Gare' }]

describe('learning from examples in the engine', () => {
  it('gives a rule that a step then fills a column with', async () => {
    const opened = await openTownHall()
    const { sourceKey: key } = await run(opened, [])
    const report = valueOf(await engine.learnExamples(key, [adresse.id], examples))
    expect(report.issue).toBeNull()
    expect(report.rows.map(({ inputs }) => inputs[0])).toContain('  3 quai du Théâtre ')
    const fill = step('s1', 'fillByExample', {
      examples: { columns: [adresse], examples, rule: report.rule },
      into: 'new',
      name: 'Voie',
    })
    const made = await run(opened, [fill])
    expect(made.steps[0]?.issue).toBeNull()
    const texts = await textsOf(plain(lastKey(made)), ['@s1/result'])
    expect(texts[0]?.slice(0, 2)).toEqual(['place  de la Mairie', 'rue de la Gare'])
  })

  it('answers that it was stopped', async () => {
    const { sourceKey: key } = await run(await openTownHall(), [])
    const stop = new AbortController()
    stop.abort()
    const options = { signal: stop.signal }
    const reply = await engine.learnExamples(key, [adresse.id], examples, options)
    expect(reply).toMatchObject({ ok: false, issue: { code: 'stopped' } })
  })

  it('says which column is gone', async () => {
    const { sourceKey: key } = await run(await openTownHall(), [])
    const reply = await engine.learnExamples(key, ['1:Gone'], [])
    expect(reply).toMatchObject({ ok: false, issue: { code: 'missingColumn' } })
  })
})
