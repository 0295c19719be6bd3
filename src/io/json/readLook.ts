import type { JsonSettings } from '../../recipe/recipe'
import type { Control } from '../../table/mapTexts'
import { goOn } from '../../table/mapTexts'
import type { Result } from '../../values/result'
import { fail, ok } from '../../values/result'
import { sniffHeader } from '../csv/headerRow'
import { SAMPLE_BYTES } from '../csv/open'
import type { ByteSource } from '../csv/source'
import { detectEncoding } from '../encoding/detect'
import type { JsonHandler, ScalarKind } from './parse'
import { parseJson } from './readJson'

/** A place in a JSON text whose values may be the rows of a table. */
export interface JsonCandidate {
  readonly shape: JsonSettings['shape']
  readonly path: readonly string[]
  readonly rowCount: number
  /** Keys of its rows, or places where they are lists; those of inner objects are not counted. */
  readonly columnCount: number
  /** Keys met in its rows, or what its first row names them; of features, the keys of their properties too. */
  readonly names: readonly string[]
  readonly isFeatures: boolean
  /** Its rows are lists; and the first of them seems to name the columns. */
  readonly areLists: boolean
  readonly hasNames: boolean
}

export interface JsonLook {
  /** Likeliest first; never empty. */
  readonly candidates: readonly JsonCandidate[]
  /** For the likeliest one. */
  readonly settings: JsonSettings
  /** Another candidate is nearly as likely. */
  readonly isDoubtful: boolean
  /** Of the encoding, 0 to 1. */
  readonly confidence: number
}

const MOST_LEVELS = 8
const MOST_PLACES = 200
const MOST_KEYS = 20_000
const SAMPLED = 40
const MOST_NAMES = 400

/**
 * Reads all of a JSON text to find what may be its table. Fails as `readJson` does, with `noRecords` when nothing in it
 * can be rows.
 */
export async function lookIntoJson(
  source: ByteSource,
  control: Control = goOn,
): Promise<Result<JsonLook>> {
  const start = await source.slice(0, Math.min(SAMPLE_BYTES, source.size))
  const guess = detectEncoding(start, start.length === source.size)
  let { encoding, confidence } = guess
  let odd: Uint8Array | null = null
  let places = new PlacesHandler()
  let parsed = await parseJson(source, encoding, places, control, (piece) => (odd ??= piece))
  if (odd && !guess.bom) {
    const again = detectEncoding(odd, false)
    if (again.encoding !== encoding) {
      ;({ encoding, confidence } = again)
      places = new PlacesHandler()
      parsed = await parseJson(source, encoding, places, control)
    }
  }
  if (!parsed.ok) return parsed
  const found = places.candidates()
  const best = found[0]
  if (!best) return fail('noRecords', { path: '' })
  const settings: JsonSettings = {
    form: 'json',
    encoding,
    shape: best.candidate.shape,
    path: best.candidate.path,
    firstIsNames: best.candidate.hasNames,
    flattens: true,
    joinsLists: true,
    geometry: geometryOf(best.place, places.isProjected),
    skippedColumns: [],
  }
  const isUneven = best.candidate.shape === 'columns' && best.quality < 3
  const isDoubtful = isUneven || (found.length > 1 && isRival(best, found[1]!))
  return ok({
    candidates: found.map(({ candidate }) => candidate),
    settings,
    isDoubtful,
    confidence,
  })
}

interface Found {
  readonly place: Place
  readonly candidate: JsonCandidate
  readonly quality: number
}

/** Two lists of objects of comparable length: nobody knows which one is meant. */
const isRival = (best: Found, second: Found): boolean =>
  second.quality === best.quality &&
  best.quality >= 3 &&
  second.candidate.rowCount > 1 &&
  second.candidate.rowCount * 4 >= best.candidate.rowCount

function firstNames({ samples, lists, items }: Place): boolean {
  if (lists < items || samples.length < 2) return false
  const { value } = sniffHeader(samples).headerRow
  return value === 1 && new Set(samples[0]).size === samples[0]!.length
}

