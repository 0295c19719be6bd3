import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { refuseFile } from '../../../src/io/csv/refuse'

const bytesOf = (text: string) => new TextEncoder().encode(text)

const zipOf = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('application/x')])))

const look = (bytes: Uint8Array) => {
  const result = refuseFile(bytes, bytes.length)
  return result.ok ? null : { code: result.issue.code, ...result.issue.data }
}

describe('refuseFile', () => {
  it.each<[string, Uint8Array]>([
    ['no byte', new Uint8Array(0)],
    ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['only blank lines', bytesOf('\r\n \n\t\n')],
    ['only UTF-16 marks and line ends', new Uint8Array([0xff, 0xfe, 10, 0])],
  ])('says empty for %s', (_, bytes) => {
    expect(look(bytes)).toEqual({ code: 'emptyFile', size: bytes.length })
  })

  it.each<[string, Uint8Array]>([
    ['xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    [
      'ods',
      zipSync({
        mimetype: [bytesOf('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      }),
    ],
    ['zip', zipOf('photo.jpg')],
    ['gzip', gzipSync(bytesOf('a,b\n'))],
    ['xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['pdf', bytesOf('%PDF-1.7\n%âãÏÓ\n')],
    ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['html', bytesOf('\n<!DOCTYPE html>\n<html><body><table>')],
    ['html', bytesOf('\ufeff<!-- page -->\n<html>')],
    ['html', bytesOf('<table><tr><td>a</td></tr></table>')],
    ['xml', bytesOf('<?xml version="1.0"?><rows/>')],
    ['json', bytesOf('{"type": "FeatureCollection", "features": []}')],
    ['json', bytesOf('[{"a": 1}, {"a": 2}]')],
    ['unknown', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 29)],
  ])('recognises %s', (looksLike, bytes) => {
    expect(look(bytes)).toEqual({ code: 'binaryFile', looksLike })
  })

  it.each<[string, Uint8Array]>([
    ['a plain table', bytesOf('a,b\n1,2\n')],
    ['one letter', bytesOf('a')],
    ['a table with a few NUL bytes', bytesOf(`a,b\n${'1,2\n'.repeat(50)}\0,\0\n`)],
    ['UTF-16 without mark', new Uint8Array(Buffer.from('a;b\n1;2\n', 'utf16le'))],
    ['Windows-1252', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 10])],
    ['a cell that holds markup', bytesOf('id,html\n1,<table></table>\n')],
    ['a table that begins with a bracket', bytesOf('[a],b\n1,2\n')],
    ['a header named PK', bytesOf('PK,b\n1,2\n')],
  ])('accepts %s', (_, bytes) => {
    expect(look(bytes)).toBeNull()
  })
})
