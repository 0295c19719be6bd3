import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from './tools/sources'

interface Entry {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly os?: readonly string[]
}

const read = (name: string) =>
  JSON.parse(readFileSync(resolve(projectRoot, name), 'utf8')) as unknown

const lock = read('package-lock.json') as { packages: Record<string, Entry> }
const entries = new Map(Object.entries(lock.packages))
const project = read('package.json') as Entry

/** Where Node would find a package named by the one at `path`: nearest folder first. */
const findEntry = (path: string, name: string): Entry | undefined => {
  for (let folder = path; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const found = entries.get(
      folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`,
    )
    if (found || folder === '') return found
  }
}

const missing = (kind: 'dependencies' | 'optionalDependencies') =>
  [...entries].flatMap(([path, entry]) =>
    Object.keys(entry[kind] ?? {})
      .filter((name) => !findEntry(path, name))
      .map((name) => `${path} lacks ${name}`),
  )

describe('the lockfile', () => {
  it('holds every dependency', () => {
    expect(entries.size).toBeGreaterThan(300)
    expect(missing('dependencies')).toEqual([])
  })

  it('holds the binaries of every platform, not only of the one it was written on', () => {
    expect(missing('optionalDependencies')).toEqual([])
    const platforms = new Set([...entries.values()].flatMap(({ os }) => os ?? []))
    expect([...platforms]).toEqual(expect.arrayContaining(['linux', 'darwin', 'win32']))
    const withBinaries = ['rollup', 'rolldown', 'oxlint', 'oxlint-tsgolint', 'lightningcss']
    for (const name of [...withBinaries, '@typescript/native']) {
      const binaries = Object.keys(entries.get(`node_modules/${name}`)?.optionalDependencies ?? {})
      expect(binaries.length, name).toBeGreaterThan(4)
    }
  })

  it('says what every package must be, and from no particular host', () => {
    const others = [...entries].filter(([path, { link }]) => path !== '' && !link)
    expect(others.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
    expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  it('belongs to package.json, where every version is exact', () => {
    const own = entries.get('')
    for (const kind of ['dependencies', 'devDependencies'] as const) {
      expect(own?.[kind]).toEqual(project[kind])
      const loose = Object.entries(project[kind] ?? {}).filter(
        ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
      )
      expect(loose).toEqual([])
    }
  })
})
