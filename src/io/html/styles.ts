/** The number formats that a page saved by a spreadsheet gives to its classes of cells. */
export class CellStyles {
  readonly #formats = new Map<string, string>()

  /** Reads a style sheet. */
  add(sheet: string): void {
    const text = sheet.slice(0, LONGEST)
    for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g)) {
      const format = formatIn(body)
      if (format === null) continue
      for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g)) this.#formats.set(name, format)
    }
  }

  /** The code of the format of a cell, or null when nothing says it. */
  formatOf(attributes: ReadonlyMap<string, string>): string | null {
    const own = formatIn(attributes.get('style') ?? '')
    if (own !== null) return own
    for (const name of (attributes.get('class') ?? '').split(/\s+/)) {
      const format = this.#formats.get(name)
      if (format !== undefined) return format
    }
    const listed = /^[^;]*;[^;]*;(.+)$/.exec(attributes.get('sdnum') ?? '')?.[1]
    return listed ?? formatOfSheets(attributes.get('data-sheets-numberformat') ?? '')
  }
}

const LONGEST = 1 << 20

function formatIn(css: string): string | null {
  const found = /mso-number-format:\s*(?:"([^"]*)"|'([^']*)'|([^;]+))/i.exec(css)
  if (!found) return null
  const written = found[1] ?? found[2] ?? found[3] ?? ''
  const code = written
    .replace(/\\([\da-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1')
    .trim()
  return NAMED.get(code.toLowerCase()) ?? code
}

const NAMED = new Map([
  ['general', 'General'],
  ['general number', 'General'],
  ['fixed', '0.00'],
  ['standard', '#,##0.00'],
  ['percent', '0.00%'],
  ['scientific', '0.00E+00'],
  ['short date', 'dd/mm/yyyy'],
  ['medium date', 'd-mmm-yy'],
  ['long date', 'd mmmm yyyy'],
  ['general date', 'dd/mm/yyyy h:mm'],
  ['short time', 'h:mm'],
  ['medium time', 'h:mm AM/PM'],
  ['long time', 'h:mm:ss'],
])

/** The pattern in `{"1":2,"2":"00000"}`, as Google Sheets writes it. */
const formatOfSheets = (json: string): string | null =>
  /"2":"((?:[^"\\]|\\.)*)"/.exec(json)?.[1]?.replace(/\\(.)/g, '$1') ?? null
