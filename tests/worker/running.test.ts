import { describe, expect, it } from 'vitest'
import {
  step,
  adresse,
  places,
  withoutTotal,
  tidySpaces,
  engine,
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
