import type { diagnostic as english, findings as englishFindings } from '../en/diagnostic'
import { count, formatNumber } from '../language'
import type { Data } from '../data'
import { isIn, listIn, numberIn, sentences, textIn } from '../data'

const cells = (value: number) => count('fr', value, 'cellule', 'cellules')
/** "1 cellule écrite", "2 cellules écrites" */
const cellsThat = (value: number, word: string) => `${cells(value)} ${word}${value < 2 ? '' : 's'}`
const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const n = (data: Data, name = 'count') => numberIn(data, name)
const column = (data: Data) => `« ${textIn(data, 'name')} »`
const frenchDate = (iso: string) => iso.split('-').toReversed().join('/')
const example = (data: Data) => `« ${textIn(data, 'example')} »`

const proposals = sentences({
  strayRows: (data) => {
    const totals = n(data, 'totals')
    const notes = n(data, 'notes')
    const parts = [
      ...(totals > 0 ? [count('fr', totals, 'ligne de total', 'lignes de total')] : []),
      ...(notes > 0 ? [count('fr', notes, 'note', 'notes')] : []),
    ]
    return `Supprimer ${parts.join(' et ')}`
  },
  repeatedHeaders: (data) =>
    `Supprimer ${count('fr', n(data), 'ligne qui répète', 'lignes qui répètent')} les noms de colonnes`,
  emptyRows: (data) => `Supprimer ${count('fr', n(data), 'ligne vide', 'lignes vides')}`,
  emptyColumns: (data) => `Supprimer ${count('fr', n(data), 'colonne vide', 'colonnes vides')}`,
  doubleEncoding: (data) => `Réparer le texte doublement encodé (${cells(n(data))})`,
  extraSpaces: (data) => `Supprimer les espaces inutiles (${cells(n(data))})`,
  lostZeros: (data) => `Remettre les zéros perdus de ${column(data)} (${cells(n(data, 'proven'))})`,
})

const damages = sentences({
  lostDigits: (data) => `${column(data)} : des chiffres perdus dans ${cells(n(data))}`,
  roundedDigits: (data) =>
    `${column(data)} : les derniers chiffres changés en zéros dans ${cells(n(data))}`,
  lostZeros: (data) => `${column(data)} : les zéros du début perdus dans ${cells(n(data))}`,
  madeDates: (data) => `${column(data)} : ${cellsThat(n(data), 'changée')} en dates`,
  dateSerials: (data) =>
    `${column(data)} : des numéros de jour au lieu de dates dans ${cells(n(data))}`,
  wrongKeys: (data) => `${column(data)} : des numéros impossibles dans ${cells(n(data))}`,
  mixedMarks: (data) => `${column(data)} : des décimales avec virgule et avec point`,
  lostCharacters: (data) => `${column(data)} : des caractères illisibles dans ${cells(n(data))}`,
})

