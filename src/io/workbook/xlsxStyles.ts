import type { FormatTable } from './formats'
import { builtInFormat } from './formats'
import { attribute, localName } from './xml'
import type { XmlHandler } from './xml'

/** The number formats that cells name by the number of their style. */
export class StylesHandler implements XmlHandler {
  listens = false
  #codes = new Map<number, string>()
  #places: number[] = []
  #isInCells = false

  constructor(readonly formats: FormatTable) {}

  /** The place of the format of a style. */
  placeOf(style: number): number {
    return this.#places[style] ?? 0
  }

  open(name: string, tag: string): void {
    const local = localName(name)
    if (local === 'numFmt') {
      const code = attribute(tag, 'formatCode')
      if (code !== null) this.#codes.set(Number(attribute(tag, 'numFmtId')), code)
    } else if (local === 'cellXfs') this.#isInCells = true
    else if (local === 'xf' && this.#isInCells) {
      const id = Number(attribute(tag, 'numFmtId') ?? 0)
      this.#places.push(this.formats.place(this.#codes.get(id) ?? builtInFormat(id)))
    }
  }

  close(name: string): void {
    if (localName(name) === 'cellXfs') this.#isInCells = false
  }

  text(): void {}
}
