import type { SheetSettings } from '../recipe/recipe'
import type { KeptSheet, KeptWorkbook } from '../storage/keptSettings'
import type { KeptOpening } from '../storage/openings'
import { readOpenings, writeOpenings } from '../storage/openings'
import { fold } from '../values/text'
import type { SheetLook } from '../worker/protocol'
import type { Context } from './context'
import { candidatesFor, DOUBT, familyOf, fits, withOpening, withoutFamily } from './families'
import type { NamedColumns } from './families'
import type { Reused } from './model'
import { isSame } from './rereading'

const MOST_NAMES = 400

/** Tables of a workbook opened as those of an earlier one. */
export interface RememberedSheets {
  readonly settings: readonly SheetSettings[]
  /** What is to be told of it; null where the guess is the same and nothing would have been asked. */
  readonly reused: Reused | null
}

type Workbook = Blob | { readonly blob: string }

/** The opening of workbooks, used again for the next ones of their family. */
export function rememberingSheets({ engine, world }: Pick<Context, 'engine' | 'world'>) {
  /** The columns a table has under some settings; null where it cannot be read so. */
  async function columnsOf(
    from: Workbook,
    fileName: string,
    settings: SheetSettings,
  ): Promise<(NamedColumns & { readonly first: number }) | null> {
    const preview = await engine.previewSheet(from, fileName, settings)
    if (!preview.ok) return null
    const { names, firstColumn } = preview.value
    const hasNames = settings.headerRecords.length > 0
    return { names: hasNames ? names.map(fold) : [], columns: names.length, first: firstColumn }
  }

  return {
    /** Which tables of a workbook were opened the last time, and how, where all of that fits it. */
    find: async (
      file: Blob,
      fileName: string,
      looks: readonly SheetLook[],
    ): Promise<RememberedSheets | null> => {
      for (const kept of candidatesFor(fileName, 'workbook', readOpenings())) {
        const found = placesOf(kept, looks)
        if (!found) continue
        const checks = found.map(async ({ table, settings }) => {
          const columns = await columnsOf(file, fileName, settings)
          const leftOut = settings.skippedColumns.map((each) => each - (columns?.first ?? 1) + 1)
          const { names, columns: count } = table
          const opening = { fileName: kept.fileName, names, columns: count }
          return columns !== null && fits(fileName, opening, columns, leftOut)
        })
        if ((await Promise.all(checks)).every(Boolean))
          return remembered(kept.fileName, found, looks)
      }
      return null
    },

    /**
     * Keeps which tables were opened and how, where something was asked or changed; forgets the family where the
     * guess was sure and right.
     */
    keep: async (
      from: Workbook,
      fileName: string,
      looks: readonly SheetLook[],
      opened: readonly SheetSettings[],
    ): Promise<void> => {
      const tables: KeptSheet[] = []
      for (const settings of opened) {
        const columns = await columnsOf(from, fileName, settings)
        if (!columns) return
        const block = lookOf(looks, settings)?.block ?? null
        tables.push({ settings, block, names: columns.names, columns: columns.columns })
      }
      const names = tables.flatMap((table) => table.names).slice(0, MOST_NAMES)
      const columns = tables.reduce((sum, table) => sum + table.columns, 0)
      const known = usable(looks).map(({ sheet }) => sheet)
      const settings: KeptWorkbook = { form: 'workbook', tables, known }
      const kept = readOpenings()
      const isSure = isGuess(looks, opened)
      const opening = { fileName, names, columns, settings, time: world.now() }
      writeOpenings(isSure ? withoutFamily(kept, fileName, names) : withOpening(kept, opening))
    },
  }
}

const usable = (looks: readonly SheetLook[]): readonly SheetLook[] =>
  looks.filter(({ settings }) => settings !== null)

/** Whether a workbook would have been opened so without a question. */
function isGuess(looks: readonly SheetLook[], opened: readonly SheetSettings[]): boolean {
  const [look, ...others] = usable(looks)
  const [only] = opened
  const isOne = look && only && others.length === 0 && opened.length === 1
  return Boolean(isOne && look.confidence >= DOUBT && isSame(only, look.settings!))
}

/** Of the tables found, the one that settings read. */
export const lookOf = (
  looks: readonly SheetLook[],
  { sheet, range }: SheetSettings,
): SheetLook | undefined =>
  looks.find(
    (each) =>
      each.sheet === sheet &&
      JSON.stringify(each.settings?.range ?? null) === JSON.stringify(range),
  )

interface Placed {
  readonly table: KeptSheet
  readonly look: SheetLook
  readonly settings: SheetSettings
}

/** The tables of a workbook that are those kept; null where one is missing, or another sheet was never seen. */
function placesOf(
  { settings: { tables, known } }: KeptOpening<KeptWorkbook>,
  looks: readonly SheetLook[],
): readonly Placed[] | null {
  if (!areKnown(usable(looks).filter(isSeen), known)) return null
  const placed = tables.flatMap((table) => {
    const look = lookFor(table, looks)
    return look ? [{ table, look, settings: movedTo(table, look) }] : []
  })
  const isWhole = placed.length === tables.length
  return isWhole && new Set(placed.map(({ look }) => look)).size === placed.length ? placed : null
}

const isSeen = ({ visibility }: SheetLook): boolean => visibility === 'visible'

/** Sheets bear the year as files do; without it, a name of digits says nothing. */
const wordsOf = (sheet: string): string => familyOf(`${sheet}.`).pattern

/** Whether each sheet is one of those known, another number in its name aside. */
function areKnown(looks: readonly SheetLook[], known: readonly string[]): boolean {
  const left = [...known]
  const take = (isIt: (name: string) => boolean): boolean => {
    const at = left.findIndex(isIt)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  return looks
    .filter(({ sheet }) => !take((name) => fold(name) === fold(sheet)))
    .every(({ sheet }) => take((name) => wordsOf(sheet) !== '' && wordsOf(name) === wordsOf(sheet)))
}

function lookFor({ settings, block }: KeptSheet, looks: readonly SheetLook[]): SheetLook | null {
  const fitting = usable(looks).filter((look) => look.block === block)
  const named = fitting.find(({ sheet }) => fold(sheet) === fold(settings.sheet))
  if (named) return named
  const words = wordsOf(settings.sheet)
  const alike = fitting.filter(({ sheet }) => words !== '' && wordsOf(sheet) === words)
  return alike.length === 1 ? alike[0]! : null
}

/** The settings kept, on the table found: a block among others may have moved. */
function movedTo({ settings }: KeptSheet, look: SheetLook): SheetSettings {
  const { range, sheet } = look.settings!
  const down = range && settings.range ? range.firstRow - settings.range.firstRow : 0
  const right = range && settings.range ? range.firstColumn - settings.range.firstColumn : 0
  return {
    ...settings,
    sheet,
    range,
    headerRecords: settings.headerRecords.map((record) => record + down),
    skippedColumns: settings.skippedColumns.map((column) => column + right),
    readings: settings.readings.map(([column, reading]) => [column + right, reading] as const),
  }
}

function remembered(
  fileName: string,
  placed: readonly Placed[],
  looks: readonly SheetLook[],
): RememberedSheets {
  const settings = placed.map((each) => each.settings)
  const tables = placed.map((each) => ({ settings: each.settings, guess: each.look.settings! }))
  const isChoice = usable(looks).length > placed.length
  const isToTell = isChoice || tables.some(({ settings: used, guess }) => !isSame(used, guess))
  return { settings, reused: isToTell ? { fileName, tables, isChoice } : null }
}
