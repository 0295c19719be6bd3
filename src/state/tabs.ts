import type { TableDoc } from '../recipe/recipe'
import { stepsReading } from '../recipe/tableLinks'
import { freeName } from '../values/names'
import type { Actions } from './actions'
import type { Context } from './context'
import { changeProject, projectOf } from './context'
import type { Session } from './session'

type TabActions = Pick<
  Actions,
  | 'showTable'
  | 'renameTable'
  | 'moveTable'
  | 'removeTable'
  | 'keepTable'
  | 'duplicateTable'
  | 'followTable'
>

/** The tabs of a project: its tables, in their order. */
export function tabActions(context: Context, session: Session): TabActions {
  const nameOf = (tableId: string): string =>
    projectOf(context)?.doc.tables.find(({ id }) => id === tableId)?.name ?? ''

  /** Puts a table made of another one right behind it and shows it. */
  const addBehind = async (
    tableId: string,
    code: 'tableDuplicated' | 'tableFollowed',
    make: (table: TableDoc) => Pick<TableDoc, 'steps' | 'types'>,
  ): Promise<void> => {
    const from = projectOf(context)?.doc.tables.find(({ id }) => id === tableId)
    if (!from) return
    const id = context.world.newId()
    const names = projectOf(context)?.doc.tables.map(({ name }) => name) ?? []
    const name = freeName(names, from.name)
    await session.act({
      act: { code, data: { tableId: id, name, from: from.name } },
      change: (doc) => {
        const at = doc.tables.findIndex((table) => table.id === tableId)
        const table = doc.tables[at]
        if (!table) return doc
        const added: TableDoc = { id, name, source: table.source, ...make(table) }
        return { ...doc, tables: doc.tables.toSpliced(at + 1, 0, added) }
      },
      said: { tone: 'done', code, data: { name, from: from.name } },
    })
    changeProject(context, (project) =>
      project.tables.has(id) ? { ...project, tableId: id, form: null, panel: 'column' } : project,
    )
  }

  return {
    duplicateTable: (tableId) =>
      addBehind(tableId, 'tableDuplicated', ({ steps, types }) => ({ steps, types })),

    followTable: (tableId) =>
      addBehind(tableId, 'tableFollowed', ({ name, types }) => ({
        steps: [
          {
            id: context.world.newId(),
            kind: 'takeTable',
            version: 1,
            params: { table: { id: tableId, name } },
          },
        ],
        types,
      })),

    showTable: async (tableId) => {
      changeProject(context, (project) =>
        project.tables.has(tableId) && project.tableId !== tableId
          ? {
              ...project,
              tableId,
              form: null,
              panel: project.panel === 'diagnostic' ? 'diagnostic' : 'column',
            }
          : project,
      )
    },

    renameTable: async (tableId, name) => {
      const wanted = name.trim()
      if (wanted === '' || wanted === nameOf(tableId)) return
      await session.act({
        act: { code: 'tableRenamed', data: { tableId, from: nameOf(tableId), to: wanted } },
        change: (doc) => ({
          ...doc,
          tables: doc.tables.map((table) =>
            table.id === tableId ? { ...table, name: wanted } : table,
          ),
        }),
      })
    },

    moveTable: async (tableId, to) => {
      await session.act({
        act: { code: 'tableMoved', data: { tableId, name: nameOf(tableId) } },
        change: (doc) => {
          const from = doc.tables.findIndex(({ id }) => id === tableId)
          const target = Math.max(0, Math.min(to, doc.tables.length - 1))
          if (from < 0 || from === target) return doc
          const tables = doc.tables.toSpliced(from, 1).toSpliced(target, 0, doc.tables[from]!)
          return { ...doc, tables }
        },
      })
    },

    keepTable: () => context.store.setState({ removalAsked: null }),

    removeTable: async (tableId, isSure = false) => {
      const project = projectOf(context)
      const isAsked =
        !isSure && project !== null && project.readOnly === null && project.doc.tables.length > 1
      if (isAsked && stepsReading(project.doc, tableId).length > 0) {
        return context.store.setState({ removalAsked: tableId })
      }
      context.store.setState({ removalAsked: null })
      const name = nameOf(tableId)
      await session.act({
        act: { code: 'tableRemoved', data: { tableId, name } },
        change: (doc) => {
          const tables = doc.tables.filter(({ id }) => id !== tableId)
          // A project without a table has nothing to show.
          return tables.length === 0 || tables.length === doc.tables.length
            ? doc
            : { ...doc, tables }
        },
        said: { tone: 'done', code: 'tableRemoved', data: { name } },
      })
    },
  }
}
