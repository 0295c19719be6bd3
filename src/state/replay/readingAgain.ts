import type { CsvSettings, TableDoc } from '../../recipe/recipe'
import { foldName } from '../../recipe/replay/nearNames'
import type { Issue, Result } from '../../values/result'
import { fail, ok } from '../../values/result'
import type { FileLook, OpenReport, PartSettings, SheetLook } from '../../worker/protocol'
import type { Context } from '../context'

/** A file read as the next one of its kind: its table, and which of several it is. */
export interface NextFile {
  readonly report: OpenReport
  readonly parts: readonly string[]
  readonly part: number
}

interface Asked {
  readonly file: Blob
  readonly fileName: string
  /** The table whose file it stands for, and the names of its columns. */
  readonly doc: Pick<TableDoc, 'source'>
  readonly names: readonly string[]
  readonly signal: AbortSignal
  /** Which table of several; the likeliest when it is not said. */
  readonly part?: number
}

const refused = (issue: Issue) => ({ ok: false, issue }) as const

/**
 * Reads a file that comes in the place of another: as the guess has it, or as the other one was read, whichever finds
 * more of its columns again.
 */
export async function readNext(context: Context, asked: Asked): Promise<Result<NextFile>> {
  const { engine } = context
  const { signal } = asked
  const looked = await engine.lookInto(asked.file, asked.fileName, { signal })
  if (!looked.ok) return looked
  switch (looked.value.form) {
    case 'text':
      return readText(context, asked)
    case 'json':
      return readJson(context, asked, looked.value)
    case 'workbook':
      return readWorkbook(context, asked, looked.value.sheets)
    case 'archive':
      return readArchive(context, asked, looked.value)
    case 'copy':
      return fail('copyAsSource')
  }
}

/** How many of the columns are found again under their names. */
function namesFound(names: readonly string[], found: readonly { readonly name: string }[]): number {
  const there = new Set(found.map(({ name }) => foldName(name)))
  return names.filter((name) => there.has(foldName(name))).length
}

const alone = (report: OpenReport): NextFile => ({ report, parts: [], part: 0 })

async function readText(
  { engine }: Context,
  { file, fileName, doc, names, signal }: Asked,
): Promise<Result<NextFile>> {
  const { settings } = doc.source
  const { lineEnd: _own, ...like } = settings.form === 'csv' ? settings : {}
  const seen = async (wanted: Partial<CsvSettings>) => {
    const preview = await engine.previewFile(file, wanted)
    return preview.ok
      ? namesFound(
          names,
          preview.value.names.map((name) => ({ name })),
        )
      : -1
  }
  const guessed = await seen({})
  // What cannot even be guessed is refused in the words for that.
  const isLikeBetter = settings.form === 'csv' && guessed >= 0 && (await seen(like)) > guessed
  const wanted = isLikeBetter ? like : {}
  const opened = await engine.open(file, fileName, wanted, () => undefined, { signal })
  return opened.ok ? ok(alone(opened.value)) : opened
}

async function readParts(
  { engine }: Context,
  { file, fileName, names, signal }: Asked,
  ways: readonly PartSettings[],
): Promise<Result<OpenReport>> {
  let best: OpenReport | null = null
  let failed: Issue | null = null
  for (const settings of ways) {
    const opened = await engine.openSheets(file, fileName, [settings], { signal })
    if (!opened.ok) {
      failed ??= opened.issue
      continue
    }
    const [report] = opened.value
    if (!report) continue
    const isBetter =
      best === null || namesFound(names, report.columns) > namesFound(names, best.columns)
    if (isBetter) best = report
    if (namesFound(names, report.columns) === names.length) break
  }
  return best ? ok(best) : refused(failed ?? { code: 'noSheets', data: {} })
}

async function readJson(
  context: Context,
  asked: Asked,
  { look }: Extract<FileLook, { form: 'json' }>,
): Promise<Result<NextFile>> {
  const { settings } = asked.doc.source
  const ways = settings.form === 'json' ? [settings, look.settings] : [look.settings]
  const read = await readParts(context, asked, ways)
  return read.ok ? ok(alone(read.value)) : read
}

/** The sheet of the same name, else the only one, else the one that holds most of the columns. */
async function readWorkbook(
  context: Context,
  asked: Asked,
  sheets: readonly SheetLook[],
): Promise<Result<NextFile>> {
  const usable = sheets.flatMap((sheet) =>
    sheet.settings ? [{ ...sheet, settings: sheet.settings }] : [],
  )
  if (usable.length === 0) return fail('noSheets')
  const parts = usable.map(({ sheet, block }) => (block === null ? sheet : `${sheet} (${block})`))
  const { settings } = asked.doc.source
  const isLike = ({ sheet }: SheetLook) => settings.form === 'sheet' && sheet === settings.sheet
  const named = usable.filter(isLike)
  const tried =
    asked.part === undefined
      ? named.length > 0
        ? named
        : usable
      : usable.slice(asked.part, asked.part + 1)
  let best: { readonly report: OpenReport; readonly part: number; readonly found: number } | null =
    null
  let failed: Issue | null = null
  for (const sheet of tried) {
    const own =
      settings.form === 'sheet' && isLike(sheet) ? [sheet.settings, settings] : [sheet.settings]
    const read = await readParts(context, asked, own)
    if (!read.ok) {
      failed ??= read.issue
      continue
    }
    const found = namesFound(asked.names, read.value.columns)
    if (best === null || found > best.found) {
      best = { report: read.value, part: usable.indexOf(sheet), found }
    }
  }
  if (!best) return refused(failed ?? { code: 'noSheets', data: {} })
  return ok({ report: best.report, parts: parts.length > 1 ? parts : [], part: best.part })
}

/** An archive of one table is read as that. */
async function readArchive(
  context: Context,
  asked: Asked,
  { entries }: Extract<FileLook, { form: 'archive' }>,
): Promise<Result<NextFile>> {
  const usable = entries.filter(({ state }) => state === 'table')
  const [only] = usable
  if (!only || usable.length > 1) return fail('severalInArchive', { count: usable.length })
  const { signal, fileName } = asked
  const unpacked = await context.engine.unpack(asked.file, fileName, [only.place], { signal })
  if (!unpacked.ok) return unpacked
  const [inner] = unpacked.value
  if (!inner) return fail('severalInArchive', { count: 0 })
  if (!inner.unpacked.ok) return inner.unpacked
  const looked = await context.engine.lookInto(inner.unpacked.value, inner.name, { signal })
  if (looked.ok && looked.value.form === 'archive') return fail('nestedArchive')
  return readNext(context, { ...asked, file: inner.unpacked.value, fileName: inner.name })
}
