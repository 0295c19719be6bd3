import { gzipSync, strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mutateBytes, mutateInside, mutateText, randomFrom } from './support/mutations'
import { Prey } from './support/prey'

const COUNT = Number(process.env.ETABLI_FUZZ ?? 20_000)
const SEED = Number(process.env.ETABLI_FUZZ_SEED ?? 20_261_122)

interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: 'text' | 'zip' | 'binary'
}

const rows = Array.from({ length: 40 }, (_, at) => ({
  nom: `Lieu nº ${at}`,
  siret: 21600057500011 + at,
  geo: { lat: 49.4 + at / 1000, lon: 2.08 },
  tags: ['vélo', 'bus'],
  pmr: at % 2 === 0 ? null : true,
}))

const features = rows.map(({ nom, geo }, at) => ({
  type: 'Feature',
  id: at,
  properties: { nom },
  geometry:
    at % 3 === 0
      ? {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        }
      : { type: 'Point', coordinates: [geo.lon, geo.lat, at] },
}))

const csv = `Nom;Places\r\n${rows.map(({ nom }, at) => `${nom};${at}`).join('\r\n')}\r\n`

const page = `<!DOCTYPE html><html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
<style>.xl65{mso-number-format:"dd\\/mm\\/yyyy";}</style></head><body><h2>Parkings</h2><table><caption>Tarifs</caption>
<thead><tr><th rowspan="2">Nom</th><th colspan="2">Capacité</th></tr><tr><th>Total</th><th>PMR</th></tr></thead>
${rows.map(({ nom, siret }, at) => `<tr><td>${nom}<br>&eacute;</td><td x:num="${siret}">9E+13</td><td class=xl65 x:num="${44221 + at}">25/01/2021</td></tr>`).join('\n')}
</table><!-- fin --><table style="display:none"><tr><td>a<table><tr><td>b</table></table><script>"</td>"</script></body></html>`

const text = (name: string, given: string): Seed => ({ name, bytes: strToU8(given), kind: 'text' })

const seeds: readonly Seed[] = [
  text('a list of objects', JSON.stringify(rows, null, 1)),
  text('a list inside', JSON.stringify({ meta: { n: 40 }, data: { items: rows } })),
  text('lists', JSON.stringify([['Nom', 'Places'], ...rows.map(({ nom }, at) => [nom, at])])),
  text('JSON lines', rows.map((row) => JSON.stringify(row)).join('\n')),
  text('GeoJSON', JSON.stringify({ type: 'FeatureCollection', features })),
  text('a page', page),
  text('a table alone', /<table>[^]*?<\/table>/.exec(page)![0]),
  {
    name: 'a zip',
    bytes: zipSync({
      'a.csv': strToU8(csv),
      'b/lieux.json': strToU8(JSON.stringify(rows)),
      notes: strToU8(csv),
    }),
    kind: 'zip',
  },
  { name: 'a gzip', bytes: gzipSync(strToU8(csv)), kind: 'binary' },
  {
    name: 'a gzip of two members',
    bytes: new Uint8Array([...gzipSync(strToU8(csv)), ...gzipSync(strToU8(csv))]),
    kind: 'binary',
  },
]

const JSON_PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\u',
  '//',
  '/*',
  'NaN',
  '-',
  '1e999',
  '{"a":'.repeat(2000),
  '['.repeat(2000),
  '"a":1,'.repeat(20_000),
]

function mutate({ bytes, kind }: Seed, random: () => number): Uint8Array {
  if (kind === 'zip' && random() < 0.5) return mutateInside(bytes, random)
  if (kind === 'text' && random() < 0.75) {
    const whole = new TextDecoder().decode(bytes)
    if (random() < 0.6) return strToU8(mutateText(whole, random))
    const at = Math.floor(random() * whole.length)
    const piece = JSON_PIECES[Math.floor(random() * JSON_PIECES.length)]!
    return strToU8(whole.slice(0, at) + piece + whole.slice(at + Math.floor(random() * 8)))
  }
  return mutateBytes(bytes, random)
}

let prey: Prey

beforeAll(async () => {
  prey = await Prey.build('formsWorker')
}, 120_000)

afterAll(() => prey.close())

it('never hangs, crashes or fills the memory on mutated JSON, pages and archives', async () => {
  for (const seed of seeds) expect(await prey.ask(seed.bytes), seed.name).toEqual({ code: 'read' })
  const codes = new Map<string, number>()
  const failures: string[] = []
  let slowest = 0
  const started = performance.now()
  for (let n = 0; n < COUNT; n++) {
    const seed = seeds[n % seeds.length]!
    const bytes = mutate(seed, randomFrom(SEED + n))
    const start = performance.now()
    const answer = await prey.ask(bytes)
    slowest = Math.max(slowest, performance.now() - start)
    if ('thrown' in answer) failures.push(`${seed.name}, mutation ${n}: ${answer.thrown}`)
    else codes.set(answer.code, (codes.get(answer.code) ?? 0) + 1)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  const told = [...codes].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`)
  console.log(
    `${COUNT} mutations of ${seeds.length} files in ${seconds} s, slowest ${slowest.toFixed(0)} ms: ${told.join(', ')}`,
  )
  expect(failures.slice(0, 20)).toEqual([])
})
