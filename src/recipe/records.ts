import type { EditBlock } from '../steps/params'
import type { Result } from '../values/result'
import { fail, ok } from '../values/result'
import { canonicalJson } from './canonicalJson'
import { contentHash } from './contentHash'
import { BLOCK_SIZE } from './editBlocks'
import type { Correspondence, ProjectDoc, Source, Step, TableDoc } from './recipe'

/** Names a record by its content. */
export type Hash = string

export type RecordKind =
  'project' | 'table' | 'source' | 'types' | 'step' | 'edits' | 'list' | 'pairs'

/** An immutable piece of a project. `refs` name the records it is made of. */
export interface StoredRecord {
  readonly kind: RecordKind
  readonly refs: readonly Hash[]
  /** Blobs it needs to be read; what no record names may be thrown away. */
  readonly blobs: readonly string[]
  readonly data: unknown
}

export const hashRecord = (record: StoredRecord): Hash =>
  contentHash(canonicalJson([record.kind, record.refs, record.blobs, record.data]))

interface Node {
  readonly hash: Hash
  readonly record: StoredRecord
  readonly children: readonly Node[]
}

/** Nodes by the object they were made of: what a change left alone is not hashed again. */
const nodes = new WeakMap<object, Node>()

function memoised<T extends object>(value: T, make: (value: T) => Node): Node {
  const known = nodes.get(value)
  if (known) return known
  const node = make(value)
  nodes.set(value, node)
  return node
}

function nodeOf(
  kind: RecordKind,
  data: unknown,
  children: readonly Node[] = [],
  blobs: readonly string[] = [],
): Node {
  const record: StoredRecord = { kind, refs: children.map((child) => child.hash), blobs, data }
  return { hash: hashRecord(record), record, children }
}

/**
 * The records of a project and the name of the first. Records already known (with all they are made of)
 * are left out.
 */
export function toRecords(
  doc: ProjectDoc,
  isKnown: (hash: Hash) => boolean = () => false,
): { readonly root: Hash; readonly records: ReadonlyMap<Hash, StoredRecord> } {
  const records = new Map<Hash, StoredRecord>()
  const visit = (node: Node) => {
    if (records.has(node.hash) || isKnown(node.hash)) return
    node.children.forEach(visit)
    records.set(node.hash, node.record)
  }
  const root = memoised(doc, projectNode)
  visit(root)
  return { root: root.hash, records }
}

/** A project without correspondence tables is kept as it was before there were any. */
const projectNode = ({ tables, correspondences = [], ...data }: ProjectDoc): Node =>
  nodeOf(
    'project',
    correspondences.length === 0 ? data : { ...data, correspondences: correspondences.length },
    [
      ...tables.map((table) => memoised(table, tableNode)),
      ...correspondences.map((each) => memoised(each, (table) => nodeOf('pairs', table))),
    ],
  )

function tableNode({ source, types, steps, ...data }: TableDoc): Node {
  const packed = packList(steps.map((step) => memoised(step, stepNode)))
  return nodeOf('table', { ...data, steps: packed.shape }, [
    memoised(source, sourceNode),
    memoised(types, (pairs) => nodeOf('types', pairs)),
    ...packed.nodes,
  ])
}

const sourceNode = (source: Source): Node => nodeOf('source', source, [], [source.blob])

function stepNode({ params, ...data }: Step): Node {
  const entries = Object.entries(params)
  const children: Node[] = []
  const blocks: (readonly [name: string, shape: readonly number[]])[] = []
  const inline = entries.filter(([name, value]) => {
    if (!isBlockList(value)) return true
    const packed = packList(
      value.map((block) => memoised(block, ({ edits }) => nodeOf('edits', edits))),
    )
    blocks.push([name, packed.shape])
    children.push(...packed.nodes)
    return false
  })
  return nodeOf('step', { ...data, params: Object.fromEntries(inline), blocks }, children)
}

/** Told by its looks, so that steps of unknown kinds keep theirs too. */
const isBlockList = (value: unknown): value is readonly EditBlock[] =>
  Array.isArray(value) && value.length > 0 && value.every(isBlock)

const checkedBlocks = new WeakSet<object>()

function isBlock(value: unknown): value is EditBlock {
  if (typeof value !== 'object' || value === null) return false
  if (checkedBlocks.has(value)) return true
  const keys = Object.keys(value)
  const edits: unknown = 'edits' in value ? value.edits : null
  const isOne =
    keys.length === 1 &&
    Array.isArray(edits) &&
    edits.length <= BLOCK_SIZE &&
    edits.every((edit) => typeof edit === 'object' && edit !== null && 'before' in edit)
  if (isOne) checkedBlocks.add(value)
  return isOne
}

const LIST_SIZE = 8

/**
 * A list kept as groups of eight, groups of groups, and what is left over at each level: a change at
 * its end makes little that is new however long it is. `shape` counts the nodes of each level, the
 * highest first.
 */
