import { useEffect } from 'react'
import { useActions, useAppNow } from '../useApp'
import { pasteInto } from '../opening/pasteInto'
import { isTyping } from '../shell/keys'

/** Ctrl+V on Home opens what is pasted: files, else text. */
export function usePastedTable(): void {
  const actions = useActions()
  const now = useAppNow()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || now().dialog !== null) return
      pasteInto(event.clipboardData, {
        files: (files) => actions.openFiles(files),
        text: (text, html) => actions.openText(text, html),
      })
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [actions, now])
}
