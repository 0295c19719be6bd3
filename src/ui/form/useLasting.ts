import { useEffect, useState } from 'react'

/** True once something has lasted that long without a break: what is quick is not announced. */
export function useLasting(isOn: boolean, patience: number): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const timer = setTimeout(() => setIsLong(true), patience)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isOn, patience])
  return isOn && isLong
}
