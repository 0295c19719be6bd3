import { readFileSync } from 'node:fs'
import { clerk } from '../e2e/support/clerk'
import { expect, test } from '../e2e/support/fixtures'
import { columnsOf, scenario } from './support/scenarios'

const pack = scenario('boulogne-prets-permis')
const fileName = 'permis_construire_commune.xlsx'
const other = 'permis_surface_terrain_autre_source.csv'

const types = {
  PC: 'Permis de construire',
  'permis construire': 'Permis de construire',
  PCM: 'Permis modificatif',
  'PC modif.': 'Permis modificatif',
  PD: 'Permis de démolir',
}

const works = {
  'Construction neuve': 'Nouvelle construction',
  'Const. nouvelle': 'Nouvelle construction',
  'Chgt de destination': 'Changement de destination',
  'Changt destination': 'Changement de destination',
  Surelevation: 'Surélévation',
  Rehabilitation: 'Réhabilitation',
}

const streets = {
  'Boulevard Jean Jaures': 'Boulevard Jean Jaurès',
  'Rue du Chateau': 'Rue du Château',
  'Avenue Jean-Baptiste Clement': 'Avenue Jean-Baptiste Clément',
  'Avenue Edouard Vaillant': 'Avenue Édouard Vaillant',
  'Rue de Sevres': 'Rue de Sèvres',
}

const names = {
  'N° dossier': 'IDPC',
  Type: 'TYPE_DOSSIER',
  'Date dépôt': 'DATE_DEPOT',
  'Date décision': 'DATE_DECISION',
  Décision: 'DECISION',
  Pétitionnaire: 'DEMANDEUR_NOM',
  SIRET: 'DEMANDEUR_SIRET',
  'Nature du projet': 'NATURE_PROJET',
  'Superficie créée': 'SUPERFICIE_M2',
  CP: 'CODE_POSTAL',
}

test('the permits of Boulogne go from the workbook to the expected file, cell for cell', async ({
  page,
  site,
}) => {
  test.skip(!pack.isThere, 'the shared scenario is not there')
  const user = clerk(page)
  const { desk, acts, selects, finds, applies, chooses, ticks } = user
  await page.goto(site.url)
  await user.opens({ name: fileName, buffer: readFileSync(pack.input(fileName)) })
  await desk.isReady()
  await desk.hasRows(320)
  // The spaces, and the zeros a spreadsheet took from 41 SIRETs.
  const diagnosis = page.getByRole('complementary', { name: 'Diagnostic' })
  await acts.click(diagnosis.getByRole('button', { name: /^Tout appliquer/ }))
  await expect(desk.notices).toContainText('146 cellules modifiées')

  await selects('N° dossier')
  await user.replaces('\\D', '', '261 cellules modifiées')
  await user.replaces('^', 'PC', '320 cellules modifiées')

  await selects('Type')
  const type = await finds('Remplacer selon une table de correspondance')
  await user.pastesPairs(type, types)
  await chooses(type, 'Ce qui n’est pas dans la table', 'Le garder et le signaler')
  await applies(type, '219 cellules modifiées')

  await selects('Date dépôt', 'Date décision')
  const dates = await finds('Convertir en date')
  await chooses(dates, 'Ce qui ne se lit pas comme une date', 'Vider la cellule')
  await applies(dates, '399 cellules modifiées')

  await selects('Décision', 'Nature du projet')
  const letters = await finds('Majuscules / minuscules')
  await chooses(letters, 'Écrire', 'Phrase (Rue de la gare)')
  await applies(letters, '268 cellules modifiées')
  await selects('Nature du projet')
  const nature = await finds('Remplacer selon une table de correspondance')
  await user.pastesPairs(nature, works)
  await ticks(nature, 'Ne pas distinguer majuscules et minuscules')
  await applies(nature, '63 cellules modifiées')

  // Names of persons are not published.
  await selects('Pétitionnaire')
  const labels = await finds('Étiqueter selon des conditions')
  await acts.click(labels.getByRole('button', { name: 'Ajouter un texte' }))
  await page.keyboard.type('personne physique')
  await acts.click(labels.getByRole('button', { name: /Comparaison/ }))
  await acts.click(page.getByRole('option', { name: 'suit le motif', exact: true }))
  await labels.getByRole('textbox', { name: 'Valeur' }).fill('^(M|Mme|M\\. et Mme)\\.? ')
  await labels.getByRole('textbox', { name: 'Nom de la nouvelle colonne' }).fill('DEMANDEUR_TYPE')
  await labels.getByRole('textbox', { name: 'Texte sinon' }).fill('personne morale')
  await applies(labels, '1 colonne ajoutée')
  const formula = await finds('Calculer une colonne')
  await formula
    .getByRole('textbox', { name: 'Formule' })
    .fill('SI([DEMANDEUR_TYPE]="personne physique"; ""; [Pétitionnaire])')
  await chooses(formula, 'Résultat', 'À la place d’une colonne')
  await applies(formula, '133 cellules modifiées')

  await selects('SIRET')
  const siret = await finds('Mettre en forme les SIRET et codes')
  await chooses(siret, 'Ce qui n’est pas juste', 'Vider la cellule')
  await applies(siret, /cellules modifiées/)

  await selects('Superficie créée')
  const area = await finds('Convertir les unités')
  await chooses(area, 'Convertir en', 'Mètres carrés (m²)')
  await chooses(area, 'Ce qui ne se lit pas comme une mesure', 'Vider la cellule')
  await applies(area, /cellules modifiées/)

  await selects('Adresse travaux')
  const split = await finds('Fractionner une colonne')
  await split.getByRole('textbox', { name: /^Séparateur/ }).fill(' ')
  await chooses(split, 'À quels séparateurs', 'Au premier seulement')
  await applies(split, '2 colonnes ajoutées')
  await selects('Adresse travaux 2')
  const whole = await finds('Développer les abréviations')
  await ticks(whole, 'Titres (St, Gal, Dr, Mme…)')
  await applies(whole, '64 cellules modifiées')
  await user.does('Majuscules / minuscules', '147 cellules modifiées')
  const spelled = await finds('Remplacer selon une table de correspondance')
  await user.pastesPairs(spelled, streets)
  await applies(spelled, '26 cellules modifiées')
  await selects('Adresse travaux 1', 'Adresse travaux 2')
  const merged = await finds('Fusionner des colonnes')
  await merged.getByRole('textbox', { name: 'Nom de la nouvelle colonne' }).fill('ADRESSE')
  await ticks(merged, 'Supprimer ensuite ces colonnes')
  await applies(merged, '1 colonne ajoutée')

  await selects('CP')
  const code = await finds('Mettre en forme les SIRET et codes')
  await chooses(code, 'Écrire', 'Le code postal')
  await applies(code, '116 cellules modifiées')
  await selects('Commune', 'Observations internes')
  await acts.press('Delete')
  await expect(desk.header('Observations internes')).toBeHidden()
  await page.keyboard.press('Escape')
  const added = await finds('Ajouter une colonne')
  await added.getByRole('textbox', { name: 'Nom', exact: true }).fill('COLL_INSEE')
  await added.getByRole('textbox', { name: 'Valeur dans chaque ligne' }).fill('92012')
  await chooses(added, 'Place', 'Au début')
  await applies(added, '1 colonne ajoutée')
  await user.moves('DEMANDEUR_TYPE', 'Décision')
  await user.moves('ADRESSE', 'Superficie créée')
  for (const [column, name] of Object.entries(names)) await user.renames(column, name)

  const published = await user.publishes()
  console.log(`${acts.count()} acts on the permits of Boulogne`)
  expect(columnsOf(published.bytes)).toEqual(columnsOf(pack.expected('permis-de-construire.csv')))
})

