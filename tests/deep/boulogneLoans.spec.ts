import { readFileSync } from 'node:fs'
import { clerk } from '../e2e/support/clerk'
import { expect, test } from '../e2e/support/fixtures'
import { columnsOf, scenario } from './support/scenarios'

const pack = scenario('boulogne-prets-permis')
const fileName = 'emprunts_romans_adultes_2020.xlsx'

test('the loans of Boulogne go from the workbook to the expected file, cell for cell', async ({
  page,
  site,
}) => {
  test.skip(!pack.isThere, 'the shared scenario is not there')
  const user = clerk(page)
  const { desk, acts, selects, finds, applies } = user
  await page.goto(site.url)
  await user.opens({ name: fileName, buffer: readFileSync(pack.input(fileName)) })
  await desk.isReady()
  await expect(page.getByRole('region', { name: 'Ouverture du fichier' })).toContainText(
    'noms en ligne 4 · 3 lignes au-dessus écartées',
  )
  // The total, the blank rows and the spaces.
  const diagnosis = page.getByRole('complementary', { name: 'Diagnostic' })
  await acts.click(diagnosis.getByRole('button', { name: /^Tout appliquer/ }))
  await desk.hasRows(247)
  await user.does('Supprimer les doublons', '7 lignes supprimées')
  await desk.hasRows(240)

  await selects('N° notice', 'Editeur', 'Nb de consultations', 'Section', 'Cote')
  await acts.press('Delete')
  await expect(desk.header('Cote')).toBeHidden()

  await selects('Titre')
  await user.replaces(' / .*| \\[Texte imprimé\\]', '', '108 cellules modifiées')
  await selects('Auteur(s)')
  await user.replaces(
    ' ; [^;]*(\\(trad\\.\\)|Traducteur)|, [^,]*\\[Traducteur\\]|\\. Traduit par .*',
    '',
    '127 cellules modifiées',
  )
  await user.replaces(' \\(\\d{4}-[^)]*\\)|\\. Auteur| \\[Auteur\\]', '', '184 cellules modifiées')

  await selects('Année éd.')
  const year = await finds('Extraire une partie du texte')
  await user.chooses(year, 'Écrire dans', 'La colonne elle-même')
  await applies(year, '146 cellules modifiées')

  await selects('Nb de prêts 2020')
  const sort = await finds('Trier les lignes')
  await user.chooses(sort, 'Sens de Nb de prêts 2020', 'décroissant')
  await acts.click(sort.getByRole('button', { name: 'Puis par une autre colonne…' }))
  await acts.click(page.getByRole('option', { name: 'Titre', exact: true }))
  await user.chooses(sort, 'Ordre de Titre', 'codes des caractères')
  await applies(sort, 'Lignes triées')

  const rank = await finds('Calculer un rang')
  await rank.getByRole('textbox', { name: 'Nom de la colonne' }).fill('rang')
  await applies(rank, '1 colonne ajoutée')
  const added = await finds('Ajouter une colonne')
  await added.getByRole('textbox', { name: 'Nom', exact: true }).fill('annee')
  await added.getByRole('textbox', { name: 'Valeur dans chaque ligne' }).fill('2020')
  await applies(added, '1 colonne ajoutée')

  for (const [column, name] of [
    ['Titre', 'titre'],
    ['Auteur(s)', 'auteur'],
    ['Année éd.', 'annee_edition'],
    ['Code-barres', 'code_barres'],
    ['Nb de prêts 2020', 'nb_prets'],
  ] as const)
    await user.renames(column, name)
  await selects('rang')
  const moved = await finds('Déplacer des colonnes')
  await applies(moved, 'Colonnes déplacées')
  const published = await user.publishes()
  console.log(`${acts.count()} acts on the loans of Boulogne`)
  expect(columnsOf(published.bytes)).toEqual(
    columnsOf(pack.expected('emprunts-romans-adultes-2020.csv')),
  )
})
