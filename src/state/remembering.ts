import type { CsvSettings, Source, SourceSettings } from '../recipe/recipe'
import { readOpenings, writeOpenings } from '../storage/openings'
import {
  candidatesFor,
  columnsIn,
  fits,
  guessedSettings,
  isDoubtful,
  namesIn,
  settledFor,
  withOpening,
  withoutFamily,
} from './families'
import type { Context } from './context'
import type { OpeningForm, Reused } from './model'
import { isSame } from './rereading'

/** An opening kept, as it is used again for another file. */
export interface Remembered {
  readonly settings: CsvSettings
  /** What is to be told of it; null where the guess is the same. */
  readonly reused: Reused | null
}

/** Tells over the tables of a source that it was read as an earlier file, and how it would be read otherwise. */
export const noteReused = ({ store }: Pick<Context, 'store'>, blob: string, reused: Reused): void =>
  store.setState((state) => ({ reused: new Map([...state.reused, [blob, reused]]) }))

/** How a table, read as an earlier file of its family, would be read by the guess. */
export function guessOf(reused: Reused | undefined, { settings }: Source): SourceSettings | null {
  const guess = reused?.tables.find((table) => isSame(table.settings, settings))?.guess
  return guess && !isSame(guess, settings) ? guess : null
}

/** The opening of texts, used again for the next files of their family. */
export function remembering({ engine, world }: Pick<Context, 'engine' | 'world'>) {
  return {
    /** How a file of this family was read the last time, where that fits it. */
    find: async (file: Blob, fileName: string): Promise<Remembered | null> => {
      const candidates = candidatesFor(fileName, 'csv', readOpenings())
      if (candidates.length === 0) return null
      const guessed = await engine.previewFile(file, {})
      if (!guessed.ok) return null
      const guess = guessedSettings(guessed.value.guesses)
      for (const kept of candidates) {
        const settings = settledFor(kept.settings, guessed.value.guesses)
        const seen = await engine.previewFile(file, settings)
        if (!seen.ok) continue
        const found = { names: namesIn(seen.value, settings), columns: columnsIn(seen.value) }
        if (!fits(fileName, kept, found, settings.skippedColumns)) continue
        const tables = [{ settings, guess }]
        const reused = { fileName: kept.fileName, tables, isChoice: false }
        return { settings, reused: isSame(settings, guess) ? null : reused }
      }
      return null
    },

    /** Keeps what the user chose or agreed to in doubt; forgets the family where the guess was right. */
    keep: ({ fileName, guesses, preview }: OpeningForm, settings: CsvSettings): void => {
      if (!preview) return
      const names = namesIn(preview, settings)
      const kept = readOpenings()
      const columns = columnsIn(preview)
      const opening = { fileName, names, columns, settings, time: world.now() }
      const isSure = isSame(settings, guessedSettings(guesses)) && !isDoubtful(guesses)
      writeOpenings(isSure ? withoutFamily(kept, fileName, names) : withOpening(kept, opening))
    },
  }
}
