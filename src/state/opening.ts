import type { PartSettings } from '../worker/protocol'
import type { TableDoc } from '../recipe/recipe'
import { freeName } from '../values/names'
import type { Issue } from '../values/result'
import type { OpenReport, SheetLook } from '../worker/protocol'
import type { Actions } from './actions'
import type { Context } from './context'
import { frontTable, projectOf, tell, tellIssue } from './context'
import type { Found, Incoming } from './incoming'
import { incomingFiles } from './incoming'
import { jsonForms } from './jsonForms'
import type { RefusedFile } from './model'
import { pastedFile } from './pasting'
import { sizeOf } from './projectParts'
import { guessOf, noteReused } from './remembering'
import { rereading } from './rereading'
import type { Session } from './session'
import { sheetForms } from './sheets'
import { textForms } from './textForms'

const MOST_FILES = 20

type OpeningActions = Pick<
  Actions,
  | 'openFiles'
  | 'addFiles'
  | 'openSheets'
  | 'closeSheets'
  | 'openEntries'
  | 'closeEntries'
  | 'closeRefused'
  | 'changeSheet'
  | 'applySheet'
  | 'closeSheet'
  | 'changeJson'
  | 'applyJson'
  | 'closeJson'
  | 'openText'
  | 'addText'
  | 'openExample'
  | 'stopOpening'
  | 'dismissOpening'
  | 'reopenOpening'
  | 'changeOpening'
  | 'applyOpening'
  | 'closeOpening'
  | 'readAsGuessed'
  | 'chooseSheets'
>

/** What several files gave together. */
interface Gathered {
  readonly reports: OpenReport[]
  readonly refused: RefusedFile[]
  isSure: boolean
}

