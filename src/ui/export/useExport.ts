import { useEffect, useState } from 'react'
import type { ExportOptions } from '../../state/actions'
import { safeName } from '../../state/copies'
import type { OpenProject } from '../../state/model'
import { activeTable } from '../../state/model'
import { hasView } from '../../state/selectors'
import type { CsvDialect, ExportCheck } from '../../worker/protocol'
import { useActions, useApp, useProject } from '../useApp'

export type Intent = 'publish' | 'other'

/** What open data portals expect. */
const published: CsvDialect = {
  delimiter: ',',
  encoding: 'utf-8',
  hasBom: false,
  lineEnd: '\r\n',
}

/** What a French spreadsheet opens by double click. */
const forSpreadsheet: CsvDialect = { ...published, delimiter: ';', hasBom: true }

/** The answers of the export, as drafted. */
export interface ExportDraft {
  readonly intent: Intent
  readonly other: CsvDialect
  readonly step: number | null
  readonly neutralisesFormulas: boolean
  /** Null until the user has said what to do with a view that differs. */
  readonly usesView: boolean | null
  /** Null while it follows the proposal. */
  readonly fileName: string | null
}

const settle = 150

/** The draft of an export, what can be said before it is written, and whether it may be. */
export function useExport() {
  const actions = useActions()
  const project = useProject()
  const isOther = useApp(({ dialog }) => dialog === 'exportOther')
  const [draft, setDraft] = useState<ExportDraft>(() => ({
    intent: isOther ? 'other' : 'publish',
    other: forSpreadsheet,
    step: null,
    neutralisesFormulas: false,
    usesView: null,
    fileName: null,
  }))
  const asksView = hasView(project) && draft.step === activeTable(project).state.shownStep
  const options = optionsOf(draft, project, asksView)
  const check = useCheck(options, project.stateId)
  return {
    draft,
    change: (change: Partial<ExportDraft>) => setDraft((old) => ({ ...old, ...change })),
    options,
    check,
    asksView,
    isReady: options.fileName.trim() !== '' && (!asksView || draft.usesView !== null),
    write: () => void actions.exportCsv(options),
  }
}

export type ExportState = ReturnType<typeof useExport>

function optionsOf(draft: ExportDraft, project: OpenProject, asksView: boolean): ExportOptions {
  const dialect = draft.intent === 'publish' ? published : draft.other
  return {
    fileName: draft.fileName ?? proposedName(project, dialect),
    dialect,
    neutralisesFormulas: draft.neutralisesFormulas,
    step: draft.step,
    usesView: asksView && draft.usesView === true,
  }
}

/** The project's name, with the table's where there are several. */
export function proposedName(
  project: OpenProject,
  { delimiter }: Pick<CsvDialect, 'delimiter'>,
): string {
  const { tables, name } = project.doc
  const table = activeTable(project).doc.name
  const stem = tables.length > 1 && table !== name ? `${name} - ${table}` : name
  return `${safeName(stem)}${delimiter === '\t' ? '.tsv' : '.csv'}`
}

/** Asked of the engine again when what would be written changes; null meanwhile. */
function useCheck(options: ExportOptions, stateId: string): ExportCheck | null {
  const actions = useActions()
  const { dialect, step, usesView, fileName, neutralisesFormulas } = options
  const [answer, setAnswer] = useState<{ asked: string; check: ExportCheck | null } | null>(null)
  const asked = JSON.stringify([stateId, dialect.encoding, step, usesView])
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(() => {
      const request = { dialect, step, usesView, fileName, neutralisesFormulas }
      void actions.checkExport(request).then((check) => {
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
