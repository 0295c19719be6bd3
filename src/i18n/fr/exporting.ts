import type { exporting as english } from '../en/exporting'
import { count, formatNumber } from '../language'

const cells = (value: number) => count('fr', value, 'cellule', 'cellules')

export const exporting: typeof english = {
  title: 'Exporter',
  intent: 'Pour quoi faire ?',
  publish: 'Pour publier',
  publishHelp:
    'CSV avec des virgules, en UTF-8 : ce qu’attendent les portails de données ouvertes.',
  excel: 'Pour un collègue, dans Excel',
  excelHelp: 'Un classeur : nombres, dates et codes comme il faut, et la liste de vos étapes.',
  other: 'Autre format…',
  otherHelp: 'CSV réglable, LibreOffice, JSON, carte.',
  form: 'Forme',
  forms: {
    csv: 'CSV, réglages au choix',
    ods: 'Classeur LibreOffice (.ods)',
    json: 'JSON',
    jsonl: 'JSON, une ligne par objet',
    geojson: 'GeoJSON, pour une carte',
  },
  typed: 'Les nombres en nombres',
  typedHelp:
    'Là où rien ne se perd : 0.10 reste 0.10, un SIRET reste du texte ; true et false deviennent des booléens.',
  emptyAs: 'Cellules vides',
  emptyKinds: { null: 'null', text: 'texte vide ("")' },
  geometry: 'Où sont les coordonnées ?',
  geometryKinds: {
    columns: 'Dans deux colonnes',
    pair: 'Ensemble, dans une colonne',
    text: 'En formes (WKT ou GeoJSON)',
  },
  longitude: 'Longitude',
  latitude: 'Latitude',
  pairColumn: 'Colonne des coordonnées',
  shapeColumn: 'Colonne des formes',
  pairOrder: 'Ordre',
  pairOrders: {
    auto: 'Deviné, cellule par cellule',
    latLon: 'Latitude, longitude',
    lonLat: 'Longitude, latitude',
  },
  noColumn: 'Choisissez une colonne',
  placed: (placed, total) => `${placed} sur ${total} seront sur la carte.`,
  unplaced: (empty, unread) =>
    [
      ...(empty > 0
        ? [`${count('fr', empty, 'ligne n’a', 'lignes n’ont')} pas de coordonnées`]
        : []),
      ...(unread > 0
        ? [`${count('fr', unread, 'ligne a', 'lignes ont')} des coordonnées illisibles`]
        : []),
    ].join(', ') + ' : gardées dans le fichier, sans position.',
  unplacedExample: (example) => `Par exemple : ${example}`,
  swapped: 'Longitude et latitude semblent inversées.',
  swap: 'Les échanger',
  projected:
    'Ces nombres ressemblent à des mètres (Lambert 93), pas à des degrés : un fichier GeoJSON attend des degrés (WGS 84).',
  scope: 'Quels tableaux ?',
  thisTable: 'Ce tableau',
  allTables: (total) => `Les ${formatNumber('fr', total)} tableaux`,
  allHelpBook: 'Un seul classeur : une feuille pour chacun, en entier.',
  allHelpZip: 'Un seul .zip : un fichier pour chacun, en entier.',
  split: 'Un fichier par valeur d’une colonne',
  splitHelp: 'Tous dans un seul .zip, chacun avec les mêmes noms de colonnes.',
  splitBy: 'Colonne',
  splitColumn: (name, distinct) =>
    distinct === null ? name : `${name} (${count('fr', distinct, 'valeur', 'valeurs')})`,
  files: (value) => `${count('fr', value, 'fichier', 'fichiers')} à venir`,
  filesList: 'Fichiers à venir',
  file: (name, rows) => `${name} : ${rows}`,
  emptyName: 'sans valeur',
  keptAsText: (value) =>
    `${count('fr', value, 'cellule reste', 'cellules restent')} du texte dans des colonnes de nombres ou de dates.`,
  keptAsTextIn: (column, value, example) => `${column} : ${cells(value)}, par exemple ${example}`,
  keptAsTextHelp:
    'Rien ne se perd. Pour en faire des nombres ou des dates, passez d’abord par les étapes « Convertir en nombre » et « Convertir en date ».',
  ofTable: (table, column) => `${table}, ${column}`,
  stepsPage: {
    name: 'Étapes',
    table: 'Tableau',
    number: 'N°',
    step: 'Étape',
    effect: 'Effet',
    note: 'Note',
    opened: (fileName, facts) => `Ouverture du fichier ${fileName} (${facts})`,
    exported: (date) => `Exporté avec Établi le ${date}`,
    off: 'désactivée',
    broken: (why) => `ne fonctionne pas : ${why}`,
    partial: (sentence, where) => `${sentence} (sur les lignes où ${where})`,
    named: (name, sentence) => `${name} : ${sentence}`,
  },
  delimiter: 'Séparateur',
  delimiters: { ',': 'Virgule', ';': 'Point-virgule', '\t': 'Tabulation' },
  encoding: 'Encodage',
  encodings: { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' },
  bom: 'Avec un BOM',
  bomHelp: 'Excel lit alors bien les accents.',
  lineEnd: 'Fins de ligne',
  lineEnds: { '\n': 'Unix (LF)', '\r\n': 'Windows (CRLF)' },
  what: 'Quel tableau ?',
  end: (total) =>
    total === 0
      ? 'Le tableau tel qu’à l’ouverture'
      : total === 1
        ? 'La fin : après l’étape 1'
        : `La fin : après les ${formatNumber('fr', total)} étapes`,
  misfits: (value) =>
    count(
      'fr',
      value,
      'cellule ne se lit pas comme sa colonne',
      'cellules ne se lisent pas comme leur colonne',
    ),
  misfitsHelp: 'Elles seront écrites telles quelles.',
  firstMisfit: 'Voir la première',
  step: 'Après une étape choisie',
  stepName: (index, name) => `${index}. ${name}`,
  opened: '0. Tel qu’à l’ouverture',
  viewTitle: 'L’affichage n’est pas le tableau',
  viewText: (shown, total) => `Vous voyez ${shown} sur ${total}. Que faut-il exporter ?`,
  viewHidden: 'Des colonnes sont masquées, ou les lignes sont triées. Que faut-il exporter ?',
  viewTable: (total) => `Le tableau entier (${total})`,
  viewShown: (shown) => `Seulement ce qui est affiché, dans cet ordre (${shown})`,
  fileName: 'Nom du fichier',
  recipient: 'Ce que verra le destinataire',
  recipientPublish: (rows, columns) =>
    `Un fichier texte de ${rows} et ${columns}, que tous les portails et logiciels savent lire. Ouvert dans Excel par double clic, il peut apparaître dans une seule colonne : pour cet usage, choisissez « Pour un collègue, dans Excel ».`,
  recipientXlsx: (rows, columns) =>
    `Un classeur Excel de ${rows} et ${columns} : des nombres qui s’additionnent, de vraies dates, les codes comme le SIRET ou le code postal gardés chiffre pour chiffre, les noms toujours en vue avec des filtres, et une feuille « Étapes » qui dit ce qui a été fait.`,
  recipientOds: (rows, columns) =>
    `Un classeur LibreOffice de ${rows} et ${columns} : nombres, dates et codes comme il faut, les noms toujours en vue avec des filtres, et une feuille « Étapes » qui dit ce qui a été fait.`,
  recipientJson: (rows, columns) =>
    `Une liste d’objets (${rows}, ${columns}) pour un logiciel : chaque ligne sous les noms de ses colonnes.`,
  recipientJsonl: (rows, columns) =>
    `Un objet par ligne (${rows}, ${columns}), pour un logiciel qui lit de gros fichiers au fil de l’eau.`,
  recipientGeojson: (rows, columns) =>
    `Un fichier qu’une carte ou QGIS sait ouvrir : ${rows}, chacune avec ses ${columns}.`,
  recipientZip: (files, sentence) => `Un .zip de ${files}. Dans chacun : ${sentence}`,
  recipientEach: {
    csv: 'un texte que tous les logiciels savent lire.',
    xlsx: 'un classeur Excel, ses codes gardés chiffre pour chiffre, et la liste des étapes.',
    ods: 'un classeur LibreOffice, ses codes gardés chiffre pour chiffre, et la liste des étapes.',
    json: 'une liste d’objets, pour un logiciel.',
    jsonl: 'un objet par ligne, pour un logiciel.',
    geojson: 'des lignes qu’une carte ou QGIS sait ouvrir.',
  },
  filesOf: (value) => count('fr', value, 'fichier', 'fichiers'),
  recipientExcel: (rows, columns) =>
    `Un fichier de ${rows} et ${columns}, qu’un Excel français ouvre par double clic avec ses colonnes et ses accents.`,
  recipientNoBom: (rows, columns) =>
    `Un fichier de ${rows} et ${columns}. Ouvert dans Excel par double clic, ses accents peuvent être faux : ils seront justes avec le BOM ou en Windows-1252.`,
  recipientComma: (rows, columns) =>
    `Un fichier de ${rows} et ${columns}, séparées par des virgules. Un Excel français l’affiche dans une seule colonne s’il est ouvert par double clic.`,
  recipientTab: (rows, columns) =>
    `Un fichier de ${rows} et ${columns}, séparées par des tabulations, à importer ou à coller dans un tableur.`,
  checking: 'Vérification de ce qui sera écrit…',
  formulas: (value) =>
    value < 2
      ? `${cells(value)} serait exécutée comme une formule par un tableur.`
      : `${cells(value)} seraient exécutées comme des formules par un tableur.`,
  formulasIn: (column, value, example) => `${column} : ${cells(value)}, par exemple ${example}`,
  neutralise: 'Les neutraliser : mettre une apostrophe devant',
  neutraliseHint: 'Le texte de ces cellules ne change que dans le fichier exporté.',
  unwritable: (value) =>
    value < 2
      ? 'Un caractère ne peut pas être écrit en Windows-1252.'
      : `${formatNumber('fr', value)} caractères ne peuvent pas être écrits en Windows-1252.`,
  unwritableAs: 'Un point d’interrogation les remplacerait. En UTF-8, rien n’est perdu.',
  unwritableIn: (character, value, example) =>
    `${character} dans ${cells(value)}, par exemple ${example}`,
  useUtf8: 'Écrire plutôt en UTF-8',
  writing: 'Écriture du fichier…',
  export: 'Exporter',
  exportAnyway: 'Exporter quand même',
  rowsAndColumns: (rows, columns) =>
    `${count('fr', rows, 'ligne', 'lignes')} × ${count('fr', columns, 'colonne', 'colonnes')}`,
}
