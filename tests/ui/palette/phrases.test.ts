import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/i18n/language'
import { fetchDescriptions } from '../../../src/steps/descriptions'
import { steps } from '../../../src/steps/index'
import { commands } from '../../../src/ui/menus/commands'
import { findEntries, paletteEntries } from '../../../src/ui/palette/entries'
import { apartPhrases } from './phrases/apartPhrases'
import { isApart } from './phrases/phrase'
import { laterPhrases } from './phrases/laterPhrases'
import { tuningPhrases } from './phrases/tuningPhrases'

await fetchDescriptions()

const targets = new Set(paletteEntries('fr', commands, null, true).map(({ target }) => target))

const sets = { tuning: tuningPhrases, 'kept apart': apartPhrases, later: laterPhrases }

describe('the phrases that users type', () => {
  it('are enough, in both languages, half of them kept apart', () => {
    const all = { fr: 0, en: 0 }
    for (const language of languages) {
      all[language] = tuningPhrases[language].length + apartPhrases[language].length
      expect(apartPhrases[language].length).toBeGreaterThan(0.4 * all[language])
    }
    expect(all.fr).toBeGreaterThanOrEqual(150)
    expect(all.en).toBeGreaterThanOrEqual(60)
  })

  it('fall in a half by their letters alone', () => {
    for (const language of languages) {
      expect(tuningPhrases[language].filter(([asked]) => isApart(asked))).toEqual([])
      expect(apartPhrases[language].filter(([asked]) => !isApart(asked))).toEqual([])
    }
  })

  it('want what can be found, every step at least twice', () => {
    const wanted = [tuningPhrases, apartPhrases, laterPhrases]
      .flatMap(({ fr, en }) => [...fr, ...en])
      .flatMap(([, kinds]) => kinds.split(' '))
    expect(wanted.filter((kind) => !targets.has(kind))).toEqual([])
    const rare = steps
      .filter(({ menus }) => menus.menu !== 'none')
      .filter(({ kind }) => wanted.filter((other) => other === kind).length < 2)
    expect(rare.map(({ kind }) => kind)).toEqual([])
  })

  describe.each(languages)('find what they want among the first three, in %s', (language) => {
    const entries = paletteEntries(language, commands, null, true)
    it.each(Object.entries(sets))('%s', (_, set) => {
      const missed = set[language].filter(([asked, wanted]) => {
        const kinds = wanted.split(' ')
        const first = findEntries(entries, asked).slice(0, 3)
        return !first.some(({ target }) => kinds.includes(target))
      })
      expect(missed).toEqual([])
    })
  })
})
