/** Two years of one file, made up: the second in another order, two columns renamed, one gone, 30 rows more. */

const towns = ['Beauvais', 'Allonne', 'Goincourt', 'Tillé', 'Beauvais', 'Aux Marais']
const states = ['bon', 'moyen', 'à refaire']

const place = (at: number) => ({
  code: `B-${String(at).padStart(3, '0')}`,
  street: `${at}  rue des Prés`,
  town: towns[at % towns.length]!,
  state: states[at % states.length]!,
  loans: String((at * 7) % 50),
  fax: at % 4 === 0 ? `03.44.00.00.${String(10 + (at % 80))}` : '',
})

const numbers = (count: number, first = 1) => Array.from({ length: count }, (_, at) => first + at)

const csv = (rows: readonly (readonly string[])[]) =>
  `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`

/** 40 rows: Code;Adresse;Commune;Fax;État;Prêts. */
export const firstYear = csv([
  ['Code', 'Adresse', 'Commune', 'Fax', 'État', 'Prêts'],
  ...numbers(40)
    .map(place)
    .map(({ code, street, town, fax, state, loans }) => [code, street, town, fax, state, loans]),
])

/**
 * 70 rows, backwards: prêts;Ville;ETAT;Adresse du point;Code. Of the first year, B-007 is gone, and the town of B-003
 * was corrected at last.
 */
export const nextYear = csv([
  ['Prêts', 'Ville', 'ETAT', 'Adresse du point', 'Code'],
  ...numbers(71)
    .filter((at) => at !== 7)
    .reverse()
    .map(place)
    .map(({ code, street, town, state, loans }) => [
      loans,
      code === 'B-003' ? 'Tillé-le-Haut' : town,
      state,
      street,
      code,
    ]),
])
