import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/i18n/language'
import { fetchDescriptions } from '../../../src/steps/descriptions'
import { steps } from '../../../src/steps/index'
import { commands } from '../../../src/ui/menus/commands'
import { menuIds } from '../../../src/ui/menus/menuIds'
import { menuLength, stepsOfMenu } from '../../../src/ui/menus/stepMenus'
import { findEntries, paletteEntries } from '../../../src/ui/palette/entries'

await fetchDescriptions()

const all = paletteEntries('fr', commands, null, true)
const first = (asked: string) => findEntries(all, asked)[0]?.target

describe('the palette', () => {
  it.each([
    ['the French title', 'supprimer les espaces', 'removeExtraSpaces'],
    ['accents left out', 'ou est passee', 'showColumnHistory'],
    ['accents added', 'Éspaces inutiles', 'removeExtraSpaces'],
    ['the English title on a French screen', 'remove extra spaces', 'removeExtraSpaces'],
    ['an English action on a French screen', 'history of changes', 'showHistory'],
    ['a keyword', 'trim', 'removeExtraSpaces'],
    ['words in any order', 'doublons supprimer', 'removeDuplicates'],
    ['the start of a word before the middle', 'export', 'export'],
  ])('finds by %s', (_, asked, target) => {
    expect(first(asked)).toBe(target)
  })

  it('finds every step and every action by its name in every language', () => {
    for (const language of languages) {
      const entries = paletteEntries(language, commands, null, true)
      for (const entry of entries) {
        const found = findEntries(all, entry.title).map(({ id }) => id)
        expect(found, entry.title).toContain(entry.id)
      }
    }
  })

  it('holds every step a user can start, and no other', () => {
    const held = all.filter(({ kind }) => kind === 'step').map(({ target }) => target)
    const wanted = steps.filter(({ menus }) => menus.menu !== 'none')
    expect(held.toSorted()).toEqual(wanted.map(({ kind }) => kind).toSorted())
  })

  it('finds nothing for what does not exist', () => {
    expect(findEntries(all, 'xyzzy')).toEqual([])
  })

  it('offers no step while no project can be changed', () => {
    expect(paletteEntries('fr', commands, null, false).every(({ kind }) => kind === 'action')).toBe(
      true,
    )
  })
})

describe('the menus', () => {
  it('hold every step of the palette exactly once', () => {
    const held = menuIds.flatMap((menu) => stepsOfMenu(menu, 'fr').map(({ kind }) => kind))
    expect(new Set(held).size).toBe(held.length)
    expect(held.length).toBe(all.filter(({ kind }) => kind === 'step').length)
  })

  it('are never empty, and offer to see all beyond eight', () => {
    for (const menu of menuIds) expect(stepsOfMenu(menu, 'en').length).toBeGreaterThan(0)
    expect(menuLength).toBe(8)
  })
})
