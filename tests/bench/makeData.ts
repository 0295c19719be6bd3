/** How a reference table is made. The same options give the same bytes. */
export interface DataOptions {
  readonly rows: number
  readonly seed?: number
  readonly communes?: number
}

export const header = [
  'id',
  'siret',
  'commune',
  'code_insee',
  'adresse',
  'code_postal',
  'date',
  'montant',
  'latitude',
  'longitude',
  'categorie',
  'observation',
] as const

/** Numbers in [0, 1) that only depend on the seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const firsts =
  'Val,Mont,Bois,Pré,Haut,Clair,Beau,Font,Roche,Ville,Grand,Vieux,Neuf,Puy,Bourg'.split(',')
const middles = 'é,court,champ,mont,lieu,sart,hôtel,moulin,fort,lac'.split(',')
const lasts = 'sur-Oise,en-Bray,les-Bains,la-Forêt,sous-Bois,aux-Mines,des-Prés'.split(',')
const streets =
  'rue de la Gare,avenue des Écoles,place du Marché,impasse du Pré,chemin du Bois'.split(',')
const categories = 'Voirie,Sport,Culture,Santé,Éducation,Social,Habitat,Énergie'.split(',')
const remarks = ['', '', '', 'sans objet', 'dossier complet', 'à revoir', 'pièce jointe']

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => folded(name).toUpperCase(),
  (name) => ` ${name}`,
  (name) => name.replaceAll('-', ' ').toLowerCase(),
]

interface Commune {
  readonly names: readonly string[]
  readonly insee: string
  readonly postcode: string
  readonly latitude: number
  readonly longitude: number
}

const digits = (value: number, width: number) => String(value).padStart(width, '0')

function makeCommunes(count: number, random: () => number): Commune[] {
  return Array.from({ length: count }, (_, at) => {
    const first = firsts[at % firsts.length]!
    const middle = middles[Math.floor(at / firsts.length) % middles.length]!
    const last = lasts[Math.floor(at / (firsts.length * middles.length)) % lasts.length]!
    const name = `${first}${middle}-${last}`
    const department = digits(1 + Math.floor(random() * 95), 2)
    return {
      names: spellings.map((spell) => spell(name)),
      insee: department + digits(1 + Math.floor(random() * 800), 3),
      postcode: department + digits(Math.floor(random() * 99) * 10, 3),
      latitude: 43 + random() * 7,
      longitude: -3 + random() * 10,
    }
  })
}

const quoted = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The reference table as text, in pieces of some hundred kilobytes. */
export function* makeData({ rows, seed = 1, communes = 500 }: DataOptions): Generator<string> {
  const random = randomNumbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const towns = makeCommunes(communes, random)
  let piece = `${header.join(';')}\n`
  for (let row = 1; row <= rows; row++) {
    const town = pick(towns)
    const amount = Math.floor(random() ** 3 * 3e7)
    const category = pick(categories)
    const rare = random()
    const remark =
      rare < 0.01
        ? `Lot "${category}"; ${row % 90} parts`
        : rare < 0.015
          ? 'Première ligne\nseconde ligne'
          : pick(remarks)
    const day = digits(1 + Math.floor(random() * 28), 2)
    const month = digits(1 + Math.floor(random() * 12), 2)
    const cells = [
      String(row),
      digits(Math.floor(random() * 1e9), 9) + digits(Math.floor(random() * 1e5), 5),
      pick(town.names),
      town.insee,
      `${1 + Math.floor(random() * 300)} ${pick(streets)}, ${pick(firsts)}`,
      town.postcode,
      random() < 0.01 ? '' : `${day}/${month}/${2008 + Math.floor(random() * 17)}`,
      `${Math.floor(amount / 100)},${digits(amount % 100, 2)}`,
      (town.latitude + random() / 10).toFixed(6),
      (town.longitude + random() / 10).toFixed(6),
      category,
      remark,
    ]
    piece += `${cells.map(quoted).join(';')}\n`
    if (piece.length > 1 << 18) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}
