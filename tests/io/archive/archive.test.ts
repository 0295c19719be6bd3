import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipEntries } from '../../../src/io/archive/entries'
import { gzipName, lastName, unpackEntry, unpackGzip } from '../../../src/io/archive/unpack'
import { bytesSource } from '../../../src/io/csv/source'
import { Container } from '../../../src/io/workbook/container'
import { refusable } from '../../../src/io/workbook/refusal'
import { goOn } from '../../../src/table/mapTexts'

class Parts {
  readonly parts: Uint8Array[] = []

  part(bytes: Uint8Array): void {
    this.parts.push(bytes)
  }

  get text(): string {
    return this.parts.map((bytes) => new TextDecoder().decode(bytes)).join('')
  }
}

const entriesOf = async (bytes: Uint8Array) => refusable(() => zipEntries(bytes, goOn))

async function unpackAt(bytes: Uint8Array, place: number) {
  const parts = new Parts()
  const done = await unpackEntry(new Container(bytes), place, parts, goOn)
  return done.ok ? { ...done.value, text: parts.text } : done.issue
}

async function gunzip(bytes: Uint8Array, name = 'liste.csv.gz') {
  const parts = new Parts()
  const done = await unpackGzip(bytesSource(bytes), name, parts, goOn)
  return done.ok ? { ...done.value, text: parts.text } : done.issue
}

/** A directory entry of a zip with some of its fields overwritten. */
function patched(zip: Uint8Array, offset: number, values: readonly number[]): Uint8Array {
  const copy = zip.slice()
  const at = copy.findIndex(
    (_, place) => copy[place] === 0x50 && copy[place + 1] === 0x4b && copy[place + 2] === 1,
  )
  copy.set(values, at + offset)
  return copy
}

