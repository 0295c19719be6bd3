import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources } from './sources'

const readOne = async (text: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'etabli-sources-'))
  await mkdir(join(folder, 'ui'))
  await writeFile(join(folder, 'ui/one.tsx'), text)
  try {
    const [source] = readSources(folder)
    return (source?.imports ?? []).map(({ target, isPackage, isType }) =>
      [isPackage ? 'package' : 'file', isType ? 'types' : 'code', target].join(' '),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('readSources', () => {
  it.each([
    ["import { a } from '../table/b'", 'file code table/b'],
    ["import type { A } from '../table/b'", 'file types table/b'],
    ["import { type A, type B } from '../table/b'", 'file types table/b'],
    ["import { type A, b } from '../table/b'", 'file code table/b'],
    ["import d, { type A } from '../table/b'", 'file code table/b'],
    ["import '../table/b'", 'file code table/b'],
    ["import {} from '../table/b'", 'file code table/b'],
    ["export { a } from './b.ts'", 'file code ui/b'],
    ["export type { A } from './b'", 'file types ui/b'],
    ["export * from './b'", 'file code ui/b'],
    ["const a = () => import('./b')", 'file code ui/b'],
    ["let a: import('./b').A", 'file types ui/b'],
    ["let a: typeof import('./b')", 'file types ui/b'],
    ["new Worker(new URL('./b.ts', import.meta.url))", 'file code ui/b'],
    ["import W from './b.ts?worker&inline'", 'file code ui/b'],
    ["import './b.module.css'", 'file code ui/b.module.css'],
    ["import { a } from 'idb/build'", 'package code idb'],
    ["import type { A } from '@scope/name/deep'", 'package types @scope/name'],
    ["const a = <B>{import('zod/mini')}</B>", 'package code zod'],
  ])('reads %s', async (text, expected) => {
    expect(await readOne(text)).toEqual([expected])
  })

  it('refuses an import that only running it would tell', async () => {
    await expect(readOne('import(name)')).rejects.toThrow('only running it would tell')
  })
})
