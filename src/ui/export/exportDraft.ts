import type { ExportOptions } from '../../state/actions'
import { safeName } from '../../state/copies'
import type { OpenProject } from '../../state/model'
import { activeTable } from '../../state/model'
import type {
  CsvDialect,
  ExportCheck,
  ExportForm,
  ExportFormat,
  GeometryChoice,
  JsonValues,
} from '../../worker/exportRequest'
import type { ColumnId } from '../../table/table'

export type Intent = 'publish' | 'excel' | 'other'

export const otherForms = ['csv', 'ods', 'json', 'jsonl', 'geojson'] as const
export type OtherForm = (typeof otherForms)[number]

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
  readonly form: OtherForm
  readonly csv: CsvDialect
  readonly json: JsonValues
  /** Null while it follows what the columns seem to be. */
  readonly geometry: GeometryChoice | null
  readonly scope: 'table' | 'all'
  readonly isSplit: boolean
  /** Null while it follows the proposal. */
  readonly splitBy: ColumnId | null
  readonly step: number | null
  readonly neutralisesFormulas: boolean
  /** Null until the user has said what to do with a view that differs. */
  readonly usesView: boolean | null
  /** Null while it follows the proposal. */
  readonly fileName: string | null
}

export const newDraft = (intent: Intent): ExportDraft => ({
  intent,
  form: 'csv',
  csv: forSpreadsheet,
  json: { isTyped: false, emptyAs: 'null' },
  geometry: null,
  scope: 'table',
  isSplit: false,
  splitBy: null,
  step: null,
  neutralisesFormulas: false,
  usesView: null,
  fileName: null,
})

/** The form of the draft. */
export const formOf = ({ intent, form }: Pick<ExportDraft, 'intent' | 'form'>): ExportForm =>
  intent === 'publish' ? 'csv' : intent === 'excel' ? 'xlsx' : form

export const isBook = (form: ExportForm): boolean => form === 'xlsx' || form === 'ods'

/** Whether several files come in one. */
export const isZip = (draft: ExportDraft): boolean =>
  draft.scope === 'all' ? !isBook(formOf(draft)) : draft.isSplit

type Columns = ExportCheck['columns']

/** What the draft asks for; `columns` are those that would be written, as far as they are known. */
export function optionsOf(
  draft: ExportDraft,
  project: OpenProject,
  columns: Columns,
  asksView: boolean,
  emptyName: string,
): ExportOptions {
  return {
    fileName: withEnding(draft.fileName ?? proposedName(draft, project), draft),
    format: formatOf(draft, columns),
    scope: draft.scope,
    splitBy: draft.isSplit ? (draft.splitBy ?? proposedSplit(columns)) : null,
    emptyName,
    step: draft.step,
    usesView: asksView && draft.usesView === true,
  }
}

function formatOf(draft: ExportDraft, columns: Columns): ExportFormat {
  const form = formOf(draft)
  switch (form) {
    case 'csv': {
      const dialect = draft.intent === 'publish' ? published : draft.csv
      return { form, dialect, neutralisesFormulas: draft.neutralisesFormulas }
    }
    case 'json':
    case 'jsonl':
      return { form, ...draft.json }
    case 'geojson':
      return { form, ...draft.json, geometry: draft.geometry ?? proposedGeometry(columns) }
    default:
      return { form }
  }
}

const shapes = /\b(?:geom\w*|geo ?shape|wkt|the ?geom|shape)\b/i

/** Where the coordinates seem to be, by what the columns are and how they are called. */
export function proposedGeometry(columns: Columns): GeometryChoice | null {
  const longitude = columns.find(({ type }) => type === 'longitude')
  const latitude = columns.find(({ type }) => type === 'latitude')
  if (longitude && latitude) {
    return { kind: 'columns', longitude: longitude.id, latitude: latitude.id }
  }
  const pair = columns.find(({ type }) => type === 'coordinates')
  if (pair) return { kind: 'pair', column: pair.id, order: 'auto' }
  const shape = columns.find(({ name }) => shapes.test(name.replace(/[_-]/g, ' ')))
  return shape ? { kind: 'text', column: shape.id } : null
}

const fewest = 2
const handful = 50

/** The column that makes a handful of files; else the one with the fewest values. */
export function proposedSplit(columns: Columns): ColumnId | null {
  const counted = columns.flatMap(({ id, type, distinct }) =>
    distinct !== null && distinct >= fewest ? [{ id, type, distinct }] : [],
  )
  const few = counted.filter(({ type, distinct }) => type === 'text' && distinct <= handful)
  const [best] = (few.length > 0 ? few : counted).toSorted((a, b) => a.distinct - b.distinct)
  return best?.id ?? columns[0]?.id ?? null
}

const endings = ['.csv', '.tsv', '.xlsx', '.ods', '.json', '.jsonl', '.geojson', '.zip']

function endingOf(draft: ExportDraft): string {
  if (isZip(draft)) return '.zip'
  const form = formOf(draft)
  return form === 'csv' && draft.intent === 'other' && draft.csv.delimiter === '\t'
    ? '.tsv'
    : `.${form}`
}

/** The name with the ending of the form, in the place of that of another. */
export function withEnding(name: string, draft: ExportDraft): string {
  const ending = endingOf(draft)
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.toLowerCase().endsWith(ending)) return trimmed
  const other = endings.find((one) => trimmed.toLowerCase().endsWith(one))
  return `${other ? trimmed.slice(0, -other.length) : trimmed}${ending}`
}

/** The project's name, with the table's where there are several and only one is written. */
function proposedName(draft: ExportDraft, project: OpenProject): string {
  const { tables, name } = project.doc
  const table = activeTable(project).doc.name
  const isNamed = draft.scope === 'table' && tables.length > 1 && table !== name
  return `${safeName(isNamed ? `${name} - ${table}` : name)}${endingOf(draft)}`
}
