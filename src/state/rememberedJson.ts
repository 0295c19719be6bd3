import type { JsonSettings } from '../recipe/recipe'
import { readOpenings, writeOpenings } from '../storage/openings'
import { fold } from '../values/text'
import type { JsonCandidate, JsonLook } from '../io/json/readLook'
import type { Context } from './context'
import { candidatesFor, DOUBT, fits, withOpening, withoutFamily } from './families'
import type { Reused } from './model'
import { isSame } from './rereading'

/** A JSON file opened as an earlier one. */
export interface RememberedJson {
  readonly settings: JsonSettings
  /** What is to be told of it; null where the guess is the same. */
  readonly reused: Reused | null
}

export const isDoubtfulJson = ({ isDoubtful, confidence }: JsonLook): boolean =>
  isDoubtful || confidence < DOUBT

/** The opening of JSON files, used again for the next ones of their family. */
export function rememberingJson({ world }: Pick<Context, 'world'>) {
  return {
    /** How a file of this family was read the last time, where that fits it. */
    find: (fileName: string, look: JsonLook): RememberedJson | null => {
      for (const kept of candidatesFor(fileName, 'json', readOpenings())) {
        const candidate = candidateOf(look, kept.settings)
        if (!candidate || !fits(fileName, kept, columnsOf(candidate))) continue
        const settings = settledFor(kept.settings, look, candidate)
        const tables = [{ settings, guess: look.settings }]
        const reused = { fileName: kept.fileName, tables, isChoice: false }
        return { settings, reused: isSame(settings, look.settings) ? null : reused }
      }
      return null
    },

    /** Keeps what the user chose or agreed to in doubt; forgets the family where the guess was right. */
    keep: (fileName: string, look: JsonLook, settings: JsonSettings): void => {
      const candidate = candidateOf(look, settings)
      if (!candidate) return
      const { names, columns } = columnsOf(candidate)
      const kept = readOpenings()
      const opening = { fileName, names, columns, settings, time: world.now() }
      const isSure = isSame(settings, look.settings) && !isDoubtfulJson(look)
      writeOpenings(isSure ? withoutFamily(kept, fileName, names) : withOpening(kept, opening))
    },
  }
}

const candidateOf = (
  { candidates }: JsonLook,
  { shape, path }: JsonSettings,
): JsonCandidate | undefined =>
  candidates.find((each) => each.shape === shape && each.path.join('\n') === path.join('\n'))

const columnsOf = ({ names, columnCount }: JsonCandidate) => ({
  names: names.map(fold),
  columns: columnCount,
})

/** Settings kept, with what the file itself tells: its encoding, and what its geometries are. */
function settledFor(
  settings: JsonSettings,
  look: JsonLook,
  { isFeatures }: JsonCandidate,
): JsonSettings {
  const { geometry } = settings
  const arePoints = geometry === 'lonLat' || geometry === 'xy'
  const guessed = look.settings.geometry
  return {
    ...settings,
    encoding: look.confidence >= DOUBT ? look.settings.encoding : settings.encoding,
    geometry: !isFeatures ? null : arePoints && guessed !== null ? guessed : geometry,
  }
}
