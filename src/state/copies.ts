import type { ProjectStore } from '../storage/projects'
import type { CopyRequest } from '../worker/protocol'
import type { Context } from './context'
import { projectOf, tell, tellIssue } from './context'
import type { OpenProject } from './model'
import type { Session } from './session'

/** The project as one `.etabli` file, out and in. */
export function copyActions(context: Context, session: Session, projects: ProjectStore) {
  const { engine, store, world } = context

  async function requestFor(project: OpenProject, isWhole: boolean): Promise<CopyRequest | null> {
    if (isWhole) {
      const content = await session.content()
      const sources = new Map<string, string>()
      for (const { kind, data } of content?.records.values() ?? []) {
        if (kind !== 'source') continue
        const { blob, fileName } = data as { blob: string; fileName: string }
        sources.set(blob, fileName)
      }
      const listed = [...sources].map(([blob, fileName]) => ({ blob, fileName }))
      return content && { isWhole, content, sources: listed }
    }
    const now = project.doc.tables.flatMap(({ id }) => {
      const report = project.tables.get(id)?.report
      const last = report?.steps.at(-1)
      const columns = last?.columns ?? report?.sourceColumns
      const key = last?.key ?? report?.sourceKey
      return key && columns ? [{ id, key, columns }] : []
    })
    return { isWhole, doc: project.doc, now, time: world.now() }
  }

  return {
    saveCopy: async (isWhole: boolean): Promise<void> => {
      const project = projectOf(context)
      const request = project && (await requestFor(project, isWhole))
      if (!project || !request) return
      const written = await engine.writeCopy(request)
      if (!written.ok) return tellIssue(context, written.issue)
      const fileName = `${safeName(project.doc.name)}.etabli`
      world.download(written.value, fileName)
      store.setState({ dialog: null })
      // A copy without the history does not stand for the work: the reminder goes on.
      if (isWhole) await projects.noteCopy(project.id, world.now())
      tell(context, { tone: 'done', code: 'copySaved', data: { fileName } })
    },

    openCopy: async (file: File): Promise<void> => {
      const { name: fileName, size } = file
      store.setState({
        opening: { fileName, size, place: null, progress: null, firstRows: null, issue: null },
      })
      const read = await engine.readCopy(file)
      if (!read.ok) {
        return store.setState({
          opening: {
            fileName,
            size,
            place: null,
            progress: null,
            firstRows: null,
            issue: read.issue,
          },
        })
      }
      await session.adopt(read.value)
      store.setState({ opening: null })
    },
  }
}

/** A file name every system takes. */
export const safeName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 120) || 'etabli'
