import { I18nProvider } from 'react-aria-components'
import { useCallback, useEffect, useMemo, useState } from 'react'
import './theme/tokens.css'
import './theme/base.css'
import { Home } from './home/Home'
import type { MenuId } from './menus/menuIds'
import { OpeningScreen } from './opening/OpeningScreen'
import { Dialogs } from './shell/Dialogs'
import { DropVeil } from './shell/DropVeil'
import { ErrorBoundary } from './shell/ErrorBoundary'
import { pickFiles } from './shell/pickFiles'
import { useDroppedFiles } from './shell/useDroppedFiles'
import { useKeys } from './shell/useKeys'
import type { Shell } from './shell/useShell'
import { ShellContext } from './shell/useShell'
import { Notices } from './notices/Notices'
import { useTheme } from './theme/useTheme'
import { useActions, useApp, useText } from './useApp'
import { Workspace } from './workspace/Workspace'

const locales = { fr: 'fr-FR', en: 'en-US' } as const

/** The whole interface. */
export function App() {
  const language = useApp((state) => state.language)
  const projectName = useApp(({ project }) => project?.doc.name)
  const { common } = useText()
  const actions = useActions()
  const [paletteMenu, setPaletteMenu] = useState<MenuId | null>(null)
  const openFiles = useCallback(
    (files: readonly File[]) => void actions.openFiles(files),
    [actions],
  )
  useTheme(useApp((state) => state.theme))
  useEffect(() => {
    document.documentElement.lang = language
    document.title = projectName ? `${projectName} · ${common.appName}` : common.appName
  }, [language, projectName, common])
  const shell = useMemo(
    (): Shell => ({
      paletteMenu,
      openPalette: (menu) => {
        setPaletteMenu(menu)
        actions.showDialog('palette')
      },
      pickFiles: () => pickFiles(openFiles),
    }),
    [paletteMenu, actions, openFiles],
  )
  return (
    <I18nProvider locale={locales[language]}>
      <ShellContext value={shell}>
        <ErrorBoundary>
          <Screens onFiles={openFiles} />
        </ErrorBoundary>
      </ShellContext>
    </I18nProvider>
  )
}

function Screens({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const isOpening = useApp((state) => state.opening !== null)
  const hasProject = useApp((state) => state.project !== null)
  const isOver = useDroppedFiles(onFiles)
  useKeys()
  return (
    <>
      {isOpening ? <OpeningScreen /> : hasProject ? <Workspace /> : <Home />}
      <Dialogs />
      <Notices />
      {isOver && <DropVeil />}
    </>
  )
}
