import { I18nProvider } from 'react-aria-components'
import { useEffect } from 'react'
import './theme/tokens.css'
import './theme/base.css'
import { useTheme } from './theme/useTheme'
import { useApp, useText } from './useApp'

const locales = { fr: 'fr-FR', en: 'en-US' } as const

/** The whole interface. */
export function App() {
  const language = useApp((state) => state.language)
  const text = useText()
  useTheme(useApp((state) => state.theme))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <I18nProvider locale={locales[language]}>
      <main>{text.common.appName}</main>
    </I18nProvider>
  )
}
