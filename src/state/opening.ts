import type { PartSettings } from '../worker/protocol'
import type { Issue } from '../values/result'
import type { SheetLook } from '../worker/protocol'
import type { Actions } from './actions'
import type { Context } from './context'
import { concluding, nothingYet } from './concluding'
import type { Gathered } from './concluding'
import { frontTable, tell, tellIssue } from './context'
import type { Found, Incoming } from './incoming'
import { incomingFiles } from './incoming'
import { jsonForms } from './jsonForms'
import { pastedFile } from './pasting'
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
  const conclude = concluding(context, session, () => reopenOpening())

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
    const gathered = nothingYet()
    const isOne = given.length === 1
    if (await readEach(given.slice(0, MOST_FILES), gathered, { joins, isOne })) return
    await conclude(gathered, joins, isOne)
    tellTooMany(given.length)
  }

  const tellTooMany = (count: number): void => {
    if (count <= MOST_FILES) return
    tell(context, { tone: 'problem', code: 'tooManyFiles', data: { most: MOST_FILES } })
  }

  /**
   * Adds what each file gives; true when nothing more is to be done. Stopped in between, what was read stays, and the
   * rest is told.
   */
  async function readEach(
    given: readonly Incoming[],
    gathered: Gathered,
    { joins, isOne }: Manner,
  ): Promise<boolean> {
    for (const [at, file] of given.entries()) {
      if (gathered.isStopped) {
        refuse(file.name, NOT_REACHED, gathered)
        continue
      }
      const place = isOne ? null : { at: at + 1, of: given.length }
      const found = await files.read(file, isOne, place)
      if (await take(file, found, gathered, { joins, isOne })) return true
    }
    return gathered.isStopped && gathered.reports.length === 0
  }

  /** Adds what a file gave to the rest; true when nothing more is to be done. */
  async function take(
    file: Incoming,
    found: Found,
    gathered: Gathered,
    { joins, isOne }: Manner,
  ): Promise<boolean> {
    switch (found.is) {
      case 'stopped':
        gathered.isStopped = true
        refuse(file.name, NOT_REACHED, gathered)
        return false
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
    { joins, isOne }: Manner,
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
    if (!inside) {
      gathered.isStopped = true
      refuse(file.name, NOT_REACHED, gathered)
      return false
    }
    const isOnly = isOne && inside.length === 1
    const isDone = await readEach(inside, gathered, { joins, isOne: isOnly })
    return isDone && !gathered.isStopped
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
      const gathered = nothingYet()
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
      const gathered = nothingYet()
      const inside = await unpacked(file, places.slice(0, MOST_FILES), gathered)
      if (!inside) return
      const isOne = inside.length === 1 && gathered.refused.length === 0
      if (await readEach(inside, gathered, { joins, isOne })) return
      await conclude(gathered, joins, places.length === 1)
      tellTooMany(places.length)
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

/** How files are read: into the open project or one of their own; one alone may be asked about. */
interface Manner {
  readonly joins: boolean
  readonly isOne: boolean
}

const NOT_REACHED: Issue = { code: 'notReached', data: {} }

const refuse = (fileName: string, issue: Issue, { refused }: Gathered): void =>
  void refused.push({ fileName, issue })

const named = (file: File): Incoming => ({ blob: file, name: file.name })
