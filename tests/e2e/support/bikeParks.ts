import { asPublished, asWindows1252 } from './bytes'

/** A made-up file of the kind town halls send: titles, a group of columns, blanks, a total, a note. */
const places = [
  ['Gare', '2 place de la Gare', 'Centre'],
  ['Hôtel de Ville', '1 place du Maréchal-Leclerc', 'Centre'],
  ['Médiathèque', '14 rue des Écoles', 'Saint-Éloi'],
  ['Collège Œuvre-Neuve', '3 bis avenue de l’Église', 'Saint-Éloi'],
  ['Piscine', '27 rue du Château', 'Les Prés'],
  ['Théâtre', '5 quai du Port', 'Le Port'],
  ['Marché couvert', '8 place aux Herbes, côté nord', 'Centre'],
  ['Préfecture', '40 boulevard Foch', 'Les Prés'],
] as const

interface Park {
  readonly name: string
  readonly address: string
  readonly district: string
  readonly spaces: string
  readonly zone: string
  readonly area: string
  readonly opened: string
  readonly remark: string
}

const two = (value: number) => String(value).padStart(2, '0')

/** The table as it should become, park by park. */
const parks: readonly Park[] = Array.from({ length: 40 }, (_, at): Park => {
  const [name, address, district] = places[at % places.length]!
  // Some have neither spaces nor zone: those rows go. Some lack only one of them: those stay.
  const isUnknown = at % 9 === 4
  const hasNoZone = at % 7 === 2
  return {
    name: `${name} ${Math.floor(at / places.length) + 1}`,
    address,
    district,
    spaces: isUnknown ? '' : String(4 + ((at * 7) % 31)),
    zone: isUnknown || hasNoZone ? '' : `zone ${(at % 3) + 1}`,
    area: `${at % 5 === 0 ? 1200 + at : 30 + at}.${two((at * 25) % 100)}`,
    opened: `${2001 + (at % 18)}-${two((at % 12) + 1)}-${two((at % 28) + 1)}`,
    remark: at % 6 === 1 ? 'abri "vélo", côté rue' : at % 6 === 4 ? 'à vérifier' : '',
  }
})

const isKept = ({ spaces, zone }: Park) => spaces !== '' || zone !== ''

const quoted = (cell: string) => (/[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Decimal comma; a space or a no-break space between thousands. */
const frenchNumber = (text: string, at: number) => {
  const [whole = '', decimals = ''] = text.split('.')
  const space = at % 2 === 0 ? '\u00a0' : ' '
  return `${whole.replace(/(?=(\d{3})$)(?!^)/, space)},${decimals}`
}

const frenchDate = (iso: string) => iso.split('-').toReversed().join('/')

/** A name as several hands typed it. */
const withSpaces = (text: string, at: number) =>
  [text, `${text}  `, ` ${text}`, text.replace(' ', '  '), `${text}\u00a0`][at % 5]!

const messyRow = (park: Park, at: number) =>
  [
    withSpaces(park.name, at),
    park.address,
    '',
    park.district,
    park.spaces,
    park.zone,
    frenchNumber(park.area, at),
    at % 3 === 0 ? park.opened : frenchDate(park.opened),
    park.remark,
    '',
  ].map(quoted)

const header = [
  'Nom ',
  'Adresse',
  'Champ1',
  'Quartier',
  'Nb de places',
  'Zone tarifaire',
  'Surface (m²)',
  'Mise en service',
  'Observations',
  'Photo',
]
const blank = header.map(() => '')

const messyRows = parks.flatMap((park, at) => [
  ...(at % 13 === 6 ? [blank] : []),
  messyRow(park, at),
  // Typed twice, with other spaces.
  ...(at % 10 === 3
    ? [
        messyRow(park, at + 1)
          .with(6, frenchNumber(park.area, at))
          .with(7, messyRow(park, at)[7]!),
      ]
    : []),
])

const lines = [
  ['Ville de Bellerive - Stationnement des vélos', ...blank.slice(1)],
  ['Extraction du 12/03/2024', ...blank.slice(1)],
  blank,
  ['', '', '', '', 'Capacité', '', '', '', '', ''],
  header,
  ...messyRows,
  blank,
  ['TOTAL', '', '', '', '640', '', frenchNumber('9876.50', 0), '', '', ''],
  ['* zones : voir l’arrêté de 2018', ...blank.slice(1)],
]

const cleanColumns = [
  'nom',
  'Adresse',
  'Quartier',
  'Nb de places',
  'Surface (m²)',
  'Zone tarifaire',
  'Mise en service',
  'Observations',
]

/** What the file is: its name, bytes and some counts that the screen must tell. */
export const bikeParks = {
  fileName: 'Stationnement vélos 2024.csv',
  bytes: asWindows1252(`${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`),
  headerLine: 5,
  rowCount: lines.length - 5,
  columnCount: header.length,
  emptyColumns: 2,
  totalLine: lines.length - 1,
  /** Rows without spaces nor zone: blanks and the note among them, once doubles are gone. */
  unknownCount: parks.filter((park) => !isKept(park)).length,
  duplicateCount: parks.filter((_, at) => at % 10 === 3).length,
  blankCount: messyRows.filter((row) => row === blank).length + 1,
  keptCount: parks.filter(isKept).length,
  cleanColumns,
}

/** The bytes that must come out at the end of the main job. */
export const cleanBikeParks = (): Buffer =>
  asPublished([
    [
      'nom',
      'Adresse',
      'Quartier',
      'Nb de places',
      'Surface (m²)',
      'Zone tarifaire',
      'Mise en service',
      'Observations',
    ],
    ...parks
      .filter(isKept)
      .map((park) => [
        park.name,
        park.address,
        park.district,
        park.spaces,
        park.area,
        park.zone,
        park.opened,
        park.remark,
      ]),
  ])
