/** What the shell wants to hear about the copy of the application kept for offline use. */
export interface ServiceWorkerNews {
  /** A newer version is ready. Nothing changes until `apply` is called: it reloads the page. */
  onUpdate(apply: () => void): void
  /** The first visit is complete: from now on the application opens without network. */
  onOfflineReady?(): void
}

export interface ServiceWorkerHost {
  readonly container: ServiceWorkerContainer
  readonly reload: () => void
}

const script = () => `${import.meta.env.BASE_URL}sw.js`

/** Only the hosted, built edition keeps an offline copy: a file is already on the disk. */
const currentHost = (): ServiceWorkerHost | undefined =>
  import.meta.env.PROD && import.meta.env.MODE !== 'single' && 'serviceWorker' in navigator
    ? { container: navigator.serviceWorker, reload: () => location.reload() }
    : undefined

/**
 * Registers the service worker and tells of updates. A version accepted in another tab is offered
 * here too: this page goes on with its own scripts until its user says so. Gives false where there
 * is nothing to register or the browser refuses, which only means: no offline copy.
 */
export const watchServiceWorker = async (
  news: ServiceWorkerNews,
  host = currentHost(),
): Promise<boolean> => {
  if (!host) return false
  const { container, reload } = host
  let isControlled = container.controller !== null
  let isAccepted = false
  let registration: ServiceWorkerRegistration
  const apply = () => {
    isAccepted = true
    if (registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' })
    else reload()
  }
  const offer = () => news.onUpdate(apply)
  container.addEventListener('controllerchange', () => {
    if (isAccepted) reload()
    else if (isControlled) offer()
    isControlled = true
  })
  try {
    registration = await container.register(script())
  } catch {
    return false
  }
  const isFirstVisit = !isControlled
  const seen = new WeakSet<ServiceWorker>()
  const watchInstalling = () => {
    const worker = registration.installing
    if (!worker || seen.has(worker)) return
    seen.add(worker)
    const isFirst = isFirstVisit && registration.active === null
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offer()
      if (worker.state === 'activated' && isFirst) news.onOfflineReady?.()
    })
  }
  if (registration.waiting) offer()
  watchInstalling()
  registration.addEventListener('updatefound', watchInstalling)
  return true
}
