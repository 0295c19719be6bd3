import type { CellEdit, EditBlock } from '../steps/params'

/** Blocks never hold more edits than this. */
export const BLOCK_SIZE = 256

const SMALL_SIZE = 16

/** 0: few edits, 1: some, 2: full enough to be left alone for ever. */
const tierOf = (block: EditBlock): 0 | 1 | 2 => {
  const { length } = block.edits
  return length < SMALL_SIZE ? 0 : length < BLOCK_SIZE ? 1 : 2
}

const capacities = [SMALL_SIZE, BLOCK_SIZE] as const

/**
 * Adds edits behind the others, in order; a cell edited again keeps both. Blocks at the end are merged
 * as they gather (1, then 16, then 256 edits), so adding one edit makes little that is new and each
 * edit is copied at most twice.
 */
export function addEdits(
  blocks: readonly EditBlock[],
  edits: readonly CellEdit[],
): readonly EditBlock[] {
  if (edits.length === 0) return blocks
  const result = [...blocks, ...cut(edits)]
  for (const tier of [0, 1] as const) mergeTail(result, tier)
  return result
}

function cut(edits: readonly CellEdit[]): EditBlock[] {
  const blocks: EditBlock[] = []
  for (let from = 0; from < edits.length; from += BLOCK_SIZE) {
    blocks.push({ edits: edits.slice(from, from + BLOCK_SIZE) })
  }
  return blocks
}

/** Merges the run of blocks of this tier at the end once together they reach the next. */
function mergeTail(blocks: EditBlock[], tier: 0 | 1): void {
  let from = blocks.length
  let total = 0
  while (from > 0 && tierOf(blocks[from - 1]!) === tier) {
    from--
    total += blocks[from]!.edits.length
  }
  if (blocks.length - from < 2 || total < capacities[tier]) return
  const merged = blocks.slice(from).flatMap((block) => block.edits)
  blocks.splice(from, blocks.length - from, ...cut(merged))
}

/** Leaves out the edits that are gone; blocks without any stay themselves. */
export function removeEdits(
  blocks: readonly EditBlock[],
  isGone: (edit: CellEdit) => boolean,
): readonly EditBlock[] {
  const result: EditBlock[] = []
  let isSame = true
  for (const block of blocks) {
    const edits = block.edits.filter((edit) => !isGone(edit))
    if (edits.length === block.edits.length) result.push(block)
    else {
      isSame = false
      if (edits.length > 0) result.push({ edits })
    }
  }
  return isSame ? blocks : result
}

export const countEdits = (blocks: readonly EditBlock[]): number =>
  blocks.reduce((count, block) => count + block.edits.length, 0)
