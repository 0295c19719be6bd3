import { expect, test } from './support/fixtures'
import { workbench } from './support/workbench'

const image = '<img src=x onerror="document.title=\'pwned\'">'
const script = '<script>document.title="pwned"</script>'
const long = 'x'.repeat(100_000)

const headers = ['__proto__', image, 'constructor', '=cmd|calc', 'مرحبا', 'حرف', '', '__proto__']
const rows = [
  ['toString', script, 'hasOwnProperty', "=cmd|'/C calc'!A0", 'שלום عالم', '👩‍👩‍👧‍👦 é', ' \u200b ', '1'],
  [image, '${7*7}', '{{7*7}}', '+1+1', '-2+3', '@SUM(1;1)', '\u202egnp.exe', '2'],
  [
    long,
    ['javascript', 'alert(1)'].join(':'),
    '"; DROP TABLE x; --',
    '=HYPERLINK("http://a.b","c")',
    '%s%n',
    '\u0001',
    '<!--',
    '3',
  ],
]
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const bytes = Buffer.from(
  [headers, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n') + '\r\n',
)
const fileName = `<img src=x onerror=alert(1)>.csv`

test('hostile names and cells are only text: shown, cleaned, kept, exported as they are', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open({ name: fileName, buffer: bytes })
  await desk.hasRows(3)
  const { columns } = await desk.seen()
  expect(columns.slice(0, 4)).toEqual(['__proto__', image, 'constructor', '=cmd|calc'])
  await expect(await desk.cell(2, '__proto__')).toHaveText('toString')
  await expect(await desk.cell(3, '__proto__')).toHaveText(image)

  // The long cell is read in the cell bar without the page standing still.
  await (await desk.cell(4, '__proto__')).click()
  await expect(page.getByRole('region', { name: 'Cellule choisie' })).toContainText('xxxxxxxxxx')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('${document.title}')
  await page.keyboard.press('Enter')
  await expect(await desk.cell(3, image)).toHaveText('${document.title}')

  await desk.renameByMenu('__proto__', 'valueOf')
  await expect(desk.header('valueOf')).toBeVisible()
  await page.getByRole('button', { name: 'Standardiser', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Majuscules / minuscules' }).click()
  await page
    .getByRole('region', { name: 'Majuscules / minuscules' })
    .getByRole('button', { name: 'Fermer sans appliquer' })
    .click()
  await page.reload()
  await desk.isReady()
  await expect(desk.header('valueOf')).toBeVisible()
  await expect(await desk.cell(3, image)).toHaveText('${document.title}')
  expect(await page.title()).toContain('Établi')
  expect(await page.locator('img[src="x"]').count()).toBe(0)

  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }).click()
  await expect(desk.panel).toContainText(/cellules seraient exécutées comme des formules/)
  const plain = await desk.download(() =>
    desk.panel
      .getByRole('button', { name: /^Exporter/ })
      .last()
      .click(),
  )
  const text = plain.bytes.toString()
  for (const cell of [script, "=cmd|'/C calc'!A0", '👩‍👩‍👧‍👦 é', '\u202egnp.exe', 'שלום عالم', long])
    expect(text.includes(cell.replaceAll('"', '""')), cell.slice(0, 40)).toBe(true)
  expect(plain.name).toMatch(/^[^<>\\/:*?"|]+\.csv$/)

  await page.getByRole('button', { name: 'Revenir aux projets' }).click()
  await expect(page.getByRole('listitem')).toContainText('<img src=x onerror=alert(1)>')
})

test('formulas are neutralised on request, in the file only', async ({ page, site }) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open({ name: 'f.csv', buffer: Buffer.from('a;b\n=1+1;-3,5\n+33 1 02;@x\n-2;texte\n') })
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Pour publier (CSV)…' }).click()
  await expect(desk.panel).toContainText('formule')
  await desk.panel.getByRole('checkbox', { name: /^Les neutraliser/ }).check({ force: true })
  const { bytes: written } = await desk.download(() =>
    desk.panel
      .getByRole('button', { name: /^Exporter/ })
      .last()
      .click(),
  )
  expect(written.toString().split('\r\n')[1]).toBe('\'=1+1,"-3,5"')
  await expect(await desk.cell(2, 'a')).toHaveText('=1+1')
})

test('a pattern that never ends is stopped with a sentence, and the table stays as it was', async ({
  page,
  site,
}) => {
  const desk = workbench(page)
  await page.goto(site.url)
  await desk.open({
    name: 'motif.csv',
    buffer: Buffer.from(`a;b\n${'a'.repeat(40)}!;x\naaa;y\n`),
  })
  await page.getByRole('button', { name: 'Nettoyer', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Rechercher et remplacer' }).click()
  const form = desk.form('Rechercher et remplacer')
  await form.getByRole('switch', { name: 'Motif (avancé)' }).check({ force: true })
  await form.getByRole('textbox', { name: 'Motif à rechercher' }).fill('(a+)+$')
  await form.getByRole('textbox', { name: 'Remplacer par' }).fill('b')
  await expect(form).toContainText('Ce motif prend trop de temps', { timeout: 30_000 })
  await expect(form).toContainText('Simplifiez-le')
  // The page and its table are still there, for another pattern too.
  await expect(await desk.cell(3, 'a')).toHaveText('aaa')
  await form.getByRole('textbox', { name: 'Motif à rechercher' }).fill('^a+$')
  await expect(form.getByRole('region', { name: 'Aperçu' })).toContainText('1 cellule modifiée')
  await form.getByRole('button', { name: 'Appliquer', exact: true }).click()
  await expect(await desk.cell(3, 'a')).toHaveText('b')
  await expect(await desk.cell(2, 'a')).toHaveText(`${'a'.repeat(40)}!`)
})

test('files that are no table get a clear answer each', async ({ page, site }) => {
  const desk = workbench(page)
  await page.goto(site.url)
  const refuses = async (name: string, buffer: Buffer, sentence: string | RegExp) => {
    await desk.chooseFile(desk.openButton, { name, buffer })
    await expect(page.getByRole('main')).toContainText(sentence)
    await page.getByRole('button', { name: 'Fermer', exact: true }).click()
    await expect(desk.openButton).toBeVisible()
  }
  await refuses('vide.csv', Buffer.from(''), 'Ce fichier est vide')
  await refuses('photo.csv', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'), 'c’est une image')
  await refuses('faux.etabli', Buffer.from('PK\u0003\u0004 rien'), 'n’est pas une copie de projet')

  const opens = async (name: string, text: string, counts: RegExp) => {
    await desk.chooseFile(desk.openButton, { name, buffer: Buffer.from(text) })
    await expect(desk.status.getByRole('paragraph')).toHaveText(counts)
    if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Revenir aux projets' }).click()
  }
  await opens('entete.csv', 'nom;prénom;ville\n', /^0 ligne · 3 colonnes/)
  await opens('une.csv', 'nom\nDurand\nMartin\n', /^2 lignes · 1 colonne/)
  const wide = Array.from({ length: 1000 }, (_, at) => `c${at}`)
  await opens(
    'large.csv',
    `${wide.join(';')}\n${wide.map((_, at) => at).join(';')}\n`,
    /^1 ligne · 1\s000 colonnes/,
  )
})
