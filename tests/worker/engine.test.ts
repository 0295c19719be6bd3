import { afterEach, describe, expect, it } from 'vitest'
import type { Step } from '../../src/recipe/recipe'
import type { RunReport } from '../../src/recipe/report'
import type { Result } from '../../src/values/result'
import type { Engine } from '../../src/worker/engine'
import type { OpenReport, ShownTable } from '../../src/worker/protocol'
import { createInProcessEngine } from './inProcess'

/** A file of the town-hall kind: a title, a blank line, a header, a total and a note. */
const lines = [
  'Stationnement hors voirie;;;',
  ';;;',
  'Nom;Adresse;Places;',
  'Hôtel de ville;1 place  de la Mairie;120;',
  'Gare;2 rue de la Gare;1 250;',
  ';;;',
  'Théâtre;  3 quai du Théâtre ;80;',
  'TOTAL;;1 450;',
  'Source : ville',
]

const windows1252 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

const townHall = () => new Blob([windows1252(lines.join('\r\n'))])

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issue))
  return result.value
}

const step = (id: string, kind: string, params: Step['params']): Step => ({
  id,
  kind,
  version: 1,
  params,
})

const nom = { id: '1:Nom', name: 'Nom' }
const adresse = { id: '1:Adresse', name: 'Adresse' }
const places = { id: '1:Places', name: 'Places' }

const withoutTotal = step('s1', 'filterRows', {
  action: 'remove',
  condition: { column: nom, test: 'startsWith', value: 'TOTAL' },
})
const tidySpaces = step('s2', 'removeExtraSpaces', { columns: [adresse] })

let engine: Engine
afterEach(() => engine.close())

const plain = (key: string): ShownTable => ({ key, view: null, compare: null })

async function openTownHall(): Promise<OpenReport> {
  engine = createInProcessEngine()
  return valueOf(await engine.open(townHall(), 'parkings.csv', {}, () => undefined))
}

async function run(opened: OpenReport, steps: readonly Step[]): Promise<RunReport> {
  return valueOf(await engine.run({ source: opened.source, steps }))
}

const lastKey = (report: RunReport): string => report.steps.at(-1)?.key ?? report.sourceKey

async function textsOf(shown: ShownTable, columns: string[]): Promise<string[][]> {
  const { cells } = await engine.window({ shown, start: 0, end: 100, columns })
  return cells.map((column) => [...column])
}

