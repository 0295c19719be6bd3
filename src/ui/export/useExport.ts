import { useEffect, useState } from 'react'
import { tableNames, withNamesOfToday } from '../../recipe/tableLinks'
import type { ExportOptions } from '../../state/actions'
import { activeTable } from '../../state/model'
import { hasView } from '../../state/selectors'
import type { ExportCheck } from '../../worker/exportRequest'
import { useActions, useApp, useLanguage, useProject, useText } from '../useApp'
import type { ExportDraft, Intent } from './exportDraft'
import { isBook, newDraft, optionsOf, withEnding } from './exportDraft'
import { stepsPage } from './stepsPage'

const settle = 150

const intents = new Map<string | null, Intent>([
  ['exportExcel', 'excel'],
  ['exportOther', 'other'],
])

/** The draft of an export, what can be said before it is written, and whether it may be. */
export function useExport() {
  const actions = useActions()
  const project = useProject()
  const text = useText()
  const language = useLanguage()
  const intent = useApp(({ dialog }) => intents.get(dialog) ?? 'publish')
  const [draft, setDraft] = useState<ExportDraft>(() => newDraft(intent))
  const asksView =
    draft.scope === 'table' &&
    hasView(project) &&
    draft.step === activeTable(project).state.shownStep
  // What the table to write is made of changes with the step and the tables only.
  const place = JSON.stringify([project.stateId, project.tableId, draft.scope, draft.step])
  const [known, setKnown] = useState({ place: '', columns: [] as ExportCheck['columns'] })
  const columns = known.place === place ? known.columns : []
  const options = optionsOf(draft, project, columns, asksView, text.exporting.emptyName)
  const check = useCheck(options, place)
  if (check && known.place !== place) setKnown({ place, columns: check.columns })
  const isNamed = options.fileName !== ''
  // The column to split by is proposed once the columns are known.
  const isSplitKnown = !draft.isSplit || options.splitBy !== null
  return {
    draft,
    change: (change: Partial<ExportDraft>) =>
      setDraft((old) => {
        const next = { ...old, ...change }
        const isRenamed = change.fileName !== undefined || next.fileName === null
        return isRenamed ? next : { ...next, fileName: withEnding(next.fileName ?? '', next) }
      }),
    options,
    columns,
    check,
    asksView,
    isReady:
      isNamed &&
      isSplitKnown &&
      (!asksView || draft.usesView !== null) &&
      (check === null || check.problems.length === 0),
    write: () => {
      const docs = draft.scope === 'all' ? project.doc.tables : [activeTable(project).doc]
      const names = tableNames(project.doc)
      const tables = docs.map((doc) => ({
        doc: withNamesOfToday(doc, names),
        state: project.tables.get(doc.id)!,
      }))
      const isWithSteps = isBook(options.format.form)
      const page = stepsPage(tables, draft.step, { language, text }, Date.now())
      void actions.exportFile(options, isWithSteps ? [page] : [])
    },
  }
}

export type ExportState = ReturnType<typeof useExport>

/** Asked of the engine again when what would be written changes; null meanwhile. */
function useCheck(options: ExportOptions, place: string): ExportCheck | null {
  const actions = useActions()
  const [answer, setAnswer] = useState<{ asked: string; check: ExportCheck | null } | null>(null)
  const { format, splitBy, usesView, fileName } = options
  // Line ends and the like change nothing of what there is to say.
  const asked = JSON.stringify([
    place,
    format.form === 'csv' ? format.dialect.encoding : format,
    splitBy,
    usesView,
    // The names of the parts begin with it.
    splitBy === null ? null : fileName,
  ])
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      void actions.checkExport(options).then((check) => {
        if (isWanted) setAnswer({ asked, check })
      })
    }, settle)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // What is asked is named by `asked`: the rest does not change the answer.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [actions, asked])
  return answer?.asked === asked ? answer.check : null
}
