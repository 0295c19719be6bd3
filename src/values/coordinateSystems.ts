import { roundDecimal } from './decimals'
import type { Point, Projection } from './projections'
import { grs80, lambertConic, transverseMercator, webMercator } from './projections'

/** Where a system is meant to be used, degrees: what falls outside was not written in it. */
interface Area {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

interface CoordinateSystem {
  /** Null for longitude and latitude themselves. */
  readonly projection: Projection | null
  readonly area: Area
}

const france: Area = { west: -6, south: 41, east: 10.5, north: 51.5 }

/** The conic of a zone of one degree (CC42 to CC50). */
const zone = (parallel: number): CoordinateSystem => ({
  projection: lambertConic({
    ellipsoid: grs80,
    lambda0: 3,
    phi0: parallel,
    phi1: parallel - 0.75,
    phi2: parallel + 0.75,
    x0: 1_700_000,
    y0: (parallel - 41) * 1_000_000 + 200_000,
  }),
  // A zone overlaps its neighbours by half a degree; wider tolerance would take one for another.
  area: { ...france, south: parallel - 1.5, north: parallel + 1.5 },
})

const utm = (number: number, half: 'north' | 'south', area: Area): CoordinateSystem => ({
  projection: transverseMercator({
    ellipsoid: grs80,
    lambda0: number * 6 - 183,
    phi0: 0,
    k0: 0.9996,
    x0: 500_000,
    y0: half === 'north' ? 0 : 10_000_000,
  }),
  area,
})

const systems = {
  wgs84: { projection: null, area: { west: -180, south: -90, east: 180, north: 90 } },
  lambert93: {
    projection: lambertConic({
      ellipsoid: grs80,
      lambda0: 3,
      phi0: 46.5,
      phi1: 44,
      phi2: 49,
      x0: 700_000,
      y0: 6_600_000,
    }),
    area: france,
  },
  cc42: zone(42),
  cc43: zone(43),
  cc44: zone(44),
  cc45: zone(45),
  cc46: zone(46),
  cc47: zone(47),
  cc48: zone(48),
  cc49: zone(49),
  cc50: zone(50),
  webMercator: {
    projection: webMercator(grs80),
    area: { west: -180, south: -85.06, east: 180, north: 85.06 },
  },
  utm30n: utm(30, 'north', { west: -6.5, south: 41, east: 0.5, north: 52 }),
  utm31n: utm(31, 'north', { west: -0.5, south: 41, east: 6.5, north: 52 }),
  utm32n: utm(32, 'north', { west: 5.5, south: 41, east: 12.5, north: 52 }),
  /** Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy. */
  utm20n: utm(20, 'north', { west: -64, south: 14, east: -60, north: 18.5 }),
  /** Saint-Pierre-et-Miquelon. */
  utm21n: utm(21, 'north', { west: -57.5, south: 46, east: -55.5, north: 48 }),
  /** Guyane. */
  utm22n: utm(22, 'north', { west: -55, south: 2, east: -49, north: 9 }),
  /** Mayotte. */
  utm38s: utm(38, 'south', { west: 43.5, south: -14.5, east: 46.7, north: -11.3 }),
  /** La Réunion. */
  utm40s: utm(40, 'south', { west: 51.8, south: -25, east: 58.2, north: -18 }),
  /** Nouvelle-Calédonie. */
  lambertNc: {
    projection: lambertConic({
      ellipsoid: grs80,
      lambda0: 166,
      phi0: -21.5,
      phi1: -20 - 40 / 60,
      phi2: -22 - 20 / 60,
      x0: 400_000,
      y0: 300_000,
    }),
    area: { west: 156, south: -26.5, east: 174.5, north: -14.5 },
  },
  /** Polynésie française: Société and Marquises, Tuamotu. */
  utm6s: utm(6, 'south', { west: -150.5, south: -30, east: -143.5, north: -4 }),
  utm5s: utm(5, 'south', { west: -158.5, south: -30, east: -149.5, north: -4 }),
} as const satisfies Readonly<Record<string, CoordinateSystem>>

export type SystemId = keyof typeof systems

export const systemIds = Object.keys(systems) as readonly SystemId[]

const isInside = ({ x, y }: Point, { west, south, east, north }: Area): boolean =>
  x >= west && x <= east && y >= south && y <= north

/** Decimals of degrees: a centimetre; of metres: too. */
const DEGREE_PLACES = 7
const METRE_PLACES = 2

const write = (value: number, places: number): string => {
  const rounded = roundDecimal(value.toFixed(places + 3), places)
  return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded
}

/**
 * A point written in one system (longitude or easting first) as the texts of another, to the centimetre; null when it
 * does not fall where the first one is used, or the second is not used there.
 */
export function reproject(
  point: Point,
  from: SystemId,
  to: SystemId,
): { readonly x: string; readonly y: string } | null {
  const source: CoordinateSystem = systems[from]
  const target: CoordinateSystem = systems[to]
  const degrees = source.projection ? source.projection.inverse(point) : point
  if (!Number.isFinite(degrees.x) || !Number.isFinite(degrees.y)) return null
  if (!isInside(degrees, source.area) || !isInside(degrees, target.area)) return null
  const made = target.projection ? target.projection.forward(degrees) : degrees
  const places = target.projection ? METRE_PLACES : DEGREE_PLACES
  return { x: write(made.x, places), y: write(made.y, places) }
}
