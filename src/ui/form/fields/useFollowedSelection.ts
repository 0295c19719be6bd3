import { useEffect, useRef } from 'react'
import type { ColumnRef } from '../../../steps/params'

const idsOf = (columns: readonly ColumnRef[]): string =>
  JSON.stringify(columns.map(({ id }) => id).sort())

/**
 * While the choice is just what is selected in the grid it goes on following it; once it was changed by
 * hand the selected columns are only offered. Gives those to offer.
 */
export function useFollowedSelection({
  value,
  selected,
  onChange,
  isMain,
  allWhenEmpty,
}: {
  readonly value: readonly ColumnRef[]
  readonly selected: readonly ColumnRef[]
  readonly onChange: (value: readonly ColumnRef[]) => void
  readonly isMain: boolean
  readonly allWhenEmpty: boolean
}): readonly ColumnRef[] {
  const last = useRef(idsOf(selected))
  useEffect(() => {
    const before = last.current
    const now = idsOf(selected)
    last.current = now
    if (!isMain || now === before || selected.length === 0) return
    const isFollowing = value.length > 0 ? idsOf(value) === before : !allWhenEmpty
    if (isFollowing) onChange(selected)
  }, [selected, isMain, value, onChange, allWhenEmpty])
  if (!isMain) return []
  return selected.filter(({ id }) => !value.some((column) => column.id === id))
}
