import type { opening as english } from '../en/opening'
import { count, formatNumber } from '../language'

const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const columns = (value: number) => count('fr', value, 'colonne', 'colonnes')

const listed = (numbers: readonly number[]): string => {
  const texts = numbers.map((value) => formatNumber('fr', value))
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} et ${texts.at(-1)}`
}

export const opening: typeof english = {
  title: 'Ouverture du fichier',
  titleOf: (file) => `Ouverture de ${file}`,
  loading: (file) => `Ouverture de ${file}`,
  read: (done, total) => `${done} lus sur ${total}`,
  firstRows: 'Premières lignes, pendant que le reste est lu',
  refused: (file) => `${file} n’a pas pu être ouvert`,
  otherFile: 'Choisir un autre fichier…',
  doubt: 'À vérifier : nous ne sommes pas sûrs de la façon de lire ce fichier.',
  encoding: 'Encodage des caractères',
  delimiter: 'Séparateur',
  quote: 'Guillemets',
  noHeader: 'Ce fichier n’a pas de ligne de noms',
  noHeaderHint: 'Les colonnes s’appelleront Colonne 1, Colonne 2…',
  guessed: (value) => `deviné : ${value}`,
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Europe de l’Ouest)',
    'iso-8859-15': 'ISO-8859-15 (Latin 9)',
    macintosh: 'Macintosh (ancien Mac)',
    cp850: 'CP850 (DOS)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 (gros-boutiste)',
  },
  shortEncodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252',
    'iso-8859-15': 'ISO-8859-15',
    macintosh: 'Macintosh',
    cp850: 'CP850',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
  },
  delimiters: {
    ',': 'virgule',
    ';': 'point-virgule',
    '\t': 'tabulation',
    '|': 'barre verticale',
    ':': 'deux-points',
    ' ': 'espace',
    '  ': 'plusieurs espaces',
    '': 'aucun (une seule colonne)',
  },
  otherDelimiter: (character) => `caractère « ${character} »`,
  quotes: { '"': 'doubles "', "'": "simples '", '': 'aucun' },
  changesTitle: 'Ce qui change',
  noChange: 'Rien ne change par rapport à l’ouverture actuelle.',
  change: (what, from, to) => `${what} : ${from} → ${to}`,
  noHeaderShort: 'aucune',
  rowShort: (record) => `ligne ${formatNumber('fr', record)}`,
  stepsKept: (value) =>
    value < 2
      ? 'L’étape sera rejouée sur le fichier ainsi lu.'
      : `Les ${formatNumber('fr', value)} étapes seront rejouées sur le fichier ainsi lu.`,
  words: 'Mots qui se liraient autrement',
  cutting: 'Découpage des lignes',
  cuttings: { delimited: 'Par un séparateur', fixed: 'En largeur fixe' },
  fixedWidth: 'largeur fixe',
  anotherDelimiter: 'un autre caractère…',
  typedDelimiter: 'Autre séparateur',
  typedDelimiterHint: 'Le caractère qui sépare les cellules.',
  cuts: 'Coupures',
  cutsHint:
    'Le nombre de caractères avant chacune : « 8, 20 ». Les espaces de remplissage sont ôtés.',
  cutsUnread: 'Écrivez des nombres de caractères : « 8, 20 ».',
  ruler: 'Lignes du fichier, en caractères de même largeur',
  rulerHint:
    'Cliquez dans les lignes pour couper ou recoudre. Au clavier, sur une coupure : flèches pour la déplacer, Suppr pour l’ôter.',
  cut: (at, value) =>
    `Coupure ${formatNumber('fr', at)}, après ${count('fr', value, 'caractère', 'caractères')}`,
  addCut: 'Ajouter une coupure',
  above: 'Lignes écartées au-dessus',
  aboveHint: 'Titres et notes avant les noms de colonnes, ou avant la première ligne.',
  unknownRows:
    'Les lignes entre les deux ne sont pas montrées ici, et il faudrait lire tout le fichier pour numéroter les dernières.',
  unknownNumber: 'numéro inconnu',
  counting: 'Lecture du fichier avec ces réglages…',
  rowsForecast: (from, to) =>
    from === to ? `Toujours ${rows(to)}` : `${rows(from)} → ${rows(to)}`,
  columnsForecast: (from, to) =>
    from === to ? `Toujours ${columns(to)}` : `${columns(from)} → ${columns(to)}`,
  sameSize: (rowCount, columnCount) => `Toujours ${rows(rowCount)} et ${columns(columnCount)}.`,
  endForecast: (from, to) => `Après les étapes : ${rows(from)} → ${rows(to)}`,
  goneColumn: (name, steps) =>
    `La colonne « ${name} » disparaîtrait : ${steps.length < 2 ? 'l’étape' : 'les étapes'} ${listed(steps)} ${steps.length < 2 ? 's’en sert' : 's’en servent'}.`,
  brokenSteps: (steps) =>
    steps.length < 2
      ? `L’étape ${listed(steps)} ne pourrait plus se faire.`
      : `Les étapes ${listed(steps)} ne pourraient plus se faire.`,
  lostEdits: (value) =>
    value < 2
      ? '1 saisie ne retrouverait plus sa cellule : elle serait gardée et signalée.'
      : `${formatNumber('fr', value)} saisies ne retrouveraient plus leur cellule : elles seraient gardées et signalées.`,
  editsStay: 'Toutes les saisies restent sur leur ligne.',
  reused: (file) =>
    `Réglages repris de « ${file} », comme la dernière fois pour ce genre de fichier`,
  readAsGuessed: 'Lire autrement',
  untouched: 'Le fichier d’origine n’est jamais modifié.',
  open: 'Ouvrir',
  apply: 'Appliquer',
}
