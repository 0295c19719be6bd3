import { createRoot } from 'react-dom/client'
import { App } from './ui/App'
import { watchServiceWorker } from './ui/shell/serviceWorker'

const container = document.getElementById('root')
if (container) createRoot(container).render(<App />)
void watchServiceWorker({ onUpdate: () => undefined })
