import { IDBFactory } from 'fake-indexeddb'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBrowser, loadPage } from './harness'
import type { Browser } from './harness'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

async function started(browser: Browser = createBrowser()) {
  const page = loadPage(browser)
  await page.actions.start()
  const names = () => page.project().doc.tables.map(({ name }) => name)
  const told = () => page.front().doc.source.told.map(({ code }) => code)
  const refused = () =>
    page.state().refusedFiles?.map(({ fileName, issue }) => [fileName, issue.code]) ?? null
  return { ...page, names, told, refused }
}

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name)
const packed = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  ) as Uint8Array<ArrayBuffer>

const places = '[{"nom":"Gare","siret":98123456700019,"geo":{"lat":49.40}},{"nom":"Mairie"}]'

describe('a JSON file', () => {
  it('opens without a question, its digits as written', async () => {
    const page = await started()
    await page.actions.openFiles([file('lieux.json', places)])
    expect(await page.shown()).toEqual([
      'nom|siret|geo.lat',
      'Gare|98123456700019|49.40',
      'Mairie||',
    ])
    expect(page.names()).toEqual(['lieux'])
    expect(page.project().saved.status).toBe('saved')
    await page.close()
  })

  it('is read again otherwise, and hand edits stay on their rows', async () => {
    const browser = createBrowser()
    const page = await started(browser)
    await page.actions.openFiles([file('lieux.json', places)])
    await page.type(1, 0, 'Hôtel de ville')
    await page.actions.reopenOpening()
    const form = page.state().jsonForm!
    expect(form.preview!.columns.map(({ name }) => name)).toEqual(['nom', 'siret', 'geo.lat'])
    expect(form.preview!.records.map(({ cells }) => cells.join('|'))).toEqual([
      'Gare|98123456700019|49.40',
      'Mairie||',
    ])
    await page.actions.changeJson({ flattens: false })
    await page.actions.changeJson({ skippedColumns: ['1:siret'] })
    await page.actions.applyJson()
    expect(page.state().jsonForm).toBeNull()
    const read = ['nom|geo', 'Gare|{"lat":49.40}', 'Hôtel de ville|']
    expect(await page.shown()).toEqual(read)
    await page.close()
    const again = await started(browser)
    await again.actions.openProject(again.state().projects![0]!.id)
    expect(await again.shown()).toEqual(read)
    await again.actions.undo()
    expect((await again.shown())[0]).toBe('nom|siret|geo.lat')
    await again.close()
  })

  it('of two like lists asks which one is meant', async () => {
    const page = await started()
    const lists = '{"a":[{"x":1},{"x":2}],"b":[{"y":3},{"y":4}]}'
    await page.actions.openFiles([file('deux.json', lists)])
    const { preview, settings } = page.state().jsonForm!
    expect(preview!.candidates.map(({ path }) => path)).toEqual([['a'], ['b'], []])
    expect(settings.path).toEqual(['a'])
    await page.actions.changeJson({ path: ['b'] })
    await page.actions.applyJson()
    expect(await page.shown()).toEqual(['y', '3', '4'])
    await page.close()
  })

  it('that cannot be read so says why in its form, and stays as it was', async () => {
    const page = await started()
    await page.actions.openFiles([file('lieux.json', places)])
    await page.actions.reopenOpening()
    await page.actions.changeJson({ path: ['rien'] })
    expect(page.state().jsonForm!.issue).toEqual({ code: 'noRecords', data: { path: 'rien' } })
    page.actions.closeJson()
    expect((await page.shown())[0]).toBe('nom|siret|geo.lat')
    await page.close()
  })

  it('with too many columns inside opens with its objects as text', async () => {
    const page = await started()
    const many = Array.from({ length: 20_000 }, (_, at) => `"k${at}":${at}`).join(',')
    await page.actions.openFiles([file('large.json', `[{"id":1,"tout":{${many}}}]`)])
    expect((await page.shown())[0]).toBe('id|tout')
    await page.close()
  })

  it('that is broken is refused with its place', async () => {
    const page = await started()
    await page.actions.openFiles([file('casse.json', '[{"a":1}\n{"a":2}]')])
    expect(page.state().opening!.issue).toMatchObject({
      code: 'invalidJson',
      data: { reason: 'comma', line: 2, column: 1 },
    })
    await page.close()
  })
})

