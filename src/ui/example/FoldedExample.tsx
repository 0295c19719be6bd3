import type { StepDescription } from '../../steps/define'
import { useText } from '../useApp'
import { StepExample } from './StepExample'
import styles from './example.module.css'

/** The example of a step, folded until it is asked for. */
export function FoldedExample({ description }: { readonly description: StepDescription }) {
  const text = useText()
  return (
    <details className={styles.folded} aria-label={text.form.example}>
      <summary>{text.form.example}</summary>
      <StepExample description={description} />
    </details>
  )
}
