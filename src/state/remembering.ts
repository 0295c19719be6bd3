import type { CsvSettings } from '../recipe/recipe'
import { readOpenings, writeOpenings } from '../storage/openings'
import {
  candidatesFor,
  columnsIn,
  fits,
  guessedSettings,
  namesIn,
  settledFor,
  withOpening,
  withoutFamily,
} from './families'
import type { Context } from './context'
import type { OpeningForm, Reused } from './model'
import { isSame } from './rereading'

/** An opening corrected before, as it is used again for another file. */
export interface Remembered extends Reused {
  readonly settings: CsvSettings
}

/** Corrected openings are used again for the next files of their family. */
export function remembering({ store, engine, world }: Context) {
  const setReused = (blob: string, reused: Reused | null) =>
    store.setState((state) => {
      const all = new Map(state.reused)
      if (reused) all.set(blob, reused)
      else all.delete(blob)
      return { reused: all }
    })

  return {
    /** A source was read so: told over its table until it is read otherwise. */
    note: (blob: string, { fileName, guess }: Remembered): void =>
      setReused(blob, { fileName, guess }),

    letGo: (blob: string | undefined): void => {
      if (blob !== undefined) setReused(blob, null)
    },

    /** How a file of this family was read the last time, where that fits it and is not what would be guessed. */
    find: async (file: Blob, fileName: string): Promise<Remembered | null> => {
      const candidates = candidatesFor(fileName, readOpenings())
      if (candidates.length === 0) return null
      const guessed = await engine.previewFile(file, {})
      if (!guessed.ok) return null
      const guess = guessedSettings(guessed.value.guesses)
      for (const kept of candidates) {
        const settings = settledFor(kept.settings, guessed.value.guesses)
        const seen = await engine.previewFile(file, settings)
        if (!seen.ok || !fits(fileName, kept, seen.value)) continue
        return isSame(settings, guess) ? null : { fileName: kept.fileName, guess, settings }
      }
      return null
    },

    /** Keeps what the user chose where the guess was another; forgets the family where it was right. */
    keep: ({ fileName, guesses, preview }: OpeningForm, settings: CsvSettings): void => {
      if (!preview) return
      const names = namesIn(preview, settings)
      const kept = readOpenings()
      const columns = columnsIn(preview)
      const opening = { fileName, names, columns, settings, time: world.now() }
      const isGuess = isSame(settings, guessedSettings(guesses))
      writeOpenings(isGuess ? withoutFamily(kept, fileName, names) : withOpening(kept, opening))
    },
  }
}
