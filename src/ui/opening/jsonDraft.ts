import type { Catalogue } from '../../i18n/en'
import type { JsonSettings } from '../../recipe/recipe'
import type { JsonForm } from '../../state/model'
import type { JsonPreview } from '../../worker/protocol'
import type { ColumnId } from '../../table/table'

type Candidate = JsonPreview['candidates'][number]

/** Names a place in a file among others. */
export const placeKey = ({ shape, path }: Pick<Candidate, 'shape' | 'path'>): string =>
  JSON.stringify([shape, path])

/** The settings for another place: what was chosen for the one before does not fit it. */
export const placeSettings = (
  { shape, path, isFeatures, hasNames }: Candidate,
  before: JsonSettings,
): Partial<JsonSettings> => ({
  shape,
  path,
  firstIsNames: hasNames,
  geometry: isFeatures ? (before.geometry ?? 'geojson') : null,
  skippedColumns: [],
})

/** A column kept again or left out, in the order of the table. */
export const withJsonColumn = (
  skipped: readonly ColumnId[],
  column: ColumnId,
  isKept: boolean,
): readonly ColumnId[] =>
  isKept ? skipped.filter((each) => each !== column) : [...skipped, column]

export function keptCount({ preview, settings }: JsonForm): number {
  const skipped = new Set(settings.skippedColumns)
  return preview?.columns.filter(({ id }) => !skipped.has(id)).length ?? 0
}

/** The name in the id of a column of a source. */
const nameOf = (column: ColumnId): string => column.slice(column.indexOf(':') + 1)

/** Each setting that differs, as a sentence. */
export function jsonChanges(
  { opening, json }: Catalogue,
  from: JsonSettings,
  to: JsonSettings,
): readonly string[] {
  const said = (isOn: boolean) => (isOn ? json.yes : json.no)
  const place = ({ shape, path }: JsonSettings) => json.places[shape](path.join('.'))
  const geometry = ({ geometry: form }: JsonSettings) =>
    form === null ? json.no : json.geometries[form]
  const leftOut = ({ skippedColumns }: JsonSettings) => json.leftOut(skippedColumns.map(nameOf))
  const pairs: readonly (readonly [string, string, string])[] = [
    [json.table, place(from), place(to)],
    [json.firstIsNames, said(from.firstIsNames), said(to.firstIsNames)],
    [json.flattens, said(from.flattens), said(to.flattens)],
    [json.joinsLists, said(from.joinsLists), said(to.joinsLists)],
    [json.geometry, geometry(from), geometry(to)],
    [json.encoding, opening.shortEncodings[from.encoding], opening.shortEncodings[to.encoding]],
    [json.leftOutColumns, leftOut(from), leftOut(to)],
  ]
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => opening.change(what, before, after))
}
