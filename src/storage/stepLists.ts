import type { Result } from '../values/result'
import { Connection } from './connection'
import { projectMigrations } from './migrations'
import { PROJECTS_DATABASE } from './names'
import type { ProjectsSchema, StepListRow } from './rows'

/**
 * The lists of steps kept in this browser, apart from any project. What a list holds is read as a file from anybody
 * would be. Failures are issues, as those of `ProjectStore`.
 */
export class StepListStore {
  private readonly connection = new Connection<ProjectsSchema>({
    name: PROJECTS_DATABASE,
    migrations: projectMigrations,
    stores: ['stepLists'],
  })

  close(): Promise<void> {
    return this.connection.close()
  }

  /** Those not deleted, the last kept first. */
  async list(): Promise<Result<readonly StepListRow[]>> {
    const rows = await this.connection.read((db) => db.getAll('stepLists'))
    if (!rows.ok) return rows
    const kept = rows.value.filter(({ removed }) => removed === null)
    return { ok: true, value: kept.sort((a, b) => b.time - a.time) }
  }

  /** Null when it is gone. */
  read(id: string): Promise<Result<StepListRow | null>> {
    return this.connection.read(async (db) => (await db.get('stepLists', id)) ?? null)
  }

  keep(row: StepListRow): Promise<Result<void>> {
    return this.connection.write(async (db) => {
      const transaction = db.transaction('stepLists', 'readwrite', { durability: 'strict' })
      await Promise.all([transaction.store.put(row), transaction.done])
    })
  }

  rename(id: string, name: string): Promise<Result<boolean>> {
    return this.change(id, (row) => ({ ...row, name }))
  }

  /** Takes it off the list; `restore` brings it back until it is forgotten. */
  remove(id: string): Promise<Result<boolean>> {
    return this.change(id, (row) => ({ ...row, removed: Date.now() }))
  }

  restore(id: string): Promise<Result<boolean>> {
    return this.change(id, (row) => ({ ...row, removed: null }))
  }

  /** Forgets those deleted before a moment. */
  purge(before: number): Promise<Result<void>> {
    return this.connection.write(async (db) => {
      const transaction = db.transaction('stepLists', 'readwrite')
      for (const { id, removed } of await transaction.store.getAll()) {
        if (removed !== null && removed < before) await transaction.store.delete(id)
      }
      await transaction.done
    })
  }

  /** False when there is none of that id. */
  private change(id: string, change: (row: StepListRow) => StepListRow): Promise<Result<boolean>> {
    return this.connection.write(async (db) => {
      const transaction = db.transaction('stepLists', 'readwrite', { durability: 'strict' })
      const row = await transaction.store.get(id)
      if (row) await transaction.store.put(change(row))
      await transaction.done
      return row !== undefined
    })
  }
}
