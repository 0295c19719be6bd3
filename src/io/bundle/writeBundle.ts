import { fail, ok } from '../../values/result'
import type { Result } from '../../values/result'
import { PartsWriter, TooLarge } from '../workbook/writeParts'

/** A file to put into a zip, written when its turn comes. */
export interface BundledFile {
  readonly name: string
  /** Gives its bytes piece by piece; may reject to stop. */
  readonly pieces: () => AsyncIterable<Uint8Array<ArrayBuffer>>
}

/** Writes files into one zip, one after the other. Fails with `fileTooLarge`. */
export async function writeBundle(files: readonly BundledFile[]): Promise<Result<Blob>> {
  const parts = new PartsWriter()
  try {
    for (const { name, pieces } of files) {
      parts.open(name)
      for await (const piece of pieces()) await parts.addBytes(piece)
      await parts.close()
    }
    return ok(parts.end('application/zip'))
  } catch (error) {
    if (error instanceof TooLarge) return fail('fileTooLarge')
    throw error
  }
}
