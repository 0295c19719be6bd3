import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Container } from '../../../src/io/workbook/container'
import { limits } from '../../../src/io/workbook/limits'
import { readSheet } from '../../../src/io/workbook/grid'
import { openWorkbook } from '../../../src/io/workbook/workbook'
import { decodeEntities, XmlReader } from '../../../src/io/workbook/xml'
import { CsvColumns } from '../../../src/io/csv/columns'
import { goOn } from '../../../src/table/mapTexts'
import { byLibrary, ods, opened, refusal, settingsFor, textsOf, xlsx } from './builders'

const cell = (place: string, text = 'a') =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const small = xlsx({ sheets: [{ rows: `<row r="1">${cell('A1')}</row>` }] })

/** Where a signature of a zip stands for the last time. */
function lastOf(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - 4; at >= 0; at--)
    if (view.getUint32(at, true) === signature) return at
  throw new Error('There is no such part.')
}

const DIRECTORY = 0x02014b50
const END = 0x06054b50

/** The bytes with some changed in place. */
function changed(
  bytes: Uint8Array,
  change: (view: DataView, copy: Uint8Array) => void,
): Uint8Array {
  const copy = bytes.slice()
  change(new DataView(copy.buffer), copy)
  return copy
}

describe('a container', () => {
  it.each([0.2, 0.5, 0.95, 0.999])('cut short at %d is truncated', async (share) => {
    const cut = small.slice(0, Math.floor(small.length * share))
    expect((await refusal(cut)).code).toBe('truncatedFile')
  })

  it('whose bytes changed is damaged', async () => {
    const bytes = xlsx({
      sheets: [{ rows: `<row r="1">${cell('A1', 'b'.repeat(500))}</row>` }],
      level: 0,
    })
    const at = bytes.findIndex((_, n) => [0, 1, 2, 3, 4].every((next) => bytes[n + next] === 98))
    const workbook = await openWorkbook(
      changed(bytes, (_, copy) => (copy[at] = 99)),
      'x',
    )
    expect(workbook.ok && workbook.value.sheets[0]!.issues).toEqual([
      { code: 'unreadableSheet', data: { reason: 'checksum' } },
    ])
  })

  it('that is encrypted is protected', async () => {
    const bytes = changed(small, (view) => view.setUint16(lastOf(small, DIRECTORY) + 8, 1, true))
    expect((await refusal(bytes)).code).toBe('protectedFile')
  })

  it('with entries without end is too big', async () => {
    const bytes = changed(small, (view) => view.setUint16(lastOf(small, END) + 10, 65_000, true))
    expect(await refusal(bytes)).toEqual({
      code: 'fileTooBig',
      data: { reason: 'entries', most: limits.entries },
    })
  })

  it('that lies about its sizes is damaged', async () => {
    const bytes = changed(small, (view, copy) => {
      for (let at = 0; at < copy.length - 4; at++) {
        if (view.getUint32(at, true) === DIRECTORY) view.setUint32(at + 24, 3, true)
      }
    })
    expect(await refusal(bytes)).toEqual({ code: 'damagedFile', data: { reason: 'size' } })
  })

  it('that unpacks to much more than it is, is too big before it is unpacked', async () => {
    const bomb = zipSync({ bomb: new Uint8Array(limits.ratioFrom + (8 << 20)) }, { level: 6 })
    let held = 0
    const unpack = new Container(bomb).unpack('bomb', ({ length }) => void (held += length), goOn)
    await expect(unpack).rejects.toMatchObject({ issue: { data: { reason: 'ratio' } } })
    expect(held).toBeLessThanOrEqual(limits.ratioFrom + (8 << 20))
  })

  it('takes the first of two parts with one name, as Excel does, whatever their case', () => {
    const bytes = zipSync({ 'XL/A.xml': strToU8('1'), 'xl/a.XML': strToU8('2') })
    expect(new Container(bytes).names()).toEqual(['xl/a.xml'])
  })

  it('of 64 bits is read', async () => {
    // The end of a zip, with its numbers in the longer record.
    const end = lastOf(small, END)
    const view = new DataView(small.buffer, small.byteOffset)
    const tail = new Uint8Array(56 + 20 + 22)
    const written = new DataView(tail.buffer)
    written.setUint32(0, 0x06064b50, true)
    written.setBigUint64(4, 44n, true)
    written.setBigUint64(32, BigInt(view.getUint16(end + 10, true)), true)
    written.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true)
    written.setUint32(56, 0x07064b50, true)
    written.setBigUint64(64, BigInt(end), true)
    tail.set(small.subarray(end), 76)
    written.setUint16(76 + 10, 0xffff, true)
    written.setUint32(76 + 16, 0xffffffff, true)
    const bytes = new Uint8Array(end + tail.length)
    bytes.set(small.subarray(0, end))
    bytes.set(tail, end)
    expect(await textsOf(await opened(bytes))).toEqual([['a']])
  })

  it('without a workbook inside is damaged', async () => {
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>') })
    expect(await refusal(bytes)).toEqual({ code: 'damagedFile', data: { reason: 'noWorkbook' } })
  })
})

