import { example } from '../../i18n/example'
import { languages } from '../../i18n/language'
import { fetchWords } from '../../i18n/words'
import type { Preferences, World } from '../../state/context'
import { NAME_PREFIX } from '../../storage/names'

const PREFERENCES = `${NAME_PREFIX}preferences`
const themes = ['light', 'dark', 'system'] as const

/** Keeps the link to a file alive until the browser surely has taken it. */
const DOWNLOAD_MS = 60_000

function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS)
}

/** What the user chose before, else the language of the browser: French unless it asks for English first. */
function readPreferences(): Partial<Preferences> {
  const language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr'
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFERENCES) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return { language }
    const asked = kept as Partial<Record<keyof Preferences, unknown>>
    return {
      language: languages.find((each) => each === asked.language) ?? language,
      theme: themes.find((each) => each === asked.theme) ?? 'system',
    }
  } catch (error) {
    // A browser that keeps nothing, or a text someone else wrote there.
    if (error instanceof DOMException || error instanceof SyntaxError) return { language }
    throw error
  }
}

function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(PREFERENCES, JSON.stringify(preferences))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

const PROJECT = /^#project=([\w-]+)$/

/** The browser, as the state needs it. */
export const browserWorld: World = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  download,
  preferences: { read: readPreferences, write: writePreferences },
  address: {
    project: () => PROJECT.exec(location.hash)?.[1] ?? null,
    setProject: (id) => {
      const hash = id === null ? '' : `#project=${id}`
      if (hash !== location.hash) {
        history.replaceState(null, '', hash || location.pathname + location.search)
      }
    },
  },
  example: () => example,
  words: fetchWords,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}