const happened = sentences({
  lostDigits: (data) =>
    `Un tableur a écrit ces longs numéros comme ${example(data)} : il ne reste que les ${formatNumber('fr', n(data, 'shown'))} premiers chiffres sur ${formatNumber('fr', n(data, 'all'))}. Les autres ne sont plus dans ce fichier : rien ne peut les retrouver, et Établi n’en invente pas.`,
  roundedDigits: (data) =>
    `Un tableur garde peu de chiffres d’un long numéro et remplace les autres par des zéros, comme dans ${example(data)}. Ce qui s’y trouvait n’est plus dans ce fichier.`,
  lostZeros: (data) => {
    const proven = n(data, 'proven')
    const missing = n(data) - proven
    const back = `La longueur ou la clé prouve les zéros manquants de ${cells(proven)} : on peut les remettre.`
    const gone = `Pour ${cells(missing)}, rien ne les prouve : à vérifier ou à redemander.`
    return [
      `Un tableur a pris ces codes pour des nombres et a enlevé leurs zéros du début, comme dans ${example(data)}.`,
      ...(proven > 0 ? [back] : []),
      ...(missing > 0 ? [gone] : []),
    ].join(' ')
  },
  madeDates: (data) =>
    `Un tableur a pris un numéro, une tranche ou un code pour une date. ${example(data)} était peut-être « ${textIn(data, 'before')} », peut-être autre chose : plusieurs textes donnent la même date, donc rien n’est modifié.`,
  dateSerials: (data) =>
    `Parmi les dates se trouvent des numéros de jour, tels que les tableurs les rangent. ${example(data)} serait le ${frenchDate(textIn(data, 'date'))} si les jours sont comptés depuis 1900, ce que ne fait pas un vieux fichier de Mac.`,
  wrongKeys: (data) =>
    `Ces numéros ${textIn(data, 'type') === 'siren' ? 'SIREN' : 'SIRET'} ont la bonne longueur, mais leur clé est fausse, comme dans ${example(data)} : au moins un chiffre l’est. Rien ne dit lequel. (Les bureaux de La Poste, qui suivent une règle à part, sont comptés comme justes.)`,
  mixedMarks: (data) =>
    isIn(data, 'unsure')
      ? `${cells(n(data, 'commas'))} avec une virgule, ${cells(n(data, 'dots'))} avec un point. ${cells(n(data, 'unsure'))} ${n(data, 'unsure') < 2 ? 'se lit' : 'se lisent'} comme des milliers ou comme des décimales, par exemple « 1.234 ».`
      : `${cells(n(data, 'commas'))} avec une virgule, ${cells(n(data, 'dots'))} avec un point : un tableur lira l’une des deux écritures comme du texte.`,
  lostCharacters: (data) =>
    `Le signe � est là où un caractère n’a pas pu être lu, comme dans ${example(data)}. Lequel, ce fichier ne le dit plus, sauf si l’ouverture a pris un autre encodage que le sien.`,
})

const todo = sentences({
  lostDigits: () =>
    'Demandez le classeur dont vient ce fichier (.xlsx), ou cette colonne exportée en texte.',
  roundedDigits: () =>
    'Demandez la source où ces numéros sont du texte : un autre export de ce fichier les perdrait encore.',
  lostZeros: (data) =>
    n(data, 'proven') === n(data)
      ? 'Remettez-les avec la proposition plus haut.'
      : n(data, 'proven') > 0
        ? 'Remettez plus haut ce qui est prouvé ; redemandez le reste en texte.'
        : 'Redemandez cette colonne en texte.',
  madeDates: () => 'Demandez le classeur ou la source où la colonne est au format texte.',
  dateSerials: () => 'Demandez la colonne au format date, ou ressaisissez ces cellules.',
  wrongKeys: () => 'Vérifiez-les dans l’annuaire des entreprises, ou demandez les bons numéros.',
  mixedMarks: () => 'Convertissez la colonne en nombre, en regardant les cellules signalées.',
  lostCharacters: () =>
    'Essayez un autre encodage dans les réglages d’ouverture ; si le signe reste, redemandez le fichier.',
})

const letterLines = sentences({
  lostDigits: (data) =>
    `la colonne ${column(data)} a perdu des chiffres : ${cellsThat(n(data), 'écrite')} comme ${example(data)}`,
  roundedDigits: (data) =>
    `les derniers chiffres de la colonne ${column(data)} sont devenus des zéros (${cells(n(data))}, par exemple ${example(data)})`,
  lostZeros: (data) =>
    `la colonne ${column(data)} a perdu ses zéros du début (${cells(n(data))}, par exemple ${example(data)})`,
  madeDates: (data) =>
    `dans la colonne ${column(data)}, ${n(data) < 2 ? '1 cellule a été changée' : `${cells(n(data))} ont été changées`} en dates (par exemple ${example(data)})`,
  dateSerials: (data) =>
    `dans la colonne ${column(data)}, ${cells(n(data))} ${n(data) < 2 ? 'contient' : 'contiennent'} un nombre au lieu d’une date (par exemple ${example(data)})`,
  wrongKeys: (data) =>
    `dans la colonne ${column(data)}, ${cells(n(data))} ${n(data) < 2 ? 'contient' : 'contiennent'} un numéro dont la clé est fausse (par exemple ${example(data)})`,
  mixedMarks: (data) =>
    `dans la colonne ${column(data)}, les décimales sont écrites tantôt avec une virgule, tantôt avec un point`,
  lostCharacters: (data) =>
    `dans la colonne ${column(data)}, des caractères ont été perdus dans ${cells(n(data))} (par exemple ${example(data)})`,
})

