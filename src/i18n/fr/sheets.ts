import type { sheets as english, tabs as englishTabs } from '../en/sheets'
import { columnLetters } from '../formats'
import { count, formatNumber } from '../language'

const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const columns = (value: number) => count('fr', value, 'colonne', 'colonnes')
const n = (value: number) => formatNumber('fr', value)
const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`

export const sheets: typeof english = {
  chooserTitle: (file) => `Tableaux de ${file}`,
  chooserIntro: (value) =>
    value < 2
      ? 'Ce classeur contient un tableau.'
      : `Ce classeur contient ${n(value)} tableaux. Choisissez ceux à ouvrir : un onglet pour chacun.`,
  pageIntro: (value) =>
    `Cette page web contient ${n(value)} tableaux. Choisissez ceux à ouvrir : un onglet pour chacun.`,
  othersIntro: (value) =>
    value < 2
      ? 'Un tableau de ce fichier n’est pas encore ouvert : il s’ajoutera au projet.'
      : `${n(value)} tableaux de ce fichier ne sont pas encore ouverts. Ceux que vous choisissez s’ajoutent au projet : un onglet pour chacun.`,
  pageTable: (name) => (/^Tableau \d+$/.test(name) ? name : `Tableau « ${name} »`),
  pageList: 'Tableaux de la page',
  pageBlock: (value, table) => `Partie ${n(value)} du tableau « ${table} »`,
  chooseOthers: 'Choisir d’autres tableaux…',
  joins: 'Ils s’ajoutent au projet ouvert.',
  list: 'Tableaux du classeur',
  sheet: (name) => `Feuille « ${name} »`,
  block: (value, sheet) => `Tableau ${n(value)} de la feuille « ${sheet} »`,
  hidden: 'masquée',
  empty: 'vide',
  doubtful: 'ligne des noms à vérifier',
  all: 'Tout choisir',
  none: 'Ne rien choisir',
  open: (value) => (value === 0 ? 'Ouvrir' : `Ouvrir ${count('fr', value, 'tableau', 'tableaux')}`),
  closeWithoutOpening: 'Fermer sans ouvrir',
  noneChosen: 'Choisissez au moins un tableau.',

  source: 'Origine',
  range: ({ firstRow, lastRow, firstColumn, lastColumn }) =>
    `lignes ${n(firstRow)} à ${n(lastRow)}, colonnes ${columnLetters(firstColumn)} à ${columnLetters(lastColumn)}`,
  header: 'Lignes des noms de colonnes',
  headerHint: 'Un numéro, ou plusieurs : « 4, 5 ». Plusieurs lignes sont jointes.',
  headerOutside: (first, last) => `Ce tableau va de la ligne ${n(first)} à la ligne ${n(last)}.`,
  headerUnread: 'Écrivez des numéros de lignes : « 5 » ou « 4, 5 ».',
  noHeader: 'Ce tableau n’a pas de ligne de noms',
  joinGroups: (value) =>
    value < 2 ? 'Joindre la ligne de groupes au-dessus' : 'Joindre les lignes de groupes au-dessus',
  joinGroupsExample: (name) => `Par exemple : « ${name} »`,
  fillMerged: 'Remplir les cellules fusionnées',
  fillMergedHint: 'Chaque cellule d’une fusion reçoit son texte.',
  columnsTitle: 'Colonnes',
  columnsHint:
    'Décochez une colonne, au-dessus des lignes, pour l’écarter ; choisissez-y comment elle est lue.',
  columnsKept: (kept, total) => `${n(kept)} sur ${n(total)} gardées`,
  keepAllColumns: 'Garder toutes les colonnes',
  keepColumn: (letters, name) =>
    name === '' ? `Garder la colonne ${letters}` : `Garder la colonne ${letters}, ${name}`,
  readingOf: (letters) => `Lecture de la colonne ${letters}`,
  readings: { usual: 'usuelle', stored: 'chiffres enregistrés', shown: 'comme affiché' },
  readingsHint:
    'Chiffres enregistrés : tous ceux du fichier, sans mise en forme. Comme affiché : ce que montre le tableur.',
  preview: 'Premières et dernières lignes, telles qu’elles seront lues',
  useAsHeader: (record) =>
    `Prendre la ligne ${n(record)} comme noms de colonnes (Maj et clic : l’ajouter ou l’enlever)`,
  skippedRows: (value) =>
    `${rows(value)} entre les deux, ${value < 2 ? 'non montrée' : 'non montrées'} ici`,
  columnsShown: (first, last) => `Colonnes ${first} à ${last}`,
  columnsBefore: 'Colonnes précédentes',
  columnsAfter: 'Colonnes suivantes',

  names: (records) =>
    records.length === 0
      ? 'pas de ligne de noms'
      : records.length === 1
        ? `noms en ligne ${n(records[0]!)}`
        : `noms en lignes ${listed(records.map(n))}`,
  columnsLeftOut: (value) => `${columns(value)} ${value < 2 ? 'écartée' : 'écartées'}`,
  filled: 'cellules fusionnées remplies',
  readOtherwise: (value) => `${columns(value)} ${value < 2 ? 'lue' : 'lues'} autrement`,
  recordsShort: (records) => (records.length === 0 ? 'aucune' : listed(records.map(n))),
  lettersShort: (letters) => (letters.length === 0 ? 'aucune' : listed(letters)),
  leftOutColumns: 'Colonnes écartées',
  readingChange: (letters) => `Lecture de la colonne ${letters}`,
  yes: 'oui',
  no: 'non',
}

export const tabs: typeof englishTabs = {
  label: 'Tableaux du projet',
  add: 'Ajouter un onglet depuis un fichier…',
  menu: (name) => `Menu du tableau ${name}`,
  rename: 'Renommer…',
  duplicate: 'Dupliquer',
  follow: 'Nouvel onglet à partir du résultat',
  followHelp: 'Le nouvel onglet suivra celui-ci.',
  usedBy: (names) => `Utilisé par : ${names}`,
  reads: (names) => `Lit : ${names}`,
  readsStep: (name) => `d’après l’onglet « ${name} »`,
  readsPairs: (name) => `selon la table « ${name} »`,
  circle: (names) => `Non proposé, car il se lirait lui-même : ${names}.`,
  removeTitle: (name) => `Supprimer le tableau « ${name} » ?`,
  removeAsk: (names) =>
    `Il est lu par : ${names}. Sans lui, les étapes qui le lisent ne fonctionneront plus, jusqu’à ce qu’un autre tableau y soit choisi.`,
  removeYes: 'Supprimer quand même',
  removeNo: 'Le garder',
  moveLeft: 'Déplacer à gauche',
  moveRight: 'Déplacer à droite',
  remove: 'Supprimer le tableau',
  removeLast: 'Un projet garde au moins un tableau.',
  name: 'Nom du tableau',
  all: (value) => `Tous les tableaux (${n(value)})`,
}