describe('absurd dimensions', () => {
  it.each([
    ['a row', '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'],
    ['a column', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'],
    ['a row that is no number', '<row r="x"><c><v>1</v></c></row>'],
  ])('of %s are refused', async (_, rows) => {
    expect((await refusal(xlsx({ sheets: [{ rows }] }))).code).toBe('absurdDimensions')
  })

  it('of a sheet with two cells far apart cost nothing before it is read', async () => {
    const rows = `<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`
    const workbook = await opened(xlsx({ sheets: [{ rows }] }))
    expect(workbook.sheets[0]).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 })
    const read = await readSheet(workbook, settingsFor(workbook, {}), new CsvColumns())
    expect(read).toEqual({
      ok: false,
      issue: { code: 'absurdDimensions', data: { rows: 1_048_576, columns: 16_384 } },
    })
  })

  it('of repeated cells are refused', async () => {
    const body =
      '<table:table table:name="F"><table:table-row table:number-rows-repeated="1048576">' +
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p>' +
      '</table:table-cell></table:table-row></table:table>'
    expect(await refusal(ods(body))).toEqual({
      code: 'fileTooBig',
      data: { reason: 'cells', most: limits.cells },
    })
  })

  it('of merges are cut to what is used', async () => {
    const rows = `<row r="1">${cell('A1')}</row><row r="2">${cell('B2')}</row>`
    const behind =
      '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:A1"/></mergeCells>'
    const workbook = await opened(xlsx({ sheets: [{ rows, behind }] }))
    expect(await textsOf(workbook, { fillMerged: true })).toEqual([
      ['a', 'a'],
      ['a', 'a'],
    ])
  })
})

describe('a document', () => {
  it('never expands entities it declares itself', async () => {
    const lol = Array.from(
      { length: 10 },
      (_, at) => `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`,
    )
    const rows =
      `<?xml version="1.0"?><!DOCTYPE worksheet [${lol.join('')}]>` +
      `<worksheet><sheetData><row r="1">${cell('A1', '&l9; &lt;')}</row></sheetData></worksheet>`
    expect(await textsOf(await opened(xlsx({ sheets: [{ rows }] })))).toEqual([['&l9; <']])
  })

  it.each([
    ['a tag that never ends', '<?xml version="1.0"?><worksheet '],
    ['tags that are never closed', '<?xml version="1.0"?><a>'.padEnd(20_000, '<b>')],
    ['more closed than opened', '<?xml version="1.0"?><a></a></a>'],
    ['a comment that never ends', '<?xml version="1.0"?><a><!-- '],
    ['nothing', '<?xml version="1.0"?>'],
  ])('with %s is damaged', async (_, rows) => {
    const workbook = await opened(xlsx({ sheets: [{ rows }] }))
    expect(workbook.sheets[0]!.issues).toEqual([
      { code: 'unreadableSheet', data: { reason: 'xml' } },
    ])
  })

  it('reads the same in pieces of any size', () => {
    const document =
      '<?xml version="1.0"?><!-- a > b --><a x="1 > 0" y=\'<\'>é &amp; <b/>&#233;<![CDATA[<&>]]></a >'
    const read = (size: number) => {
      const seen: string[] = []
      const reader = new XmlReader({
        listens: true,
        open: (name, tag) => seen.push(`+${name}|${tag}`),
        close: (name) => seen.push(`-${name}`),
        text: (text) => seen.push(text),
      })
      for (let at = 0; at < document.length; at += size) reader.push(document.slice(at, at + size))
      reader.end()
      return seen
    }
    const whole = read(document.length)
    expect(whole).toEqual(['+a|a x="1 > 0" y=\'<\'', 'é & ', '+b|b', '-b', 'é', '<&>', '-a'])
    for (let size = 1; size < document.length; size++) expect(read(size)).toEqual(whole)
  })

  it.each([
    ['&#0;&#xD800;&#x110000;', '&#0;&#xD800;&#x110000;'],
    ['&eacute; &amp;lt;', '&eacute; &lt;'],
    ['&#x1F600;', '😀'],
  ])('holds %s as %s', (written, text) => {
    expect(decodeEntities(written)).toBe(text)
  })
})

describe('names and words that mean something to the language', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']

  it.each(['xlsx', 'biff8', 'ods'] as const)(
    'are plain names of sheets in %s',
    async (bookType) => {
      const bytes = await byLibrary((library) => {
        const book = library.utils.book_new()
        for (const name of NAMES.slice(1)) {
          library.utils.book_append_sheet(
            book,
            library.utils.aoa_to_sheet([[name, '__proto__']]),
            name,
          )
        }
        return book
      }, bookType)
      const workbook = await opened(bytes)
      expect(workbook.sheets.map(({ name }) => name)).toEqual(NAMES.slice(1))
      for (const name of NAMES.slice(1)) {
        expect(await textsOf(workbook, { sheet: name })).toEqual([[name, '__proto__']])
      }
    },
  )

  it('pollute nothing', async () => {
    const sheets = NAMES.map((name) => ({ name, rows: `<row r="1">${cell('A1', name)}</row>` }))
    const workbook = await opened(xlsx({ sheets }))
    for (const name of NAMES) expect(await textsOf(workbook, { sheet: name })).toEqual([[name]])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('reading', () => {
  it('stops when it is asked to', async () => {
    const stopped = new Error('stopped')
    const control = { pause: () => Promise.reject(stopped) }
    await expect(openWorkbook(small, 'x', control)).rejects.toBe(stopped)
  })

  it('refuses a file too big to be held', async () => {
    const big = { length: limits.file + 1 } as Uint8Array
    expect((await refusal(big)).code).toBe('fileTooBig')
  })
})
