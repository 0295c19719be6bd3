import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Key } from 'react-aria-components'
import { descriptionOf } from '../../steps/descriptions'
import { ComeContext } from '../controls/ComeTo'
import { useLanguage, useText } from '../useApp'
import { StepExample } from './StepExample'
import styles from './example.module.css'

/**
 * A list with, beside it where there is room, the example of the step that is come to, or of the first one.
 * `entries` are those of the list, each by its key and the step it stands for (null for what is no step).
 */
export function ExampleBeside({
  entries,
  children,
}: {
  readonly entries: readonly (readonly [entry: Key, kind: string | null])[]
  readonly children: ReactNode
}) {
  const text = useText()
  const language = useLanguage()
  const [come, setCome] = useState<Key | null>(null)
  const [, kind = null] = entries.find(([entry]) => entry === come) ?? entries[0] ?? []
  const description = kind === null ? undefined : descriptionOf(kind)
  return (
    <ComeContext value={setCome}>
      <div className={styles.beside}>
        <div className={styles.list}>{children}</div>
        <aside className={styles.aside} aria-label={text.form.example}>
          {description && (
            <>
              <p className={styles.name}>{description.messages[language].title}</p>
              <StepExample description={description} />
            </>
          )}
        </aside>
      </div>
    </ComeContext>
  )
}
