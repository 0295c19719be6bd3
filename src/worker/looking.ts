import type { ArchiveEntry } from '../io/archive/entries'
import type { UnpackedSink } from '../io/archive/unpack'
import { blobSource } from '../io/csv/source'
import { isWorkbook, sniffForm } from '../io/workbook/form'
import type { FileForm } from '../io/workbook/form'
import { limits } from '../io/workbook/limits'
import { refusable } from '../io/workbook/refusal'
import type { Control } from '../table/mapTexts'
import { fail, ok } from '../values/result'
import type { Result } from '../values/result'
import { fetched } from './fetched'
import type { FileLook, UnpackedFile } from './protocol'
import type { Sources } from './sources'

const HEAD = 1 << 18

/** Forms that hold no table we read; their name is told. */
const REFUSED: readonly FileForm[] = [
  'otherOffice',
  'otherArchive',
  'pdf',
  'image',
  'sqlite',
  'parquet',
]

/** What a file is, and what it may be opened as. `name` says under what it is known, and what it is called. */
export async function lookIntoFile(
  sources: Sources,
  file: Blob,
  { kept, fileName }: { readonly kept: string | Blob; readonly fileName: string },
  control: Control,
): Promise<Result<FileLook>> {
  const form = await formOf(file, fileName)
  if (REFUSED.includes(form)) return fail('binaryFile', { looksLike: form })
  if (form === 'etabli') return ok({ form: 'copy' })
  if (form === 'zip' || form === 'gzip') {
    const entries = await entriesOf(file, fileName, form, control)
    return entries.ok ? ok({ form: 'archive', entries: entries.value }) : entries
  }
  if (form === 'json') {
    const look = await sources.jsonLooks.read(kept, file, control)
    return look.ok ? ok({ form: 'json', look: look.value }) : look
  }
  // That a workbook is protected only its reader can say.
  if (!isWorkbook(form) && form !== 'protected') return ok({ form: 'text' })
  const workbook = await sources.workbooks.read(kept, file, fileName, control)
  if (!workbook.ok) return workbook
  const { lookOf } = await fetched(import('./sheets'))
  return ok(lookOf(workbook.value))
}

async function formOf(file: Blob, fileName: string): Promise<FileForm> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  const isZip = head[0] === 0x50 && head[1] === 0x4b
  // What a zip holds is told at its end.
  const isWhole = isZip && file.size <= limits.file
  return sniffForm(isWhole ? new Uint8Array(await file.arrayBuffer()) : head, fileName)
}

async function entriesOf(
  file: Blob,
  fileName: string,
  form: 'zip' | 'gzip',
  control: Control,
): Promise<Result<ArchiveEntry[]>> {
  if (file.size > limits.file) {
    return fail('fileTooBig', { reason: 'file', size: file.size, most: limits.file })
  }
  if (form === 'gzip') {
    const source = blobSource(file)
    const { gzipName } = await fetched(import('../io/archive/unpack'))
    const name = gzipName(fileName, await source.slice(0, 1024))
    return ok([{ place: 0, name, size: file.size, state: 'table' }])
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { zipEntries } = await fetched(import('../io/archive/entries'))
  const entries = await refusable(() => zipEntries(bytes, control))
  return entries.ok && entries.value.length === 0 ? fail('emptyArchive') : entries
}

/** Unpacks files of a zip or gzip. What one of them suffers from is its own affair. */
export async function unpackFiles(
  file: Blob,
  fileName: string,
  places: readonly number[],
  control: Control,
): Promise<Result<readonly UnpackedFile[]>> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const { unpackEntry, unpackGzip } = await fetched(import('../io/archive/unpack'))
  if (head[0] === 0x1f) {
    const parts = new BlobParts()
    const done = await unpackGzip(blobSource(file), fileName, parts, control)
    const name = done.ok ? done.value.name : fileName
    return ok([{ name, unpacked: done.ok ? ok(parts.blob()) : done }])
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { Container } = await fetched(import('../io/workbook/container'))
  const container = await refusable(() => Promise.resolve().then(() => new Container(bytes)))
  if (!container.ok) return container
  const unpacked: UnpackedFile[] = []
  let left: number = limits.unpackedFiles
  for (const place of places) {
    const parts = new BlobParts()
    const done = await unpackEntry(container.value, place, parts, control, left)
    const name = done.ok ? done.value.name : (container.value.files[place]?.name ?? fileName)
    unpacked.push({ name, unpacked: done.ok ? ok(parts.blob()) : done })
    if (done.ok) left -= done.value.size
  }
  return ok(unpacked)
}

/** Gathers bytes outside of this thread's memory. */
class BlobParts implements UnpackedSink {
  #parts: Blob[] = []

  part(bytes: Uint8Array<ArrayBuffer>): void {
    this.#parts.push(new Blob([bytes]))
  }

  blob(): Blob {
    return new Blob(this.#parts)
  }
}
