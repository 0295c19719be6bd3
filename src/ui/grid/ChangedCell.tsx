import { useText } from '../useApp'
import { oneLine } from '../controls/oneLine'

/** A cell that the previewed step changes: the text before, struck, and the text after. */
export function ChangedCell({ value, before }: { value?: string | null; before: string }) {
  const { grid } = useText()
  const after = value ?? ''
  return (
    <span className="changedCell">
      {before !== '' && (
        <del>
          <span className="visuallyHidden">{grid.before} </span>
          {oneLine(before)}
        </del>
      )}
      {after !== '' && (
        <ins>
          <span className="visuallyHidden">{grid.after} </span>
          {oneLine(after)}
        </ins>
      )}
    </span>
  )
}
