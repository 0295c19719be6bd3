/** What a user types and what must come of it. */
export interface LearnCase {
  readonly name: string
  readonly level: 1 | 2 | 3
  /** How many of the rows, from the top, are typed. */
  readonly typed: number
  /** The texts of the inputs, and what must come out; null: nothing may. */
  readonly rows: readonly (readonly [inputs: string | readonly string[], output: string | null])[]
  readonly isRefused?: boolean
}

type Rows = LearnCase['rows']

export const learns = (name: string, level: 1 | 2 | 3, typed: number, rows: Rows): LearnCase => ({
  name,
  level,
  typed,
  rows,
})

export const refuses = (name: string, typed: number, rows: Rows): LearnCase => ({
  name,
  level: 1,
  typed,
  rows,
  isRefused: true,
})

/** Names and addresses. */
export const learnCases: readonly LearnCase[] = [
  learns('the first name in front', 1, 1, [
    ['Paul Martin', 'Paul'],
    ['Anne-Marie Roy', 'Anne-Marie'],
    ['Luc Le Bihan', 'Luc'],
  ]),
  learns('the last word of a name', 1, 1, [
    ['Martin, Paul', 'Paul'],
    ['Le Bihan, Anne-Marie', 'Anne-Marie'],
    ['Roy, Luc', 'Luc'],
  ]),
  learns('initials of first name and name', 2, 1, [
    ['Paul Martin', 'P. Martin'],
    ['Élise Roy', 'É. Roy'],
    ['Luc Bihan', 'L. Bihan'],
  ]),
  learns('a name in capitals', 1, 1, [
    ['Paul Martin', 'PAUL MARTIN'],
    ['Élise Roy', 'ÉLISE ROY'],
    ['Luc Le Bihan', 'LUC LE BIHAN'],
  ]),
  learns('name first in capitals, then first name', 2, 1, [
    ['Paul Martin', 'MARTIN Paul'],
    ['Élise Roy', 'ROY Élise'],
    ['Anne-Marie Le Bihan', 'LE BIHAN Anne-Marie'],
  ]),
  learns('a login of initial and name', 2, 2, [
    [['Paul', 'Martin'], 'pmartin'],
    [['Élise', 'Roy'], 'eroy'],
    [['Luc', 'Bihan'], 'lbihan'],
  ]),
  learns('what stands before the at sign', 1, 1, [
    ['paul.martin@mairie.example', 'paul.martin'],
    ['e.roy@ville.example', 'e.roy'],
    ['contact@ccas.example', 'contact'],
  ]),
  learns('what stands behind the at sign', 1, 1, [
    ['paul.martin@mairie.example', 'mairie.example'],
    ['e.roy@ville.example', 'ville.example'],
    ['contact@ccas.example', 'ccas.example'],
  ]),
  learns('an address of mail inside a text', 2, 1, [
    ['Écrire à paul@mairie.example avant lundi', 'paul@mairie.example'],
    ['accueil : contact@ccas.example', 'contact@ccas.example'],
    ['pas de courriel', null],
  ]),
  learns('the end of a file name', 1, 1, [
    ['plan.pdf', 'pdf'],
    ['budget 2021.v2.xlsx', 'xlsx'],
    ['photo.jpeg', 'jpeg'],
  ]),
  learns('the host of a web address', 1, 1, [
    ['https://www.ville.example/fr/accueil', 'www.ville.example'],
    ['https://data.region.example/a', 'data.region.example'],
    ['http://ccas.example/', 'ccas.example'],
  ]),
  learns('the department of a postcode', 1, 1, [
    ['60000', '60'],
    ['02100', '02'],
    ['80090', '80'],
  ]),
  learns('the department of an overseas postcode is longer', 3, 2, [
    ['60000', '60'],
    ['97200', '972'],
    ['02100', '02'],
    ['97410', '974'],
  ]),
  learns('the town before its postcode', 1, 1, [
    ['Beauvais (60000)', 'Beauvais'],
    ['Boulogne-sur-Mer (62200)', 'Boulogne-sur-Mer'],
    ['Le Touquet (62520)', 'Le Touquet'],
  ]),
  learns('the postcode in brackets', 1, 1, [
    ['Beauvais (60000)', '60000'],
    ['Boulogne-sur-Mer (62200)', '62200'],
    ['Saint-Omer (62500)', '62500'],
  ]),
  learns('a town in capitals becomes a name', 1, 1, [
    ['BEAUVAIS', 'Beauvais'],
    ['BOULOGNE-SUR-MER', 'Boulogne-sur-Mer'],
    ['SAINT-OMER', 'Saint-Omer'],
  ]),
  learns('the article of a place put in front', 2, 1, [
    ['TOUQUET (LE)', 'Le Touquet'],
    ['ROCHELLE (LA)', 'La Rochelle'],
    ['SABLES (LES)', 'Les Sables'],
  ]),
  learns('the street without its number', 2, 1, [
    ['12 rue de la Paix', 'rue de la Paix'],
    ['45 boulevard Foch', 'boulevard Foch'],
    ['3 bis avenue Hugo', 'avenue Hugo'],
  ]),
  learns('the kind of a street', 2, 1, [
    ['12 rue de la Paix', 'rue'],
    ['45 boulevard Foch', 'boulevard'],
    ['8 impasse des Lilas', 'impasse'],
  ]),
  learns('an address cut at its comma', 1, 1, [
    ['12 rue de la Paix, 60000 Beauvais', '12 rue de la Paix'],
    ['Place Foch, 62200 Boulogne-sur-Mer', 'Place Foch'],
    ['3 allée A, 80000 Amiens', '3 allée A'],
  ]),
  learns('postcode and town swapped', 2, 1, [
    ['60000 Beauvais', 'Beauvais (60000)'],
    ['62200 Boulogne-sur-Mer', 'Boulogne-sur-Mer (62200)'],
    ['59140 Petite Synthe', 'Petite Synthe (59140)'],
  ]),
  learns('an address of four columns, one often empty', 3, 2, [
    [['12', 'bis', 'rue de la Paix'], '12 bis rue de la Paix'],
    [['3', '', 'avenue Foch'], '3 avenue Foch'],
    [['8', 'ter', 'impasse des Lilas'], '8 ter impasse des Lilas'],
    [['45', '', 'boulevard Hugo'], '45 boulevard Hugo'],
  ]),
]
