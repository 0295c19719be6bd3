import type { Catalogue } from '../../i18n/en'
import { formatList } from '../../i18n/formats'
import type { Language } from '../../i18n/language'
import { formatDate, formatTime } from '../../i18n/language'
import { issueSentence } from '../../i18n/sentences'
import type { TableDoc, TableState } from '../../state/model'
import type { ExportRequest } from '../../worker/exportRequest'
import { openingFacts } from '../opening/openingFacts'
import type { StepItem } from '../steps/stepItems'
import { stepItems } from '../steps/stepItems'

interface Words {
  readonly language: Language
  readonly text: Catalogue
}

type Page = ExportRequest['pages'][number]

/**
 * The sheet that says what was done to each table, up to the step that is written (null: all): the opening of its
 * file, then each step in its own sentence with its effect, at last when it was exported.
 */
export function stepsPage(
  tables: readonly { readonly doc: TableDoc; readonly state: TableState }[],
  step: number | null,
  words: Words,
  now: number,
): Page {
  const { language, text } = words
  const page = text.exporting.stepsPage
  const isOne = tables.length === 1
  const rows = tables.flatMap(({ doc, state }) =>
    tableRows(doc, state, step, words).map((cells) => (isOne ? cells : [doc.name, ...cells])),
  )
  const names = [page.number, page.step, page.effect, page.note]
  const said = page.exported(`${formatDate(language, now)}, ${formatTime(language, now)}`)
  const last = ['', said, '', '']
  return {
    name: page.name,
    rows: isOne ? [names, ...rows, last] : [[page.table, ...names], ...rows, ['', ...last]],
  }
}

function tableRows(
  doc: TableDoc,
  state: TableState,
  step: number | null,
  words: Words,
): string[][] {
  const { text } = words
  const { common, exporting } = text
  const { source } = doc
  const { report } = state
  const facts = openingFacts(text, source.settings).join(', ')
  const size = report
    ? `${common.rows(report.sourceRowCount)}, ${common.columns(report.sourceColumns.length)}`
    : ''
  const opened = ['0', exporting.stepsPage.opened(source.fileName, facts), size, '']
  const end = step === null ? doc.steps.length : step + 1
  return [
    opened,
    ...stepItems(doc, report, doc.steps.length - 1, words)
      .slice(0, end)
      .map((item) => [
        String(item.index + 1),
        sentenceOf(item, text),
        effectOf(item, words),
        item.note ?? '',
      ]),
  ]
}

function sentenceOf({ sentence, ownName, where }: StepItem, text: Catalogue): string {
  const page = text.exporting.stepsPage
  const whole = where === null ? sentence : page.partial(sentence, where)
  return ownName === null ? whole : page.named(ownName, whole)
}

function effectOf({ isOff, issue, effects }: StepItem, { language, text }: Words): string {
  if (isOff) return text.exporting.stepsPage.off
  if (issue) return text.exporting.stepsPage.broken(issueSentence(text, issue))
  return effects.length > 0 ? formatList(language, effects) : text.steps.nothing
}
