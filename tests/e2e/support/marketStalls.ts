/**
 * A list as a town hall receives it: a title, empty rows and an empty column, a total and a footnote, words encoded
 * twice, spaces, and SIRETs, postcodes and stall numbers that a spreadsheet damaged. Numbers are rows of the file.
 */
const lines = [
  'Marchés de plein air 2018;;;;;;',
  'Extraction du 12/03/2018;;;;;;',
  ';;;;;;',
  'Emplacement;Commerçant;Spécialité;SIRET;Code postal;Champ1;Redevance',
  '2;Fromagerie Dubois;Fromage;73282932000074;60000;;120,50',
  '4 bis;Primeur du Thérain ;LÃ©gumes;9,98123E+13;60000;;85,00',
  '02-mars;Boulangerie Morel;Pain;44306184100047;1000;;64,25',
  ';;;;;;',
  '7;Rôtisserie Petit;Volailles rÃ´ties;9,97154E+13;60155;;95,00',
  '9;Miel du Vexin;Miel;55208131766522;8400;;40,00',
  ';;;;;;',
  '11;Poissonnerie Leroy;Poisson frais Ã\u00a0 la coupe;73282932000074;60000;;150,25',
  ';TOTAL;;;;;555,00',
  '* redevance annuelle, en euros;;;;;;',
]

export const marketStalls = {
  fileName: 'marches-2018.csv',
  bytes: Buffer.from(lines.join('\r\n'), 'utf8'),
  /** Below the names. */
  rowCount: 10,
  /** Once the proposals are applied. */
  cleanRows: [5, 6, 7, 9, 10, 12],
} as const
