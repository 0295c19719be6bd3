import { pairsUsers, withCorrespondences } from '../recipe/correspondences'
import type { Correspondence, ProjectDoc } from '../recipe/recipe'
import { freeName } from '../values/names'
import { pairsAsCsv, saidPairs } from '../values/pairs'
import type { Actions } from './actions'
import type { Context } from './context'
import { projectOf, tell } from './context'
import { safeName } from './copies'
import type { Session } from './session'

type CorrespondenceActions = Pick<
  Actions,
  | 'showPairs'
  | 'closePairs'
  | 'keepPairs'
  | 'removePairs'
  | 'pairsOfTab'
  | 'pairsOfFile'
  | 'exportPairs'
>

/** Excel reads UTF-8 only behind this. */
const BOM = '\uFEFF'

/** The correspondence tables of the project: kept, changed and removed as acts, filled from tabs and files. */
export function correspondenceActions(context: Context, session: Session): CorrespondenceActions {
  const { engine, store, world } = context
  const allOf = (doc: ProjectDoc | undefined): readonly Correspondence[] =>
    doc?.correspondences ?? []
  const find = (id: string) => allOf(projectOf(context)?.doc).find((each) => each.id === id)

  return {
    showPairs: (id, added = []) => {
      if (projectOf(context)) store.setState({ pairsShown: { id, added } })
    },

    closePairs: () => store.setState({ pairsShown: null }),

    keepPairs: async (id, { name, pairs }) => {
      const kept = id ?? world.newId()
      const said = saidPairs(pairs)
      const others = allOf(projectOf(context)?.doc).filter((each) => each.id !== kept)
      const free = freeName(
        others.map((each) => each.name),
        name.trim(),
      )
      const table: Correspondence = { id: kept, name: free, pairs: said }
      const doc = projectOf(context)?.doc
      const users = doc ? pairsUsers(doc, kept) : []
      const data = {
        id: kept,
        name: free,
        lines: said.length,
        steps: users.length,
        tabs: [...new Set(users.map((user) => user.table.name))],
      }
      await session.act({
        act: { code: id === null ? 'pairsAdded' : 'pairsChanged', data: { name: free } },
        change: (before) => {
          const all = allOf(before)
          const known = all.find((each) => each.id === kept)
          if (!known) return withCorrespondences(before, [...all, table])
          // Steps are run again only for other lines.
          const isSame = JSON.stringify(known.pairs) === JSON.stringify(said)
          if (isSame && known.name === free) return before
          const changed = isSame ? { ...table, pairs: known.pairs } : table
          return withCorrespondences(
            before,
            all.map((each) => (each === known ? changed : each)),
          )
        },
        said: { tone: 'done', code: 'pairsKept', data },
      })
      return find(kept) ? kept : null
    },

    removePairs: async (id) => {
      const name = find(id)?.name ?? ''
      await session.act({
        act: { code: 'pairsRemoved', data: { name } },
        change: (doc) => {
          const left = allOf(doc).filter((each) => each.id !== id)
          return left.length === allOf(doc).length ? doc : withCorrespondences(doc, left)
        },
        said: { tone: 'done', code: 'pairsRemoved', data: { name } },
      })
    },

    pairsOfTab: async (tableId, from, to) => {
      const report = projectOf(context)?.tables.get(tableId)?.report
      const key = report?.steps.at(-1)?.key ?? report?.sourceKey
      return key === undefined
        ? { ok: false, issue: { code: 'tableFailed', data: { id: tableId, name: '' } } }
        : engine.pairsOf(key, from, to)
    },

    pairsOfFile: (file) => engine.readPairs(file),

    exportPairs: (name, pairs, names) => {
      const fileName = `${safeName(name)}.csv`
      const blob = new Blob([BOM, pairsAsCsv(saidPairs(pairs), names)], { type: 'text/csv' })
      world.download(blob, fileName)
      tell(context, { tone: 'done', code: 'exported', data: { fileName, size: blob.size } })
    },
  }
}
