import { isReminderDue } from '../storage/persistence'
import type { ProjectStore } from '../storage/projects'
import type { Context } from './context'
import { projectOf, tell } from './context'

const LOOK_MS = 5 * 60 * 1000

/** Looks from time to time whether a day's work has no copy yet, and says so once a day. */
export async function remind(context: Context, projects: ProjectStore): Promise<void> {
  const project = projectOf(context)
  if (!project || project.readOnly) return
  const listed = await projects.list()
  const row = listed.ok ? listed.value.find(({ id }) => id === project.id) : undefined
  const now = context.world.now()
  if (!row || !isReminderDue(row, now)) return
  await projects.noteReminder(project.id, now)
  tell(context, { tone: 'done', code: 'copyReminder', data: {} })
}

/** Starts looking; runs for as long as the page lives. */
export async function keepReminding(context: Context, projects: ProjectStore): Promise<never> {
  for (;;) {
    await context.world.wait(LOOK_MS)
    await remind(context, projects)
  }
}