describe('a zip', () => {
  const zip = zipSync({
    'données/parkings.csv': strToU8('Nom;Places\r\nGare;12\r\n'),
    'lisez-moi.pdf': strToU8('%PDF-1.4'),
    'ancien.zip': zipSync({ 'a.csv': strToU8('a') }),
    notes: strToU8('a;b\n1;2\n'),
    'image.dat': new Uint8Array(500).fill(2),
    'vide.csv': new Uint8Array(0),
    '__MACOSX/._parkings.csv': strToU8('x'),
    'données/.DS_Store': strToU8('x'),
    dossier: {},
  })

  it('lists its files with their size and whether they can be opened', async () => {
    const found = await entriesOf(zip)
    expect(found).toMatchObject({ ok: true })
    if (!found.ok) return
    expect(found.value.map(({ name, state, size }) => [name, state, size])).toEqual([
      ['données/parkings.csv', 'table', 21],
      ['lisez-moi.pdf', 'other', 8],
      ['ancien.zip', 'archive', expect.any(Number)],
      ['notes', 'table', 8],
      ['image.dat', 'other', 500],
      ['vide.csv', 'empty', 0],
    ])
  })

  it('gives the bytes of one of them under its own name', async () => {
    expect(await unpackAt(zip, 0)).toEqual({
      name: 'parkings.csv',
      size: 21,
      text: 'Nom;Places\r\nGare;12\r\n',
    })
    expect(await unpackAt(zip, 99)).toMatchObject({ code: 'unknownEntry' })
  })

  it('reads names that Windows wrote in its old code page', async () => {
    const named = zipSync({ 'donn_es.csv': strToU8('a') })
    const bytes = named.map((byte) => (byte === 0x5f ? 0x82 : byte))
    const found = await entriesOf(bytes)
    expect(found.ok && found.value[0]!.name).toBe('données.csv')
  })

  const one = zipSync({ 'a.csv': strToU8('a;b\n'.repeat(100)) })

  it.each<[string, Uint8Array, string]>([
    ['a password', patched(one, 8, [1, 0]), 'protected'],
    ['another packing', patched(one, 10, [14, 0]), 'packing'],
    ['an absurd size', patched(one, 24, [0xff, 0xff, 0xff, 0x7f]), 'tooBig'],
  ])('says what keeps a file from being opened: %s', async (_, bytes, state) => {
    const found = await entriesOf(bytes)
    expect(found.ok && found.value[0]!.state).toBe(state)
  })

  it.each<[string, Uint8Array, string]>([
    ['cut off', one.slice(0, 60), 'truncatedFile'],
    [
      'part of several',
      (() => {
        const copy = one.slice()
        copy[copy.length - 22 + 4] = 2
        return copy
      })(),
      'splitArchive',
    ],
  ])('is refused when it is %s', async (_, bytes, code) => {
    expect(await entriesOf(bytes)).toMatchObject({ ok: false, issue: { code } })
  })

  it('notices bytes that are not what was packed', async () => {
    expect(await unpackAt(patched(one, 16, [1, 2, 3, 4]), 0)).toMatchObject({ code: 'damagedFile' })
    expect(await unpackAt(patched(one, 24, [5, 0, 0, 0]), 0)).toMatchObject({ code: 'damagedFile' })
  })

  it('stops a bomb before it fills the memory', async () => {
    const bomb = zipSync({ 'bombe.csv': new Uint8Array(100 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await unpackAt(bomb, 0)).toMatchObject({
      code: 'fileTooBig',
      data: { reason: 'ratio' },
    })
  }, 60_000)
})

describe('a gzip', () => {
  const text = 'Nom;Places\r\nGare;12\r\n'
  const gz = gzipSync(strToU8(text))

  it('is unwrapped under the name without its ending', async () => {
    expect(await gunzip(gz)).toEqual({ name: 'liste.csv', size: 21, text })
  })

  it('of several members is one file', async () => {
    expect(await gunzip(new Uint8Array([...gz, ...gz]))).toMatchObject({ text: text + text })
    const many = new Uint8Array(Array.from({ length: 3000 }, () => [...gz]).flat())
    expect(await gunzip(many)).toMatchObject({ size: 63_000 })
  })

  it('of a large file comes in the order of its bytes', async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => `ligne ${at}`).join('\n')
    const whole = await gunzip(gzipSync(strToU8(rows)))
    expect('text' in whole && whole.text === rows).toBe(true)
  })

  it.each<[string, Uint8Array, string]>([
    ['cut off', gz.slice(0, -12), 'truncatedFile'],
    ['cut off in its head', gz.slice(0, 5), 'truncatedFile'],
    [
      'changed inside',
      gz.map((byte, at) => (at === gz.length - 6 ? byte ^ 1 : byte)),
      'damagedFile',
    ],
    [
      'no gzip behind its first bytes',
      new Uint8Array([0x1f, 0x8b, 8, ...Array<number>(40).fill(0xff)]),
      'damagedFile',
    ],
  ])('is refused when it is %s', async (_, bytes, code) => {
    expect(await gunzip(bytes)).toMatchObject({ code })
  })

  it('stops a bomb', async () => {
    const bomb = gzipSync(new Uint8Array(100 * 1024 * 1024), { level: 9 })
    expect(await gunzip(bomb)).toMatchObject({ code: 'fileTooBig', data: { reason: 'ratio' } })
  }, 60_000)

  it.each([
    ['liste.csv.gz', 'liste.csv'],
    ['LISTE.CSV.GZ', 'LISTE.CSV'],
    ['sauvegarde.tgz', 'sauvegarde.tar'],
    ['export.gz', 'données.csv'],
  ])('named %s holds %s', (name, inside) => {
    const head = gzipSync(strToU8('a'), { filename: 'dossier/données.csv' })
    const latin = new Uint8Array([
      ...head.slice(0, 10),
      ...strToU8('dossier/donn'),
      0xe9,
      ...strToU8('es.csv'),
      0,
    ])
    expect(gzipName(name, latin)).toBe(inside)
  })
})

it('takes no more of a name than a name', () => {
  expect(lastName('../../etc/pass\u0000wd')).toBe('passwd')
  expect(lastName('C:\\temp\\liste.csv')).toBe('liste.csv')
  expect(lastName('liste\u202evsc.exe')).toBe('listevsc.exe')
})
