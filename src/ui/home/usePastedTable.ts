import { useEffect } from 'react'
import { useActions, useAppNow } from '../useApp'
import { isTyping } from '../shell/keys'

/** Ctrl+V on Home opens what is pasted: files, else text. */
export function usePastedTable(): void {
  const actions = useActions()
  const now = useAppNow()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || now().dialog !== null) return
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0) void actions.openFiles(files)
      else void actions.openText(event.clipboardData?.getData('text/plain') ?? '')
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [actions, now])
}
