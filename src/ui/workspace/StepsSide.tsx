import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { IconButton } from '../controls/IconButton'
import { StepsPanel } from '../steps/StepsPanel'
import { useActions, useProject, useTable, useText } from '../useApp'
import { StepsMenu } from './StepsMenu'
import styles from './workspace.module.css'

/** The list of steps, which folds to a strip. */
export function StepsSide() {
  const { workspace } = useText()
  const actions = useActions()
  const { isStepsOpen } = useProject()
  const { doc } = useTable()
  if (!isStepsOpen) {
    return (
      <aside className={styles.strip} data-region="steps" aria-label={workspace.stepsTitle}>
        <IconButton
          icon={PanelLeftOpen}
          label={workspace.unfoldSteps}
          onPress={() => actions.showSteps(true)}
        />
        <span className={styles.stripWords} aria-hidden>
          {workspace.stepsCount(doc.steps.length)}
        </span>
      </aside>
    )
  }
  return (
    <aside className={styles.steps} data-region="steps" aria-label={workspace.stepsTitle}>
      <header className={styles.sideHead}>
        <h2>{workspace.stepsTitle}</h2>
        <StepsMenu />
        <IconButton
          icon={PanelLeftClose}
          label={workspace.foldSteps}
          onPress={() => actions.showSteps(false)}
        />
      </header>
      <div className={styles.sideBody}>
        <StepsPanel />
      </div>
    </aside>
  )
}
