import { xlsx } from '../../io/workbook/builders'

type Cell = string | number

const letters = 'ABCDEFGH'

const cellOf = (cell: Cell, column: number, row: number): string => {
  const place = `${letters[column]}${row}`
  if (cell === '') return ''
  return typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`
}

const rowsOf = (rows: readonly (readonly Cell[])[]): string =>
  rows
    .map((cells, at) => {
      const written = cells.map((cell, column) => cellOf(cell, column, at + 1)).join('')
      return written === '' ? '' : `<row r="${at + 1}">${written}</row>`
    })
    .join('')

/** Permits as an office keeps them: keys, dates, areas and SIRETs in every form, a title above, a total below. */
export const permitBook = {
  name: 'autorisations.xlsx',
  buffer: Buffer.from(
    xlsx({
      sheets: [
        {
          name: 'Registre',
          rows: rowsOf([
            ['Registre des autorisations'],
            [],
            ['Dossier', 'Sorte', 'Dépôt', 'SIRET', 'Surface', 'Voie', 'Notes'],
            [
              'PC-060-21-001',
              'pc',
              '3 mars 2021',
              5450100200007,
              '1 250,50 m²',
              '12 bd St-Jean',
              'x',
            ],
            [
              'pc 060 21 002',
              'PC',
              '04/03/2021',
              '732 829 320 00074',
              '0,2 ha',
              '7 bis av. Foch',
              '',
            ],
            [],
            ['06021003', 'Démol.', '2021-03-09', 'NC', 'NC', '  3 RUE HAUTE ', ''],
            ['PC/060/21/004', 'Démolition', 'en cours', '', '80', '9 rue haute', ''],
            ['TOTAL', '', '', '', 4],
          ]),
        },
      ],
    }),
  ),
}

/** What another office holds on the same permits, under keys of its own. */
export const landFile = {
  name: 'terrains.csv',
  buffer: Buffer.from('num;terrain\nPC06021001;410,50\n060-21-003;95,00\nPC06021999;7\n'),
}
