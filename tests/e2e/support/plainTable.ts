import type { GivenFile } from './workbench'

/** Columns C1, C2… and rows of cells `r1c1`, `r1c2`…: a cell says where it is from. */
export const plainTable = (name: string, rows: number, columns: number): GivenFile => {
  const line = (cellOf: (column: number) => string) =>
    Array.from({ length: columns }, (_, at) => cellOf(at + 1)).join(';')
  const lines = [
    line((column) => `C${column}`),
    ...Array.from({ length: rows }, (_, at) => line((column) => `r${at + 1}c${column}`)),
  ]
  return { name, buffer: Buffer.from(`${lines.join('\n')}\n`) }
}
