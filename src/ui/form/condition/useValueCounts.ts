import { useEffect, useState } from 'react'
import type { ColumnRef } from '../../../steps/params'
import type { ValueCounts } from '../../../worker/protocol'
import { useEngine } from '../../useApp'
import { useFormPlace } from '../formPlace'

type Values = ValueCounts['values']

const SETTLE = 150
const none: Values = []

interface Offered {
  readonly values: Values
  /** The text they were searched with: another one than now while the answer is waited for. */
  readonly search: string | null
}

const nothing: Offered = { values: none, search: null }

/** The commonest values of a column that hold a text, once asked for; the last ones stay meanwhile. */
export function useValueCounts(
  column: ColumnRef | null,
  search: string,
  limit: number,
  isWanted: boolean,
): Offered {
  const engine = useEngine()
  const { key, columns } = useFormPlace()
  const id = column && columns.some((each) => each.id === column.id) ? column.id : null
  const [offered, setOffered] = useState(nothing)
  useEffect(() => {
    if (!isWanted || id === null || key === null) return
    let isLate = false
    const timer = setTimeout(() => {
      // A value that cannot be offered is typed: why it could not be had is no news for the form.
      engine.valueCounts(key, id, search, limit).then(
        (counts) => {
          if (!isLate) setOffered({ values: counts.values, search })
        },
        () => {
          if (!isLate) setOffered({ values: none, search })
        },
      )
    }, SETTLE)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [engine, key, id, search, limit, isWanted])
  return id === null ? nothing : offered
}
