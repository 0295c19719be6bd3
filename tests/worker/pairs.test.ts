import { describe, expect, it } from 'vitest'
import { MOST_PAIRS } from '../../src/values/pairs'
import { adresse, engine, nom, openTownHall, run, valueOf, windows1252 } from './townHall'

const file = (text: string) => new Blob([windows1252(text)])

describe('the lines of a correspondence table', () => {
  it('come from two columns of a tab, each once', async () => {
    const { sourceKey: key } = await run(await openTownHall(), [])
    const { pairs, header } = valueOf(await engine.pairsOf(key, nom.id, adresse.id))
    expect(pairs.slice(0, 2)).toEqual([
      { from: 'Hôtel de ville', to: '1 place  de la Mairie' },
      { from: 'Gare', to: '2 rue de la Gare' },
    ])
    expect(pairs.every(({ from }) => from !== '')).toBe(true)
    expect(header).toBeNull()
    const gone = await engine.pairsOf(key, nom.id, '1:Gone')
    expect(gone).toMatchObject({ ok: false, issue: { code: 'missingColumn' } })
  })

  it('come from a file, whose row of names is told', async () => {
    const found = valueOf(await engine.readPairs(file('de;vers\r\nélan;Élan\r\nélan;Élan\r\n')))
    expect(found).toEqual({
      pairs: [{ from: 'élan', to: 'Élan' }],
      header: { from: 'de', to: 'vers' },
    })
  })

  it.each([
    ['one column', 'a\nb\nc\n', 'noPairs'],
    ['nothing', '', 'emptyFile'],
  ])('cannot come from a file with %s', async (_, text, code) => {
    expect(await engine.readPairs(file(text))).toMatchObject({ ok: false, issue: { code } })
  })

  it('are no more than a table holds', async () => {
    const text = Array.from({ length: MOST_PAIRS + 1 }, (_, n) => `a${n};b\n`).join('')
    const found = await engine.readPairs(file(`de;vers\n${text}`))
    expect(found).toEqual({
      ok: false,
      issue: { code: 'tooManyPairs', data: { most: MOST_PAIRS } },
    })
  })

  it('are told which texts they leave, and what stands for nothing', async () => {
    const { sourceKey: key } = await run(await openTownHall(), [])
    const compared = { ignoreCase: true, ignoreAccents: true }
    const pairs = [{ from: 'theatre', to: 'Théâtre' }]
    const left = valueOf(await engine.unmatchedTexts(key, [nom.id], pairs, compared, 2))
    expect(left.texts.map(({ text }) => text)).toEqual(['Hôtel de ville', 'Gare'])
    const { asked } = valueOf(await engine.countPlaceholders(key, [], ['gare'], false))
    expect(asked).toEqual([{ text: 'gare', count: 1 }])
  })
})