describe('a file that is not what its name says', () => {
  const html =
    '<table><tr><th>Nom</th><th>Places</th></tr><tr><td>Gare</td><td>12</td></tr></table>'
  const cases: readonly (readonly [string, string, string])[] = [
    ['export.xls', html, 'html'],
    ['export.xls', 'Nom;Places\r\nGare;12\r\n', 'text'],
    ['export.json', 'Nom;Places\r\nGare;12\r\n', 'text'],
    ['export.csv', '[{"Nom":"Gare","Places":12}]', 'json'],
    ['export.xlsx', html, 'html'],
  ]

  it.each(cases)('opens by what it is, and says so: %s', async (name, content, looksLike) => {
    const page = await started()
    await page.actions.openFiles([file(name, content)])
    expect(await page.shown()).toEqual(['Nom|Places', 'Gare|12'])
    expect(page.front().doc.source.told[0]).toEqual({
      code: 'notAsNamed',
      data: { extension: name.split('.')[1], looksLike },
    })
    await page.close()
  })

  it('says nothing when its name is right, or says nothing', async () => {
    for (const name of ['a.html', 'a', 'a.htm']) {
      const page = await started()
      await page.actions.openFiles([file(name, html)])
      expect(page.told()).toEqual([])
      await page.close()
    }
  })

  it.each([
    ['rapport.csv', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]), 'binaryFile'],
    ['rapport.csv', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'binaryFile'],
    [
      'tableau.xls',
      strToU8('MIME-Version: 1.0\nContent-Type: multipart/related;\n'),
      'damagedFile',
    ],
    ['page.html', strToU8('<html><p>rien</p></html>'), 'noTables'],
    ['vide.json', new Uint8Array(0), 'emptyFile'],
    ['vide.gz', gzipSync(new Uint8Array(0)), 'emptyFile'],
    ['coupe.gz', gzipSync(strToU8('a;b\n1;2\n')).slice(0, -9), 'truncatedFile'],
  ])('is refused in a sentence: %s', async (name, content, code) => {
    const page = await started()
    await page.actions.openFiles([file(name, content as Uint8Array<ArrayBuffer>)])
    expect(page.state().opening!.issue!.code).toBe(code)
    expect(page.state().project).toBeNull()
    await page.close()
  })
})

