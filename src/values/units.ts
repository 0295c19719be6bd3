import { addDecimals, divideDecimals, multiplyDecimals } from './decimals'
import { readNumber } from './numbers'
import { fold, trimUnseen } from './text'

/** Units by family; each counts so many of the smallest unit of its family. */
const families = {
  length: { mm: '1', cm: '10', dm: '100', m: '1000', km: '1000000' },
  area: { cm2: '1', m2: '10000', a: '1000000', ha: '100000000', km2: '10000000000' },
  volume: { ml: '1', cl: '10', l: '1000', hl: '100000', m3: '1000000' },
  mass: { mg: '1', g: '1000', kg: '1000000', t: '1000000000' },
  time: { s: '1', min: '60', h: '3600', d: '86400', week: '604800' },
  /** Months are no fixed number of days: years and months stand apart. */
  calendar: { month: '1', year: '12' },
  power: { w: '1', kw: '1000', mw: '1000000' },
  energy: { wh: '1', kwh: '1000', mwh: '1000000', gwh: '1000000000' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

type Family = keyof typeof families

export type UnitId = { [F in Family]: keyof (typeof families)[F] }[Family]

interface Unit {
  readonly id: UnitId
  readonly family: Family
  readonly factor: string
}

const units: ReadonlyMap<string, Unit> = new Map(
  (Object.keys(families) as Family[]).flatMap((family) =>
    Object.entries(families[family]).map(([id, factor]) => [
      id,
      { id: id as UnitId, family, factor },
    ]),
  ),
)

export const unitIds = [...units.keys()] as readonly UnitId[]

/** How units are written, folded; the one to write first. */
const written: Readonly<Record<UnitId, readonly string[]>> = {
  mm: ['mm', 'millimetre', 'millimetres'],
  cm: ['cm', 'centimetre', 'centimetres'],
  dm: ['dm', 'decimetre', 'decimetres'],
  m: ['m', 'metre', 'metres', 'ml'],
  km: ['km', 'kilometre', 'kilometres', 'kms'],
  cm2: ['cm²', 'cm2'],
  m2: ['m²', 'm2', 'metre carre', 'metres carres', 'm carres', 'm carre'],
  a: ['a', 'are', 'ares'],
  ha: ['ha', 'hectare', 'hectares', 'has'],
  km2: ['km²', 'km2', 'kilometre carre', 'kilometres carres'],
  ml: ['ml', 'millilitre', 'millilitres'],
  cl: ['cl', 'centilitre', 'centilitres'],
  l: ['l', 'litre', 'litres'],
  hl: ['hl', 'hectolitre', 'hectolitres'],
  m3: ['m³', 'm3', 'metre cube', 'metres cubes'],
  mg: ['mg', 'milligramme', 'milligrammes'],
  g: ['g', 'gr', 'gramme', 'grammes'],
  kg: ['kg', 'kilo', 'kilos', 'kilogramme', 'kilogrammes', 'kgs'],
  t: ['t', 'tonne', 'tonnes'],
  s: ['s', 'sec', 'seconde', 'secondes'],
  min: ['min', 'mn', 'mins', 'minute', 'minutes', "'"],
  h: ['h', 'hr', 'heure', 'heures'],
  d: ['j', 'jr', 'jrs', 'jour', 'jours', 'd', 'day', 'days'],
  week: ['sem', 'semaine', 'semaines', 'week', 'weeks'],
  month: ['mois', 'month', 'months'],
  year: ['an', 'ans', 'annee', 'annees', 'year', 'years'],
  w: ['W', 'watt', 'watts'],
  kw: ['kW', 'kilowatt', 'kilowatts'],
  mw: ['MW', 'megawatt', 'megawatts'],
  wh: ['Wh', 'wattheure', 'wattheures'],
  kwh: ['kWh', 'kilowattheure', 'kilowattheures'],
  mwh: ['MWh', 'megawattheure', 'megawattheures'],
  gwh: ['GWh', 'gigawattheure', 'gigawattheures'],
}

/** The unit read by a number without one that follows another: `1m90` is 1 m 90 cm, `1h30` is 1 h 30 min. */
const followers: Readonly<Partial<Record<UnitId, UnitId>>> = {
  m: 'cm',
  h: 'min',
  min: 's',
  year: 'month',
}

export const unitSign = (id: UnitId): string => written[id][0] ?? id

/** The units of one family by what is written for them. */
const signsOf = (family: Family): ReadonlyMap<string, Unit> =>
  new Map(
    Object.keys(families[family]).flatMap((id) => {
      const unit = units.get(id)
      return unit ? written[unit.id].map((sign) => [fold(sign), unit] as const) : []
    }),
  )

const signs = new Map(
  (Object.keys(families) as Family[]).map((family) => [family, signsOf(family)]),
)

const space = '[ \\u00a0\\u202f]'
const part = new RegExp(
  `^(\\d(?:[\\d.,]|${space}(?=\\d))*)${space}*([^\\d\\s\\u00a0\\u202f.,]+(?:[23](?!\\d))?(?:${space}(?:carr[ée]s?|cubes?))?\\.?)?${space}*(?:et${space}+)?`,
  'iu',
)
const about = /^(?:environ|env\.?|~|≈|±|ca\.?)[ \u00a0\u202f]*/iu

interface Amount {
  readonly value: string
  readonly unit: Unit | null
}

/** The amounts of a text one behind the other, or null when something else stands in it. */
function readAmounts(text: string, family: Family): readonly Amount[] | null {
  const known = signs.get(family)
  const amounts: Amount[] = []
  let rest = text.replace(about, '')
  while (rest !== '') {
    const match = part.exec(rest)
    const number = match ? readNumber(match[1]!.trim()) : null
    if (!match || !number?.ok || amounts.length === 4) return null
    const sign = match[2] === undefined ? null : fold(match[2]).replace(/\.$/, '')
    const unit = sign === null ? null : known?.get(sign)
    if (unit === undefined) return null
    amounts.push({ value: number.value, unit })
    rest = rest.slice(match[0].length)
  }
  return amounts
}

/**
 * Reads a quantity and gives it in the unit asked for: `1m90`, `190 cm` and `2,10 m` in m are 1.9, 1.9 and 2.1. A
 * number alone is read in the unit `alone`, or refused when that is null. Null for what is no such quantity.
 */
export function convertQuantity(text: string, to: UnitId, alone: UnitId | null): string | null {
  const target = units.get(to)
  const trimmed = trimUnseen(text)
  if (!target || trimmed.length > 60) return null
  const isNegative = /^[-\u2212]/.test(trimmed)
  const amounts = readAmounts(trimmed.replace(/^[-\u2212]\s*/, ''), target.family)
  if (!amounts || amounts.length === 0) return null
  let sum = '0'
  let last: Unit | null = null
  for (const { value, unit } of amounts) {
    const follower: UnitId | null | undefined = last === null ? alone : followers[last.id]
    const read: Unit | null = unit ?? (follower ? (units.get(follower) ?? null) : null)
    if (!read || read.family !== target.family) return null
    // Units go down: `90 cm 1 m` is no length, nor is `1 m 2 m`.
    if (last && Number(read.factor) >= Number(last.factor)) return null
    sum = addDecimals(sum, multiplyDecimals(value, read.factor))
    last = read
  }
  const converted = divideDecimals(sum, target.factor)
  if (converted === null) return null
  return isNegative && converted !== '0' ? `-${converted}` : converted
}
