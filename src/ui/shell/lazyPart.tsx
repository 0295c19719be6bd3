import type { ComponentType } from 'react'
import { useEffect, useState } from 'react'
import type { Actions } from '../../state/actions'
import { useActions } from '../useApp'
import { PartMissing } from './PartMissing'

/** Every part that is fetched on demand, in the order they were declared. */
const fetches: (() => Promise<void>)[] = []

/** A part that can be asked for ahead of being shown. */
export type LazyPart<Props> = ComponentType<Props> & { readonly fetch: () => void }

/**
 * A part of the interface that is fetched when it is first shown, or before, when the page has nothing
 * else to do. Once fetched it is drawn at once, like any other: no placeholder, no loss of focus. Where it
 * cannot be fetched a sentence stands over the page, with a way to try again; `leave` closes what was asked.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  leave?: (actions: Actions, props: Props) => void,
): LazyPart<Props> {
  let Part: ComponentType<Props> | null = null
  let coming: Promise<void> | null = null
  const fetchPart = () =>
    (coming ??= load().then(
      (part) => {
        Part = part
      },
      (error: unknown) => {
        coming = null
        throw error
      },
    ))
  fetches.push(fetchPart)

  function Shown(props: Props) {
    const actions = useActions()
    const [tries, setTries] = useState(0)
    const [isMissing, setIsMissing] = useState(false)
    const [, setIsThere] = useState(Part !== null)
    useEffect(() => {
      if (Part) return undefined
      let isWanted = true
      const tell = (set: () => void) => () => {
        if (isWanted) set()
      }
      fetchPart().then(
        tell(() => setIsThere(true)),
        tell(() => setIsMissing(true)),
      )
      return () => {
        isWanted = false
      }
    }, [tries])
    if (Part) return <Part {...props} />
    if (!isMissing) return null
    const retry = () => {
      setIsMissing(false)
      setTries(tries + 1)
    }
    const close = () => {
      setIsMissing(false)
      leave?.(actions, props)
    }
    return <PartMissing onRetry={retry} onClose={close} />
  }
  // What fails is tried again, and told, when the part is shown.
  return Object.assign(Shown, { fetch: () => void fetchPart().catch(() => undefined) })
}

/** Leave of the browser to do what can wait. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such call.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5_000 })
    else setTimeout(resolve, 200)
  })

/** Fetches every part now. Rejects when one cannot be fetched. */
export const fetchParts = async (): Promise<void> => {
  for (const fetchPart of fetches) await fetchPart()
}

/**
 * Fetches every part, one after the other, whenever nothing else is to be done, after what `first` fetches. What fails
 * is tried when shown.
 */
export async function fetchPartsWhenIdle(first: () => Promise<void>): Promise<void> {
  for (const fetchPart of [first, ...fetches]) {
    await whenIdle()
    await fetchPart().catch(() => undefined)
  }
}
