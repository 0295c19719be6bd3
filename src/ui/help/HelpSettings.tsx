import { useEffect, useState } from 'react'
import { formatSize } from '../../i18n/formats'
import { languages } from '../../i18n/language'
import { answered } from '../../state/context'
import { RadioChoices } from '../controls/Choices'
import { themes } from '../home/ThemeSelect'
import { useActions, useApp, useEngine, useLanguage, useText } from '../useApp'
import styles from './help.module.css'

/** The language, the appearance, and the memory taken. */
export function HelpSettings() {
  const { home } = useText()
  const language = useLanguage()
  const actions = useActions()
  const theme = useApp((state) => state.theme)
  return (
    <>
      <RadioChoices
        label={home.language}
        value={language}
        onChange={(chosen) => actions.setLanguage(chosen)}
        choices={languages.map((value) => ({ value, label: home.languages[value] }))}
        isInline
      />
      <RadioChoices
        label={home.theme}
        value={theme}
        onChange={(chosen) => actions.setTheme(chosen)}
        choices={themes.map((value) => ({ value, label: home.themes[value] }))}
        isInline
      />
      <Memory />
    </>
  )
}

function Memory() {
  const { help } = useText().dialogs
  const language = useLanguage()
  const engine = useEngine()
  const [memory, setMemory] = useState<{ held: number; budget: number } | null>(null)
  useEffect(() => {
    let isWanted = true
    void answered(engine.memory()).then((read) => {
      if (isWanted) setMemory(read)
    })
    return () => {
      isWanted = false
    }
  }, [engine])
  if (!memory) return null
  return (
    <p className={styles.quiet}>
      {help.memory(formatSize(language, memory.held), formatSize(language, memory.budget))}
    </p>
  )
}
