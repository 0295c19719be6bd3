import type { ReactNode } from 'react'
import { keyLabel } from '../shell/keys'
import { ModalDialog } from '../controls/ModalDialog'
import { useActions, useText } from '../useApp'
import { HelpSettings } from './HelpSettings'
import styles from './help.module.css'

/** How to start, the keys, where the data is and how to check it. */
export function HelpDialog() {
  const { help } = useText().dialogs
  const actions = useActions()
  return (
    <ModalDialog title={help.title} isProse onClose={() => actions.showDialog(null)}>
      <div className={styles.help}>
        <Part title={help.startTitle}>
          <ol className={styles.numbered}>
            {help.start.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Part>
        <Part title={help.keysTitle}>
          <dl className={styles.keys}>
            {help.keys.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keyLabel(keys)}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.quiet}>{help.mac}</p>
        </Part>
        <Part title={help.settingsTitle}>
          <HelpSettings />
        </Part>
        <Part title={help.placeTitle}>
          <p>{help.place}</p>
        </Part>
        <Part title={help.checkTitle}>
          <ul className={styles.dotted}>
            {help.check.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      </div>
    </ModalDialog>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles.part}>
    <h3>{title}</h3>
    {children}
  </section>
)
