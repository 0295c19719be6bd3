import { describe, expect, it } from 'vitest'
import type { ShownTable } from '../../src/worker/protocol'
import {
  valueOf,
  step,
  nom,
  withoutTotal,
  tidySpaces,
  engine,
  plain,
  openTownHall,
  run,
  lastKey,
  textsOf,
} from './townHall'

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

  it('shows a result alone, and what came before what went where no row stays', async () => {
    const opened = await openTownHall()
    const named = step('g', 'groupRows', { columns: [nom], calculations: [] })
    const report = await run(opened, [withoutTotal, named])
    const before = report.steps[0]!.key
    const shown = (mode: 'result' | 'changes'): ShownTable => ({
      key: lastKey(report),
      view: null,
      compare: { before, mode },
    })
    const groups = ['', 'Gare', 'Hôtel de ville', 'Source : ville', 'Théâtre']
    const alone = await fates(shown('result'))
    expect(alone.fates).toBeNull()
    expect(alone.names?.toSorted()).toEqual(groups)
    const changes = await fates(shown('changes'))
    expect(changes.fates).toEqual([...groups.map(() => 'added'), ...groups.map(() => 'removed')])
    expect(changes.names?.slice(0, 5)).toEqual(alone.names)
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
