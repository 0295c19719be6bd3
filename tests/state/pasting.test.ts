import { describe, expect, it } from 'vitest'
import { pastedFile } from '../../src/state/pasting'

const cells = '<table><tr><td>a</td><td>b</td></tr></table>'
const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">${cells}</html>`
const libre = `<html><meta name="generator" content="LibreOffice 7.4 (Linux)"/>${cells}</html>`
const sheets = `<google-sheets-html-origin>${cells}`

describe('what of a paste is read', () => {
  it.each<[string, string, string, 'text/plain' | 'text/html']>([
    ['text alone', 'a\tb', '', 'text/plain'],
    ['a page without a table', 'a b', '<p>a b</p>', 'text/plain'],
    ['a table of the web', 'a\tb', cells, 'text/html'],
    ['cells of Excel, shown as they are', 'a\tb', excel, 'text/plain'],
    ['cells of LibreOffice, shown as they are', 'a\tb', libre, 'text/plain'],
    ['cells of Google Sheets, shown as they are', 'a\tb', sheets, 'text/plain'],
    [
      'cells with their numbers beside them',
      '9,8E+13\tb',
      libre.replace('<td>', '<td sdval="98">'),
      'text/html',
    ],
    [
      'cells of Google Sheets with their numbers',
      '12%\tb',
      sheets.replace('<td>', '<td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:0.123}">'),
      'text/html',
    ],
    ['cells without a text', ' ', excel, 'text/html'],
  ])('%s', (_, text, html, type) => {
    expect(pastedFile(text, html).blob.type).toBe(type)
  })
})
