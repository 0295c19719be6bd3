import { useText } from '../useApp'

/** The corner over the row numbers. */
export function RowNumberHeader() {
  const { grid } = useText()
  return <span className="visuallyHidden">{grid.rowNumber}</span>
}
