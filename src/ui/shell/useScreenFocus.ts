import { useEffect, useRef } from 'react'

/** When a screen comes and the focus went with the one before, it starts again at this part. */
export function useScreenFocus<E extends HTMLElement>() {
  const part = useRef<E>(null)
  useEffect(() => {
    if (document.activeElement === document.body) part.current?.focus({ preventScroll: true })
  }, [])
  return part
}
