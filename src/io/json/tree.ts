import type { JsonHandler, ScalarKind } from './parse'

export interface JsonObject {
  readonly kind: 'object'
  /** In the order of the file; a key may come twice. */
  readonly entries: (readonly [key: string, value: JsonNode])[]
}

export interface JsonList {
  readonly kind: 'list'
  readonly items: JsonNode[]
}

export interface JsonScalar {
  readonly kind: ScalarKind
  readonly text: string
}

export type JsonNode = JsonObject | JsonList | JsonScalar

export const isScalar = (node: JsonNode): node is JsonScalar =>
  node.kind !== 'object' && node.kind !== 'list'

/** Builds values from what a reader tells. */
export class TreeBuilder implements JsonHandler {
  /** The last whole value; null while it is built. */
  value: JsonNode | null = null
  #open: (JsonObject | JsonList)[] = []
  #keys: string[] = []

  open(kind: 'object' | 'list'): void {
    const node: JsonObject | JsonList =
      kind === 'object' ? { kind, entries: [] } : { kind, items: [] }
    this.value = null
    if (this.#open.length > 0) this.#add(node)
    this.#open.push(node)
  }

  close(): void {
    const node = this.#open.pop() ?? null
    if (this.#open.length === 0) this.value = node
  }

  key(text: string): void {
    this.#keys.push(text)
  }

  scalar(kind: ScalarKind, text: string): void {
    const node: JsonScalar = { kind, text }
    if (this.#open.length === 0) this.value = node
    else this.#add(node)
  }

  #add(node: JsonNode): void {
    const parent = this.#open.at(-1)!
    if (parent.kind === 'list') parent.items.push(node)
    else parent.entries.push([this.#keys.pop()!, node])
  }
}

/** Compact JSON; numbers keep their digits, texts are escaped only where JSON demands it. */
export function formatJson(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return `{${node.entries.map(([key, value]) => `${JSON.stringify(key)}:${formatJson(value)}`).join(',')}}`
    case 'list':
      return `[${node.items.map(formatJson).join(',')}]`
    case 'text':
      return JSON.stringify(node.text)
    default:
      return node.text
  }
}

/** The value of the last entry of this key. */
export function valueOf(node: JsonNode, key: string): JsonNode | null {
  if (node.kind !== 'object') return null
  return node.entries.findLast(([each]) => each === key)?.[1] ?? null
}