describe('opening a file', () => {
  it('guesses how to read it, names its rows by their record and keeps every cell as it is', async () => {
    const opened = await openTownHall()
    expect(opened.source.settings).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      headerRecord: 3,
    })
    expect(opened.recordsAbove).toBe(2)
    expect(opened.columns.map(({ id, name }) => [id, name])).toEqual([
      ['1:Nom', 'Nom'],
      ['1:Adresse', 'Adresse'],
      ['1:Places', 'Places'],
      ['1:', 'Colonne 4'],
    ])
    const report = await run(opened, [])
    const reply = await engine.window({
      shown: plain(report.sourceKey),
      start: 0,
      end: 100,
      columns: ['1:Nom', '1:Adresse'],
    })
    expect(reply.records).toEqual([4, 5, 6, 7, 8, 9])
    expect(reply.cells).toEqual([
      ['Hôtel de ville', 'Gare', '', 'Théâtre', 'TOTAL', 'Source : ville'],
      ['1 place  de la Mairie', '2 rue de la Gare', '', '  3 quai du Théâtre ', '', ''],
    ])
  })

  it('answers what it cannot read with an issue', async () => {
    engine = createInProcessEngine()
    const empty = await engine.open(new Blob([]), 'vide.csv', {}, () => undefined)
    expect(empty).toMatchObject({ ok: false, issue: { code: 'emptyFile' } })
  })

  it('shows the first rows while the rest is read', async () => {
    engine = createInProcessEngine()
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row};Beauvais;rue n° ${row};oui`)
    const file = new Blob([['id;ville;adresse;ouvert', ...rows].join('\n')])
    const seen: { rows: number; texts: readonly (readonly string[])[] }[] = []
    const looks: Promise<unknown>[] = []
    const opened = valueOf(
      await engine.open(file, 'grand.csv', {}, (first) => {
        const shown = plain(first.key)
        looks.push(
          engine.window({ shown, start: 0, end: 2, columns: ['1:id'] }).then(({ cells }) => {
            seen.push({ rows: first.rowCount, texts: cells })
          }),
        )
      }),
    )
    await Promise.all(looks)
    expect(seen).toHaveLength(1)
    expect(seen[0]!.texts).toEqual([['0', '1']])
    expect(seen[0]!.rows).toBeGreaterThan(100)
    expect(seen[0]!.rows).toBeLessThan(60_000)
    expect(opened.rowCount).toBe(60_000)
  })

  it('stops when asked, and the tables before are still there', async () => {
    const opened = await openTownHall()
    const report = await run(opened, [withoutTotal])
    const rows = Array.from({ length: 200_000 }, (_, row) => `${row};Beauvais;rue n° ${row}`)
    const stop = new AbortController()
    const second = engine.open(new Blob([rows.join('\n')]), 'b.csv', {}, () => stop.abort(), {
      signal: stop.signal,
    })
    expect(await second).toMatchObject({ ok: false, issue: { code: 'stopped' } })
    expect((await textsOf(plain(lastKey(report)), ['1:Nom']))[0]).toHaveLength(5)
  })

  it('reads a kept source again, under other settings too', async () => {
    const opened = await openTownHall()
    const settings = { ...opened.source.settings, headerRecord: 4 }
    const again = valueOf(await engine.reopen({ ...opened.source, settings }))
    expect(again.columns[0]).toEqual({ id: '1:Hôtel de ville', name: 'Hôtel de ville' })
    const report = valueOf(await engine.run({ source: again.source, steps: [] }))
    const { records } = await engine.window({
      shown: plain(report.sourceKey),
      start: 0,
      end: 1,
      columns: [],
    })
    expect(records).toEqual([5])
  })

  it('reads the kept bytes in another engine', async () => {
    const opened = await openTownHall()
    const first = await textsOf(plain((await run(opened, [tidySpaces])).steps[0]!.key), [
      '1:Adresse',
    ])
    engine.close()
    engine = createInProcessEngine()
    const report = await run(opened, [tidySpaces])
    expect(await textsOf(plain(report.steps[0]!.key), ['1:Adresse'])).toEqual(first)
  })

  it('reads a large source from its snapshot', async () => {
    engine = createInProcessEngine()
    const rows = Array.from({ length: 50_000 }, (_, row) => `${row};${row % 7};"a ${row % 400}"`)
    const file = new Blob([['id;classe;nom;id', ...rows].join('\n')])
    const opened = valueOf(await engine.open(file, 'grand.csv', {}, () => undefined))
    const columns = opened.columns.map(({ id }) => id)
    const before = await run(opened, [])
    const shown = { ...plain(before.sourceKey) }
    const texts = await engine.window({ shown, start: 49_000, end: 49_100, columns })
    await engine.saveSnapshots()
    engine.close()
    const reads: string[] = []
    engine = createInProcessEngine()
    const { BlobStore } = await import('../../src/storage/blobs')
    const store = new BlobStore()
    engine = createInProcessEngine({
      blobs: Object.assign(store, {
        readBlob: (id: string) => {
          reads.push(id)
          return BlobStore.prototype.readBlob.call(store, id)
        },
      }),
    })
    await run(opened, [])
    const again = await engine.window({ shown, start: 49_000, end: 49_100, columns })
    expect(again).toEqual(texts)
    expect(reads).toEqual([])
    const summary = await engine.summarise(before.sourceKey, [])
    expect(summary.columns.at(-1)).toMatchObject({ name: 'id 2', headerAsRead: 'id' })
  })
})

describe('running a recipe', () => {
  it('tells what each step did', async () => {
    const opened = await openTownHall()
    const report = await run(opened, [withoutTotal, tidySpaces])
    expect(
      report.steps.map(({ rowCount, effect }) => [
        rowCount,
        effect.rowsRemoved,
        effect.cellsChanged,
      ]),
    ).toEqual([
      [5, 1, 0],
      [5, 0, 2],
    ])
    expect((await textsOf(plain(lastKey(report)), ['1:Adresse']))[0]).toEqual([
      '1 place de la Mairie',
      '2 rue de la Gare',
      '',
      '3 quai du Théâtre',
      '',
    ])
  })

  it('passes the table through a step that is off, unknown or broken, and runs the rest', async () => {
    const opened = await openTownHall()
    const broken = step('s3', 'removeExtraSpaces', { columns: [{ id: '1:Gone', name: 'Parti' }] })
    const report = await run(opened, [
      { ...withoutTotal, isOff: true },
      step('s4', 'fromTheFuture', {}),
      broken,
      tidySpaces,
    ])
    expect(report.steps.map(({ issue }) => issue?.code ?? null)).toEqual([
      null,
      'unknownStep',
      'missingColumn',
      null,
    ])
    expect(report.steps.map(({ key }) => key === report.sourceKey)).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(report.steps.at(-1)!.effect.cellsChanged).toBe(2)
  })

  it('answers a source whose bytes are gone with an issue', async () => {
    const opened = await openTownHall()
    const source = { ...opened.source, blob: 'nowhere' }
    expect(await engine.run({ source, steps: [] })).toMatchObject({
      ok: false,
      issue: { code: 'blobMissing', data: { fileName: 'parkings.csv' } },
    })
  })

  it('is stopped by its signal', async () => {
    const opened = await openTownHall()
    const stop = new AbortController()
    stop.abort()
    const stopped = await engine.run(
      { source: opened.source, steps: [withoutTotal] },
      { signal: stop.signal },
    )
    expect(stopped).toMatchObject({ ok: false, issue: { code: 'stopped' } })
    expect((await run(opened, [withoutTotal])).steps[0]!.rowCount).toBe(5)
  })

  it('matches patterns of the user', async () => {
    const opened = await openTownHall()
    const report = await run(opened, [
      step('p', 'filterRows', {
        action: 'keep',
        condition: { column: places, test: 'matches', value: '^\\d+$' },
      }),
    ])
    expect((await textsOf(plain(lastKey(report)), ['1:Places']))[0]).toEqual(['120', '80'])
  })
})

describe('views', () => {
  it('keep their rows when a later result changes the texts, drop what is gone and know what is new', async () => {
    const opened = await openTownHall()
    const before = await run(opened, [withoutTotal])
    const { view, rowCount } = valueOf(
      await engine.setView(lastKey(before), {
        sort: [{ column: '1:Nom', order: 'french', isDescending: true }],
        filter: { column: '1:Nom', test: 'notEmpty' },
      }),
    )
    expect(rowCount).toBe(4)
    const sorted = await textsOf({ ...plain(lastKey(before)), view }, ['1:Nom'])
    expect(sorted[0]).toEqual(['Théâtre', 'Source : ville', 'Hôtel de ville', 'Gare'])

    const edit = { row: 5, column: nom, before: 'Gare', after: 'Zéro', time: 1 }
    const edited = await run(opened, [
      withoutTotal,
      step('e', 'editCells', { edits: [{ edits: [edit] }] }),
    ])
    expect((await textsOf({ ...plain(lastKey(edited)), view }, ['1:Nom']))[0]).toEqual([
      'Théâtre',
      'Source : ville',
      'Hôtel de ville',
      'Zéro',
    ])
    const all = await run(opened, [])
    expect((await textsOf({ ...plain(lastKey(all)), view }, ['1:Nom']))[0]).toEqual([
      'Théâtre',
      'Source : ville',
      'Hôtel de ville',
      'Gare',
      'TOTAL',
    ])
  })

  it('answer a column that is not there with an issue', async () => {
    const opened = await openTownHall()
    const { sourceKey } = await run(opened, [])
    const filter = { column: '1:Gone', test: 'empty' as const }
    expect(await engine.setView(sourceKey, { sort: [], filter })).toMatchObject({
      ok: false,
      issue: { code: 'missingColumn' },
    })
  })
})

describe('comparing with the table before', () => {
  const fates = async (shown: ShownTable) => {
    const reply = await engine.window({
      shown,
      start: 0,
      end: 100,
      columns: ['1:Nom', '1:Adresse'],
    })
    return { fates: reply.fates, names: reply.cells[0], before: reply.before?.[1] }
  }

  it('shows dropped rows in their place and the text before where it differs', async () => {
    const opened = await openTownHall()
    const report = await run(opened, [withoutTotal, tidySpaces])
    const shown = (mode: 'before' | 'after' | 'changes'): ShownTable => ({
      key: lastKey(report),
      view: null,
      compare: { before: report.sourceKey, mode },
    })
    expect(await fates(shown('after'))).toEqual({
      fates: ['kept', 'kept', 'kept', 'kept', 'removed', 'kept'],
      names: ['Hôtel de ville', 'Gare', '', 'Théâtre', 'TOTAL', 'Source : ville'],
      before: ['1 place  de la Mairie', null, null, '  3 quai du Théâtre ', null, null],
    })
    expect(await fates(shown('changes'))).toEqual({
      fates: ['kept', 'kept', 'removed'],
      names: ['Hôtel de ville', 'Théâtre', 'TOTAL'],
      before: ['1 place  de la Mairie', '  3 quai du Théâtre ', null],
    })
    const before = await engine.window({
      shown: shown('before'),
      start: 0,
      end: 100,
      columns: ['1:Adresse'],
    })
    expect(before.cells[0]).toEqual([
      '1 place  de la Mairie',
      '2 rue de la Gare',
      '',
      '  3 quai du Théâtre ',
      '',
      '',
    ])
  })

  it('keeps the rows of a view, and strikes a dropped one where the view has it', async () => {
    const opened = await openTownHall()
    const { sourceKey } = await run(opened, [])
    const { view } = valueOf(
      await engine.setView(sourceKey, {
        sort: [{ column: '1:Nom', order: 'french', isDescending: true }],
        filter: { column: '1:Nom', test: 'notEmpty' },
      }),
    )
    const report = await run(opened, [withoutTotal])
    const compare = { before: sourceKey, mode: 'after' as const }
    expect(await fates({ key: lastKey(report), view, compare })).toMatchObject({
      fates: ['removed', 'kept', 'kept', 'kept', 'kept'],
      names: ['TOTAL', 'Théâtre', 'Source : ville', 'Hôtel de ville', 'Gare'],
    })
  })
})

describe('places', () => {
  it('finds a row in another table, else the next one that is there, else none', async () => {
    const opened = await openTownHall()
    const report = await run(opened, [withoutTotal])
    const from = plain(report.sourceKey)
    const to = plain(lastKey(report))
    expect(await engine.place({ from, to, positions: [0, 3, 4, 5] })).toEqual([0, 3, 4, 4])
    const none = step('n', 'filterRows', {
      action: 'keep',
      condition: { column: nom, test: 'equals', value: 'Gare' },
    })
    const only = await run(opened, [none])
    const place = { from, to: plain(lastKey(only)), positions: [0, 1, 2, 5] }
    expect(await engine.place(place)).toEqual([0, 0, -1, -1])
    expect(await engine.positionsOf(to, [9, 8, 4])).toEqual([4, -1, 0])
  })
})

describe('summaries', () => {
  it('guess the type of each column and count what does not fit', async () => {
    const opened = await openTownHall()
    const { sourceKey } = await run(opened, [])
    const summary = await engine.summarise(sourceKey, [['1:Nom', 'integer']])
    expect(summary.columns).toMatchObject([
      {
        name: 'Nom',
        type: 'integer',
        isTypeChosen: true,
        filled: 5,
        empty: 1,
        toCheck: 5,
        distinct: 5,
      },
      { name: 'Adresse', type: 'text', filled: 3, empty: 3, toCheck: 0 },
      { name: 'Places', type: 'integer', isTypeChosen: false, filled: 4, empty: 2, toCheck: 0 },
      { name: 'Colonne 4', headerAsRead: '', filled: 0, empty: 6, distinct: 0 },
    ])
    const { misfits } = await engine.window({
      shown: plain(sourceKey),
      start: 0,
      end: 6,
      columns: ['1:Nom'],
    })
    expect([...misfits[0]!]).toEqual([1, 1, 0, 1, 1, 1])
  })

  it('count values, those that hold a text, those that do not fit and those that are equal', async () => {
    const opened = await openTownHall()
    const { sourceKey } = await run(opened, [])
    expect(await engine.valueCounts(sourceKey, '1:Adresse', '', 2)).toEqual({
      distinct: 4,
      values: [
        { text: '', count: 3 },
        { text: '1 place  de la Mairie', count: 1 },
      ],
    })
    expect((await engine.valueCounts(sourceKey, '1:Nom', 'theatre', 5)).values).toEqual([
      { text: 'Théâtre', count: 1 },
    ])
    expect((await engine.misfits(sourceKey, '1:Nom', 'integer')).distinct).toBe(5)
    expect(await engine.countEqual(sourceKey, '1:Adresse', '')).toBe(3)
  })
})

describe('the history of a cell', () => {
  it('goes from the file through steps to what was typed and when', async () => {
    const opened = await openTownHall()
    const edit = {
      row: 4,
      column: adresse,
      before: '1 place de la Mairie',
      after: '1 place Jeanne',
      time: 77,
    }
    const steps = [tidySpaces, step('e', 'editCells', { edits: [{ edits: [edit] }] })]
    expect(await engine.cellHistory({ source: opened.source, steps }, 4, '1:Adresse')).toEqual([
      { stepId: null, text: '1 place  de la Mairie', time: null },
      { stepId: 's2', text: '1 place de la Mairie', time: null },
      { stepId: 'e', text: '1 place Jeanne', time: 77 },
    ])
  })
})

describe('exporting', () => {
  const dialect = {
    delimiter: ';',
    encoding: 'windows-1252',
    hasBom: false,
    lineEnd: '\r\n',
  } as const

  it('writes the bytes of the result, and of a view in its order', async () => {
    const opened = await openTownHall()
    const report = await run(opened, [withoutTotal, tidySpaces])
    const request = {
      key: lastKey(report),
      view: null,
      columns: ['1:Nom', '1:Places'],
      dialect,
      neutralisesFormulas: false,
    }
    const blob = valueOf(await engine.exportCsv(request))
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(
      windows1252(
        [
          'Nom;Places',
          'Hôtel de ville;120',
          'Gare;1 250',
          ';',
          'Théâtre;80',
          'Source : ville;',
          '',
        ].join('\r\n'),
      ),
    )
    const { view } = valueOf(
      await engine.setView(lastKey(report), {
        sort: [],
        filter: { column: '1:Places', test: 'notEmpty' },
      }),
    )
    const some = valueOf(await engine.exportCsv({ ...request, view }))
    expect(await some.text()).toMatch(/^Nom;Places\r\nH.tel de ville;120\r\nGare;1 250\r\nTh/)
    expect((await engine.checkExport({ ...request, view })).rowCount).toBe(3)
  })

  it('says first what cannot be written and what a spreadsheet would run', async () => {
    engine = createInProcessEngine()
    const file = new Blob(['nom;note\n=1+1;₂O\n=1+1;✓ ✓\nb;c'])
    const opened = valueOf(await engine.open(file, 'f.csv', {}, () => undefined))
    const { sourceKey: key } = await run(opened, [])
    const columns = opened.columns.map(({ id }) => id)
    const check = await engine.checkExport({
      key,
      view: null,
      columns,
      dialect,
      neutralisesFormulas: false,
    })
    expect(check.formulas).toEqual([
      { column: { id: '1:nom', name: 'nom' }, count: 2, example: '=1+1' },
    ])
    expect(check.unwritable).toEqual([
      { character: '₂', count: 1, example: '₂O' },
      { character: '✓', count: 1, example: '✓ ✓' },
    ])
  })
})
