import fc from 'fast-check'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileNames } from '../../../src/io/bundle/fileNames'
import { writeBundle } from '../../../src/io/bundle/writeBundle'
import { PartsWriter, TooLarge } from '../../../src/io/workbook/writeParts'

/** Milliseconds that many runs may take on a busy machine. */
const LASTING = { timeout: 120_000 }

describe('names of files', LASTING, () => {
  it.each([
    [['Parkings'], ['Parkings.csv']],
    [
      ['a', 'A', 'a'],
      ['a.csv', 'A (2).csv', 'a (3).csv'],
    ],
    [
      ['Été', 'E\u0301te\u0301'],
      ['Été.csv', 'Été (2).csv'],
    ],
    [['../../etc/passwd'], ['etc passwd.csv']],
    [['a\\b:c*d?e"f<g>h|i'], ['a b c d e f g h i.csv']],
    [
      ['CON', 'nul', 'com1.x', 'console'],
      ['_CON.csv', '_nul.csv', '_com1.x.csv', 'console.csv'],
    ],
    [
      ['', '...', ' \u00a0 ', '\u200b'],
      ['vide.csv', 'vide (2).csv', 'vide (3).csv', 'vide (4).csv'],
    ],
    [['fin. . '], ['fin.csv']],
    [['ligne\nsuivante\u0000'], ['ligne suivante.csv']],
    [['\u202egnp.exe'], ['gnp.exe.csv']],
    [['x'.repeat(300)], [`${'x'.repeat(120)}.csv`]],
    [
      ['x'.repeat(120), 'X'.repeat(120)],
      [`${'x'.repeat(120)}.csv`, `${'X'.repeat(116)} (2).csv`],
    ],
    [[`${'x'.repeat(119)}😀`], [`${'x'.repeat(119)}.csv`]],
    [
      ['__proto__', 'constructor'],
      ['__proto__.csv', 'constructor.csv'],
    ],
  ])('%j', (names, expected) => {
    expect(fileNames(names, '.csv', 'vide')).toEqual(expected)
  })

  it('are legal and differ, whatever they are made of', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[aA. /:]{0,5}$/))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (names) => {
        const made = fileNames(names, '.csv', 'vide')
        expect(made).toHaveLength(names.length)
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length)
        const legal = /^(?!.*\p{Surrogate})[^\\/:*?"<>|\p{Cc}. ][^\\/:*?"<>|\p{Cc}]{0,119}\.csv$/u
        expect(made.filter((name) => !legal.test(name))).toEqual([])
      }),
      { numRuns: Number(process.env.ETABLI_RUNS ?? 100) },
    )
  })
})

describe('a zip of several files', () => {
  const file = (name: string, ...texts: string[]) => ({
    name,
    async *pieces() {
      for (const text of texts) yield await Promise.resolve(new TextEncoder().encode(text))
    },
  })

  it('gives back each file under its name', async () => {
    const made = await writeBundle([
      file('été.csv', 'a,b\n', '1,2\n'),
      file('vide.csv'),
      file('c.csv', 'c'),
    ])
    if (!made.ok) throw new Error(made.issue.code)
    const files = unzipSync(new Uint8Array(await made.value.arrayBuffer()))
    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['été.csv', 'a,b\n1,2\n'],
      ['vide.csv', ''],
      ['c.csv', 'c'],
    ])
  })

  it('tells what fails while it is written', async () => {
    const broken = {
      name: 'x',
      // oxlint-disable-next-line require-yield -- it fails before it has anything to give
      async *pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
        await Promise.resolve()
        throw new RangeError('broken')
      },
    }
    await expect(writeBundle([file('a', 'b'), broken])).rejects.toThrow(RangeError)
  })

  it('says when a file or the whole gets larger than a zip can tell', async () => {
    const grow = async (most: number, bytes: Uint8Array<ArrayBuffer>) => {
      const parts = new PartsWriter(most)
      parts.open('a')
      await parts.addBytes(bytes)
      await parts.close()
      return parts.end('application/zip').size
    }
    const noise = crypto.getRandomValues(new Uint8Array(20_000))
    await expect(grow(10_000, new Uint8Array(10_001))).rejects.toThrow(TooLarge)
    await expect(grow(20_000, noise)).rejects.toThrow(TooLarge)
    expect(await grow(30_000, noise)).toBeLessThan(20_500)
  })
})