function geometryOf(
  { features, items, geometries }: Place,
  isProjected: boolean,
): JsonSettings['geometry'] {
  if (features === 0 || features < items) return null
  const arePoints = [...geometries].every((type) => type === 'Point')
  if (!arePoints || geometries.size === 0) return 'geojson'
  return isProjected ? 'xy' : 'lonLat'
}

/** What is known of the values inside a list or an object, or of those that follow each other in the file. */
class Place {
  items = 0
  objects = 0
  lists = 0
  features = 0
  width = 0
  /** The items of the shortest list inside, and the lists and objects inside those lists. */
  shortest = Infinity
  deeper = 0
  keys: Set<string> = new Set()
  readonly properties = new Set<string>()
  readonly geometries = new Set<string>()
  /** The first items, where they are lists of plain values. */
  readonly samples: string[][] = []

  constructor(
    readonly shape: JsonSettings['shape'],
    readonly path: readonly string[],
  ) {}
}

interface Frame {
  readonly isList: boolean
  /** What it says of the values inside; null beyond what may be rows. */
  readonly place: Place | null
  /** Reached through keys only. */
  readonly path: readonly string[] | null
  readonly key: string
  count: number
  /** The key that came last. */
  last: string
}

/** Gathers the places of a text whose values may be rows. */
class PlacesHandler implements JsonHandler {
  isProjected = false
  readonly #roots = new Place('lines', [])
  readonly #places: Place[] = []
  #frames: Frame[] = []
  #isRootObject = false

  open(kind: 'object' | 'list'): void {
    const parent = this.#frames.at(-1)
    const of = this.#enter(parent)
    const around = parent?.isList ? this.#of(this.#frames.at(-2)) : null
    if (around) around.deeper++
    if (of) {
      of.items++
      if (kind === 'object') of.objects++
      else {
        of.lists++
        if (of.samples.length < SAMPLED) of.samples.push([])
      }
    }
    const path = this.#pathFrom(parent)
    if (!parent && this.#roots.items === 1) this.#isRootObject = kind === 'object'
    this.#frames.push({
      isList: kind === 'list',
      place: path && this.#newPlace(kind, path),
      path,
      key: parent?.last ?? '',
      count: 0,
      last: '',
    })
  }

  close(): void {
    const frame = this.#frames.pop()!
    const of = this.#of(this.#frames.at(-1))
    if (!of || !frame.isList) return
    of.width = Math.max(of.width, frame.count)
    of.shortest = Math.min(of.shortest, frame.count)
  }

  key(text: string): void {
    const frame = this.#frames.at(-1)!
    frame.last = text
    const of = this.#of(this.#frames.at(-2))
    if (of && of.keys.size < MOST_KEYS) of.keys.add(text)
    if (frame.key === 'properties') this.#property(text)
  }

  scalar(kind: ScalarKind, text: string): void {
    const frame = this.#frames.at(-1)
    const place = this.#enter(frame)
    if (place) place.items++
    if (!frame) return
    const of = this.#of(this.#frames.at(-2))
    if (frame.isList) {
      if (of && of.samples.length > 0 && of.lists <= SAMPLED)
        of.samples.at(-1)!.push(kind === 'null' ? '' : text)
    } else if (frame.last === 'type') this.#type(frame, text)
    else if (frame.last === 'name') this.#name(frame, text)
  }

  /** The possible tables: of objects first, then of lists, then of plain values; the longest before the others. */
  candidates(): Found[] {
    const roots = this.#roots
    if (roots.items > 1) return [found(roots, roots.objects > 0 ? 4 : 1)]
    const inside = this.#places.flatMap((place) => {
      const quality = qualityOf(place)
      if (quality > 0) return [found(place, quality)]
      return areColumns(place) ? [foundColumns(place)] : []
    })
    const isFeature = roots.features > 0
    const alone = this.#isRootObject
      ? [found(new Place('value', []), isFeature ? 5 : 0.5, roots)]
      : []
    return [...inside, ...alone].sort(
      (a, b) => b.quality - a.quality || b.candidate.rowCount - a.candidate.rowCount,
    )
  }

  #of(frame: Frame | undefined): Place | null {
    return frame ? frame.place : this.#roots
  }

  /** A value comes into a container, or stands by itself. */
  #enter(frame: Frame | undefined): Place | null {
    if (frame) frame.count++
    return this.#of(frame)
  }

  #pathFrom(parent: Frame | undefined): readonly string[] | null {
    if (!parent) return this.#roots.items === 1 ? [] : null
    if (parent.isList || parent.path === null || parent.path.length >= MOST_LEVELS) return null
    return [...parent.path, parent.last]
  }

  #newPlace(kind: 'object' | 'list', path: readonly string[]): Place | null {
    if (this.#places.length >= MOST_PLACES) return null
    const place = new Place(kind === 'list' ? 'list' : 'entries', path)
    this.#places.push(place)
    return place
  }

  #property(text: string): void {
    const isInObject = this.#frames.at(-2)?.isList === false
    const of = isInObject ? this.#of(this.#frames.at(-3)) : null
    if (of && of.properties.size < MOST_NAMES) of.properties.add(text)
  }

  #type(frame: Frame, text: string): void {
    const parent = this.#frames.at(-2)
    const of = this.#of(parent)
    if (of && text === 'Feature') of.features++
    if (!parent || frame.key !== 'geometry' || parent.isList) return
    this.#of(this.#frames.at(-3))?.geometries.add(text)
  }

  /** `crs.properties.name` of older files: coordinates that are no longitudes and latitudes. */
  #name({ path }: Frame, text: string): void {
    if (path?.join('.') !== 'crs.properties') return
    this.isProjected = !/CRS:?84|EPSG:{1,2}(?:4326|4171|4258)$|WGS ?84/i.test(text)
  }
}

