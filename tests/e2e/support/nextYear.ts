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

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

const file = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  buffer: Buffer.from(`${rows.map((row) => row.join(';')).join('\r\n')}\r\n`),
})

/** 40 rows: B-001 to B-040. */
export const lastYear = file('bornes-2025.csv', [
  ['Code', 'Adresse', 'Commune', 'Fax', 'État', 'Prêts'],
  ...numbers(40)
    .map(place)
    .map(({ code, street, town, fax, state, loans }) => [code, street, town, fax, state, loans]),
])

/** 70 rows, backwards: B-071 to B-001 without B-007; the town of B-003 is another one. */
export const thisYear = file('bornes-2026.csv', [
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
