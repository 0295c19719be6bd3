import { clerk } from './support/clerk'
import { expect, test } from './support/fixtures'
import { landFile, permitBook } from './support/permitBook'

test('a register of permits becomes a file to publish, joined with another office’s', async ({
  page,
  site,
}) => {
  const user = clerk(page)
  const { desk, acts, selects, finds, applies, chooses, ticks } = user
  await page.goto(site.url)
  await user.opens(permitBook)
  await desk.isReady()
  const diagnosis = page.getByRole('complementary', { name: 'Diagnostic' })
  await acts.click(diagnosis.getByRole('button', { name: /^Tout appliquer/ }))
  await desk.hasRows(4)
  await user.addsTab(landFile)
  await desk.hasRows(3)
  await user.showsTab('autorisations')

  await selects('Dossier')
  await user.replaces('\\D', '', '3 cellules modifiées')
  // The only other tab and the column selected are there already.
  const join = await finds('Rechercher dans un autre onglet')
  await acts.click(join.getByRole('button', { name: 'Ajouter une paire de colonnes' }))
  await acts.click(join.getByRole('option', { name: 'terrain', exact: true }))
  await applies(join, '0 ligne trouvée dans l’autre onglet, sur 4')
  await page.keyboard.press('Control+z')
  const closer = await finds('Rechercher dans un autre onglet')
  await acts.click(closer.getByRole('button', { name: 'Ajouter une paire de colonnes' }))
  await acts.click(closer.getByRole('option', { name: 'terrain', exact: true }))
  await chooses(closer, 'Deux clés sont les mêmes', 'Par leurs chiffres seulement')
  await applies(closer, '2 lignes trouvées dans l’autre onglet, sur 4')

  await selects('Sorte')
  const kinds = await finds('Remplacer selon une table de correspondance')
  await user.pastesPairs(kinds, {
    PC: 'Permis de construire',
    'Démol.': 'Permis de démolir',
    Démolition: 'Permis de démolir',
  })
  await ticks(kinds, 'Ne pas distinguer majuscules et minuscules')
  await applies(kinds, '4 cellules modifiées')
  await selects('Dépôt')
  const dates = await finds('Convertir en date')
  await chooses(dates, 'Ce qui ne se lit pas comme une date', 'Vider la cellule')
  await applies(dates, '3 cellules modifiées')
  await selects('SIRET')
  const siret = await finds('Mettre en forme les SIRET et codes')
  await chooses(siret, 'Ce qui n’est pas juste', 'Vider la cellule')
  await applies(siret, /cellules modifiées/)
  await selects('Surface')
  const area = await finds('Convertir les unités')
  await chooses(area, 'Convertir en', 'Mètres carrés (m²)')
  await chooses(area, 'Ce qui ne se lit pas comme une mesure', 'Vider la cellule')
  await applies(area, '3 cellules modifiées')
  await selects('terrain')
  const land = await finds('Convertir en nombre')
  await chooses(land, 'Décimales', 'Sans zéros à la fin (1,50 devient 1.5)')
  await applies(land, '2 cellules modifiées')
  await selects('Voie')
  await user.does('Développer les abréviations', '2 cellules modifiées')
  await user.does('Majuscules / minuscules', '4 cellules modifiées')

  const kept = await finds('Ne garder que certaines colonnes')
  await acts.click(kept.getByRole('button', { name: /choix des colonnes/ }))
  await acts.click(kept.getByRole('button', { name: 'Aucune', exact: true }))
  for (const name of ['SIRET', 'Dossier', 'Sorte', 'Dépôt', 'Surface', 'terrain', 'Voie'])
    await acts.click(kept.getByRole('option', { name, exact: true }))
  await chooses(kept, 'Les ranger', 'Dans l’ordre où elles sont choisies')
  await applies(kept, '1 colonne supprimée')

  const published = await user.publishes()
  expect(published.bytes.toString().trimEnd().split(/\r?\n/)).toEqual([
    'SIRET,Dossier,Sorte,Dépôt,Surface,terrain,Voie',
    '05450100200007,06021001,Permis de construire,2021-03-03,1250.5,410.5,12 Boulevard Saint-Jean',
    '73282932000074,06021002,Permis de construire,2021-03-04,2000,,7 bis Avenue Foch',
    ',06021003,Permis de démolir,2021-03-09,,95,3 Rue Haute',
    ',06021004,Permis de démolir,,80,,9 Rue Haute',
  ])
})
