import { blobSource } from '../io/csv/source'
import type { JsonLook } from '../io/json/readLook'
import type { Workbook } from '../io/workbook/types'
import type { Control } from '../table/mapTexts'
import { ok } from '../values/result'
import type { Result } from '../values/result'
import { fetched } from './fetched'

/** What names the bytes of a workbook: the id they are kept under, or the file itself. */
type WorkbookName = string | Blob

/** The workbook read last stays at hand: its sheets are asked for one after the other. */
export class Workbooks {
  #last: { readonly name: WorkbookName; readonly workbook: Workbook } | null = null

  async read(
    name: WorkbookName,
    file: Blob,
    fileName: string,
    control: Control,
  ): Promise<Result<Workbook>> {
    if (this.#last?.name === name) return ok(this.#last.workbook)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { openWorkbook } = await fetched(import('../io/workbook/workbook'))
    const opened = await openWorkbook(bytes, fileName, control)
    if (opened.ok) this.#last = { name, workbook: opened.value }
    return opened
  }

  /** The file just read is kept under an id from now on. */
  rename(from: WorkbookName, to: WorkbookName): void {
    if (this.#last?.name === from) this.#last = { ...this.#last, name: to }
  }
}

/** What may be tables in a JSON file; the last look stays at hand, for it reads all of the file. */
export class JsonLooks {
  #last: { readonly name: string | Blob; readonly look: JsonLook } | null = null

  async read(name: string | Blob, file: Blob, control: Control): Promise<Result<JsonLook>> {
    if (this.#last?.name === name) return ok(this.#last.look)
    const { lookIntoJson } = await fetched(import('../io/json/readLook'))
    const look = await lookIntoJson(blobSource(file), control)
    if (look.ok) this.#last = { name, look: look.value }
    return look
  }

  /** The file just looked into is kept under an id from now on. */
  rename(from: string | Blob, to: string | Blob): void {
    if (this.#last?.name === from) this.#last = { ...this.#last, name: to }
  }
}
