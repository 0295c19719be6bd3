/** Added entries beyond this are joined with the rest. */
const LAYER_SIZE = 512

/**
 * An immutable map that grows by a copy of little: what was added lately lies over a large map that many
 * versions share.
 */
export class LayeredMap<K, V> {
  private constructor(
    private readonly base: ReadonlyMap<K, V>,
    private readonly recent: ReadonlyMap<K, V>,
    readonly size: number,
  ) {}

  static of<K, V>(entries: Iterable<readonly [K, V]>): LayeredMap<K, V> {
    const base = new Map(entries)
    return new LayeredMap(base, new Map(), base.size)
  }

  /** With these entries set; the map itself stays as it is. */
  with(entries: readonly (readonly [K, V])[]): LayeredMap<K, V> {
    if (entries.length === 0) return this
    const isFull = this.recent.size + entries.length > LAYER_SIZE
    const base = isFull ? new Map([...this.base, ...this.recent]) : this.base
    const recent = new Map(isFull ? [] : this.recent)
    let { size } = this
    for (const [key, value] of entries) {
      if (!base.has(key) && !recent.has(key)) size++
      recent.set(key, value)
    }
    return new LayeredMap(base, recent, size)
  }

  get(key: K): V | undefined {
    return this.recent.has(key) ? this.recent.get(key) : this.base.get(key)
  }

  has(key: K): boolean {
    return this.recent.has(key) || this.base.has(key)
  }

  *[Symbol.iterator](): Generator<[K, V]> {
    for (const [key, value] of this.base) {
      yield [key, this.recent.has(key) ? this.recent.get(key)! : value]
    }
    for (const entry of this.recent) if (!this.base.has(entry[0])) yield entry
  }

  *values(): Generator<V> {
    for (const [, value] of this) yield value
  }

  *keys(): Generator<K> {
    for (const [key] of this) yield key
  }
}
