import { writeUtf8, writeUtf8Run } from './utf8'

/**
 * Texts as valid UTF-8, one behind the other: text `i` lies between `offsets[i]` and `offsets[i + 1]`. Texts before
 * and behind may lie in the same bytes.
 */
export interface TextRun {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
}

/** Some texts of a run that become others: where they stand in the run (ascending), and what they become. */
export interface RunChanges {
  readonly places: Uint32Array
  readonly texts: TextRun
}

export const runLength = ({ offsets }: TextRun): number => offsets.length - 1

/** Texts copied byte by byte up to this length: calling costs more. */
const SHORT = 48

/** Copies a range of bytes; gives the end of the copy. */
export function copyBytes(
  source: Uint8Array,
  start: number,
  end: number,
  target: Uint8Array,
  at: number,
): number {
  if (end - start < SHORT) for (let i = start, to = at; i < end; i++, to++) target[to] = source[i]!
  else target.set(source.subarray(start, end), at)
  return at + (end - start)
}

/** Texts written together: more would wait too long in memory. */
const AT_ONCE = 512

/** Texts as UTF-8; half a surrogate pair becomes U+FFFD. */
export function runOf(texts: readonly string[]): TextRun {
  let units = 0
  for (const text of texts) units += text.length
  const bytes = new Uint8Array(units * 3)
  const offsets = new Uint32Array(texts.length + 1)
  let end = 0
  for (let from = 0, to = 0; from < texts.length; from = to) {
    const most = Math.min(from + AT_ONCE, texts.length)
    // Half a surrogate pair must not meet its other half in the next text.
    do to++
    while (to < most && !endsInHalf(texts[to - 1]!))
    end = writeUtf8Run(texts.slice(from, to), bytes, end, offsets, from + 1)
  }
  return { bytes: bytes.slice(0, end), offsets }
}

function endsInHalf(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last < 0xdc00
}

/** A run of its own with the texts of another at these places (ascending); it may be given away. */
export function pickRun({ bytes, offsets }: TextRun, places: Uint32Array): TextRun {
  const count = places.length
  const picked = new Uint32Array(count + 1)
  const first = places[0] ?? 0
  // Most often all of a stretch is asked for.
  if (count > 0 && places[count - 1] === first + count - 1) {
    const start = offsets[first]!
    for (let i = 1; i <= count; i++) picked[i] = offsets[first + i]! - start
    return { bytes: bytes.slice(start, offsets[first + count]), offsets: picked }
  }
  let end = 0
  for (let i = 0; i < count; i++) {
    const place = places[i]!
    end += offsets[place + 1]! - offsets[place]!
    picked[i + 1] = end
  }
  const target = new Uint8Array(end)
  for (let from = 0, to = 0; from < count; from = to) {
    to = endOfStretch(places, from)
    copyBytes(bytes, offsets[places[from]!]!, offsets[places[to - 1]! + 1]!, target, picked[from]!)
  }
  return { bytes: target, offsets: picked }
}

/** Where places stop following each other by one. */
export function endOfStretch(places: Uint32Array, from: number): number {
  const first = places[from]!
  let to = from + 1
  while (to < places.length && places[to] === first + to - from) to++
  return to
}

/** Writes the changes of a run one text after the other. */
export class RunWriter {
  #bytes: Uint8Array
  #end = 0
  #places: Uint32Array
  #offsets: Uint32Array
  #count = 0

  /** `texts`: at most so many change; `bytes`: about so many will be written. */
  constructor(texts: number, bytes: number) {
    this.#places = new Uint32Array(texts)
    this.#offsets = new Uint32Array(texts + 1)
    this.#bytes = new Uint8Array(bytes)
  }

  copy(source: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start)
    this.#end = copyBytes(source, start, end, this.#bytes, this.#end)
  }

  write(text: string): void {
    this.#reserve(text.length * 3)
    this.#end = writeUtf8(text, this.#bytes, this.#end)
  }

  /** What was written since the last text becomes that of a place of the run. */
  endText(place: number): void {
    this.#places[this.#count++] = place
    this.#offsets[this.#count] = this.#end
  }

  /** As `endText`, unless the text became what it was. */
  endChange(place: number, { bytes, offsets }: TextRun): void {
    const from = this.#offsets[this.#count]!
    const start = offsets[place]!
    const length = this.#end - from
    let i = offsets[place + 1]! - start === length ? 0 : length + 1
    while (i < length && this.#bytes[from + i] === bytes[start + i]) i++
    if (i === length) this.#end = from
    else this.endText(place)
  }

  /** The changes so far; nothing may be written any more. */
  changes(): RunChanges {
    return {
      places: this.#places.subarray(0, this.#count),
      texts: {
        bytes: this.#bytes.subarray(0, this.#end),
        offsets: this.#offsets.subarray(0, this.#count + 1),
      },
    }
  }

  #reserve(room: number): void {
    if (this.#end + room <= this.#bytes.length) return
    const bigger = new Uint8Array(Math.max(this.#end + room, this.#bytes.length * 2))
    bigger.set(this.#bytes)
    this.#bytes = bigger
  }
}