const letter = (fileName: string, lines: readonly string[]): string => {
  const body =
    lines.length === 1
      ? `Dans le fichier « ${fileName} », ${lines.join()}.`
      : [`Dans le fichier « ${fileName} » :`, ...lines.map((line) => `- ${line} ;`)].join('\n')
  const what = lines.length === 1 ? 'cette colonne' : 'ces colonnes'
  return [
    'Bonjour,',
    body,
    `Pourriez-vous renvoyer le classeur d’origine, ou exporter ${what} en texte (donner aux cellules le format « Texte » avant la saisie ou avant l’enregistrement en CSV) ?`,
    'Merci d’avance,',
  ].join('\n\n')
}

export const diagnostic: typeof english = {
  help: 'Ce que ce tableau semble demander ; ni la justesse des valeurs, ni un schéma (la norme) ne sont vérifiés ici. Rien n’est modifié sans vous : chaque correction devient une étape, que vous pourrez désactiver.',
  running: 'Examen du tableau…',
  failed: 'Le tableau n’a pas pu être examiné jusqu’au bout.',
  found: (value) => count('fr', value, 'correction proposée', 'corrections proposées'),
  damaged: (value) =>
    count('fr', value, 'perte déjà dans le fichier', 'pertes déjà dans le fichier'),
  nothing:
    'Rien à proposer : ni ligne de total, ni note, ni ligne ou colonne vide, ni texte à réparer.',
  nothingLeft:
    'Rien d’autre parmi ce qui est cherché ici : lignes et colonnes vides, totaux, notes, noms répétés, espaces inutiles, zéros perdus, textes abîmés.',
  toCheckTitle: 'Cellules à vérifier',
  toCheckHelp: 'Ces cellules ne se lisent pas comme le reste de leur colonne.',
  toCheck: (name, value) => `${name} : ${cells(value)} à vérifier`,
  moreColumns: (value) => `et ${count('fr', value, 'autre colonne', 'autres colonnes')}`,
  nothingOpen: 'Rien d’autre à proposer : le reste est ignoré.',
  atEnd: 'Il s’agit du tableau après toutes ses étapes.',
  groupName: 'Corrections proposées',
  applyAll: (value) => `Tout appliquer (${formatNumber('fr', value)})`,
  apply: 'Appliquer',
  ignore: 'Ignorer',
  adjust: 'Régler…',
  convert: 'Convertir en nombre…',
  named: (act, title) => `${act} : ${title}`,
  ignored: (value) => count('fr', value, 'constat ignoré', 'constats ignorés'),
  reconsider: 'Revoir',
  damageTitle: 'Déjà abîmé dans le fichier reçu',
  kinds: { total: 'total', note: 'note', header: 'noms répétés', empty: 'vide' },
  row: (record) => `ligne ${record}`,
  madeRow: 'ligne créée par une étape',
  emptyText: '(vide)',
  goTo: (place) => `Voir ${place}`,
  moreRows: (value) => `et ${rows(value)} de plus`,
  showMore: 'En voir plus',
  inColumns: (value) => `dans ${count('fr', value, 'colonne', 'colonnes')}`,
  columnCells: (name, value) => `${name} : ${cells(value)}`,
  becomes: 'devient',
  rule: (sentence) =>
    `Étape : ${sentence}. Cette règle vaudra aussi pour le fichier de l’an prochain.`,
  exactRows: 'Ces lignes précises : aucune règle simple ne les distingue des autres.',
  filter: 'N’afficher que ces lignes',
  letter,
  letterTitle: 'Texte pour demander les vraies valeurs',
  copyLetter: 'Copier la demande',
  copyAllLetters: 'Copier une demande pour tout',
  copied: 'Copié. Collez-le dans votre message.',
  notCopied: 'Le navigateur a refusé de copier : sélectionnez le texte ci-dessous et copiez-le.',
  showLetter: 'Voir le texte',
  whatToDo: 'Que faire',
  examples: 'Exemples',
}

export const findings: typeof englishFindings = {
  proposals,
  damages,
  happened,
  todo,
  letterLines,
  emptyNames: (data) => listIn(data, 'names').join(', '),
}
