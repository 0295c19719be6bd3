import { cellKind } from './cellKinds'
import type { Guess } from './sniff'

const CANDIDATES = 30

/** Finds the record that names the columns, and how many columns rows have. */
export function sniffHeader(records: readonly (readonly string[])[]): {
  headerRow: Guess<number | null>
  columns: number
} {
  const columns = usualWidth(records)
  const fills = records.map((record) => record.filter((cell) => cell.trim() !== '').length)
  const typical = median(fills.filter((fill) => fill > 0))
  const first = fills.findIndex((fill) => fill > 0 && fill >= Math.min(columns, typical) / 2)
  if (first < 0) {
    return { headerRow: { value: null, confidence: 0.5, reasons: ['noFilledRow'] }, columns }
  }
  const score = headerScore(records, first)
  if (score < 0) {
    return { headerRow: { value: null, confidence: 0.7, reasons: ['firstRowIsData'] }, columns }
  }
  const reasons = [first > 0 ? 'titleRowsAbove' : 'firstRow']
  return { headerRow: { value: first + 1, confidence: score > 0 ? 0.95 : 0.8, reasons }, columns }
}

function headerScore(records: readonly (readonly string[])[], at: number): number {
  const header = records[at]!
  const body = records.slice(at + 1, at + 1 + CANDIDATES)
  let score = 0
  header.forEach((cell, column) => {
    const kind = cellKind(cell)
    if (kind === 'empty') return
    const below = body.map((record) => cellKind(record[column] ?? '')).filter((k) => k !== 'empty')
    const typed = below.filter((k) => k === 'number' || k === 'date').length
    if (kind === 'number' || kind === 'date') score--
    else if (below.length > 0 && typed / below.length > 0.7) score++
  })
  return score
}

function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const record of records) {
    if (record.length === 1 && record[0] === '') continue
    counts.set(record.length, (counts.get(record.length) ?? 0) + 1)
  }
  let width = 1
  let most = 0
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && candidate > width)) {
      width = candidate
      most = count
    }
  }
  return width
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
