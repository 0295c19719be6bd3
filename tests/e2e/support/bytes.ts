/** What Windows-1252 writes outside of Latin-1, of the characters these tests use. */
const windows1252 = new Map([
  ['€', 0x80],
  ['’', 0x92],
  ['…', 0x85],
  ['œ', 0x9c],
  ['Œ', 0x8c],
])

/** A text as an old French spreadsheet saves it. Throws for what that cannot hold. */
export const asWindows1252 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (character) => {
      const code = windows1252.get(character) ?? character.codePointAt(0) ?? 0
      if (code > 0xff) throw new Error(`Windows-1252 has no ${character}`)
      return code
    }),
  )

const needsQuotes = /[",\r\n]/

/** One record of a published CSV: commas, quotes only where needed. */
const publishedLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`

/** The bytes that *Pour publier* must give for these cells, header first. */
export const asPublished = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(rows.map(publishedLine).join(''), 'utf8')
