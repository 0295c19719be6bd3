import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Numbers that come again for a seed, from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

const below = (random: Random, most: number): number => Math.floor(random() * most)
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!

const NASTY = [0, 1, 0x7f, 0x80, 0xff]

/** Some bytes changed, cut out, doubled, filled or cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice()
  switch (below(random, 6)) {
    case 0:
      return copy.slice(0, below(random, copy.length))
    case 1: {
      const at = below(random, copy.length)
      const length = below(random, Math.min(4096, copy.length - at))
      return new Uint8Array([...copy.subarray(0, at), ...copy.subarray(at + length)])
    }
    case 2: {
      const at = below(random, copy.length)
      const piece = copy.subarray(at, at + below(random, 2048))
      return new Uint8Array([...copy.subarray(0, at), ...piece, ...copy.subarray(at)])
    }
    case 3: {
      const at = below(random, copy.length)
      copy.fill(oneOf(random, NASTY), at, at + below(random, 512))
      return copy
    }
    default: {
      const count = 1 + below(random, 12)
      for (let n = 0; n < count; n++) {
        copy[below(random, copy.length)] =
          random() < 0.4 ? oneOf(random, NASTY) : below(random, 256)
      }
      return copy
    }
  }
}

const NUMBERS = [
  '0',
  '-1',
  '1',
  '65536',
  '1048577',
  '16385',
  '4294967295',
  '99999999999999999999',
  '1e308',
  'NaN',
  '',
  'A1',
]
const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '&#0;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '</',
  '/>',
  '\u0000',
  '<c><v>1</v></c>',
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  '<mergeCell ref="A1:XFD1048576"/>',
  ' table:number-columns-repeated="16384"',
  ' table:number-rows-repeated="1048576"',
  '<table:table>',
  '<text:p>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  'yyyy'.repeat(2000),
  '0'.repeat(5000),
  '"'.repeat(999),
  '['.repeat(999),
]

/** The text of a document with numbers, tags and attributes put wrong. */
export function mutateText(text: string, random: Random): string {
  const at = below(random, text.length + 1)
  switch (below(random, 6)) {
    case 0: {
      const numbers = [...text.matchAll(/\d+/g)]
      if (numbers.length === 0) return text
      const found = oneOf(random, numbers)
      const end = found.index + found[0].length
      return text.slice(0, found.index) + oneOf(random, NUMBERS) + text.slice(end)
    }
    case 1:
      return text.slice(0, at) + oneOf(random, PIECES) + text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at + below(random, 400))
    case 3: {
      const piece = text.slice(at, at + below(random, 1500))
      return text.slice(0, at) + piece.repeat(1 + below(random, 30)) + text.slice(at)
    }
    case 4: {
      const tags = [...text.matchAll(/<[^>]*>/g)]
      if (tags.length < 2) return text
      const one = oneOf(random, tags)
      const other = oneOf(random, tags)
      return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length)
    }
    default: {
      const values = [...text.matchAll(/"[^"<>]*"/g)]
      if (values.length < 2) return text
      const one = oneOf(random, values)
      return (
        text.slice(0, one.index) + oneOf(random, values)[0] + text.slice(one.index + one[0].length)
      )
    }
  }
}

/** A container with one of the files inside mutated, so that its checks still hold. */
export function mutateInside(bytes: Uint8Array, random: Random): Uint8Array {
  const files = new Map<string, Uint8Array>(
    Object.entries(unzipSync(bytes)).filter(([, { length }]) => length > 0),
  )
  const count = 1 + below(random, 3)
  for (let n = 0; n < count && files.size > 0; n++) {
    const [name, file] = oneOf(random, [...files])
    const isText = !name.endsWith('.bin')
    files.set(
      name,
      isText ? strToU8(mutateText(strFromU8(file), random)) : mutateBytes(file, random),
    )
    if (random() < 0.03) files.delete(name)
  }
  return zipSync(Object.fromEntries(files), { level: random() < 0.5 ? 0 : 1 })
}
