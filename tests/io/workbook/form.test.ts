import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sniffForm } from '../../../src/io/workbook/form'
import type { FileForm } from '../../../src/io/workbook/form'
import { byLibrary, ods, refusal, xlsx } from './builders'

const utf8 = (text: string) => new TextEncoder().encode(text)

const sheet = xlsx({ sheets: [{ rows: '' }] })

/** The directory of a compound file with these streams, which is all that is looked at. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(1024 + names.length * 128)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  names.forEach((name, at) => {
    const entry = 1024 + at * 128
    for (let unit = 0; unit < name.length; unit++) bytes[entry + unit * 2] = name.charCodeAt(unit)
    bytes[entry + 64] = (name.length + 1) * 2
  })
  return bytes
}

describe('the true form of a file', () => {
  const cases: readonly (readonly [string, Uint8Array, FileForm])[] = [
    ['an .xlsx', sheet, 'xlsx'],
    ['an .ods', ods('<table:table/>'), 'ods'],
    ['an .xls', compound('Root Entry', 'Workbook'), 'xls'],
    ['an .xls of Excel 95', compound('Root Entry', 'Book'), 'xls'],
    [
      'a protected .xlsx',
      compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      'protected',
    ],
    ['a text document', compound('Root Entry', 'WordDocument'), 'otherOffice'],
    [
      'a web page',
      utf8('\ufeff\n<!DOCTYPE html><html><table><tr><td>a</td></tr></table></html>'),
      'html',
    ],
    [
      'a page in one file, as Excel saved it',
      utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x'),
      'webArchive',
    ],
    [
      'a packed archive',
      new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
      'otherArchive',
    ],
    ['JSON', utf8('{"a":[1,2]}'), 'json'],
    ['a list of numbers', utf8(' [1, 2'), 'json'],
    ['names between square brackets', utf8('[Nom];[Places]\r\nGare;12\r\n'), 'text'],
    ['a page that begins with a comment', utf8('<!-- x --><div><table><tr><td>a'), 'html'],
    ['a table alone', utf8('<table><tr><td>a</td></tr></table>'), 'html'],
    [
      'a page as Excel saves it',
      utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body/></html>'),
      'html',
    ],
    [
      'a workbook as XML',
      utf8(
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
      ),
      'spreadsheetml',
    ],
    [
      'a flat .ods',
      utf8(
        '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
      ),
      'fods',
    ],
    [
      'a flat text',
      utf8(
        '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"/>',
      ),
      'otherOffice',
    ],
    ['delimited text', utf8('Nom;Places\nGare;12\n'), 'text'],
    ['text of tabs', utf8('Nom\tPlaces\nGare\t12\n'), 'text'],
    ['an array of objects', utf8('[{"nom": "Gare"}]'), 'json'],
    ['a packed text', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'gzip'],
    ['a packed folder', zipSync({ 'a.csv': strToU8('a;b') }), 'zip'],
    [
      'a .docx',
      zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }),
      'otherOffice',
    ],
    ['a copy of a project', zipSync({ 'etabli.json': strToU8('{}') }), 'etabli'],
    ['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
    ['nothing', new Uint8Array(0), 'empty'],
    ['a line end alone', utf8('\n'), 'empty'],
  ]

  it.each(cases)('of %s is told from its bytes', (_, bytes, form) => {
    expect(sniffForm(bytes)).toBe(form)
  })

  it.each(['biff8', 'biff5', 'biff2', 'xlsb', 'xlml', 'fods', 'ods', 'xlsx'] as const)(
    'of %s by the library is told from its bytes',
    async (bookType) => {
      const bytes = await byLibrary(
        (library) => ({ SheetNames: ['F'], Sheets: { F: library.utils.aoa_to_sheet([['a']]) } }),
        bookType,
      )
      const forms = { xlml: 'spreadsheetml', fods: 'fods', ods: 'ods', xlsx: 'xlsx', xlsb: 'xlsb' }
      const form = bookType.startsWith('biff') ? 'xls' : forms[bookType as keyof typeof forms]
      expect(sniffForm(bytes)).toBe(form)
    },
  )

  it('is what a reader is told when it is no workbook', async () => {
    for (const form of ['text', 'pdf', 'otherOffice'] as const) {
      const [, bytes] = cases.find((one) => one[2] === form)!
      expect(await refusal(bytes, 'liste.xls')).toEqual({ code: 'notAWorkbook', data: { form } })
    }
  })
})
