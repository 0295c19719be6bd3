import { deleteDB } from 'idb'
import type { Issue, Result } from '../values/result'
import type { BlobStore } from './blobs'
import { storageIssue } from './failures'
import { BLOBS_DATABASE, NAME_PREFIX, PROJECTS_DATABASE } from './names'
import type { ProjectStore } from './projects'

const DAY = 24 * 60 * 60 * 1000

/**
 * Forgets projects deleted before `before`, then the bytes no project needs. Bytes younger than a day
 * stay: the project that will name them may still be on its way, or in a tab that cannot write.
 */
export async function tidy(
  projects: ProjectStore,
  blobs: BlobStore,
  before: number,
): Promise<Result<{ readonly projects: readonly string[]; readonly blobs: readonly string[] }>> {
  const purged = await projects.purge(before)
  if (!purged.ok) return purged
  const needed = await projects.referencedBlobs()
  if (!needed.ok) return needed
  const collected = await blobs.collect(needed.value, Date.now() - DAY)
  if (!collected.ok) return collected
  return { ok: true, value: { projects: purged.value, blobs: collected.value } }
}

/**
 * Erases everything the app keeps on this machine. A tab that will not let go of a database is the
 * issue `databaseBlocked`: the rest is erased, and that one as soon as the tab is closed.
 */
export async function eraseEverything(
  projects: ProjectStore,
  blobs: BlobStore,
): Promise<Result<void>> {
  await Promise.all([projects.close(), blobs.close()])
  const problems: Issue[] = []
  for (const name of [PROJECTS_DATABASE, BLOBS_DATABASE]) {
    const problem = await eraseDatabase(name)
    if (problem) problems.push(problem)
  }
  await eraseCaches()
  eraseLocalStorage()
  const [problem] = problems
  return problem ? { ok: false, issue: problem } : { ok: true, value: undefined }
}

const PATIENCE = 3000

function eraseDatabase(name: string): Promise<Issue | null> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const blocked = () => {
      // Other tabs close theirs when asked; one that is busy or of an older version may not.
      timer = setTimeout(() => resolve({ code: 'databaseBlocked', data: {} }), PATIENCE)
    }
    deleteDB(name, { blocked })
      .then(
        () => resolve(null),
        (error: unknown) => {
          const problem = storageIssue(error)
          if (problem) resolve(problem)
          else reject(error instanceof Error ? error : new Error(String(error)))
        },
      )
      .finally(() => clearTimeout(timer))
  })
}

/** Caches of ours that hold data. The offline copy of the app itself is not data and stays. */
async function eraseCaches(): Promise<void> {
  if (typeof caches === 'undefined') return
  try {
    const names = await caches.keys()
    const ours = names.filter((name) => name.startsWith(NAME_PREFIX))
    await Promise.all(ours.map((name) => caches.delete(name)))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

function eraseLocalStorage(): void {
  try {
    if (typeof localStorage === 'undefined') return
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(NAME_PREFIX)) localStorage.removeItem(key)
    }
  } catch (error) {
    // A page that may keep nothing has nothing to erase.
    if (!(error instanceof DOMException)) throw error
  }
}
