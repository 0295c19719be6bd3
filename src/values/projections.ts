/**
 * Projections of French survey. Lambert: IGN, note technique NT/G 71 (algorithms ALG0001, 2, 3, 4 and 54). Transverse
 * Mercator: the series of Krüger (1912) to the fourth order, right to less than a millimetre where UTM is used; its
 * parameters, and those of Web Mercator, as EPSG guidance note 7-2 has them. RGF93 and the overseas systems count as
 * WGS84: they differ by less than what a GPS of the street tells.
 */
export interface Ellipsoid {
  /** Half the great axis, metres. */
  readonly a: number
  /** The inverse of the flattening. */
  readonly rf: number
}

/** Longitude and latitude in degrees, or easting and northing in metres. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Projection {
  readonly forward: (degrees: Point) => Point
  readonly inverse: (metres: Point) => Point
}

export const grs80: Ellipsoid = { a: 6_378_137, rf: 298.257_222_101 }

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI

const eccentricity = ({ rf }: Ellipsoid): number => {
  const f = 1 / rf
  return Math.sqrt(2 * f - f * f)
}

/** ALG0001: the isometric latitude of a latitude in radians. */
export const isometricLatitude = (phi: number, e: number): number =>
  Math.log(
    Math.tan(Math.PI / 4 + phi / 2) *
      ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2),
  )

/** ALG0002: the latitude of an isometric latitude, by iteration. */
export function latitudeOf(isometric: number, e: number): number {
  const base = Math.exp(isometric)
  let phi = 2 * Math.atan(base) - Math.PI / 2
  for (let time = 0; time < 30; time++) {
    const sine = e * Math.sin(phi)
    const next = 2 * Math.atan(((1 + sine) / (1 - sine)) ** (e / 2) * base) - Math.PI / 2
    if (Math.abs(next - phi) < 1e-13) return next
    phi = next
  }
  return phi
}

export interface ConicParameters {
  readonly ellipsoid: Ellipsoid
  /** Degrees: origin, then the two parallels of true scale. */
  readonly lambda0: number
  readonly phi0: number
  readonly phi1: number
  readonly phi2: number
  readonly x0: number
  readonly y0: number
}

/** Lambert's conformal conic with two parallels of true scale (ALG0054, then ALG0003 and ALG0004). */
export function lambertConic(parameters: ConicParameters): Projection {
  const { ellipsoid, lambda0, phi0, phi1, phi2, x0, y0 } = parameters
  const e = eccentricity(ellipsoid)
  const normal = (phi: number) => ellipsoid.a / Math.sqrt(1 - (e * Math.sin(phi)) ** 2)
  const [first, second, origin] = [radians(phi1), radians(phi2), radians(phi0)]
  const l1 = isometricLatitude(first, e)
  const l2 = isometricLatitude(second, e)
  const ratio = (normal(second) * Math.cos(second)) / (normal(first) * Math.cos(first))
  const n = Math.log(ratio) / (l1 - l2)
  const c = ((normal(first) * Math.cos(first)) / n) * Math.exp(n * l1)
  const ys = y0 + c * Math.exp(-n * isometricLatitude(origin, e))
  return {
    forward: ({ x, y }) => {
      const radius = c * Math.exp(-n * isometricLatitude(radians(y), e))
      const gamma = n * radians(x - lambda0)
      return { x: x0 + radius * Math.sin(gamma), y: ys - radius * Math.cos(gamma) }
    },
    inverse: ({ x, y }) => {
      // A cone that opens southwards has its radius on the other side.
      const side = Math.sign(n)
      const radius = side * Math.hypot(x - x0, ys - y)
      const gamma = Math.atan2(side * (x - x0), side * (ys - y))
      const isometric = -Math.log(Math.abs(radius / c)) / n
      return { x: lambda0 + degrees(gamma / n), y: degrees(latitudeOf(isometric, e)) }
    },
  }
}

export interface TransverseParameters {
  readonly ellipsoid: Ellipsoid
  readonly lambda0: number
  readonly phi0: number
  readonly k0: number
  readonly x0: number
  readonly y0: number
}

/** The transverse Mercator projection. */
export function transverseMercator(parameters: TransverseParameters): Projection {
  const { ellipsoid, lambda0, phi0, k0, x0, y0 } = parameters
  const e = eccentricity(ellipsoid)
  const f = 1 / ellipsoid.rf
  const n = f / (2 - f)
  const [n2, n3, n4] = [n ** 2, n ** 3, n ** 4]
  const scale = (ellipsoid.a / (1 + n)) * (1 + n2 / 4 + n4 / 64)
  const alpha = [
    n / 2 - (2 / 3) * n2 + (5 / 16) * n3 + (41 / 180) * n4,
    (13 / 48) * n2 - (3 / 5) * n3 + (557 / 1440) * n4,
    (61 / 240) * n3 - (103 / 140) * n4,
    (49_561 / 161_280) * n4,
  ]
  const beta = [
    n / 2 - (2 / 3) * n2 + (37 / 96) * n3 - (1 / 360) * n4,
    (1 / 48) * n2 + (1 / 15) * n3 - (437 / 1440) * n4,
    (17 / 480) * n3 - (37 / 840) * n4,
    (4397 / 161_280) * n4,
  ]
  /** Northing and easting on the sphere, corrected term by term. */
  const series = (xi: number, eta: number, terms: readonly number[], sign: 1 | -1) =>
    terms.reduce(
      (sum, term, at) => {
        const k = 2 * (at + 1)
        return {
          xi: sum.xi + sign * term * Math.sin(k * xi) * Math.cosh(k * eta),
          eta: sum.eta + sign * term * Math.cos(k * xi) * Math.sinh(k * eta),
        }
      },
      { xi, eta },
    )
  const onSphere = (lambda: number, phi: number) => {
    const conformal = Math.atan(Math.sinh(isometricLatitude(phi, e)))
    const beside = radians(lambda - lambda0)
    const eta = Math.atanh(Math.sin(beside) * Math.cos(conformal))
    const xi = Math.atan2(Math.tan(conformal), Math.cos(beside))
    return series(xi, eta, alpha, 1)
  }
  const origin = phi0 === 0 ? 0 : onSphere(lambda0, radians(phi0)).xi
  return {
    forward: ({ x, y }) => {
      const { xi, eta } = onSphere(x, radians(y))
      return { x: x0 + k0 * scale * eta, y: y0 + k0 * scale * (xi - origin) }
    },
    inverse: ({ x, y }) => {
      const north = (y - y0) / (k0 * scale) + origin
      const { xi, eta } = series(north, (x - x0) / (k0 * scale), beta, -1)
      const conformal = Math.asin(Math.sin(xi) / Math.cosh(eta))
      const isometric = Math.asinh(Math.tan(conformal))
      return {
        x: lambda0 + degrees(Math.atan2(Math.sinh(eta), Math.cos(xi))),
        y: degrees(latitudeOf(isometric, e)),
      }
    },
  }
}

/** The Mercator of web maps: that of a sphere of radius `a`. */
export function webMercator({ a }: Ellipsoid): Projection {
  return {
    forward: ({ x, y }) => ({
      x: a * radians(x),
      y: a * Math.asinh(Math.tan(radians(y))),
    }),
    inverse: ({ x, y }) => ({ x: degrees(x / a), y: degrees(Math.atan(Math.sinh(y / a))) }),
  }
}
