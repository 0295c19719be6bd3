import { compareCodePoints, compareFrench } from '../values/order'
import type { Control } from './mapTexts'
import { goOn } from './mapTexts'
import { sortByKeys, withAlike } from './sortByKeys'
import type { SortedCodes } from './sortByKeys'
import { sortCodes } from './sortCodes'
import { codePointKeys, frenchKeys } from './sortKeys'
import type { Texts } from './texts'

/** Keys are made for all texts of a column: not for so small a share of them. */
const SMALL_SHARE = 1 / 16

/** Sorts codes by their texts in French order, as `compareFrench` compares. The input may be overwritten. */
export async function sortInFrench(
  texts: Texts,
  codes: Uint32Array<ArrayBuffer>,
  control: Control = goOn,
): Promise<SortedCodes> {
  const read = remembering(texts)
  const compare = (a: number, b: number) => compareFrench(read(a), read(b))
  if (codes.length < texts.size * SMALL_SHARE) {
    return withAlike(await sortCodes(codes, compare, control), compare, control)
  }
  return sortByKeys(codes, await frenchKeys(texts, control), compare, control)
}

/** Sorts codes by the code points of their texts. The input may be overwritten. */
export function sortByCodePoints(
  texts: Texts,
  codes: Uint32Array<ArrayBuffer>,
  control: Control = goOn,
): Promise<SortedCodes> {
  const read = remembering(texts)
  const compare = (a: number, b: number) => compareCodePoints(read(a), read(b))
  return sortByKeys(codes, codePointKeys(texts), compare, control)
}

/** Reads texts that are compared again and again. */
function remembering(texts: Texts): (code: number) => string {
  const known = new Array<string | undefined>(texts.size)
  return (code) => (known[code] ??= texts.textAt(code))
}
