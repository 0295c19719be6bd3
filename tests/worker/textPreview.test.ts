import { describe, expect, it } from 'vitest'
import type { CsvSettings } from '../../src/recipe/recipe'
import type { FilePreview } from '../../src/worker/protocol'
import { createTextPreview } from '../../src/worker/textPreview'

const rows = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('')

const preview = async (
  content: string | Blob,
  settings: Partial<CsvSettings> = {},
  known: number | null = null,
): Promise<FilePreview> => {
  const blob = typeof content === 'string' ? new Blob([content]) : content
  const made = await createTextPreview()('b', blob, settings, known)
  if (!made.ok) throw new Error(made.issue.code)
  return made.value
}

const numbers = (records: readonly { readonly record: number | null }[]) =>
  records.map(({ record }) => record)

describe('the preview of a text', () => {
  it('gives every record of a short file, and nothing behind', async () => {
    const seen = await preview('nom;lits\nA;1\nB;2\n')
    expect(seen.records).toEqual([
      { record: 1, cells: ['nom', 'lits'] },
      { record: 2, cells: ['A', '1'] },
      { record: 3, cells: ['B', '2'] },
    ])
    expect([seen.last, seen.between]).toEqual([[], 0])
    expect(seen.lines).toEqual(['nom;lits', 'A;1', 'B;2'])
  })

  it.each<[number, number, number | null, number | null, number]>([
    [200, 200, null, null, 0],
    [201, 200, 201, 201, 0],
    [230, 200, 201, 230, 0],
    [1000, 200, 951, 1000, 750],
  ])(
    'of %i records shows %i first and the last from %s to %s',
    async (count, first, from, to, between) => {
      const seen = await preview(`nom;lits\n${rows(count - 1, (at) => `voie ${at};${at}\n`)}`)
      expect(seen.records).toHaveLength(first)
      expect(seen.last[0]?.record ?? null).toBe(from)
      expect(seen.last.at(-1)?.record ?? null).toBe(to)
      expect(seen.between).toBe(between)
    },
  )

  const large = (line: (at: number) => string, count = 100_000) =>
    `nom;lits;note\n${rows(count, line)}`
  const plain = (at: number) => `voie numéro ${at} de la commune;${at};RAS, vu et accepté\n`

  it('numbers the last records of a large file only when it is known how many there are', async () => {
    const blob = new Blob([large(plain)])
    const unknown = await preview(blob)
    expect(unknown.between).toBeNull()
    expect(unknown.last).toHaveLength(50)
    expect(unknown.last.at(-1)).toEqual({
      record: null,
      cells: ['voie numéro 99999 de la commune', '99999', 'RAS, vu et accepté'],
    })
    const known = await preview(blob, {}, 100_001)
    expect(numbers(known.last)).toEqual(Array.from({ length: 50 }, (_, at) => 99_952 + at))
    expect(known.between).toBe(100_001 - 250)
  })

  it.each<[string, (at: number) => string]>([
    [
      'cells with line breaks in quotes',
      (at) => `"voie\n${at}\nde la; commune";${at};"${'x '.repeat(20)}\nfin"\n`,
    ],
    ['CR LF and quotes', (at) => `"voie ""${at}""";${at};${'y'.repeat(60)}\r\n`],
  ])('finds the last records among %s', async (_, line) => {
    const seen = await preview(large(line, 80_000))
    expect(seen.last).toHaveLength(50)
    expect(seen.last.map(({ cells }) => cells[1])).toEqual(
      Array.from({ length: 50 }, (__, at) => String(79_950 + at)),
    )
  })

  it('reads the end of a large file in UTF-16, and of one that ends without a line end', async () => {
    const text = large(plain, 60_000).trimEnd()
    const bytes = new Uint8Array(2 + text.length * 2)
    bytes.set([0xff, 0xfe])
    for (let at = 0; at < text.length; at++) {
      bytes[2 + at * 2] = text.charCodeAt(at) & 0xff
      bytes[3 + at * 2] = text.charCodeAt(at) >> 8
    }
    const seen = await preview(new Blob([bytes]))
    expect(seen.settings.encoding).toBe('utf-16le')
    expect(seen.last.at(-1)?.cells).toEqual([
      'voie numéro 59999 de la commune',
      '59999',
      'RAS, vu et accepté',
    ])
    expect(seen.words).toEqual([])
  })

  it('cuts the last lines of a large file of fixed width too', async () => {
    const text = rows(150_000, (at) => `${String(at).padEnd(8)}${'Évreux'.padEnd(12)}${at % 97}\n`)
    const seen = await preview(text, { cuts: [8, 20], delimiter: '', quote: '' })
    expect(seen.last.at(-1)?.cells).toEqual(['149999', 'Évreux', '37'])
    expect(seen.lines[0]).toBe('0       Évreux      0')
  })

  it('shows the last records of a file whose records are long', async () => {
    const text = `nom;avis\n${rows(300, (at) => `${at};${'mot '.repeat(1500)}\n`)}`
    const seen = await preview(text)
    expect(seen.records.length).toBeLessThan(60)
    expect(seen.last.map(({ record }) => record)).toEqual(
      Array.from({ length: 50 }, (_, at) => 252 + at),
    )
    expect(seen.between).toBe(301 - 50 - seen.records.length)
  })

  it('reads only the start and the end of a large file', async () => {
    let read = 0
    const blob = new Blob([large(plain)])
    const slice = blob.slice.bind(blob)
    blob.slice = (start = 0, end = blob.size) => {
      read += end - start
      return slice(start, end)
    }
    await preview(blob)
    expect(read).toBeLessThan(2_000_000)
    expect(blob.size).toBeGreaterThan(5_000_000)
  })

  it('gives what was guessed beside what is chosen', async () => {
    const seen = await preview('a;b\n1;2\n', { delimiter: ',', encoding: 'cp850' })
    expect(seen.settings).toMatchObject({ delimiter: ',', encoding: 'cp850' })
    expect(seen.guesses.delimiter.value).toBe(';')
  })

  it('shows the words that encodings read otherwise', async () => {
    const seen = await preview('nom\nCréteil\nplain\nÉvreux\n')
    expect(seen.words[0]).toEqual({ encodings: ['utf-8'], texts: ['Évreux', 'Créteil'] })
    expect(seen.words[1]).toEqual({
      encodings: ['windows-1252'],
      texts: ['Ã‰vreux', 'CrÃ©teil'],
    })
  })
})
