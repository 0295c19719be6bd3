/** Texts as PDF viewers copy tables: columns held apart by blanks, pages numbered, cells broken over lines. */

const halls: readonly (readonly [string, string, string, string])[] = [
  ['Salle Foch', 'rue du Marché', '120', '01/03/2024'],
  ['Gymnase des Prés', 'allée Verte', '450', '02/03/2024'],
  ['Maison pour tous', 'place de l’Église', '80', '05/03/2024'],
  ['Salle du Bac', 'quai d’Aval', '60', '07/03/2024'],
  ['Foyer rural', 'route de Creil', '1 100', '08/03/2024'],
  ['Centre Pagnol', 'avenue des Tilleuls', '210', '11/03/2024'],
  ['Salle Jean-Moulin', 'rue Neuve', '95', '12/03/2024'],
  ['Petit théâtre', 'rue du Château', '140', '15/03/2024'],
]
const names = ['Équipement', 'Adresse', 'Capacité', 'Date de visite'] as const

const aligned = (blank: string) => (cells: readonly string[]) =>
  [24, 24, 12, 0].map((width, at) => cells[at]!.padEnd(width, blank)).join('')

/** Columns under each other, as `Enregistrer sous texte` and most viewers keep them. */
export const alignedText = [names, ...halls].map(aligned(' ')).join('\n')

/** As copied by a viewer that sets all blanks as no-break ones. */
export const hardBlanks = [names, ...halls].map(aligned('\u00a0')).join('\r\n')

/** Letters of different widths: cells lie several blanks apart, but not under each other. */
export const ragged = [
  names.join('   '),
  ...halls.map((cells, at) => ' '.repeat(at % 3) + cells.join(' '.repeat(2 + ((at * 5) % 4)))),
].join('\n')

/** Two pages, each with a title, its names and its number; a name goes on over two lines. */
export const twoPages = [
  'Ville de Beauvais – Équipements municipaux',
  '',
  ...[names, ...halls.slice(0, 5)].map(aligned(' ')),
  '                                                          Page 1 sur 2',
  ...[names, ...halls.slice(5)].map(aligned(' ')),
  aligned(' ')(['et son annexe', '', '', '']).trimEnd(),
  '                                                          Page 2 sur 2',
].join('\n')

export const table = [names, ...halls].map((row) => [...row])
