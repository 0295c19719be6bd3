import { describe, expect, it } from 'vitest'
import { BlobStore } from '../../src/storage/blobs'
import {
  valueOf,
  withoutTotal,
  tidySpaces,
  engine,
  startEngine,
  plain,
  openTownHall,
  run,
  lastKey,
  textsOf,
} from './townHall'

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
    startEngine()
    const empty = await engine.open(new Blob([]), 'vide.csv', {}, () => undefined)
    expect(empty).toMatchObject({ ok: false, issue: { code: 'emptyFile' } })
  })

  it('shows the first rows while the rest is read', async () => {
    startEngine()
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
    startEngine()
    const report = await run(opened, [tidySpaces])
    expect(await textsOf(plain(report.steps[0]!.key), ['1:Adresse'])).toEqual(first)
  })

  it('reads a large source from its snapshot', async () => {
    startEngine()
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
    const store = new BlobStore()
    startEngine({
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
