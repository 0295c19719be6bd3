import { activeTable } from '../../state/model'
import { Button } from '../controls/Button'
import { useActions, useApp, useText } from '../useApp'
import { wantedOf } from './wanted'

/** What stands where there is nothing to show: every column hidden, or a table without rows. */
export function NoColumns() {
  const { grid } = useText()
  const actions = useActions()
  const isAllHidden = useApp(({ project }) => {
    const wanted = project && wantedOf(project)
    return wanted !== null && wanted?.columns.length === 0
  })
  const isFilteredOut = useApp(({ project }) => {
    const view = project && activeTable(project).state.view
    return view?.spec.filter != null && view.rowCount === 0
  })
  const isEmpty = useApp(({ project }) => {
    if (!project) return false
    const { state } = activeTable(project)
    return state.summary?.rowCount === 0
  })
  if (isAllHidden) {
    return (
      <div className="gridMessage">
        <p>{grid.noColumns}</p>
        <Button onPress={() => actions.setHidden([])}>{grid.showAllColumns}</Button>
      </div>
    )
  }
  if (isFilteredOut) {
    return (
      <div className="gridMessage">
        <p>{grid.emptyView}</p>
        <Button onPress={() => void actions.clearView()}>{grid.viewBar.clear}</Button>
      </div>
    )
  }
  if (!isEmpty) return null
  return (
    <div className="gridMessage">
      <p>{grid.empty}</p>
    </div>
  )
}
