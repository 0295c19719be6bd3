import { attribute } from './xml'

const MOST_SPACES = 32_767

/** The text of a cell of an OpenDocument sheet, from its paragraphs. */
export class OdsText {
  #paragraphs: string[] = []
  #open: string | null = null
  #depth = 0

  /** Whether text that comes belongs to the cell. */
  get isOpen(): boolean {
    return this.#depth > 0
  }

  restart(): void {
    this.#paragraphs = []
    this.#open = null
    this.#depth = 0
  }

  open(name: string, tag: string): void {
    if (name === 'text:p' || name === 'text:h') {
      this.#open = ''
      this.#depth++
    } else if (this.#open === null) return
    else if (name === 'text:s') {
      const count = Number(attribute(tag, 'text:c') ?? 1)
      this.#open += KEPT_SPACE.repeat(count >= 1 ? Math.min(count, MOST_SPACES) : 1)
    } else if (name === 'text:tab') this.#open += KEPT_TAB
    else if (name === 'text:line-break') this.#open += KEPT_BREAK
  }

  /** White space as it stands counts for one space, none at the start; what counts beyond has its own tags. */
  add(text: string): void {
    if (this.#open !== null) this.#open += text.replace(/[ \t\r\n]+/g, ' ')
  }

  close(name: string): void {
    if ((name !== 'text:p' && name !== 'text:h') || this.#open === null) return
    this.#depth--
    this.#paragraphs.push(this.#open)
    this.#open = null
  }

  whole(): string {
    return this.#paragraphs
      .map((text) => text.replace(/ {2,}/g, ' ').replace(/^ /, ''))
      .join('\n')
      .replaceAll(KEPT_SPACE, ' ')
      .replaceAll(KEPT_TAB, '\t')
      .replaceAll(KEPT_BREAK, '\n')
  }
}

// Noncharacters no document may hold stand in for the white space that counts.
const KEPT_SPACE = '\ufdd0'
const KEPT_TAB = '\ufdd1'
const KEPT_BREAK = '\ufdd2'
