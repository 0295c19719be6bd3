import { useState } from 'react'
import { ClipboardCopy, RotateCcw, Save } from 'lucide-react'
import { Button } from '../controls/Button'
import { Logo } from '../home/Logo'
import { useActions, useApp, useAppNow, useText } from '../useApp'
import { diagnosticOf } from './diagnostic'
import styles from './shell.module.css'

/** After a breakdown: open again, save a copy, pass a diagnostic on. */
export function CrashScreen({ error }: { readonly error: unknown }) {
  const { crash } = useText().dialogs
  const actions = useActions()
  const now = useAppNow()
  const project = useApp((state) => state.project)
  const [diagnostic] = useState(() => diagnosticOf(error, now()))
  const [isCopied, setIsCopied] = useState(false)
  const isSafe = project === null || project.saved.status === 'saved'
  return (
    <main className={styles.crash}>
      <Logo />
      <h1>{crash.title}</h1>
      <p role="alert">{isSafe ? crash.text : crash.textUnsaved}</p>
      <div className={styles.crashActions}>
        <Button variant="primary" icon={RotateCcw} autoFocus onPress={() => location.reload()}>
          {crash.reopen}
        </Button>
        {project && (
          <Button icon={Save} onPress={() => void actions.saveCopy(true)}>
            {crash.copy}
          </Button>
        )}
      </div>
      <h2>{crash.diagnostic}</h2>
      <p className={styles.quiet}>{crash.diagnosticHint}</p>
      <pre className={styles.diagnostic} tabIndex={0}>
        {diagnostic}
      </pre>
      <Button
        icon={ClipboardCopy}
        onPress={() => {
          void navigator.clipboard.writeText(diagnostic).then(() => setIsCopied(true))
        }}
      >
        {isCopied ? crash.copied : crash.copyDiagnostic}
      </Button>
    </main>
  )
}
