import type { Control } from '../table/mapTexts'
import type { ColumnId, Table } from '../table/table'
import { findDamage } from './damage/findDamage'
import type { Diagnosis, Finding, FoundRow } from './finding'
import { MOST_NAMED } from './finding'
import { findHeaders } from './headers'
import { findNotes } from './notes'
import { removalOf } from './rules'
import { VISIBLE } from './scan'
import type { ColumnFacts, Survey } from './survey'
import { keyAt, surveyTable, textAt } from './survey'
import { findDoubleEncoding, findExtraSpaces } from './texts'
import type { LabelledRow } from './totals'
import { findTotals, SURE } from './totals'

/**
 * What a table that was just opened asks for, in the order in which it is best done: rows and columns that are none
 * first, then texts; then what was damaged before. Changes nothing. `facts` tells how each column is read.
 */
export async function diagnose(
  table: Table,
  facts: ReadonlyMap<ColumnId, ColumnFacts>,
  control: Control,
): Promise<Diagnosis> {
  const survey = await surveyTable(table, facts, control)
  if (survey.rowCount === 0 || survey.columns.length === 0) return { findings: [] }
  const headers = await findHeaders(survey)
  const found = [
    await strayRows(survey, headers),
    await repeatedHeaders(survey, headers),
    emptyRows(survey),
    emptyColumns(survey),
    await findDoubleEncoding(survey),
    await findExtraSpaces(survey),
    ...(await findDamage(survey)),
  ]
  return { findings: found.filter((finding) => finding !== null) }
}

const proposal = {
  group: 'clean',
  isDamage: false,
  rows: [],
  cells: [],
  columns: [],
  offer: null,
} as const

async function strayRows(survey: Survey, headers: readonly LabelledRow[]): Promise<Finding | null> {
  const isHeader = new Set(headers.map(({ position }) => position))
  const isOther = ({ position }: LabelledRow) => !isHeader.has(position)
  const totals = (await findTotals(survey)).filter(isOther).filter(({ score }) => score >= SURE)
  const isTotal = new Set(totals.map(({ position }) => position))
  const notes = (await findNotes(survey, isTotal)).filter(isOther)
  if (totals.length + notes.length === 0) return null
  const rows = [
    ...totals.map((row) => ({ row, kind: 'total' as const })),
    ...notes.map((row) => ({ row, kind: 'note' as const })),
  ].toSorted((a, b) => a.row.position - b.row.position)
  const named = rows.map(({ row, kind }) => foundRow(survey, row, kind))
  const { kind, params } = await removalOf(survey, [totals, notes])
  return {
    ...proposal,
    id: `strayRows ${named.map(({ key }) => key).join(' ')}`.slice(0, LONGEST_ID),
    code: 'strayRows',
    data: {
      count: rows.length,
      totals: totals.length,
      notes: notes.length,
      isRule: kind === 'filterRows',
    },
    rows: named.slice(0, MOST_NAMED),
    fix: { kind, params },
  }
}

const LONGEST_ID = 200

const foundRow = (
  survey: Survey,
  { position, label }: LabelledRow,
  kind: FoundRow['kind'],
): FoundRow => ({
  key: keyAt(survey, position),
  kind,
  column: label.id,
  text: textAt(survey, label, position),
})

async function repeatedHeaders(
  survey: Survey,
  headers: readonly LabelledRow[],
): Promise<Finding | null> {
  if (headers.length === 0) return null
  const fix = await removalOf(survey, [headers])
  return {
    ...proposal,
    id: 'repeatedHeaders',
    code: 'repeatedHeaders',
    data: { count: headers.length, isRule: fix.kind === 'filterRows' },
    rows: headers.slice(0, MOST_NAMED).map((row) => foundRow(survey, row, 'header')),
    fix,
  }
}

function emptyRows(survey: Survey): Finding | null {
  const { filled, rowCount, columns } = survey
  const rows: FoundRow[] = []
  let count = 0
  for (let at = 0; at < rowCount; at++) {
    if (filled[at] !== 0) continue
    count++
    if (rows.length < MOST_NAMED) {
      rows.push({ key: keyAt(survey, at), kind: 'empty', column: columns[0]?.id ?? null, text: '' })
    }
  }
  // A table with nothing in it has no rows to keep.
  if (count === 0 || count === rowCount) return null
  const params = { columns: [], when: 'all', blankIsEmpty: true }
  return {
    ...proposal,
    id: 'emptyRows',
    code: 'emptyRows',
    data: { count },
    rows,
    fix: { kind: 'removeEmptyRows', params },
  }
}

function emptyColumns({ columns, rowCount }: Survey): Finding | null {
  const empty = columns.filter(({ bits, counts }) =>
    bits.every((bit, code) => (bit & VISIBLE) === 0 || counts[code] === 0),
  )
  if (empty.length === 0 || empty.length === columns.length) return null
  return {
    ...proposal,
    id: 'emptyColumns',
    code: 'emptyColumns',
    data: { count: empty.length, names: empty.slice(0, MOST_NAMES).map(({ name }) => name) },
    columns: empty.slice(0, MOST_NAMED).map(({ id, name }) => ({ id, name, count: rowCount })),
    fix: { kind: 'removeEmptyColumns', params: { columns: [], blankIsEmpty: true } },
  }
}

const MOST_NAMES = 8
