import type { AppState } from '../../state/model'

/** The frames of a stack, without the message: it could hold a text of the user's. */
function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s*at\s|@.*:\d+/.test(line))
    .slice(0, 20)
    .map((line) => line.trim())
}

/** What may help to mend a breakdown: no cell, no name of file, project or column. */
export function diagnosticOf(error: unknown, { project, language }: AppState): string {
  const tables = project?.doc.tables.map(({ id, steps, source }) => {
    const state = project.tables.get(id)
    return {
      bytes: source.size,
      form: source.settings.form,
      encoding: source.settings.form === 'csv' ? source.settings.encoding : null,
      rows: state?.summary?.rowCount ?? null,
      columns: state?.summary?.columns.length ?? null,
      shownStep: state?.shownStep ?? null,
      steps: steps.map(({ kind, isOff }) => (isOff ? `${kind} (off)` : kind)),
      issues: state?.report?.steps.flatMap((step) => (step.issue ? [step.issue.code] : [])) ?? [],
    }
  })
  const report = {
    error: error instanceof Error ? error.name : typeof error,
    frames: framesOf(error),
    edition: import.meta.env.MODE,
    browser: navigator.userAgent,
    language,
    saved: project?.saved.status ?? null,
    form: project?.form?.kind ?? null,
    tables: tables ?? [],
  }
  return JSON.stringify(report, null, 2)
}
