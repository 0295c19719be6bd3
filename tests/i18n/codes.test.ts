import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en'
import { issueSentence } from '../../src/i18n/sentences'
import { fr } from '../../src/i18n/fr'

const root = resolve(import.meta.dirname, '../../src')
const folders = [
  'values',
  'table',
  'formula',
  'learn',
  'steps',
  'recipe',
  'io',
  'worker',
  'storage',
  'state',
]

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesIn(path)
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })

const given =
  /\b(?:fail|issue|issueOf|Refusal|spot|Stop|changeSteps|changeOne)\(\s*'(\w+)'|\bcode: '(\w+)'(?! \|)/g
const chosen = /\b(?:code:|changeOne\()\s*\w+ \? '(\w+)' : '(\w+)'/g

/** Codes that stay between storage and state, or that name no message. */
const internal = new Set(['claimed', 'committed', 'listed', 'erased', 'missing', 'workbook'])

const codes = [
  ...new Set(
    folders
      .flatMap((folder) => sourcesIn(join(root, folder)))
      .flatMap((source) => [...source.matchAll(given), ...source.matchAll(chosen)])
      .flatMap(([, ...found]) => found.filter((code) => code !== undefined)),
  ),
]
  .filter((code) => !internal.has(code))
  .sort()

describe('the codes that reach the interface', () => {
  it('are found in the sources', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['emptyFile', 'stepDone', 'stepAdded', 'rowsDeleted']),
    )
  })

  it.each(codes)('%s has a sentence', (code) => {
    const known = [en.issues, en.notices, en.acts, en.travels].some((said) =>
      Object.hasOwn(said, code),
    )
    expect(known, `add ${code} to src/i18n`).toBe(true)
  })

  it('are named in a plain sentence when they have none', () => {
    for (const code of ['doesNotExist', 'constructor', '__proto__']) {
      expect(issueSentence(fr, { code, data: {} })).toContain(`(${code})`)
      expect(issueSentence(en, { code, data: {} })).toContain(`(${code})`)
    }
  })
})
