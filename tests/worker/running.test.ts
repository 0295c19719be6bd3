import { describe, expect, it } from 'vitest'
import {
  windows1252,
  valueOf,
  step,
  adresse,
  places,
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
    startEngine()
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
