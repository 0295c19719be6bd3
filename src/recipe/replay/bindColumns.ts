import type { ColumnId } from '../../table/table'
import type { ComparedName } from './nearNames'
import { comparedName, foldName, nameLikeness } from './nearNames'
import type { ColumnSketch, ListColumn } from './stepList'

/** How a column was found: its very name, its name but for signs, a name or a content like it, by hand, or not at all. */
export type FoundBy = 'name' | 'foldedName' | 'nearName' | 'content' | 'hand' | 'nothing'

/** A column of the new table that may be the one wanted. */
export interface Candidate {
  readonly id: ColumnId
  /** 0 to 1. */
  readonly score: number
  /** What speaks most for it. */
  readonly by: 'nearName' | 'content'
}

/** A column the steps were made on, and the one that stands for it. */
export interface ColumnMatch {
  readonly wanted: ListColumn
  /** Null: none; the steps that need it cannot run. */
  readonly to: ColumnId | null
  readonly by: FoundBy
  /** Of the same name, yet of another kind than before. */
  readonly isOtherType: boolean
  /** The likeliest first, at most a few; empty where the name was found. */
  readonly candidates: readonly Candidate[]
}

/** Below these, a column is proposed in the list but never taken by itself. */
const TAKEN = 0.55
const ALIKE_NAMES = 0.6
/** Two columns of like content nearly as likely as each other: neither is taken. */
const MARGIN = 0.08
/** Below this, it is not worth a word. */
const TOLD = 0.3
const MOST_CANDIDATES = 5
/** Columns compared with each other one by one; hostile lists are only looked up by their names. */
const MOST_PAIRS = 250_000

/**
 * Finds the columns of a list among those of another table: by name, then by name but for accents, case, spaces and
 * signs, then, for those that are needed, by likeness of name and content. No column stands for two.
 */
export function bindColumns(
  wanted: readonly ListColumn[],
  offered: readonly ListColumn[],
  isNeeded: (id: ColumnId) => boolean = () => true,
): readonly ColumnMatch[] {
  const found = new Map<ListColumn, ListColumn>()
  const taken = new Set<ListColumn>()
  const how = new Map<ListColumn, FoundBy>()
  const passes: readonly (readonly [FoundBy, (column: ListColumn) => string])[] = [
    // The id has the name and its occurrence: of two columns of one name each finds its own.
    ['name', ({ id, name }) => `${id}\n${name}`],
    ['name', ({ name }) => name],
    ['foldedName', ({ name }) => foldName(name)],
  ]
  const take = (column: ListColumn, to: ListColumn, by: FoundBy) => {
    found.set(column, to)
    taken.add(to)
    how.set(column, by)
  }
  for (const [by, keyOf] of passes) {
    const free = groupBy(
      offered.filter((each) => !taken.has(each)),
      keyOf,
    )
    for (const column of wanted) {
      const key = keyOf(column)
      if (found.has(column) || key === '') continue
      const to = free.get(key)?.shift()
      if (to) take(column, to, by)
    }
  }
  const left = wanted.filter((column) => !found.has(column) && isNeeded(column.id))
  const free = offered.filter((column) => !taken.has(column))
  const rated = rate(left, free).toSorted((a, b) => b.score - a.score)
  const byColumn = groupBy(rated, ({ column }) => column)
  const byOther = groupBy(rated, ({ to }) => to)
  const isAlone = (one: Rated, others: readonly Rated[] = []) =>
    others.every((other) => other === one || other.score < one.score - MARGIN)
  for (const one of rated) {
    const { column, to, by } = one
    if (found.has(column) || taken.has(to) || one.score < TAKEN) continue
    const isNamed = one.named >= ALIKE_NAMES
    const isOnly = isAlone(one, byColumn.get(column)) && isAlone(one, byOther.get(to))
    if (isNamed || (one.isSure && isOnly)) take(column, to, by)
  }
  return wanted.map((column) => {
    const to = found.get(column)
    const candidates = (byColumn.get(column) ?? [])
      .filter(({ score }) => score >= TOLD)
      .slice(0, MOST_CANDIDATES)
      .map(({ to: { id }, score, by }) => ({ id, score, by }))
    return {
      wanted: column,
      to: to?.id ?? null,
      by: how.get(column) ?? 'nothing',
      isOtherType: to !== undefined && areOtherTypes(column.sketch, to.sketch),
      candidates,
    }
  })
}