describe('an archive', () => {
  it('of one file is opened as that file, and keeps its bytes', async () => {
    const browser = createBrowser()
    const page = await started(browser)
    const bytes = gzipSync(strToU8('Nom;Places\r\nGare;12\r\n')) as Uint8Array<ArrayBuffer>
    await page.actions.openFiles([file('parkings.csv.gz', bytes)])
    expect(await page.shown()).toEqual(['Nom|Places', 'Gare|12'])
    const { source } = page.front().doc
    expect([source.fileName, source.size]).toEqual(['parkings.csv', 21])
    expect(source.told).toEqual([{ code: 'fromArchive', data: { archive: 'parkings.csv.gz' } }])
    await page.actions.reopenOpening()
    await page.actions.changeOpening({ headerRecord: null })
    await page.actions.applyOpening()
    expect(page.told()).toContain('fromArchive')
    await page.close()
  })

  it('of several asks which, and makes a tab of each', async () => {
    const page = await started()
    const zip = packed({
      'a/parkings.csv': 'Nom;Places\r\nGare;12\r\n',
      'b/lieux.json': places,
      'lisez-moi.pdf': '%PDF-1.4',
      'ancien.zip': 'PK',
    })
    await page.actions.openFiles([file('dépôt.zip', zip)])
    const { entries, fileName } = page.state().archiveChoice!
    expect(fileName).toBe('dépôt.zip')
    expect(entries.map(({ name, state }) => [name, state])).toEqual([
      ['a/parkings.csv', 'table'],
      ['b/lieux.json', 'table'],
      ['lisez-moi.pdf', 'other'],
      ['ancien.zip', 'archive'],
    ])
    await page.actions.openEntries([0, 1])
    expect(page.names()).toEqual(['parkings', 'lieux'])
    expect(page.state().archiveChoice).toBeNull()
    expect(page.told()).toEqual(['fromArchive'])
    await page.close()
  })

  it('may be left without choosing', async () => {
    const page = await started()
    await page.actions.openFiles([
      file('d.zip', packed({ 'a.csv': 'a;b\n1;2\n', 'b.csv': 'c;d\n3;4\n' })),
    ])
    page.actions.closeEntries()
    await page.actions.openEntries([0])
    expect(page.state().project).toBeNull()
    expect(page.state().opening).toBeNull()
    await page.close()
  })

  it('inside an archive is not entered', async () => {
    const page = await started()
    const inner = gzipSync(packed({ 'a.csv': 'a;b\n1;2\n' })) as Uint8Array<ArrayBuffer>
    await page.actions.openFiles([file('poupée.gz', inner)])
    expect(page.state().opening!.issue!.code).toBe('nestedArchive')
    await page.close()
  })

  it('that is a copy of a project is opened as one', async () => {
    const browser = createBrowser()
    const page = await started(browser)
    await page.actions.openText('A;B\r\n1;2\r\n')
    await page.actions.saveCopy(true)
    await page.actions.goHome()
    const { blob } = browser.downloads[0]!
    await page.actions.openFiles([new File([blob], 'renommée.zip')])
    expect(await page.shown()).toEqual(['A|B', '1|2'])
    await page.actions.addFiles([new File([blob], 'copie.etabli')])
    expect(page.refused()).toEqual([['copie.etabli', 'copyAmongFiles']])
    await page.close()
  })
})

it('a page that Excel saved in one file under the name of a workbook is read, and told', async () => {
  const page = await started()
  const saved = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="x"',
    '',
    '--x',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<table><tr><td>Ville<td>Lits<tr><td>M=C3=A9ru<td>12<tr><td>Creil<td>8</table></html>',
    '--x--',
  ].join('\r\n')
  await page.actions.openFiles([file('foyers.xls', saved)])
  expect(await page.shown()).toEqual(['Ville|Lits', 'Méru|12', 'Creil|8'])
  const { told, settings } = page.front().doc.source
  expect(told).toContainEqual({
    code: 'notAsNamed',
    data: { extension: 'xls', looksLike: 'webArchive' },
  })
  expect(settings).toMatchObject({ isPage: true })
  await page.close()
})

