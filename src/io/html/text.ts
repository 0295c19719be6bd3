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

/** The text of a cell as a page shows it: runs of spaces are one, `br` and blocks make lines. */
export class CellText {
  #lines: string[] = ['']
  #preformatted = 0

  add(text: string): void {
    if (this.#preformatted > 0) {
      const [first = '', ...others] = text.split(/\r\n|\r|\n/)
      this.#append(first)
      this.#lines.push(...others)
    } else this.#append(text.replace(SPACES, ' '))
  }

  open(name: string): void {
    if (name === 'br') this.#lines.push('')
    else if (BLOCKS.has(name)) this.#newLine()
    if (name === 'pre') this.#preformatted++
  }

  close(name: string): void {
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--
    if (BLOCKS.has(name)) this.#newLine()
  }

  /** Without the spaces around each line, and the empty lines around them all. */
  whole(): string {
    const lines = this.#lines.map((line) => line.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, ''))
    let from = 0
    let to = lines.length
    while (from < to && lines[from] === '') from++
    while (to > from && lines[to - 1] === '') to--
    const text = lines.slice(from, to).join('\n')
    // Spreadsheets put a no-break space into empty cells.
    return /^[\u00a0\s]*$/.test(text) ? '' : text
  }

  #append(text: string): void {
    const last = this.#lines.length - 1
    const line = this.#lines[last]!
    // A space that follows a space is no other one, also across tags.
    this.#lines[last] =
      line + (line.endsWith(' ') && this.#preformatted === 0 ? text.replace(/^ /, '') : text)
  }

  /** Where nothing stands on the line yet, there is nothing to end. */
  #newLine(): void {
    if (this.#lines.at(-1)!.trim() !== '') this.#lines.push('')
  }
}
