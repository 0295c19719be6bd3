import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { createApp } from '../../../src/state/app'
import { BlobStore } from '../../../src/storage/blobs'
import { ProjectStore } from '../../../src/storage/projects'
import { CellBar } from '../../../src/ui/cell/CellBar'
import { TableGrid } from '../../../src/ui/grid/TableGrid'
import { ViewBar } from '../../../src/ui/view/ViewBar'
import { browserWorld } from '../../../src/ui/shell/world'
import '../../../src/ui/theme/tokens.css'
import '../../../src/ui/theme/base.css'
import { useTheme } from '../../../src/ui/theme/useTheme'
import { AppContext, useApp } from '../../../src/ui/useApp'
import { createEngineClient } from '../../../src/worker/client'
import { createPatternWorker } from '../../../src/worker/createPatternWorker'
import { createWorker } from '../../../src/worker/createWorker'
import { makeCsv } from './makeCsv'

/** The grid alone over the real engine and store, to look at it: `?rows=1000&columns=12`. */
const engine = createEngineClient({ engine: createWorker, patterns: createPatternWorker })
const { store, actions } = createApp({
  world: browserWorld,
  engine,
  projects: new ProjectStore(),
  blobs: new BlobStore(),
})

function Harness() {
  const hasProject = useApp(({ project }) => project !== null)
  useTheme(useApp((state) => state.theme))
  return (
    <I18nProvider locale="fr-FR">
      <div style={{ display: 'flex', flexDirection: 'column', height: '100vh' }}>
        {hasProject && (
          <>
            <CellBar />
            <ViewBar />
            <div style={{ flex: 1, minHeight: 0 }}>
              <TableGrid />
            </div>
          </>
        )}
      </div>
    </I18nProvider>
  )
}

createRoot(document.getElementById('root')!).render(
  <AppContext value={{ store, actions, engine }}>
    <Harness />
  </AppContext>,
)

const query = new URLSearchParams(location.search)
const file = makeCsv(Number(query.get('rows') ?? 1000), Number(query.get('columns') ?? 12))
Object.assign(window, { store, actions, engine })
await actions.start()
actions.setLanguage(query.get('lang') === 'en' ? 'en' : 'fr')
if (query.get('theme') === 'dark') actions.setTheme('dark')
await actions.openFiles([file])
