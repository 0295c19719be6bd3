import { CircleQuestionMark, FilePlus2, FileUp, FolderOpen, Languages } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { Button } from '../controls/Button'
import { IconButton } from '../controls/IconButton'
import { IssueNote } from '../controls/IssueNote'
import { acceptedFiles } from '../shell/pickFiles'
import { useScreenFocus } from '../shell/useScreenFocus'
import { useActions, useApp, useText } from '../useApp'
import { Logo } from './Logo'
import { ProjectList } from './ProjectList'
import { ThemeSelect } from './ThemeSelect'
import { usePastedTable } from './usePastedTable'
import { WhereData } from './WhereData'
import styles from './home.module.css'

/** The first screen: open something, or go on with a project. */
export function Home() {
  const issue = useApp((state) => state.storageIssue)
  const root = useScreenFocus<HTMLElement>()
  usePastedTable()
  return (
    <main ref={root} tabIndex={-1} className={styles.home}>
      <div className={styles.page}>
        <HomeHeader />
        {issue && <IssueNote issue={issue} tone="warning" />}
        <OpenArea />
        <ProjectList />
        <WhereData />
      </div>
    </main>
  )
}

function HomeHeader() {
  const { home } = useText()
  const actions = useActions()
  const language = useApp((state) => state.language)
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <header className={styles.header} data-region="header">
      <Logo />
      <div className={styles.titles}>
        <h1>{home.title}</h1>
        <p>{home.tagline}</p>
      </div>
      <div className={styles.settings}>
        <Button
          variant="quiet"
          icon={Languages}
          aria-label={home.otherLanguageLabel}
          onPress={() => actions.setLanguage(other)}
        >
          {home.otherLanguage}
        </Button>
        <ThemeSelect />
        <IconButton
          icon={CircleQuestionMark}
          label={home.help}
          keys="?"
          onPress={() => actions.showDialog('help')}
        />
      </div>
    </header>
  )
}

function OpenArea() {
  const { home } = useText()
  const actions = useActions()
  const open = (files: FileList | null) => {
    if (files && files.length > 0) void actions.openFiles([...files])
  }
  return (
    <section className={styles.open} aria-label={home.openFile} data-region="open">
      <FileTrigger allowsMultiple acceptedFileTypes={acceptedFiles} onSelect={open}>
        <Button variant="primary" icon={FileUp} data-region-entry>
          {home.openFile}
        </Button>
      </FileTrigger>
      <p className={styles.hint}>{home.openHint}</p>
      <div className={styles.others}>
        <Button variant="quiet" icon={FilePlus2} onPress={() => void actions.openExample()}>
          {home.openExample}
        </Button>
        <FileTrigger acceptedFileTypes={['.etabli']} onSelect={open}>
          <Button variant="quiet" icon={FolderOpen}>
            {home.openCopy}
          </Button>
        </FileTrigger>
      </div>
    </section>
  )
}