test('the second file of permits joins on eleven rows, said before it is done', async ({
  page,
  site,
}) => {
  test.skip(!pack.isThere, 'the shared scenario is not there')
  const user = clerk(page)
  const { desk, acts, selects, finds, applies, chooses } = user
  await page.goto(site.url)
  await user.opens({ name: fileName, buffer: readFileSync(pack.input(fileName)) })
  await desk.isReady()
  await user.addsTab({ name: other, buffer: readFileSync(pack.input(other)) })
  await user.showsTab('permis_construire_commune')
  await selects('N° dossier')
  const join = await finds('Rechercher dans un autre onglet')
  await acts.click(join.getByRole('button', { name: 'Ajouter une paire de colonnes' }))
  for (const column of ['surface_terrain', 'nb_niveaux', 'destination'])
    await acts.click(join.getByRole('option', { name: column, exact: true }))
  const preview = join.getByRole('region', { name: 'Aperçu' })
  await chooses(join, 'Deux clés sont les mêmes', 'Au caractère près')
  await expect(preview).toContainText('3 lignes trouvées dans l’autre onglet, sur 320')
  await chooses(join, 'Deux clés sont les mêmes', 'Par leurs chiffres seulement')
  await expect(preview).toContainText('11 lignes trouvées dans l’autre onglet, sur 320')
  await expect(preview).toContainText('263 lignes de l’autre onglet ne servent pas')
  await applies(join, '3 colonnes ajoutées')
  await selects('surface_terrain')
  await user.does('Convertir en nombre', '11 cellules modifiées')
  const published = await user.publishes()
  console.log(`${acts.count()} acts for the second file`)
  const [header = [], ...rows] = columnsOf(published.bytes)
  const at = header.indexOf('surface_terrain')
  const wanted = columnsOf(pack.expected('jointure-gauche-surface-terrain.csv'))
  expect([header, ...rows].map((cells) => cells.slice(at))).toEqual(
    wanted.map((cells) => cells.slice(1)),
  )
})

test('digits of SIRETs lost by a spreadsheet are told, and never made up', async ({
  page,
  site,
}) => {
  test.skip(!pack.isThere, 'the shared scenario is not there')
  const user = clerk(page)
  const { desk, selects, finds } = user
  const lost = 'permis_construire_commune_reexporte_excel.csv'
  await page.goto(site.url)
  await user.opens({ name: lost, buffer: readFileSync(pack.input(lost)) })
  await desk.isReady()
  await expect(page.getByRole('complementary', { name: 'Diagnostic' })).toContainText(
    /chiffres.*perdus|perdu.*chiffres/,
  )
  await selects('SIRET')
  const siret = await finds('Mettre en forme les SIRET et codes')
  const preview = siret.getByRole('region', { name: 'Aperçu' })
  await expect(preview).toContainText(/cellules? .*(signalées?|gardées?|lues?)/)
  await expect(preview).toContainText('E+13')
})
