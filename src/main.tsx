import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApp } from './state/app'
import { BlobStore } from './storage/blobs'
import { ProjectStore } from './storage/projects'
import { App } from './ui/App'
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

const container = document.getElementById('root')
if (container) {
  createRoot(container).render(
    <StrictMode>
      <AppContext value={{ store, actions, engine }}>
        <App />
      </AppContext>
    </StrictMode>,
  )
}

void actions.start()
void watchServiceWorker({
  onUpdate: (apply) => store.setState({ update: apply }),
})

// The browser asks before it closes a page whose last change is not on disk yet.
addEventListener('beforeunload', (event) => {
  const { project } = store.getState()
  if (project && project.saved.status !== 'saved') event.preventDefault()
})