/** The same matches with one column chosen by hand; whoever had it is left without. */
export function rebind(
  matches: readonly ColumnMatch[],
  wanted: ColumnId,
  to: ListColumn | null,
): readonly ColumnMatch[] {
  return matches.map((match) => {
    if (match.wanted.id === wanted) {
      return {
        ...match,
        to: to?.id ?? null,
        by: to ? ('hand' as const) : ('nothing' as const),
        isOtherType: to !== null && areOtherTypes(match.wanted.sketch, to.sketch),
      }
    }
    return to && match.to === to.id
      ? { ...match, to: null, by: 'nothing' as const, isOtherType: false }
      : match
  })
}

interface Rated {
  readonly column: ListColumn
  readonly to: ListColumn
  readonly score: number
  readonly by: 'nearName' | 'content'
  /** Likeness of the names alone. */
  readonly named: number
  /** The same texts are in both. */
  readonly isSure: boolean
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function rate(left: readonly ListColumn[], free: readonly ListColumn[]): Rated[] {
  if (left.length * free.length > MOST_PAIRS) return []
  const compared = (columns: readonly ListColumn[]): (readonly [ListColumn, ComparedName])[] =>
    columns.map((column) => [column, comparedName(column.name)])
  const others = compared(free)
  return compared(left).flatMap(([column, name]) =>
    others.map(([to, otherName]) => {
      const named = nameLikeness(name, otherName)
      const { likeness, isSure } = contentLikeness(column.sketch, to.sketch)
      const both = likeness === null ? named : named * 0.6 + likeness * 0.4
      // The same texts say more than any name.
      const score = isSure ? Math.max(both, 0.8 * (likeness ?? 0)) : both
      const by = named * 0.6 >= (likeness ?? 0) * 0.4 ? ('nearName' as const) : ('content' as const)
      return { column, to, score, by, named, isSure }
    }),
  )
}

/** How much two shares of the same things overlap. */
function overlap(
  a: readonly (readonly [string, number])[],
  b: readonly (readonly [string, number])[],
): number {
  const other = new Map(b)
  return a.reduce((sum, [what, share]) => sum + Math.min(share, other.get(what) ?? 0), 0)
}

/** So many texts in common, and this share of the fewer, are no chance. */
const SURE_COUNT = 3
const SURE_SHARE = 0.5

/** How alike two columns are in what they hold, 0 to 1; null where one of them is not known. Sure: by the texts themselves. */
export function contentLikeness(
  a: ColumnSketch | null,
  b: ColumnSketch | null,
): { readonly likeness: number | null; readonly isSure: boolean } {
  if (!a || !b) return { likeness: null, isSure: false }
  const isText = a.type === 'text' && b.type === 'text'
  const parts: (readonly [weight: number, likeness: number])[] = [
    // That both are plain text says little.
    [isText ? 0.5 : 2, a.type === b.type ? 1 : 0],
    [3, overlap(a.shapes, b.shapes)],
    [1, a.isUnique === b.isUnique ? 1 : 0],
    [0.5, 1 - Math.abs(a.filled - b.filled)],
  ]
  const shared = sharedTexts(a, b)
  if (shared) parts.push([4, shared.share])
  const weight = parts.reduce((sum, [each]) => sum + each, 0)
  const likeness = parts.reduce((sum, [each, value]) => sum + each * value, 0) / weight
  const isSure = isText && (shared?.count ?? 0) >= SURE_COUNT && (shared?.share ?? 0) >= SURE_SHARE
  return { likeness, isSure }
}

/** The texts that both have, and their share of the fewer; null where there are too few to tell. */
function sharedTexts(
  a: ColumnSketch,
  b: ColumnSketch,
): { readonly count: number; readonly share: number } | null {
  const [fewer, more] = a.texts.length <= b.texts.length ? [a, b] : [b, a]
  if (fewer.texts.length < 2) return null
  const known = new Set(more.texts.map(([text]) => text))
  const count = fewer.texts.filter(([text]) => known.has(text)).length
  return { count, share: count / fewer.texts.length }
}

const areOtherTypes = (a: ColumnSketch | null, b: ColumnSketch | null): boolean =>
  a !== null && b !== null && a.type !== b.type && a.filled > 0 && b.filled > 0
