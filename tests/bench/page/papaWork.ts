import Papa from 'papaparse'
import { timed } from './measure'
import type { Times } from './measure'

/** The floor, and PapaParse: reading with rows kept, and writing them back. */
export async function workPapa(file: File, times: Times): Promise<void> {
  await timed(times, 'read', () => file.arrayBuffer())
  await timed(times, 'read and decode', async () => {
    const text = new TextDecoder().decode(await file.arrayBuffer())
    return text.length
  })
  const rows = await timed(
    times,
    'PapaParse: rows kept',
    () =>
      new Promise<string[][]>((resolve) => {
        const kept: string[][] = []
        Papa.parse<string[]>(file, {
          delimiter: ';',
          chunk: ({ data }) => {
            for (const row of data) kept.push(row)
          },
          complete: () => resolve(kept),
        })
      }),
  )
  await timed(times, 'PapaParse: unparse', () =>
    Promise.resolve(new Blob([Papa.unparse(rows, { newline: '\r\n' })])),
  )
}
