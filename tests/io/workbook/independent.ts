/** A cell as LibreOffice reads it. */
export interface OracleCell {
  readonly type: string
  readonly value: string
  readonly text: string
  readonly isError: boolean
}

export interface OracleSheet {
  readonly name: string
  /** By `row,column`, from 1. */
  readonly cells: Map<string, OracleCell>
}

const TOKEN =
  /<(\/?)(table:table|table:table-source|table:table-row|table:table-cell|table:covered-table-cell|text:p|text:s|text:tab|text:line-break|office:annotation|draw:[\w-]+|table:shapes|text:ruby-text)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|<[^>]*>|([^<]+)/g

const SKIPPED = /^(?:office:annotation|draw:|table:shapes|text:ruby-text)/

const unescape = (text: string): string =>
  text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const match of text.matchAll(/([\w:.-]+)="([^"]*)"/g))
    found.set(match[1]!, unescape(match[2]!))
  return found
}

/** Reads what LibreOffice writes as flat OpenDocument: another way than the product's, to compare with. */
export function readFlatSheets(xml: string): OracleSheet[] {
  const sheets: OracleSheet[] = []
  let sheet: OracleSheet | null = null
  let row = 0
  let rowRepeat = 1
  let column = 0
  let cell: { attributes: Map<string, string>; paragraphs: string[] } | null = null
  let paragraph: string | null = null
  let skip: string | null = null
  let pending: [column: number, cell: OracleCell][] = []
  const body = xml.slice(xml.indexOf('<office:body'))

  const endCell = () => {
    if (!cell) return
    const { attributes, paragraphs } = cell
    const repeat = Number(attributes.get('table:number-columns-repeated') ?? 1)
    const type = attributes.get('office:value-type') ?? ''
    const text = paragraphs.join('\n')
    if (type !== '' || text !== '') {
      const found: OracleCell = {
        type: type === '' ? 'string' : type,
        value:
          attributes.get('office:value') ??
          attributes.get('office:date-value') ??
          attributes.get('office:time-value') ??
          attributes.get('office:boolean-value') ??
          text,
        text,
        isError: attributes.get('calcext:value-type') === 'error',
      }
      for (let n = 1; n <= Math.min(repeat, 20_000); n++) pending.push([column + n, found])
    }
    column += repeat
    cell = null
  }

  for (const match of body.matchAll(TOKEN)) {
    const [, slash, name, rest = '', closed, text] = match
    if (text !== undefined) {
      if (paragraph !== null && skip === null) paragraph += unescape(text)
      continue
    }
    if (name === undefined) continue
    if (skip !== null) {
      if (slash && name === skip) skip = null
      continue
    }
    if (SKIPPED.test(name)) {
      if (!slash && !closed) skip = name
      continue
    }
    if (slash) {
      if (name === 'table:table') sheet = null
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') endCell()
      else if (name === 'text:p' && paragraph !== null) {
        cell?.paragraphs.push(paragraph)
        paragraph = null
      } else if (name === 'table:table-row') {
        for (let n = 1; n <= Math.min(rowRepeat, 20_000); n++) {
          for (const [at, found] of pending) sheet?.cells.set(`${row + n},${at}`, found)
        }
        row += rowRepeat
      }
      continue
    }
    const attributes = attributesOf(rest)
    if (name === 'table:table') {
      sheet = { name: attributes.get('table:name') ?? '', cells: new Map() }
      sheets.push(sheet)
      row = 0
    } else if (name === 'table:table-source') sheets.pop()
    else if (name === 'table:table-row') {
      rowRepeat = Number(attributes.get('table:number-rows-repeated') ?? 1)
      column = 0
      pending = []
      if (closed) row += rowRepeat
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      cell = { attributes, paragraphs: [] }
      if (closed) endCell()
    } else if (name === 'text:p') {
      if (closed) cell?.paragraphs.push('')
      else paragraph = ''
    } else if (paragraph !== null && name === 'text:s') {
      paragraph += ' '.repeat(Number(attributes.get('text:c') ?? 1))
    } else if (paragraph !== null && name === 'text:tab') paragraph += '\t'
    else if (paragraph !== null && name === 'text:line-break') paragraph += '\n'
  }
  return sheets
}
