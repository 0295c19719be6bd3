import { useRef, useState } from 'react'
import { useKeptFocus } from '../shell/useKeptFocus'
import { useApp, useText } from '../useApp'
import { ProjectRow } from './ProjectRow'
import styles from './home.module.css'

/** The projects of this browser, the latest first. */
export function ProjectList() {
  const { home } = useText()
  const projects = useApp((state) => state.projects)
  const root = useRef<HTMLElement>(null)
  useKeptFocus(root)
  const [renamed, setRenamed] = useState<string | null>(null)
  return (
    <section
      ref={root}
      className={styles.projects}
      aria-labelledby="projects-title"
      data-region="projects"
    >
      <h2 id="projects-title">{home.recent}</h2>
      {projects === null && <p className={styles.quiet}>{home.reading}</p>}
      {projects?.length === 0 && <p className={styles.quiet}>{home.none}</p>}
      {projects && projects.length > 0 && (
        <ul className={styles.list}>
          {projects.map((project) => (
            <ProjectRow
              key={project.id}
              project={project}
              isRenamed={renamed === project.id}
              onRename={(isRenamed) => setRenamed(isRenamed ? project.id : null)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
