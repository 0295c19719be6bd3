import { NAME_PREFIX } from './names'

/** What tabs tell each other so as to know soon; the token in the transaction decides. */
export type TabMessage =
  /** A tab took over writing a project. */
  | { readonly code: 'claimed'; readonly project: string; readonly token: string }
  /** The list of projects changed. */
  | { readonly code: 'listed' }

const CHANNEL = `${NAME_PREFIX}tabs`

const lockName = (project: string) => `${NAME_PREFIX}writer-${project}`

/** Talks to the other tabs where the browser allows it; else says nothing and hears nothing. */
export class Tabs {
  private readonly channel: BroadcastChannel | null

  constructor(onMessage: (message: TabMessage) => void) {
    this.channel = openChannel()
    this.channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = parseMessage(event.data)
      if (message) onMessage(message)
    })
  }

  tell(message: TabMessage): void {
    this.channel?.postMessage(message)
  }

  close(): void {
    this.channel?.close()
  }
}

function openChannel(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  try {
    return new BroadcastChannel(CHANNEL)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** Another version of the app may speak on the same channel. */
function parseMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null || !('code' in data)) return null
  const { code } = data
  const text = (name: 'project' | 'token') => {
    const value: unknown = name in data ? (data as { [name]?: unknown })[name] : undefined
    return typeof value === 'string' ? value : null
  }
  const project = text('project')
  const token = text('token')
  if (code === 'listed') return { code }
  if (code === 'claimed' && project !== null && token !== null) return { code, project, token }
  return null
}

const locks = (): LockManager | null =>
  typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : null

/** Whether a living tab writes this project; null when the browser cannot tell. */
export async function isWrittenElsewhere(project: string): Promise<boolean | null> {
  const manager = locks()
  if (!manager) return null
  try {
    return await manager.request(lockName(project), { ifAvailable: true }, async (lock) => !lock)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/**
 * Holds the lock of a writer until released, taking it from a tab that has it; `onLost` is called when
 * another tab takes it.
 */
export function holdWriterLock(project: string, onLost: () => void): { release(): void } {
  const manager = locks()
  let release = () => {}
  let isReleased = false
  if (manager) {
    const held = new Promise<void>((resolve) => (release = resolve))
    manager
      .request(lockName(project), { steal: true }, () => held)
      .catch((error: unknown) => {
        if (!(error instanceof DOMException)) throw error
        // Stolen; or refused to pages without an origin, where the token alone must do.
        if (error.name === 'AbortError' && !isReleased) onLost()
      })
  }
  return {
    release: () => {
      isReleased = true
      release()
    },
  }
}
