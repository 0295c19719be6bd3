import type { form as english } from '../en/form'
import { count, formatNumber } from '../language'

const n = (value: number, one: string, many: string) => count('fr', value, one, many)

export const form: typeof english = {
  newStep: 'Nouvelle étape',
  changing: (number) => `Étape ${number}`,
  scope: 'S’applique à',
  scopeShown: (rows) =>
    rows < 2 ? `${n(rows, 'ligne affichée', '')}` : `les ${n(rows, '', 'lignes affichées')}`,
  scopeKept: (where) => `les lignes où ${where}`,
  scopeAll: (rows) => `toutes (${formatNumber('fr', rows)})`,

  chooseColumn: 'Choisir une colonne',
  noSuchColumn: 'Aucune colonne ne porte ce nom.',
  columnGone: (name) => `« ${name} » n’est plus dans le tableau.`,
  allColumns: (value) => `Toutes les colonnes (${formatNumber('fr', value)})`,
  someColumns: (chosen, all) =>
    `${formatNumber('fr', chosen)} sur ${n(all, 'colonne', 'colonnes')}`,
  noColumnChosen: 'Choisir des colonnes',
  searchColumns: 'Chercher une colonne',
  columnList: (field) => `${field} : choix des colonnes`,
  selectAll: 'Toutes',
  selectNone: 'Aucune',
  removeColumn: (name) => `Retirer ${name}`,
  chosenColumns: (field) => `${field} : colonnes choisies`,
  moreColumns: (value) => `et ${n(value, 'autre colonne', 'autres colonnes')}`,
  addSelected: (names) =>
    names.length === 1
      ? `Ajouter « ${names[0] ?? ''} » (sélectionnée)`
      : `Ajouter les ${names.length} colonnes sélectionnées`,

  patternHelp:
    'Par exemple : \\d est un chiffre, .* n’importe quoi, ( ) un groupe que $1 redonne dans le remplacement.',
  patternRight: (groups) =>
    groups === 0
      ? 'Ce motif peut être lu.'
      : `Ce motif peut être lu, avec ${n(groups, 'groupe', 'groupes')}.`,
  formula: {
    help: 'Les colonnes entre crochets : [Prix] * 2. Les arguments se séparent par un point-virgule.',
    suggestions: 'Colonnes et fonctions',
  },
  less: 'Moins',
  more: 'Plus',
  showMore: 'En voir plus',

  condition: {
    all: 'tout cela est vrai',
    any: 'l’un de ces points est vrai',
    group: (position) => `Groupe ${position}`,
    test: (position) => `Condition ${position}`,
    column: 'Colonne',
    testName: 'Comparaison',
    value: 'Valeur',
    from: 'De',
    to: 'À',
    searchValues: 'Chercher une valeur',
    suggestions: 'Valeurs de la colonne',
    noValue: 'Aucune valeur.',
    emptyValue: 'vide',
    chosenValues: (value) => n(value, 'valeur choisie', 'valeurs choisies'),
    ignoreCase: 'Ne pas distinguer majuscules et minuscules',
    ignoreAccents: 'Ne pas distinguer les accents',
    wholeCell: 'La cellule entière',
    blankIsEmpty: 'Les espaces seuls comptent comme vide',
    addTest: 'Ajouter une condition',
    addGroup: 'Ajouter un groupe',
    removeTest: (position) => `Retirer la condition ${position}`,
    removeGroup: (group) => `Retirer : ${group}`,
    kinds: { text: 'Texte', empty: 'Vide', number: 'Nombre', date: 'Date' },
    notANumber: (text) => `« ${text} » n’est pas un nombre.`,
    notADate: (text) => `« ${text} » n’est pas une date.`,
  },
  sort: {
    first: 'Trier par une colonne…',
    add: 'Puis par une autre colonne…',
    thenBy: 'puis',
    order: (name) => `Ordre de ${name}`,
    orders: {
      french: 'alphabétique',
      number: 'nombres',
      date: 'dates',
      codePoint: 'codes des caractères',
    },
    direction: (name) => `Sens de ${name}`,
    up: 'croissant',
    down: 'décroissant',
    remove: (name) => `Ne pas trier par ${name}`,
    moveUp: (name) => `Trier plus tôt par ${name}`,
  },
  renames: {
    add: 'Renommer une colonne…',
    newName: (name) => `Nouveau nom de ${name}`,
    remove: (name) => `Ne pas renommer ${name}`,
  },
  moves: {
    add: 'Déplacer une colonne…',
    place: (name) => `Place de ${name}`,
    after: (name) => `après ${name}`,
    atStart: 'au début',
    remove: (name) => `Ne pas déplacer ${name}`,
  },
  edits: {
    list: 'Saisies',
    none: 'Il ne reste aucune saisie dans cette étape : supprimez-la.',
    place: (row, column) => `Ligne ${row}, ${column}`,
    remove: (row, column) => `Retirer la saisie de la ligne ${row}, ${column}`,
    empty: 'vide',
    becomes: 'devient',
    count: (value) => n(value, 'saisie', 'saisies'),
  },
  rows: {
    count: (value) => n(value, 'ligne supprimée à la main', 'lignes supprimées à la main'),
    row: (row) => `Ligne ${row}`,
    made: 'créée par une étape',
    restore: (row) => `Garder finalement la ligne ${row}`,
    none: 'Il ne reste aucune ligne dans cette étape : supprimez-la.',
  },

  textsHelp: (value) =>
    value === 0 ? 'Un texte par ligne.' : `Un texte par ligne : ${n(value, 'texte', 'textes')}.`,
  pairs: {
    add: 'Ajouter une ligne',
    from: (line) => `Texte de la ligne ${line}`,
    to: (line) => `Devient, ligne ${line}`,
    remove: (line) => `Retirer la ligne ${line}`,
    more: (value) => `et ${n(value, 'autre ligne', 'autres lignes')}`,
    pasteHelp: 'Deux colonnes copiées d’un tableur peuvent être collées dans une ligne.',
  },
  labels: {
    add: 'Ajouter un texte',
    text: (position) => `Texte ${position}`,
    when: (position) => `Quand écrire le texte ${position}`,
    remove: (position) => `Retirer le texte ${position}`,
  },
  aggregations: {
    add: 'Ajouter un calcul',
    operation: (position) => `Calcul ${position}`,
    column: (position) => `Colonne du calcul ${position}`,
    name: 'Nom du résultat',
    remove: (position) => `Retirer le calcul ${position}`,
    operations: {
      count: 'Nombre de lignes',
      filled: 'Nombre de cellules remplies',
      distinct: 'Nombre de valeurs différentes',
      sum: 'Somme',
      mean: 'Moyenne',
      median: 'Médiane',
      min: 'Plus petite valeur',
      max: 'Plus grande valeur',
      first: 'Première valeur',
      last: 'Dernière valeur',
      join: 'Toutes les valeurs, à la suite',
      joinDistinct: 'Valeurs différentes, à la suite',
      share: 'Part du total (%)',
    },
  },

  preview: 'Aperçu',
  modes: {
    label: 'Ce que montre le tableau',
    before: 'Avant',
    after: 'Après',
    changes: (value) =>
      value === null
        ? 'Seulement ce qui change'
        : `Seulement ce qui change (${formatNumber('fr', value)})`,
  },
  running: 'Calcul de l’aperçu…',
  nothing: 'Rien à modifier avec ces réglages.',
  missing: {
    column: () => 'Choisissez une colonne.',
    columns: () => 'Choisissez au moins une colonne.',
    choice: () => 'Choisissez une option.',
    text: (label) => `Remplissez « ${label} ».`,
    pattern: () => 'Écrivez un motif qui peut être lu.',
    boolean: () => 'Il manque un réglage.',
    integer: () => 'Écrivez un nombre entier.',
    condition: () => 'Complétez la condition.',
    sortKeys: () => 'Choisissez au moins une colonne.',
    renames: () => 'Choisissez une colonne et son nouveau nom.',
    moves: () => 'Choisissez une colonne et sa place.',
    edits: () => 'Cette étape n’a plus de saisie : supprimez-la.',
    rows: () => 'Cette étape n’a plus de ligne : supprimez-la.',
    texts: (label) => `Écrivez au moins un texte dans « ${label} ».`,
    formula: () => 'Complétez la formule.',
    pairs: () => 'Écrivez au moins une ligne de la table.',
    labels: () => 'Complétez la condition de chaque texte.',
    aggregations: () => 'Ajoutez au moins un calcul.',
  },
  unread: (value) => n(value, 'cellule n’a pas pu être lue', 'cellules n’ont pas pu être lues'),
  unreadOf: (name, cells) => `${name} : ${cells}`,
  times: (value) => `× ${formatNumber('fr', value)}`,
  moreCells: (value) => `et ${n(value, 'autre cellule', 'autres cellules')}`,
}
