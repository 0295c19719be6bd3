import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { fetchWords } from './i18n/words'
import { createApp } from './state/app'
import { BlobStore } from './storage/blobs'
import { ProjectStore } from './storage/projects'
import { App } from './ui/App'
import { fetchPartsWhenIdle, whenIdle } from './ui/shell/lazyPart'
import { watchServiceWorker } from './ui/shell/serviceWorker'
import { browserWorld } from './ui/shell/world'
import { AppContext } from './ui/useApp'
import { createEngineClient } from './worker/client'
import { createPatternWorker } from './worker/createPatternWorker'
import { createWorker } from './worker/createWorker'

const engine = createEngineClient({ engine: createWorker, patterns: createPatternWorker })
const { store, actions } = createApp({
  world: browserWorld,
  engine,
  projects: new ProjectStore(),
  blobs: new BlobStore(),
})

/** Waits for a table to stand on the screen for the first time. */
const firstTable = () =>
  new Promise<void>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('etabli:shown').length === 0) return
      observer.disconnect()
      resolve()
    })
    observer.observe({ type: 'mark', buffered: true })
  })

/** Fetches all the rest while the page rests: never before a first table, whose way it would stand in. */
async function fetchRest(): Promise<void> {
  await firstTable()
  await fetchPartsWhenIdle(() => engine.expectSteps())
}

/** Shows the interface once there are words for it: those of the page itself when others cannot be fetched. */
async function show(): Promise<void> {
  await fetchWords(store.getState().language).catch(() => store.setState({ language: 'fr' }))
  const container = document.getElementById('root')
  if (!container) return
  createRoot(container).render(
    <StrictMode>
      <AppContext value={{ store, actions, engine }}>
        <App />
      </AppContext>
    </StrictMode>,
  )
}

void show()
void fetchRest()
void actions.start()
// The copy for offline use is all of the application: it waits for what this visit needs.
void whenIdle().then(() =>
  watchServiceWorker({ onUpdate: (apply) => store.setState({ update: apply }) }),
)

// The browser asks before it closes a page whose last change is not on disk yet.
addEventListener('beforeunload', (event) => {
  const { project } = store.getState()
  if (project && project.saved.status !== 'saved') event.preventDefault()
})
