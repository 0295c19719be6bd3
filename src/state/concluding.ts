import type { TableDoc } from '../recipe/recipe'
import { freeName } from '../values/names'
import type { OpenReport } from '../worker/protocol'
import type { Context } from './context'
import { projectOf } from './context'
import type { RefusedFile } from './model'
import { sizeOf } from './projectParts'
import type { Session } from './session'

/** What several files gave together. */
export interface Gathered {
  readonly reports: OpenReport[]
  readonly refused: RefusedFile[]
  isSure: boolean
  /** The user stopped it: what comes after is not read. */
  isStopped: boolean
}

export const nothingYet = (): Gathered => ({
  reports: [],
  refused: [],
  isSure: true,
  isStopped: false,
})

/** Makes tabs of what was read, and tells what was not. */
export function concluding(
  { store, world }: Pick<Context, 'store' | 'world'>,
  session: Session,
  reopenOpening: () => Promise<void>,
) {
  const tablesOf = (reports: readonly OpenReport[]): readonly TableDoc[] => {
    const taken = new Set<string>()
    return reports.map(({ source }) => {
      const { settings, fileName, blob } = source
      const others = [...reports, ...(projectOf({ store })?.doc.tables ?? [])]
      const isPart = others.some((other) => other.source !== source && other.source.blob === blob)
      const wanted = isPart && settings.form === 'sheet' ? settings.sheet : baseName(fileName)
      // Two blocks of one sheet, or two files of one name, must be told apart.
      const name = freeName(taken, wanted)
      taken.add(name)
      return { id: world.newId(), name, source, steps: [], types: [] }
    })
  }

  /**
   * Makes a project of what was read, or adds it to the open one. `leave` is called once, as soon as the first
   * table can be seen: its columns are counted meanwhile.
   */
  async function show(
    reports: readonly OpenReport[],
    joins: boolean,
    leave: () => void,
  ): Promise<void> {
    const [first] = reports
    if (!first) return
    const { fileName } = first.source
    const tables = tablesOf(reports)
    if (joins) {
      await session.addTables(tables)
    } else {
      const doc = { name: baseName(fileName), tables }
      const forget = whenShown(tables[0]!.id, leave)
      await session.create(
        doc,
        { code: 'opened', data: { fileName, count: tables.length } },
        {
          rowCount: reports.reduce((sum, { rowCount }) => sum + rowCount, 0),
          columnCount: reports.reduce((sum, { columns }) => sum + columns.length, 0),
          size: sizeOf(doc),
        },
      )
      if (!forget()) return
    }
    leave()
  }

  /** Calls when a table shows its rows, or why it has none; until then it can be forgotten, once. */
  function whenShown(tableId: string, call: () => void): () => boolean {
    let isAwaited = true
    const forget = () => {
      const was = isAwaited
      isAwaited = false
      unsubscribe()
      return was
    }
    const unsubscribe = store.subscribe(({ project }) => {
      const state = project?.tables.get(tableId)
      if ((state?.report ?? state?.issue) && forget()) call()
    })
    return forget
  }

  /** Shows what was read, and tells which files gave nothing: one alone has the screen for that. */
  async function conclude(
    { reports, refused, isSure }: Gathered,
    joins: boolean,
    isOne: boolean,
  ): Promise<void> {
    const [first] = refused
    if (first && isOne && !joins && reports.length === 0) {
      return store.setState(({ opening }) => ({
        opening: opening && {
          ...opening,
          fileName: first.fileName,
          issue: first.issue,
          progress: null,
          firstRows: null,
        },
      }))
    }
    let reopened: Promise<void> | undefined
    const leave = () => {
      store.setState({
        opening: null,
        sheetChoice: null,
        archiveChoice: null,
        ...(first && { refusedFiles: refused }),
      })
      if (reports.length === 1 && !isSure) reopened = reopenOpening()
    }
    if (reports.length > 0) await show(reports, joins, leave)
    else leave()
    await reopened
  }

  return conclude
}

const baseName = (fileName: string): string => fileName.replace(/\.[^.]{1,8}$/, '') || fileName
