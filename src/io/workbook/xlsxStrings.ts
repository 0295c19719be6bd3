import type { TextCollector } from '../../table/textCollector'
import { localName } from './xml'
import type { XmlHandler } from './xml'

/** Characters that XML has no place for stand as `_x000D_`. */
export const unescapeUnits = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/g, (_, unit: string) =>
        String.fromCharCode(parseInt(unit, 16)),
      )
    : text

/** The table of texts that cells refer to: pieces in several styles are joined, readings above them left out. */
export class SharedStrings implements XmlHandler {
  listens = false
  #codes = new Uint32Array(1 << 10)
  #length = 0
  #text = ''
  #phonetic = 0

  constructor(readonly texts: TextCollector) {}

  /** The code of a text, or -1 when there is no such text. */
  codeAt(index: number): number {
    return Number.isInteger(index) && index >= 0 && index < this.#length ? this.#codes[index]! : -1
  }

  open(name: string): void {
    const local = localName(name)
    if (local === 'si') this.#text = ''
    else if (local === 'rPh') this.#phonetic++
    else if (local === 't') this.listens = this.#phonetic === 0
  }

  text(text: string): void {
    this.#text += text
  }

  close(name: string): void {
    const local = localName(name)
    if (local === 't') this.listens = false
    else if (local === 'rPh') this.#phonetic--
    else if (local === 'si') this.#add(this.texts.addText(unescapeUnits(this.#text)))
  }

  #add(code: number): void {
    if (this.#length === this.#codes.length) {
      const bigger = new Uint32Array(this.#length * 2)
      bigger.set(this.#codes)
      this.#codes = bigger
    }
    this.#codes[this.#length++] = code
  }
}
