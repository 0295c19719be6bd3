import { useEffect, useRef } from 'react'
import type { TableDoc, TableState } from '../../state/model'
import { useActions } from '../useApp'

/** Works the preview out anew when the table under the form becomes another: an undo, an edit, another step shown. */
export function useFreshPreview(
  { steps, source }: TableDoc,
  { shownStep, view }: Pick<TableState, 'shownStep' | 'view'>,
): void {
  const actions = useActions()
  const { filter } = view.spec
  const isFirst = useRef(true)
  useEffect(() => {
    // Opening the form has asked for the first preview already.
    if (isFirst.current) isFirst.current = false
    else actions.changeForm({})
  }, [actions, steps, source, shownStep, filter])
}
