import { readFileSync } from 'node:fs'
import { clerk } from '../e2e/support/clerk'
import { expect, test } from '../e2e/support/fixtures'
import { columnsOf, scenario } from './support/scenarios'

const pack = scenario('beauvais-parking')
const fileName = 'parkings_hors_voirie_2018.xlsx'
const file = (name: string) => ({ name, buffer: readFileSync(pack.input(name)) })

const zones = { I: '1', II: '2', III: '3', 'P+R': '4', Gratuit: '0' }
const operators = {
  'S.E.M. Stationnement Beauvaisis': 'SEM Stationnement Beauvaisis',
  'Ville Beauvais': 'Ville de Beauvais',
}
const access = {
  public: 'tous',
  'Tout public': 'tous',
  abonné: 'abonnés',
  'Réservé abonnés': 'abonnés',
}
const buildings = {
  surface: 'enclos_en_surface',
  'Enclos surface': 'enclos_en_surface',
  Aérien: 'enclos_en_surface',
  Souterrain: 'ouvrage',
  'Parking en ouvrage': 'ouvrage',
}
const tariffs = {
  'Tarif 1h (€)': 'tarif_1h',
  'Tarif 2h (€)': 'tarif_2h',
  'Tarif 3h (€)': 'tarif_3h',
  'Tarif 4h (€)': 'tarif_4h',
  'Tarif 24h (€)': 'tarif_24h',
  'Abo. résident': 'abo_resident',
  'Abo. non résident': 'abo_non_resident',
}
const names = {
  'Nom du parking': 'nom',
  Accès: 'type_usagers',
  'Nb de places': 'nb_places',
  'dont PMR': 'nb_pmr',
  'dont élec.': 'nb_voitures_electriques',
  'Haut. max': 'hauteur_max',
  siret: 'num_siret',
  "Type d'ouvrage": 'type_ouvrage',
  Observations: 'info',
}
const empty = [
  'url',
  'nb_pr',
  'nb_velo',
  'nb_2r_el',
  'nb_autopartage',
  'nb_2_rm',
  'nb_covoit',
  'tarif_pmr',
]

