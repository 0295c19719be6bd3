import { previewSource, SAMPLE_BYTES } from '../io/csv/open'
import type { CsvPreview } from '../io/csv/open'
import { firstRecords } from '../io/csv/sniff'
import type { ByteSource } from '../io/csv/source'
import { blobSource } from '../io/csv/source'
import { lastRecords, tailOf } from '../io/csv/tail'
import type { CsvSettings as IoSettings } from '../io/csv/types'
import { decodeAll } from '../io/encoding/decode'
import { differingWords } from '../io/encoding/differingWords'
import type { CsvSettings } from '../recipe/recipe'
import { ok } from '../values/result'
import type { Result } from '../values/result'
import { yieldTurn } from './jobs'
import type { FilePreview } from './protocol'
import { chosenSettings, guessesOf, headerOf, recipeSettings } from './reading'

const FIRST = 200
const LAST = 50
const WORDS = 5
const LINES = 40
const LONGEST_LINE = 400
/** Files up to this size are read whole to number their last records. */
const COUNTED_BYTES = 1 << 22

/** What is looked at again and again while settings are tried on one file. */
interface Seen {
  readonly from: Blob | string
  readonly guessed: Result<CsvPreview>
  readonly words: FilePreview['words']
  readonly head: Uint8Array
  readonly tail: Uint8Array
  readonly whole: Uint8Array | null
  readonly size: number
}

/** How a text would read under some settings: its first records and its last, however large it is. */
export function createTextPreview() {
  let seen: Seen | null = null

  async function lookAt(from: Blob | string, source: ByteSource): Promise<Seen> {
    if (seen?.from === from) return seen
    const guessed = await previewSource(source, { limit: FIRST })
    await yieldTurn()
    const tail = await tailOf(source)
    const whole = source.size <= COUNTED_BYTES ? await source.slice(0, source.size) : null
    const head = await source.slice(0, Math.min(tail.length, source.size))
    const encoding = guessed.ok ? guessed.value.encoding.encoding : 'utf-8'
    const samples = source.size > tail.length ? [head, tail] : [tail]
    const words = differingWords(samples, WORDS, encoding)
    seen = { from, guessed, head, tail, whole, words, size: source.size }
    return seen
  }

  return async (
    from: Blob | string,
    file: Blob,
    settings: Partial<CsvSettings>,
    known: number | null,
  ): Promise<Result<FilePreview>> => {
    const source = blobSource(file)
    const seenFile = await lookAt(from, source)
    const { guessed, words, head } = seenFile
    const chosen = chosenSettings(settings)
    const isGuess = Object.keys(chosen).length === 0
    const preview = isGuess ? guessed : await previewSource(source, { chosen, limit: FIRST })
    if (!preview.ok) return preview
    await yieldTurn()
    const { settings: used, records } = preview.value
    const first = records.map((cells, at) => ({ record: at + 1, cells }))
    const end =
      records.length < FIRST && source.size <= SAMPLE_BYTES
        ? { last: [], total: records.length }
        : lastOf(seenFile, first.length, used, known)
    return ok({
      settings: recipeSettings(used),
      guesses: guessesOf(guessed.ok ? guessed.value : preview.value),
      records: first,
      last: end.last,
      between: end.total === null ? null : end.total - first.length - end.last.length,
      words,
      lines: linesOf(head, used),
      names: headerOf(preview.value) ?? [],
    })
  }
}

type Last = Pick<FilePreview, 'last'> & { readonly total: number | null }

/** The last records, numbered where it is known how many there are; none that are among the first. */
function lastOf(
  { tail, whole, size }: Seen,
  shown: number,
  settings: IoSettings,
  known: number | null,
): Last {
  if (whole) {
    const text = decodeAll(whole, settings.encoding).text
    const records = firstRecords(text, settings, true, Infinity)
    const from = Math.max(shown, records.length - LAST)
    const last = records.slice(from).map((cells, at) => ({ record: from + at + 1, cells }))
    return { last, total: records.length }
  }
  const records = lastRecords(tail, size - tail.length, settings, LAST)
  // A count that was taken under other settings may not fit.
  const total = known !== null && known - records.length >= shown ? known : null
  const last = records.map((cells, at) => ({
    record: total === null ? null : total - records.length + at + 1,
    cells,
  }))
  return { last, total }
}

/** The first lines as they stand, before they are cut. */
function linesOf(head: Uint8Array, { encoding, lineEnd }: IoSettings): string[] {
  const text = decodeAll(head.subarray(0, LINES * LONGEST_LINE * 4), encoding).text
  const lines = firstRecords(text, { delimiter: '', quote: null, lineEnd }, false, LINES)
  return lines.map(([line = '']) => line.slice(0, LONGEST_LINE))
}
