import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as Xlsx from '@e965/xlsx'
import { byLibrary, ods, textRows, xlsx } from '../io/workbook/builders'
import { mutateBytes, mutateInside, mutateText, randomFrom } from './support/mutations'
import { Prey } from './support/prey'

const COUNT = Number(process.env.ETABLI_FUZZ ?? 20_000)
const SEED = Number(process.env.ETABLI_FUZZ_SEED ?? 20_211_122)
const book = (library: typeof Xlsx): Xlsx.WorkBook => {
  const rows = Array.from({ length: 40 }, (_, at) => [
    `nom ${at}`,
    at * 1.5,
    at % 2 === 0,
    21600057500011 + at,
  ])
  const sheet = library.utils.aoa_to_sheet([['Nom', 'Places', 'PMR', 'SIRET'], ...rows])
  sheet['E2'] = { t: 'n', v: 44221.5, z: 'dd/mm/yyyy hh:mm' }
  sheet['F2'] = { t: 'n', v: 1000, z: '00000' }
  sheet['G2'] = { t: 'e', v: 42 }
  sheet['!ref'] = 'A1:G41'
  sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 6, c: 0 } }]
  const made = library.utils.book_new()
  library.utils.book_append_sheet(made, sheet, 'Données')
  library.utils.book_append_sheet(made, library.utils.aoa_to_sheet([['a'], [1]]), 'Autre')
  return made
}

interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: 'zip' | 'text' | 'binary'
}

async function seeds(): Promise<Seed[]> {
  const byHand = xlsx({
    sheets: [
      {
        rows:
          textRows([
            ['Ville'],
            [],
            ['', 'Capacité'],
            ['Nom', 'Places', 'PMR'],
            ['Gare', '12', '1'],
          ]) +
          '<row r="6"><c r="A6" t="s"><v>1</v></c><c r="B6" s="1"><v>44221.5</v></c><c r="C6" t="e"><v>#N/A</v></c></row>',
        before: '<dimension ref="A1:C6"/><cols><col min="1" max="2" hidden="1"/></cols>',
        behind: '<mergeCells count="1"><mergeCell ref="B3:C3"/></mergeCells>',
      },
    ],
    formats: ['dd/mm/yyyy hh:mm:ss', '[h]:mm', '00000', '[<5]0.0;"x"0;;@'],
    strings: '<si><t>un</t></si><si><r><t>de</t></r><r><t>ux</t></r></si>',
  })
  const flat = ods(
    '<table:table table:name="F"><table:table-column table:number-columns-repeated="3" table:default-cell-style-name="ce1"/>' +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1000" table:number-columns-repeated="2"><text:p>01000</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="date" office:date-value="2021-01-25T08:30:00" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>25/01/21</text:p></table:table-cell></table:table-row>' +
      '<table:table-row><table:table-cell office:value-type="time" office:time-value="PT08H30M00S"><text:p>8:30</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>b</text:p></table:table-cell></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>',
    {
      styles:
        '<number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style>' +
        '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>',
    },
  )
  const made: Seed[] = [
    { name: 'xlsx by hand', bytes: byHand, kind: 'zip' },
    { name: 'ods by hand', bytes: flat, kind: 'zip' },
  ]
  const kinds = {
    xlsx: 'zip',
    xlsb: 'zip',
    ods: 'zip',
    fods: 'text',
    xlml: 'text',
    biff8: 'binary',
    biff5: 'binary',
    biff4: 'binary',
    biff2: 'binary',
  } as const
  for (const [bookType, kind] of Object.entries(kinds)) {
    made.push({ name: bookType, bytes: await byLibrary(book, bookType as Xlsx.BookType), kind })
  }
  return made
}

function mutate({ bytes, kind }: Seed, random: () => number): Uint8Array {
  if (kind === 'zip' && random() < 0.7) return mutateInside(bytes, random)
  if (kind === 'text' && random() < 0.7) {
    return new TextEncoder().encode(mutateText(new TextDecoder().decode(bytes), random))
  }
  return mutateBytes(bytes, random)
}

let prey: Prey

beforeAll(async () => {
  prey = await Prey.build('fuzzWorker')
}, 120_000)

afterAll(() => prey.close())

it('never hangs, crashes or fills the memory on mutated workbooks', async () => {
  const made = await seeds()
  for (const seed of made) expect(await prey.ask(seed.bytes), seed.name).toEqual({ code: 'read' })
  const codes = new Map<string, number>()
  const failures: string[] = []
  let slowest = 0
  const started = performance.now()
  for (let n = 0; n < COUNT; n++) {
    const seed = made[n % made.length]!
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
    `${COUNT} mutations of ${made.length} workbooks in ${seconds} s, slowest ${slowest.toFixed(0)} ms: ${told.join(', ')}`,
  )
  expect(failures.slice(0, 20)).toEqual([])
})