test('the car parks of Beauvais come to the file of the schema, every cell of it', async ({
  page,
  site,
}) => {
  test.skip(!pack.isThere, 'the shared scenario is not there')
  test.setTimeout(600_000)
  const user = clerk(page)
  const { desk, acts, selects, finds, applies, chooses, ticks } = user
  const map = async (
    column: string,
    pairs: Readonly<Record<string, string>>,
    effect: string | RegExp,
  ) => {
    await selects(column)
    const form = await finds('Remplacer selon une table de correspondance')
    await user.pastesPairs(form, pairs)
    await ticks(form, 'Ne pas distinguer majuscules et minuscules')
    await applies(form, effect)
  }
  const looksUp = async (
    tab: string,
    keys: readonly (readonly [string, string])[],
    results: readonly string[],
  ) => {
    const form = await finds('Rechercher dans un autre onglet')
    await chooses(form, 'Autre onglet', tab)
    for (const [at, [here, there]] of keys.entries()) {
      await acts.click(form.getByRole('button', { name: 'Ajouter une paire de colonnes' }))
      const pair = form.getByRole('listitem').filter({ hasText: `Paire ${at + 1}` })
      await user.chooseColumn(pair, 'Colonne de ce tableau', here)
      await user.chooseColumn(pair, `Colonne de « ${tab} »`, there)
    }
    for (const column of results)
      await acts.click(form.getByRole('option', { name: column, exact: true }))
    return form
  }
  const added = async (name: string, value: string) => {
    const form = await finds('Ajouter une colonne')
    await form.getByRole('textbox', { name: 'Nom', exact: true }).fill(name)
    await form.getByRole('textbox', { name: 'Valeur dans chaque ligne' }).fill(value)
    await applies(form, '1 colonne ajoutée')
  }

  await page.goto(site.url)
  await user.opens(file(fileName))
  const chooser = page.getByRole('dialog', { name: /^Tableaux de/ })
  await acts.click(chooser.getByText(/Légende/))
  await acts.click(chooser.getByRole('button', { name: 'Ouvrir 1 tableau' }))
  await desk.isReady()
  await expect(page.getByRole('region', { name: 'Ouverture du fichier' })).toContainText(
    'noms en ligne 5',
  )
  // The total, the note, the blank rows, three columns, spaces.
  const diagnosis = page.getByRole('complementary', { name: 'Diagnostic' })
  await acts.click(diagnosis.getByRole('button', { name: /^Tout appliquer/ }))
  await desk.hasRows(165)
  const parks = 'parkings_hors_voirie_2018'

  await user.addsTab(file('zones_tarifaires.csv'))
  await desk.hasRows(5)
  await selects(...Object.keys(tariffs))
  const prices = await finds('Convertir en nombre')
  await chooses(prices, 'Décimales', 'Sans zéros à la fin (1,50 devient 1.5)')
  await applies(prices, /cellules modifiées/)
  for (const [column, name] of Object.entries(tariffs)) await user.renames(column, name)
  await user.addsTab(file('gestionnaires.csv'))
  await desk.hasRows(4)
  await selects('siret')
  await user.does('Mettre en forme les SIRET et codes', '4 cellules modifiées')
  await user.addsTab(file('adresses-60-extrait.csv'))
  await desk.hasRows(543)
  await selects('code_insee')
  const town = await finds('Garder ou supprimer des lignes')
  await town.getByRole('combobox', { name: 'Valeur' }).fill('60057')
  await page.keyboard.press('Escape')
  await applies(town, '80 lignes supprimées')
  await user.showsTab(parks)

  await selects('Nb de places', 'Zone tarifaire')
  await user.does('Supprimer les lignes vides', '24 lignes supprimées')
  await selects('Nom du parking')
  const prefix = await finds('Rechercher et remplacer')
  await ticks(prefix, 'Motif (avancé)')
  await ticks(prefix, 'Ne pas distinguer majuscules et minuscules')
  await prefix.getByRole('textbox', { name: 'Motif à rechercher' }).fill('^(parking|pk\\.) ')
  await applies(prefix, '52 cellules modifiées')
  const upper = await finds('Majuscules / minuscules')
  await chooses(upper, 'Écrire', 'MAJUSCULES')
  await ticks(upper, 'Enlever les accents')
  await applies(upper, '117 cellules modifiées')
  await selects('Nom du parking', 'Adresse')
  await user.does('Supprimer les doublons', '9 lignes supprimées')
  await desk.hasRows(132)

  await selects('Nb de places')
  const places = await finds('Convertir en nombre')
  await chooses(places, 'Texte autour du nombre', 'L’ignorer s’il n’y a qu’un nombre')
  await applies(places, '51 cellules modifiées')
  await selects('Haut. max')
  const heights = await finds('Convertir les unités')
  await chooses(heights, 'Convertir en', 'Centimètres (cm)')
  await chooses(heights, 'Un nombre sans unité', 'Est dans une autre unité')
  await chooses(heights, 'Son unité', 'Mètres (m)')
  await applies(heights, '81 cellules modifiées')
  const unknown = await finds('Remplir les cellules vides')
  await unknown.getByRole('textbox', { name: 'Valeur' }).fill('N/A')
  await applies(unknown, '51 cellules modifiées')

  await selects('Zone tarifaire')
  const zone = await finds('Rechercher et remplacer')
  await ticks(zone, 'Motif (avancé)')
  await ticks(zone, 'Ne pas distinguer majuscules et minuscules')
  await zone.getByRole('textbox', { name: 'Motif à rechercher' }).fill('^z(one)? ?')
  await applies(zone, '90 cellules modifiées')
  await map('Zone tarifaire', zones, '28 cellules modifiées')
  const priced = await looksUp(
    'zones_tarifaires',
    [['Zone tarifaire', 'N° zone']],
    Object.values(tariffs),
  )
  await applies(priced, '127 lignes trouvées dans l’autre onglet, sur 132')
  const free = await finds('Calculer une colonne')
  await free
    .getByRole('textbox', { name: 'Formule' })
    .fill('SI([Zone tarifaire]="0"; "true"; SI(ESTVIDE([Zone tarifaire]); ""; "false"))')
  await free.getByRole('textbox', { name: 'Nom de la colonne' }).fill('gratuit')
  await applies(free, '1 colonne ajoutée')
  await map('Gest.', operators, /cellules modifiées/)
  const operated = await looksUp('gestionnaires', [['Gest.', 'gestionnaire']], ['siret'])
  await applies(operated, '132 lignes trouvées dans l’autre onglet, sur 132')
  await map('Accès', access, /cellules modifiées/)
  await map('Accès', { Abonnés: 'abonnés' }, /cellules modifiées/)
  await map("Type d'ouvrage", buildings, /cellules modifiées/)

  await selects('Latitude', 'Longitude')
  const swap = await finds('Échanger latitude et longitude')
  await applies(swap, '18 cellules modifiées')
  await user.does('Convertir en nombre', '74 cellules modifiées')
  await selects('X_L93', 'Y_L93')
  const points = await finds('Changer de système de coordonnées')
  await points
    .getByRole('textbox', { name: 'Nom de la colonne des X (ou longitudes)' })
    .fill('Xlong')
  await points.getByRole('textbox', { name: 'Nom de la colonne des Y (ou latitudes)' }).fill('Ylat')
  await applies(points, '2 colonnes ajoutées')
  const completes = async (column: string, source: string, effect: string) => {
    await selects(column)
    const form = await finds('Remplir les cellules vides')
    await chooses(form, 'Remplir avec', 'D’autres colonnes, dans l’ordre')
    await acts.click(form.getByRole('option', { name: source, exact: true }))
    await applies(form, effect)
  }
  await completes('Xlong', 'Longitude', '37 cellules modifiées')
  await completes('Ylat', 'Latitude', '37 cellules modifiées')

  await selects('Adresse')
  const tail = await finds('Rechercher et remplacer')
  await ticks(tail, 'Motif (avancé)')
  await ticks(tail, 'Ne pas distinguer majuscules et minuscules')
  await tail
    .getByRole('textbox', { name: 'Motif à rechercher' })
    .fill('( -)? 60000.*|, *beauvais *$')
  await applies(tail, '68 cellules modifiées')
  const parts = await finds('Extraire une partie du texte')
  await chooses(parts, 'Ce qu’il faut trouver', 'Un motif (avancé)')
  await ticks(parts, 'Ne pas distinguer majuscules et minuscules')
  await parts
    .getByRole('textbox', { name: /^Motif/ })
    .fill('^(\\d+)\\s*(bis|ter|[bt])?\\b,?\\s*(.*)$')
  await parts.getByRole('textbox', { name: 'Nom de la nouvelle colonne' }).fill('voie')
  await applies(parts, '3 colonnes ajoutées')
  await map('voie 2', { b: 'bis', t: 'ter' }, '7 cellules modifiées')
  await selects('voie 3')
  await user.does('Développer les abréviations', '55 cellules modifiées')
  const found = await looksUp(
    'adresses-60-extrait',
    [
      ['voie 1', 'numero'],
      ['voie 2', 'rep'],
      ['voie 3', 'nom_voie'],
    ],
    ['nom_voie', 'lon', 'lat'],
  )
  await applies(found, '132 lignes trouvées dans l’autre onglet, sur 132')
  await completes('Xlong', 'lon', '72 cellules modifiées')
  await completes('Ylat', 'lat', '72 cellules modifiées')
  await selects('Xlong', 'Ylat')
  const rounded = await finds('Arrondir des nombres')
  await rounded.getByRole('textbox', { name: 'Nombre de décimales' }).fill('6')
  await page.keyboard.press('Tab')
  await applies(rounded, /cellules modifiées/)
  const address = await finds('Calculer une colonne')
  await address
    .getByRole('textbox', { name: 'Formule' })
    .fill('JOINDRE.TEXTE(" "; [voie 1]; [voie 2]; [nom_voie]) & ", 60000, Beauvais"')
  await address.getByRole('textbox', { name: 'Nom de la colonne' }).fill('adresse')
  await applies(address, '1 colonne ajoutée')

  await added('insee', '60057')
  const ids = await finds('Créer des identifiants')
  await ids.getByRole('textbox', { name: /^Modèle/ }).fill('60057-P-{001}')
  await ids.getByRole('textbox', { name: 'Nom de la nouvelle colonne' }).fill('id')
  await applies(ids, '1 colonne ajoutée')
  for (const name of empty) await added(name, '')
  for (const [column, name] of Object.entries(names)) await user.renames(column, name)

  const expected = columnsOf(pack.expected('999000000_stationnement_2021-02-18.csv'))
  const last = await finds('Ne garder que certaines colonnes')
  await acts.click(last.getByRole('button', { name: /choix des colonnes/ }))
  await acts.click(last.getByRole('button', { name: 'Aucune', exact: true }))
  for (const name of expected[0] ?? [])
    await acts.click(last.getByRole('option', { name, exact: true }))
  await chooses(last, 'Les ranger', 'Dans l’ordre où elles sont choisies')
  await applies(last, /colonnes supprimées/)

  const published = await user.publishes()
  console.log(`${acts.count()} acts on the car parks of Beauvais, to the file of the schema`)
  expect(columnsOf(published.bytes)).toEqual(expected)
})
