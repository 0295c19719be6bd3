import { xlsx } from '../../io/workbook/builders'

const letters = (column: number): string => String.fromCharCode(65 + column)

const textCell = (row: number, column: number, text: string): string =>
  text === ''
    ? ''
    : `<c r="${letters(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`

/** A number as Excel stores it; style 1 is a date. */
const numberCell = (row: number, column: number, digits: string, style = 0): string =>
  `<c r="${letters(column)}${row}" s="${style}"><v>${digits}</v></c>`

type Cell = string | { readonly number: string; readonly style?: number }

const rowsOf = (rows: readonly (readonly Cell[])[]): string =>
  rows
    .map((cells, at) => {
      const row = at + 1
      const written = cells.map((cell, column) =>
        typeof cell === 'string'
          ? textCell(row, column, cell)
          : numberCell(row, column, cell.number, cell.style),
      )
      return written.join('') === '' ? '' : `<row r="${row}">${written.join('')}</row>`
    })
    .join('')

const number = (digits: string, style = 0): Cell => ({ number: digits, style })

/** What a town hall sends: a merged title, groups over names, a SIRET in General format, a total, a note. */
export const parkBook = {
  fileName: 'aires.xlsx',
  bytes: Buffer.from(
    xlsx({
      formats: ['dd/mm/yyyy'],
      sheets: [
        {
          name: 'Aires',
          rows: rowsOf([
            ['Aires de covoiturage'],
            [],
            ['', '', '', 'Capacité', ''],
            ['Nom', 'SIRET', 'Ouverture', 'total', 'dont PMR'],
            [' Gare ', number('21600057500011'), number('44221', 1), number('120'), number('4')],
            ['Mairie', number('21600175500012'), number('44230', 1), number('80.5'), ''],
            [],
            ['École', '216 001 755 00012', '3 mars 2021', '35 pl.', number('2')],
            ['TOTAL', '', '', number('235.5'), number('6')],
            ['* Chiffres de janvier 2021'],
          ]),
          behind:
            '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="D3:E3"/></mergeCells>',
        },
        {
          name: 'Légende',
          rows: rowsOf([
            ['Code', 'Sens'],
            ['PMR', 'Personnes à mobilité réduite'],
          ]),
        },
        { name: 'Calculs', state: 'hidden', rows: rowsOf([['x'], [number('1')]]) },
      ],
    }),
  ),
}