function packList(items: readonly Node[]): { nodes: readonly Node[]; shape: readonly number[] } {
  const grouped = Math.floor(items.length / LIST_SIZE)
  const rest = items.slice(grouped * LIST_SIZE)
  if (grouped === 0) return { nodes: rest, shape: [rest.length] }
  const groups = Array.from({ length: grouped }, (_, at) =>
    nodeOf('list', null, items.slice(at * LIST_SIZE, (at + 1) * LIST_SIZE)),
  )
  const above = packList(groups)
  return { nodes: [...above.nodes, ...rest], shape: [...above.shape, rest.length] }
}

class BrokenRecord extends Error {
  constructor(
    readonly code: 'missingRecord' | 'badRecord',
    readonly hash: Hash,
  ) {
    super(code)
  }
}

/** Objects read before, by the name of their record, so that states share what they have in common. */
export type ReadRecords = Map<Hash, { readonly kind: RecordKind; readonly value: object }>

/**
 * The project a record stands for. Objects named in `read` are reused, new ones added to it: going back
 * to an earlier state gives the very same steps.
 */
export function fromRecords(
  root: Hash,
  get: (hash: Hash) => StoredRecord | undefined,
  read: ReadRecords = new Map(),
): Result<ProjectDoc> {
  try {
    return ok(new RecordReader(get, read).project(root))
  } catch (error) {
    if (error instanceof BrokenRecord) return fail(error.code, { record: error.hash })
    throw error
  }
}

class RecordReader {
  constructor(
    private readonly get: (hash: Hash) => StoredRecord | undefined,
    private readonly read: ReadRecords,
  ) {}

  project(hash: Hash): ProjectDoc {
    return this.once(hash, 'project', ({ data, refs }) => {
      const { correspondences = 0, ...own } = data as Omit<
        ProjectDoc,
        'tables' | 'correspondences'
      > & { correspondences?: number }
      const tables = refs.length - correspondences
      if (tables < 0) throw new BrokenRecord('badRecord', hash)
      const pairs = refs.slice(tables).map((ref) => this.leaf<Correspondence>(ref, 'pairs'))
      return {
        ...own,
        tables: refs.slice(0, tables).map((ref) => this.table(ref)),
        ...(pairs.length > 0 && { correspondences: pairs }),
      }
    })
  }

  private table(hash: Hash): TableDoc {
    return this.once(hash, 'table', ({ data, refs }) => {
      const { steps, ...own } = data as { steps: readonly number[] } & Omit<
        TableDoc,
        'source' | 'types' | 'steps'
      >
      const [source = '', types = '', ...packed] = refs
      return {
        ...own,
        source: this.leaf<Source>(source, 'source'),
        types: this.leaf<TableDoc['types']>(types, 'types'),
        steps: this.unpack(hash, packed, steps).map((step) => this.step(step)),
      }
    })
  }

  private step(hash: Hash): Step {
    return this.once(hash, 'step', ({ data, refs }) => {
      const { params, blocks, ...own } = data as Step & {
        blocks: readonly (readonly [string, readonly number[]])[]
      }
      let from = 0
      const lists = blocks.map(([name, shape]) => {
        const to = from + shape.reduce((sum, count) => sum + count, 0)
        const hashes = this.unpack(hash, refs.slice(from, to), shape)
        from = to
        return [name, hashes.map((each) => this.edits(each))] as const
      })
      if (from !== refs.length) throw new BrokenRecord('badRecord', hash)
      return { ...own, params: Object.fromEntries([...Object.entries(params), ...lists]) }
    })
  }

  private edits(hash: Hash): EditBlock {
    return this.once(hash, 'edits', ({ data }) => ({ edits: data as EditBlock['edits'] }))
  }

  private leaf<T extends object>(hash: Hash, kind: RecordKind): T {
    return this.once(hash, kind, ({ data }) => data as T)
  }

  private unpack(owner: Hash, hashes: readonly Hash[], shape: readonly number[]): readonly Hash[] {
    if (shape.reduce((sum, count) => sum + count, 0) !== hashes.length) {
      throw new BrokenRecord('badRecord', owner)
    }
    let from = 0
    return shape.flatMap((count, level) => {
      const here = hashes.slice(from, from + count)
      from += count
      return here.flatMap((hash) => this.members(hash, shape.length - 1 - level))
    })
  }

  private members(hash: Hash, depth: number): readonly Hash[] {
    if (depth === 0) return [hash]
    return this.record(hash, 'list').refs.flatMap((ref) => this.members(ref, depth - 1))
  }

  private record(hash: Hash, kind: RecordKind): StoredRecord {
    const record = this.get(hash)
    if (!record) throw new BrokenRecord('missingRecord', hash)
    if (record.kind !== kind) throw new BrokenRecord('badRecord', hash)
    return record
  }

  private once<T extends object>(
    hash: Hash,
    kind: RecordKind,
    make: (record: StoredRecord) => T,
  ): T {
    const known = this.read.get(hash)
    if (known) {
      if (known.kind !== kind) throw new BrokenRecord('badRecord', hash)
      return known.value as T
    }
    const value = make(this.record(hash, kind))
    this.read.set(hash, { kind, value })
    return value
  }
}