describe('many files at once', () => {
  const good = Array.from({ length: 18 }, (_, at) => file(`t${at}.csv`, `A;B\r\n${at};x\r\n`))
  const pdf = file('rapport.pdf', '%PDF-1.4')

  it('that are stopped in between keep those that were read, and the rest is told', async () => {
    const page = await started()
    const csv = (name: string) => new File(['Ville;Lits\nCreil;1\nNoyon;2\n'], name)
    const stopAt = (name: string) =>
      page.store.subscribe(({ opening }) => {
        if (opening?.fileName === name && !opening.issue) page.actions.stopOpening()
      })
    const forget = stopAt('c.csv')
    await page.actions.openFiles(['a.csv', 'b.csv', 'c.csv', 'd.csv'].map(csv))
    forget()
    expect(page.project().doc.tables.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(page.state().refusedFiles).toEqual(
      ['c.csv', 'd.csv'].map((fileName) => ({ fileName, issue: { code: 'notReached', data: {} } })),
    )
    expect(page.state().opening).toBeNull()
    await page.actions.goHome()

    const forgetFirst = stopAt('a.csv')
    await page.actions.openFiles(['a.csv', 'b.csv'].map(csv))
    forgetFirst()
    expect(page.state().project).toBeNull()
    expect(page.state().opening).toBeNull()
    await page.close()
  })

  it('make a tab each; a refused one does not stop the others and is told', async () => {
    const page = await started()
    await page.actions.openFiles([good[0]!, pdf, file('lieux.json', places), ...good.slice(1)])
    expect(page.names()).toHaveLength(19)
    expect(page.names().slice(0, 3)).toEqual(['t0', 'lieux', 't1'])
    expect(page.refused()).toEqual([['rapport.pdf', 'binaryFile']])
    expect(page.state().opening).toBeNull()
    page.actions.closeRefused()
    expect(page.state().refusedFiles).toBeNull()
    await page.close()
  })

  it('are twenty at most, which is told', async () => {
    const page = await started()
    await page.actions.openFiles([...good, ...good.slice(0, 5)])
    expect(page.names()).toHaveLength(20)
    expect(page.state().notices.map(({ code }) => code)).toContain('tooManyFiles')
    await page.close()
  })

  it('that are all refused are told, and nothing is opened', async () => {
    const page = await started()
    await page.actions.openFiles([pdf, file('vide.csv', '')])
    expect(page.state().project).toBeNull()
    expect(page.refused()).toEqual([
      ['rapport.pdf', 'binaryFile'],
      ['vide.csv', 'emptyFile'],
    ])
    expect(page.state().opening).toBeNull()
    await page.close()
  })

  it('say which one is on its way in', async () => {
    const page = await started()
    const seen = new Set<string>()
    page.store.subscribe(({ opening }) => {
      if (opening?.place) seen.add(`${opening.place.at}/${opening.place.of} ${opening.fileName}`)
    })
    await page.actions.openFiles([good[0]!, pdf, good[1]!])
    expect([...seen]).toEqual(['1/3 t0.csv', '2/3 rapport.pdf', '3/3 t1.csv'])
    await page.close()
  })

  it('added to a project leave it in place when they are refused', async () => {
    const page = await started()
    await page.actions.openFiles([good[0]!])
    await page.actions.addFiles([pdf])
    expect(page.state().opening).toBeNull()
    expect(page.names()).toEqual(['t0'])
    expect(page.refused()).toEqual([['rapport.pdf', 'binaryFile']])
    await page.actions.addFiles([
      pdf,
      good[1]!,
      file('d.zip', packed({ 'a.csv': 'a;b\n1;2\n', 'b.csv': 'c;d\n3;4\n' })),
    ])
    expect(page.names()).toEqual(['t0', 't1', 'a', 'b'])
    await page.close()
  })
})

describe('a paste', () => {
  it('keeps cells of several lines', async () => {
    const page = await started()
    await page.actions.openText('Nom\tNote\r\nGare\t"deux\nlignes"\r\nMairie\tune\r\n')
    expect(await page.shown()).toEqual(['Nom|Note', 'Gare|deux\nlignes', 'Mairie|une'])
    await page.close()
  })

  it('of a web page is read as one, in a tab of the open project too', async () => {
    const page = await started()
    const html =
      '<table><tr><th>Nom</th><th>Note</th></tr><tr><td>Gare</td><td>a<br>b</td></tr></table>'
    await page.actions.openText('Nom\tNote\nGare\ta\nb', html)
    expect(await page.shown()).toEqual(['Nom|Note', 'Gare|a\nb'])
    await page.actions.addText('A\tB\n1\t2\n')
    expect(page.names()).toEqual(['Texte collé', 'Texte collé'])
    await page.close()
  })

  it('of nothing says so', async () => {
    const page = await started()
    await page.actions.openText('  ', '')
    expect(page.state().notices.at(-1)!.code).toBe('emptyPaste')
    await page.actions.addText('a\tb')
    expect(page.state().project).toBeNull()
    await page.close()
  })
})
