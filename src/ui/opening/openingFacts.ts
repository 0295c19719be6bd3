import type { Catalogue } from '../../i18n/en'
import { delimiterName } from '../../i18n/sentences'
import type { JsonSettings, SheetSettings, SourceSettings } from '../../recipe/recipe'
import { headerRecordsOf, rowsAboveOf } from './textDraft'

/** How a file is read, in a few words each: what it is, then where its names are. */
export function openingFacts(text: Catalogue, settings: SourceSettings): readonly string[] {
  if (settings.form === 'sheet') return sheetFacts(text, settings)
  if (settings.form === 'json') return jsonFacts(text, settings)
  const { encoding, delimiter, cuts, headerRecord, groupRecords, skippedColumns = [] } = settings
  return [
    text.opening.shortEncodings[encoding],
    cuts ? text.opening.fixedWidth : delimiterName(text, delimiter),
    groupRecords
      ? text.sheets.names(headerRecordsOf(settings))
      : text.steps.columnNames(headerRecord),
    ...(skippedColumns.length > 0 ? [text.sheets.columnsLeftOut(skippedColumns.length)] : []),
  ]
}

/** The part of a file a table was taken from. */
export const sheetName = (
  sheets: Catalogue['sheets'],
  { sheet, isPage }: Pick<SheetSettings, 'sheet' | 'isPage'>,
): string => (isPage ? sheets.pageTable(sheet) : sheets.sheet(sheet))

function sheetFacts({ sheets }: Catalogue, settings: SheetSettings): readonly string[] {
  const { range, headerRecords, fillMerged, skippedColumns, readings } = settings
  return [
    sheetName(sheets, settings),
    ...(range ? [sheets.range(range)] : []),
    sheets.names(headerRecords),
    ...(skippedColumns.length > 0 ? [sheets.columnsLeftOut(skippedColumns.length)] : []),
    ...(fillMerged ? [sheets.filled] : []),
    ...(readings.length > 0 ? [sheets.readOtherwise(readings.length)] : []),
  ]
}

function jsonFacts({ json, opening }: Catalogue, settings: JsonSettings): readonly string[] {
  const { encoding, shape, path, geometry, flattens, skippedColumns } = settings
  const isUsualPlace = geometry !== null && shape === 'list' && path.join('.') === 'features'
  return [
    ...(geometry === null ? [] : [json.geoJson]),
    ...(isUsualPlace ? [] : [json.facts[shape](path.join('.'))]),
    ...(encoding === 'utf-8' ? [] : [opening.shortEncodings[encoding]]),
    ...(geometry === null ? [] : [json.geometryFacts[geometry]]),
    ...(flattens ? [] : [json.kept]),
    ...(skippedColumns.length > 0 ? [json.columnsLeftOut(skippedColumns.length)] : []),
  ]
}

/** Rows of the file that stand over the names and are set aside. */
export function rowsAbove(settings: SourceSettings): number {
  if (settings.form === 'csv') return rowsAboveOf(settings)
  if (settings.form === 'json') return 0
  const { headerRecords, range } = settings
  if (headerRecords.length === 0) return 0
  const first = range?.firstRow ?? 1
  return Math.max(0, Math.max(...headerRecords) - first + 1 - headerRecords.length)
}