function qualityOf({ shape, path, items, objects, lists, keys }: Place): number {
  if (items === 0) return 0
  if (shape === 'list') {
    if (objects > 0) return path.at(-1) === 'features' ? 4 : 3
    return lists > 0 ? 2 : 1
  }
  return items > 1 && objects === items && keys.size > 0 ? 2.5 : 0
}

/** An object of lists of plain values, each a column. */
const areColumns = ({ shape, items, lists, width, deeper }: Place): boolean =>
  shape === 'entries' && items > 1 && lists === items && width > 1 && deeper === 0

function foundColumns(of: Place): Found {
  const quality = of.shortest === of.width ? 3 : of.shortest * 2 >= of.width ? 1.5 : 0.8
  const place = new Place('columns', of.path)
  place.keys = of.keys
  place.items = of.width
  const { candidate } = found(place, quality)
  return { place: of, quality, candidate: { ...candidate, columnCount: of.items } }
}

function found(place: Place, quality: number, of: Place = place): Found {
  const columnCount = Math.max(of.keys.size, of.width, 1) + (place.shape === 'entries' ? 1 : 0)
  const rowCount = place.shape === 'value' ? 1 : place.items
  const isFeatures = of.features > 0 && of.features === of.items
  const areLists = place.shape !== 'value' && of.lists > 0
  const { shape, path } = place
  const hasNames = areLists && firstNames(of)
  const names = namesOf(of, isFeatures, hasNames)
  const candidate = { shape, path, rowCount, columnCount, names, isFeatures, areLists, hasNames }
  return { place: of, quality, candidate }
}

function namesOf(of: Place, isFeatures: boolean, hasNames: boolean): readonly string[] {
  if (hasNames) return of.samples[0]!.slice(0, MOST_NAMES)
  const inner = isFeatures ? [...of.properties].map((name) => `properties.${name}`) : []
  return [...of.keys, ...inner].slice(0, MOST_NAMES)
}
