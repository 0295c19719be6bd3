import type { TextRun } from './textRun'
import { readUtf8Run } from './utf8'

/** A list of texts for each of some texts: how many each has, and all of them one behind the other. */
export interface TextLists {
  readonly counts: Uint32Array
  readonly texts: TextRun
}

/** Texts decoded together. */
const PAGE = 512

/** The lists as arrays, in order. */
export function readLists({ counts, texts }: TextLists): string[][] {
  const all: string[] = []
  const total = texts.offsets.length - 1
  for (let from = 0; from < total; from += PAGE) {
    for (const text of readUtf8Run(
      texts.bytes,
      texts.offsets,
      from,
      Math.min(from + PAGE, total),
    )) {
      all.push(text)
    }
  }
  const lists: string[][] = []
  let at = 0
  for (const count of counts) {
    lists.push(all.slice(at, at + count))
    at += count
  }
  return lists
}