/** From a file, a paste or the example to a table; and the opening looked at again. */
export function openingActions(
  context: Context,
  session: Session,
  openCopy: (file: File) => Promise<void>,
): OpeningActions {
  /** The workbook or archive of which parts are being chosen. */
  let waiting: Incoming | null = null
  const { store, world } = context
  const files = incomingFiles(context)
  const sheets = sheetForms(context, session)
  const texts = textForms(context, session)
  const json = jsonForms(context, session)
  const read = rereading(context, session)

  const tablesOf = (reports: readonly OpenReport[]): readonly TableDoc[] => {
    const taken = new Set<string>()
    return reports.map(({ source }) => {
      const { settings, fileName, blob } = source
      const others = [...reports, ...(projectOf(context)?.doc.tables ?? [])]
      const isPart = others.some((other) => other.source !== source && other.source.blob === blob)
      const wanted = isPart && settings.form === 'sheet' ? settings.sheet : baseName(fileName)
      // Two blocks of one sheet, or two files of one name, must be told apart.
      const name = freeName(taken, wanted)
      taken.add(name)
      return { id: world.newId(), name, source, steps: [], types: [] }
    })
  }

  /**
   * Makes a project of what was read, or adds it to the open one. `leave` is called once, as soon as the first
   * table can be seen: its columns are counted meanwhile.
   */
  async function show(
    reports: readonly OpenReport[],
    joins: boolean,
    leave: () => void,
  ): Promise<void> {
    const [first] = reports
    if (!first) return
    const { fileName } = first.source
    const tables = tablesOf(reports)
    if (joins) {
      await session.addTables(tables)
    } else {
      const doc = { name: baseName(fileName), tables }
      const forget = whenShown(tables[0]!.id, leave)
      await session.create(
        doc,
        { code: 'opened', data: { fileName, count: tables.length } },
        {
          rowCount: reports.reduce((sum, { rowCount }) => sum + rowCount, 0),
          columnCount: reports.reduce((sum, { columns }) => sum + columns.length, 0),
          size: sizeOf(doc),
        },
      )
      if (!forget()) return
    }
    leave()
  }

  /** Calls when a table shows its rows, or why it has none; until then it can be forgotten, once. */
  function whenShown(tableId: string, call: () => void): () => boolean {
    let isAwaited = true
    const forget = () => {
      const was = isAwaited
      isAwaited = false
      unsubscribe()
      return was
    }
    const unsubscribe = store.subscribe(({ project }) => {
      const state = project?.tables.get(tableId)
      if ((state?.report ?? state?.issue) && forget()) call()
    })
    return forget
  }

  /** Shows what was read, and tells which files gave nothing: one alone has the screen for that. */
  async function conclude(
    { reports, refused, isSure }: Gathered,
    joins: boolean,
    isOne: boolean,
  ): Promise<void> {
    const [first] = refused
    if (first && isOne && !joins && reports.length === 0) {
      return store.setState(({ opening }) => ({
        opening: opening && {
          ...opening,
          fileName: first.fileName,
          issue: first.issue,
          progress: null,
          firstRows: null,
        },
      }))
    }
    let reopened: Promise<void> | undefined
    const leave = () => {
      store.setState({
        opening: null,
        sheetChoice: null,
        archiveChoice: null,
        ...(first && { refusedFiles: refused }),
      })
      if (reports.length === 1 && !isSure) reopened = reopenOpening()
    }
    if (reports.length > 0) await show(reports, joins, leave)
    else leave()
    await reopened
  }

  /** Asks which parts of a file to open. */
  function ask(file: Incoming, found: Found, joins: boolean): boolean {
    const { name: fileName } = file
    if (found.is === 'sheets') {
      const { sheets: looks, isPage } = found
      store.setState({ opening: null, sheetChoice: { fileName, sheets: looks, joins, isPage } })
    } else if (found.is === 'entries') {
      store.setState({ opening: null, archiveChoice: { fileName, entries: found.entries, joins } })
    } else return false
    waiting = file
    return true
  }

  /** One project for what was opened together: a tab per table. A file that is refused does not stop the others. */
  async function openAll(given: readonly Incoming[], joins: boolean): Promise<void> {
    const taken = given.slice(0, MOST_FILES)
    const gathered: Gathered = { reports: [], refused: [], isSure: true }
    const isOne = given.length === 1
    for (const [at, file] of taken.entries()) {
      const place = isOne ? null : { at: at + 1, of: taken.length }
      const found = await files.read(file, isOne, place)
      const isDone = await take(file, found, gathered, { joins, isOne })
      if (isDone) return
    }
    await conclude(gathered, joins, isOne)
    if (given.length > MOST_FILES) {
      tell(context, { tone: 'problem', code: 'tooManyFiles', data: { most: MOST_FILES } })
    }
  }

  /** Adds what a file gave to the rest; true when nothing more is to be done. */
  async function take(
    file: Incoming,
    found: Found,
    gathered: Gathered,
    { joins, isOne }: { readonly joins: boolean; readonly isOne: boolean },
  ): Promise<boolean> {
    switch (found.is) {
      case 'stopped':
        return true
      case 'refused':
        refuse(file.name, found.issue, gathered)
        return false
      case 'tables':
        gathered.reports.push(...found.reports)
        gathered.isSure &&= found.isSure
        return false
      case 'copy':
        if (isOne && !joins) {
          await openCopy(new File([file.blob], file.name))
          return true
        }
        refuse(file.name, { code: 'copyAmongFiles', data: {} }, gathered)
        return false
      case 'sheets':
        return ask(file, found, joins)
      case 'entries':
        return takeEntries(file, found, gathered, { joins, isOne })
    }
  }

  /** An archive of one file is opened as that file; another one is asked about, or gives all it can among others. */
  async function takeEntries(
    file: Incoming,
    found: Extract<Found, { is: 'entries' }>,
    gathered: Gathered,
    { joins, isOne }: { readonly joins: boolean; readonly isOne: boolean },
  ): Promise<boolean> {
    const usable = found.entries.filter(({ state }) => state === 'table')
    if (isOne && found.entries.length > 1) return ask(file, found, joins)
    if (usable.length === 0) {
      const code = found.entries.some(({ state }) => state === 'protected')
        ? 'protectedArchive'
        : 'nothingInArchive'
      gathered.refused.push({ fileName: file.name, issue: { code, data: {} } })
      return false
    }
    const left = MOST_FILES - gathered.reports.length
    const places = usable.slice(0, Math.max(1, left)).map(({ place }) => place)
    const inside = await unpacked(file, places, gathered)
    if (!inside) return true
    for (const each of inside) {
      const isOnly = isOne && inside.length === 1
      const given = await files.read(each, isOnly, null)
      if (await take(each, given, gathered, { joins, isOne: isOnly })) return true
    }
    return false
  }

  /** The files of an archive; what cannot be unpacked is refused. Null when it was stopped. */
  async function unpacked(
    file: Incoming,
    places: readonly number[],
    gathered: Gathered,
  ): Promise<readonly Incoming[] | null> {
    const answer = await files.unpack(file, places)
    if (!answer) return null
    if (!answer.ok) {
      gathered.refused.push({ fileName: file.name, issue: answer.issue })
      return []
    }
    return answer.value.flatMap(({ name, unpacked: inner }) => {
      if (inner.ok) return [{ blob: inner.value, name, archive: file.name }]
      gathered.refused.push({ fileName: name, issue: inner.issue })
      return []
    })
  }

  const reopenOpening: Actions['reopenOpening'] = async () => {
    const front = frontTable(context)
    if (!front) return
    const { source, id } = front.doc
    const { settings } = source
    if (settings.form === 'sheet') return sheets.open(source, settings, id)
    if (settings.form === 'json') return json.open(source, settings, id)
    return texts.open(source, settings, id)
  }

  const paste = async (text: string, html: string, joins: boolean): Promise<void> => {
    const file = pastedFile(text, html)
    const isEmpty = file.blob.type === 'text/plain' && text.trim() === ''
    if (isEmpty) return tellIssue(context, { code: 'emptyPaste', data: {} })
    await openAll([file], joins)
  }

  return {
    openFiles: async (given) => {
      const [only] = given
      if (given.length === 1 && only?.name.toLowerCase().endsWith('.etabli')) return openCopy(only)
      await openAll(given.map(named), false)
    },

    openText: (text, html = '') => paste(text, html, false),

    addText: async (text, html = '') => {
      if (frontTable(context)) await paste(text, html, true)
    },

    openExample: async () => {
      const { fileName, text } = world.example(store.getState().language)
      await openAll([{ blob: new Blob([text], { type: 'text/csv' }), name: fileName }], false)
    },

    addFiles: async (given) => {
      if (frontTable(context)) await openAll(given.map(named), true)
    },

    openSheets: async (parts: readonly PartSettings[]) => {
      const { sheetChoice } = store.getState()
      if (!sheetChoice || parts.length === 0) return
      const { joins, source } = sheetChoice
      const file = waiting
      waiting = null
      store.setState({ sheetChoice: null })
      const gathered: Gathered = { reports: [], refused: [], isSure: true }
      const found = source
        ? await files.readKept(source, parts)
        : file && (await files.readSheets(file, parts))
      if (found?.is === 'tables') gathered.reports.push(...found.reports)
      else if (found?.is === 'refused') refuse(sheetChoice.fileName, found.issue, gathered)
      else return
      await conclude(gathered, joins, true)
      const [first] = gathered.reports
      if (!first) return
      await sheets.remember(first.source)
      const reused = store.getState().reused.get(first.source.blob)
      const isAll = sheetChoice.sheets.every(isPartOf(parts))
      if (reused && isAll) noteReused(context, first.source.blob, { ...reused, isChoice: false })
    },

    closeSheets: () => {
      waiting = null
      store.setState({ sheetChoice: null })
    },

    openEntries: async (places) => {
      const { archiveChoice } = store.getState()
      if (!waiting || !archiveChoice || places.length === 0) return
      const file = waiting
      waiting = null
      const { joins } = archiveChoice
      store.setState({ archiveChoice: null })
      const gathered: Gathered = { reports: [], refused: [], isSure: true }
      const inside = await unpacked(file, places.slice(0, MOST_FILES), gathered)
      if (!inside) return
      const isOne = inside.length === 1 && gathered.refused.length === 0
      for (const [at, each] of inside.entries()) {
        const place = isOne ? null : { at: at + 1, of: inside.length }
        const found = await files.read(each, isOne, place)
        if (await take(each, found, gathered, { joins, isOne })) return
      }
      await conclude(gathered, joins, places.length === 1)
      if (places.length > MOST_FILES) {
        tell(context, { tone: 'problem', code: 'tooManyFiles', data: { most: MOST_FILES } })
      }
    },

    closeEntries: () => {
      waiting = null
      store.setState({ archiveChoice: null })
    },

    closeRefused: () => store.setState({ refusedFiles: null }),

    ...sheets.actions,
    ...json.actions,

    stopOpening: () => {
      files.stop()
      store.setState({ opening: null })
    },

    dismissOpening: () => store.setState({ opening: null }),

    reopenOpening,

    readAsGuessed: async () => {
      const front = frontTable(context)
      const { reused } = store.getState()
      const guess = front && guessOf(reused.get(front.doc.source.blob), front.doc.source)
      if (guess) await read.apply(guess)
    },

    ...texts.actions,
  }
}

/** Whether a table found, if it is one, is among those chosen. */
const isPartOf =
  (parts: readonly PartSettings[]) =>
  ({ settings }: SheetLook): boolean =>
    settings === null || parts.some((part) => part === settings)

const refuse = (fileName: string, issue: Issue, { refused }: Gathered): void =>
  void refused.push({ fileName, issue })

const baseName = (fileName: string): string => fileName.replace(/\.[^.]{1,8}$/, '') || fileName

const named = (file: File): Incoming => ({ blob: file, name: file.name })
