/** Elements before and behind which a new line begins. */
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'pre',
  'blockquote',
  'section',
  'article',
  'header',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'address',
  'figure',
  'form',
  'fieldset',
])

const SPACES = /[ \t\n\f\r]+/g

/**
 * The text of a cell as a page shows it: runs of spaces are one, `br` and blocks make lines. What stands on the last
 * line is not looked at again before the end: cells may come in a million pieces.
 */
export class CellText {
  #lines: string[] = ['']
  #isBlank = true
  #endsInSpace = false
  #preformatted = 0

  add(text: string): void {
    if (this.#preformatted === 0) return this.#append(text.replace(SPACES, ' '))
    const [first = '', ...others] = text.split(/\r\n|\r|\n/)
    this.#append(first)
    for (const line of others) {
      this.#startLine()
      this.#append(line)
    }
  }

  open(name: string): void {
    if (name === 'br') this.#startLine()
    else if (BLOCKS.has(name)) this.#endBlock()
    if (name === 'pre') this.#preformatted++
  }

  close(name: string): void {
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--
    if (BLOCKS.has(name)) this.#endBlock()
  }

  /** Without the spaces around each line, and the empty lines around them all. */
  whole(): string {
    const lines = this.#lines.map((line) => trimmed(line))
    let from = 0
    let to = lines.length
    while (from < to && lines[from] === '') from++
    while (to > from && lines[to - 1] === '') to--
    const text = lines.slice(from, to).join('\n')
    // Spreadsheets put a no-break space into empty cells.
    return text.trim() === '' ? '' : text
  }

  #append(text: string): void {
    // A space that follows a space is no other one, also across tags.
    const isSecond = this.#endsInSpace && this.#preformatted === 0 && text.startsWith(' ')
    const added = isSecond ? text.slice(1) : text
    if (added === '') return
    this.#lines[this.#lines.length - 1] += added
    this.#endsInSpace = added.endsWith(' ')
    this.#isBlank &&= added.trim() === ''
  }

  #startLine(): void {
    this.#lines.push('')
    this.#isBlank = true
    this.#endsInSpace = false
  }

  /** Where nothing stands on the line yet, there is nothing to end. */
  #endBlock(): void {
    if (!this.#isBlank) this.#startLine()
  }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11)

function trimmed(line: string): string {
  let from = 0
  let to = line.length
  while (from < to && isSpace(line.charCodeAt(from))) from++
  while (to > from && isSpace(line.charCodeAt(to - 1))) to--
  return line.slice(from, to)
}
