import { fold } from '../values/text'
import type { Token } from './tokens'
import { tokenize, writeColumn } from './tokens'

type ColumnToken = Token & { readonly kind: 'column' }

const columnTokens = (source: string): readonly ColumnToken[] => {
  const tokens = tokenize(source)
  return tokens.ok ? tokens.value.filter((each): each is ColumnToken => each.kind === 'column') : []
}

/** A formula with other names for its columns; the rest of its text stays as it was typed. */
export function renameInFormula(source: string, newName: (name: string) => string): string {
  let text = ''
  let at = 0
  for (const { name, start, end } of columnTokens(source)) {
    const renamed = newName(name)
    text +=
      source.slice(at, start) + (renamed === name ? source.slice(start, end) : writeColumn(renamed))
    at = end
  }
  return text + source.slice(at)
}

/** The columns a text names, by name; else the only one with that name whatever its case, accents and spaces. */
export function columnsNamed<C extends { readonly name: string }>(
  source: string,
  columns: readonly C[],
): {
  /** A name as written with its column, each once. */
  readonly found: readonly (readonly [written: string, column: C])[]
  readonly unknown: readonly { readonly name: string; readonly at: number }[]
} {
  const found = new Map<string, C>()
  const unknown: { name: string; at: number }[] = []
  for (const { name, start } of columnTokens(source)) {
    if (found.has(name)) continue
    const exact = columns.find((column) => column.name === name)
    const alike = exact ? [] : columns.filter((column) => fold(column.name) === fold(name))
    const column = exact ?? (alike.length === 1 ? alike[0] : undefined)
    if (column) found.set(name, column)
    else unknown.push({ name, at: start })
  }
  return { found: [...found], unknown }
}
