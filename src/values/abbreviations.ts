import { fold } from './text'

export const dictionaryIds = ['streets', 'titles', 'organisations'] as const

export type DictionaryId = (typeof dictionaryIds)[number]

/** A word with the ways it is shortened, the usual one first; folded: small letters, no accent, no full stop. */
type Entry = readonly [word: string, ...short: string[]]

const streets: readonly Entry[] = [
  ['allée', 'all'],
  ['allées', 'alls'],
  ['avenue', 'av', 'ave'],
  ['boulevard', 'bd', 'bld', 'blvd', 'boul', 'bvd'],
  ['carrefour', 'car', 'carr'],
  ['chaussée', 'chs'],
  ['chemin', 'che', 'chem', 'chm'],
  ['cours', 'crs'],
  ['descente', 'dsc'],
  ['domaine', 'dom'],
  ['esplanade', 'esp'],
  ['faubourg', 'fg', 'fbg'],
  ['grande rue', 'gr', 'gde rue'],
  ['hameau', 'ham'],
  ['impasse', 'imp'],
  ['lieu-dit', 'ld'],
  ['lotissement', 'lot'],
  ['montée', 'mte'],
  ['parvis', 'prv'],
  ['passage', 'pas', 'pass', 'psg'],
  ['place', 'pl', 'plc'],
  ['promenade', 'pro', 'prom'],
  ['quai', 'qu'],
  ['quartier', 'qua', 'qrt', 'quart'],
  ['résidence', 'res', 'resid'],
  ['rond-point', 'rpt', 'rd pt', 'rd-pt'],
  ['route', 'rte'],
  ['rue', 'r'],
  ['ruelle', 'rle'],
  ['sentier', 'sen', 'sent'],
  ['square', 'sq'],
  ['traverse', 'tra'],
  ['venelle', 'ven'],
  ['villa', 'vla'],
]

const titles: readonly Entry[] = [
  ['adjudant', 'adj'],
  ['amiral', 'aml'],
  ['colonel', 'col'],
  ['commandant', 'cdt', 'cmdt'],
  ['docteur', 'dr'],
  ['général', 'gal', 'gen'],
  ['lieutenant', 'lt'],
  ['madame', 'mme'],
  ['mademoiselle', 'mlle'],
  ['maréchal', 'mal'],
  ['mesdames', 'mmes'],
  ['messieurs', 'mm'],
  ['monseigneur', 'mgr'],
  ['notre-dame', 'nd', 'n-d'],
  ['président', 'pdt', 'pres'],
  ['professeur', 'pr', 'prof'],
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['saintes', 'stes'],
  ['saints', 'sts'],
  ['sergent', 'sgt'],
]

const organisations: readonly Entry[] = [
  ['association', 'assoc', 'asso', 'ass'],
  ['centre', 'ctre'],
  ['communauté', 'cte', 'com'],
  ['département', 'dept', 'dpt'],
  ['direction', 'dir'],
  ['école', 'ec'],
  ['élémentaire', 'elem'],
  ['établissement', 'etab'],
  ['établissements', 'ets'],
  ['fédération', 'fed'],
  ['maternelle', 'mat'],
  ['municipal', 'mun', 'munic'],
  ['primaire', 'prim'],
  ['service', 'svce', 'serv'],
  ['société', 'ste', 'soc'],
]

const dictionaries: Readonly<Record<DictionaryId, readonly Entry[]>> = {
  streets,
  titles,
  organisations,
}

