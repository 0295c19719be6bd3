import type { CsvSettings } from '../recipe/recipe'
import type { KeptSettings } from '../storage/keptSettings'
import type { KeptOpening } from '../storage/openings'
import { fold } from '../values/text'
import type { FilePreview, OpenGuesses } from '../worker/protocol'

/** Files of one family have the same extension, and names alike but for their digits or the same column names. */
export interface Family {
  readonly extension: string
  readonly pattern: string
}

export function familyOf(fileName: string): Family {
  const [, stem = fileName, extension = ''] = /^(.*?)(?:\.([^.]{1,8}))?$/s.exec(fileName) ?? []
  return {
    extension: extension.toLowerCase(),
    pattern: fold(stem)
      .replace(/\d+/g, '')
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  }
}

/** A name without a letter says nothing of what is in the file. */
const isNamedAlike = (a: Family, b: Family): boolean => a.pattern !== '' && a.pattern === b.pattern

const MOST_TRIED = 5
/** In a file named alike, so many of the names must be found again. */
const MOST_NAMES = 0.75

/** The openings of one form worth trying on a file: those of files named alike first, then the latest. */
export function candidatesFor<Form extends KeptSettings['form']>(
  fileName: string,
  form: Form,
  kept: readonly KeptOpening[],
): readonly KeptOpening<Extract<KeptSettings, { form: Form }>>[] {
  const family = familyOf(fileName)
  const rated = kept.flatMap((opening) => {
    if (!isOfForm(opening, form)) return []
    const other = familyOf(opening.fileName)
    if (other.extension !== family.extension) return []
    return [{ opening, isAlike: isNamedAlike(other, family) }]
  })
  return rated
    .sort((a, b) => Number(b.isAlike) - Number(a.isAlike) || b.opening.time - a.opening.time)
    .slice(0, MOST_TRIED)
    .map(({ opening }) => opening)
}

const isOfForm = <Form extends KeptSettings['form']>(
  opening: KeptOpening,
  form: Form,
): opening is KeptOpening<Extract<KeptSettings, { form: Form }>> => opening.settings.form === form

/** The names at the header row of a preview, folded; none without. */
export function namesIn(preview: Pick<FilePreview, 'records'>, settings: CsvSettings): string[] {
  const header = preview.records.find(({ record }) => record === settings.headerRecord)
  return header ? header.cells.map(fold) : []
}

/** How many columns the rows of a preview have. */
export const columnsIn = ({ records }: Pick<FilePreview, 'records'>): number =>
  records.reduce((most, { cells }) => Math.max(most, cells.length), 0)

/** The columns of a table under some settings; folded names, none where no row names them. */
export interface NamedColumns {
  readonly names: readonly string[]
  readonly columns: number
}

/** Whether an opening fits a file as it reads under the settings kept; those left out must be the same columns. */
export function fits(
  fileName: string,
  kept: Pick<KeptOpening, 'fileName' | 'names' | 'columns'>,
  found: NamedColumns,
  leftOut: readonly number[] = [],
): boolean {
  const isAlike = isNamedAlike(familyOf(fileName), familyOf(kept.fileName))
  const wanted = kept.names.filter((name) => name !== '')
  if (wanted.length === 0) return isAlike && found.columns === kept.columns
  if (leftOut.some((column) => kept.names[column - 1] !== found.names[column - 1])) return false
  const names = new Set(found.names)
  const share = wanted.filter((name) => names.has(name)).length / wanted.length
  return isAlike ? share >= MOST_NAMES : share === 1 && names.size === new Set(kept.names).size
}

/** Below, a guess is shown before it is believed. */
export const DOUBT = 0.7

export const isDoubtful = ({
  encoding,
  delimiter,
  headerRecord,
}: Pick<OpenGuesses, 'encoding' | 'delimiter' | 'headerRecord'>): boolean =>
  [encoding, delimiter, headerRecord].some(({ confidence }) => confidence < DOUBT)

const SURE = 0.95

/**
 * Settings kept, with the encoding of the file itself where its bytes leave no doubt: the next file of a family may
 * have been written by another program.
 */
export function settledFor(settings: CsvSettings, guesses: OpenGuesses): CsvSettings {
  const { value, confidence } = guesses.encoding
  const isSure = value.startsWith('utf-') && confidence >= SURE
  const isRefused = settings.encoding === 'utf-8' && !value.startsWith('utf-')
  return isSure || isRefused ? { ...settings, encoding: value } : settings
}

/** The settings that guessing gives. */
export const guessedSettings = ({
  encoding,
  delimiter,
  quote,
  headerRecord,
  lineEnd,
  cuts,
  skippedColumns,
}: OpenGuesses): CsvSettings => ({
  form: 'csv',
  encoding: encoding.value,
  delimiter: delimiter.value,
  quote: quote.value,
  headerRecord: headerRecord.value,
  lineEnd,
  ...(cuts && { cuts }),
  ...(skippedColumns.length > 0 && { skippedColumns }),
})

/** The openings with one more, in the place of those of its family. */
export const withOpening = (
  kept: readonly KeptOpening[],
  opening: KeptOpening,
): readonly KeptOpening[] => [opening, ...withoutFamily(kept, opening.fileName, opening.names)]

/** The openings without those of a file's family. */
export function withoutFamily(
  kept: readonly KeptOpening[],
  fileName: string,
  names: readonly string[],
): readonly KeptOpening[] {
  const family = familyOf(fileName)
  return kept.filter((other) => {
    const theirs = familyOf(other.fileName)
    if (theirs.extension !== family.extension) return true
    const hasSameNames = names.length > 0 && names.join('\n') === other.names.join('\n')
    return !isNamedAlike(theirs, family) && !hasSameNames
  })
}
