import type { Hash, RecordKind, StoredRecord } from '../../recipe/records'
import type { Issue } from '../../values/result'
import { issue } from '../../values/result'
import type { Caps } from './projectFile'
import type { ProjectData, StepData, TableData } from './schemas'

/** Members of a packed list's groups. */
const LIST_SIZE = 8

class Refused extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code)
  }
}

const bad = () => new Refused(issue('badCopy', { reason: 'records' }))
const tooBig = (reason: string) => new Refused(issue('copyTooBig', { reason }))

/**
 * Looks whether every root is a project whose parts are there and of the kind their place asks for, and
 * how much it would unfold to: shared lists can stand for far more than their bytes. Their data has
 * been checked before.
 */
export function checkGraph(
  roots: Iterable<Hash>,
  records: ReadonlyMap<Hash, StoredRecord>,
  caps: Caps,
): Issue | null {
  const checker = new GraphChecker(records, caps)
  try {
    for (const root of roots) checker.weight(root, 'project')
    return null
  } catch (error) {
    if (error instanceof Refused) return error.issue
    throw error
  }
}

class GraphChecker {
  private readonly known = new Map<string, number>()

  constructor(
    private readonly records: ReadonlyMap<Hash, StoredRecord>,
    private readonly caps: Caps,
  ) {}

  /** Steps and blocks of edits it unfolds to. */
  weight(hash: Hash, kind: RecordKind): number {
    return this.once(`${kind} ${hash}`, () => {
      const record = this.records.get(hash)
      if (record?.kind !== kind) throw bad()
      const weight = this.partsOf(record)
      if (weight > this.caps.parts) throw tooBig('parts')
      return weight
    })
  }

  private partsOf({ kind, refs, data }: StoredRecord): number {
    switch (kind) {
      case 'project': {
        if (refs.length > this.caps.tables) throw tooBig('tables')
        const tables = refs.length - ((data as ProjectData).correspondences ?? 0)
        if (tables < 0) throw bad()
        return sum(refs.map((ref, at) => this.weight(ref, at < tables ? 'table' : 'pairs')))
      }
      case 'table': {
        const { steps } = data as TableData
        const [source, types, ...packed] = refs
        if (source === undefined || types === undefined) throw bad()
        if (membersOf(steps) > this.caps.steps) throw tooBig('steps')
        return (
          this.weight(source, 'source') +
          this.weight(types, 'types') +
          this.packed(packed, steps, 'step')
        )
      }
      case 'step': {
        let from = 0
        const weights = (data as StepData).blocks.map(([, shape]) => {
          const to = from + sum(shape)
          const weight = this.packed(refs.slice(from, to), shape, 'edits')
          from = to
          return weight
        })
        if (from !== refs.length) throw bad()
        return 1 + sum(weights)
      }
      case 'edits':
        return refs.length === 0 ? 1 : this.refuse()
      case 'source':
      case 'types':
      case 'pairs':
        return refs.length === 0 ? 0 : this.refuse()
      case 'list':
        // Their members depend on where they stand: see `member`.
        return this.refuse()
    }
  }

  private packed(refs: readonly Hash[], shape: readonly number[], kind: RecordKind): number {
    if (sum(shape) !== refs.length) throw bad()
    let from = 0
    return sum(
      shape.map((count, at) => {
        const here = refs.slice(from, from + count)
        from += count
        return sum(here.map((ref) => this.member(ref, shape.length - 1 - at, kind)))
      }),
    )
  }

  private member(hash: Hash, level: number, kind: RecordKind): number {
    if (level === 0) return this.weight(hash, kind)
    return this.once(`${level} ${kind} ${hash}`, () => {
      const record = this.records.get(hash)
      if (record?.kind !== 'list' || record.refs.length !== LIST_SIZE) throw bad()
      return sum(record.refs.map((ref) => this.member(ref, level - 1, kind)))
    })
  }

  private once(key: string, weigh: () => number): number {
    const known = this.known.get(key)
    if (known !== undefined) return known
    const weight = weigh()
    this.known.set(key, weight)
    return weight
  }

  private refuse(): never {
    throw bad()
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** How many members a packed list stands for. */
const membersOf = (shape: readonly number[]) =>
  sum(shape.map((count, at) => count * LIST_SIZE ** (shape.length - 1 - at)))