/** As the letters it stands for: all capitals, a first capital, or as the list has it. */
const inCaseOf = (model: string, word: string, all: string): string => {
  const letters = model.replace(/[^\p{L}]/gu, '')
  // One capital tells nothing by itself: the whole text does.
  const shown = letters.length > 1 ? letters : all
  if (letters !== '' && shown === shown.toUpperCase()) return word.toUpperCase()
  const isCapital = letters !== '' && letters[0] !== letters[0]?.toLowerCase()
  return isCapital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Any letter with or without its accents: what is looked for is folded. */
const loosened = (folded: string): string =>
  escaped(folded)
    .replace(/e/g, '[eèéêë]')
    .replace(/a/g, '[aàâä]')
    .replace(/i/g, '[iîï]')
    .replace(/o/g, '[oôö]')
    .replace(/u/g, '[uùûü]')
    .replace(/c/g, '[cç]')
    .replace(/[ -]/g, '[ -]')

const wordsBefore = "(?<![\\p{L}\\p{N}\\u2019'])"
/** A street type stands at the start, or behind the number of the house. */
const streetBefore =
  '(?:(?<=^[\\s,]{0,3})|(?<=\\d(?:\\s{0,2}(?:bis|ter|quater|[a-d]))?[\\s,]{1,3}))'

/** Groups of words of one dictionary, longest first, so that `alls` is not read as `all`. */
const searchOf = (id: DictionaryId, forms: readonly string[], isShort: boolean): RegExp => {
  const before = id === 'streets' ? streetBefore : wordsBefore
  const sorted = forms.toSorted((a, b) => b.length - a.length).map(loosened)
  // Something must follow: « 12 pl » is not a street, nor is « M. le Dr ».
  const after = isShort ? '(?:\\.(?=\\s?\\p{L})|(?=[\\s-]\\p{L}))' : '(?=[\\s-]\\p{L})'
  return new RegExp(`${before}(${sorted.join('|')})${after}`, 'giu')
}

export interface AbbreviationOptions {
  readonly dictionaries: readonly DictionaryId[]
  /** `expand`: `av. Foch` becomes `avenue Foch`; `shorten`: the reverse. */
  readonly direction: 'expand' | 'shorten'
  /** The user's own: `from` is the short form. They come first, and are written as they stand. */
  readonly own?: readonly { readonly from: string; readonly to: string }[]
}

/** The search for the user's own words, and what each becomes; null when there is none. */
function ownSearch({ own = [], direction }: AbbreviationOptions) {
  const isShort = direction === 'expand'
  const wanted = new Map<string, string>()
  for (const { from, to } of own) {
    const [found, made] = isShort ? [from, to] : [to, from]
    const key = fold(found.trim())
    if (key !== '' && !wanted.has(key)) wanted.set(key, made)
  }
  if (wanted.size === 0) return null
  const sorted = [...wanted.keys()].toSorted((a, b) => b.length - a.length).map(loosened)
  const search = new RegExp(`${wordsBefore}(${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text: string): string => text.replace(search, (found) => wanted.get(fold(found)) ?? found)
}

/** Makes the function that writes abbreviations out, or words shorter, letter case being kept. */
export const compileAbbreviations = (options: AbbreviationOptions): ((text: string) => string) => {
  const { dictionaries: ids, direction } = options
  const own = ownSearch(options)
  const parts = ids.map((id) => {
    const entries = dictionaries[id]
    const isShort = direction === 'expand'
    const wanted = new Map<string, string>(
      isShort
        ? entries.flatMap(([word, ...short]) => short.map((form) => [form, word] as const))
        : entries.map(([word, short = word]) => [fold(word), short] as const),
    )
    return { wanted, search: searchOf(id, [...wanted.keys()], isShort) }
  })
  return (text) =>
    parts.reduce(
      (made, { wanted, search }) =>
        made.replace(search, (whole: string, found: string, at: number, all: string) => {
          const key = fold(found)
          const word = wanted.get(key) ?? wanted.get(key.replaceAll('-', ' '))
          if (word === undefined) return whole
          // `av.Foch`: the full stop was all that stood between.
          const isGlued = whole.endsWith('.') && !/\s/.test(all[at + whole.length] ?? '')
          return inCaseOf(found, word, all) + (isGlued ? ' ' : '')
        }),
      own ? own(text) : text,
    )
}
