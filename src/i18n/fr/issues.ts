import type { advice as englishAdvice, issues as english } from '../en/issues'
import { formatSize } from '../formats'
import { count, formatNumber } from '../language'
import { stepIssues } from './stepIssues'
import { isIn, isSwollen, lettersIn, listIn, numberIn, textIn } from '../data'
import type { Data } from '../data'
import { formAdvice, formIssues } from './forms'
import { formulaIssues } from './formulas'
import { exampleAdvice, exampleIssues } from './examples'
import { otherTableIssues } from './otherTables'
import { replayAdvice, replayIssues } from './replayCodes'

const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const columns = (value: number) => count('fr', value, 'colonne', 'colonnes')
const n = (value: number) => formatNumber('fr', value)
const atLine = (line: number) => (line > 0 ? ` (la première à la ligne ${n(line)})` : '')
/** Where it is so: some lines by number, when they were noted. */
const atLines = (data: Data): string => {
  const lines = listIn(data, 'lines').map(Number)
  if (lines.length < 2) return atLine(numberIn(data, 'line'))
  return ` (lignes ${lines.map(n).join(', ')}${lines.length < numberIn(data, 'count') ? '…' : ''})`
}
const several = (value: number, one: string, many: string) => (value < 2 ? one : many)

const looks: Readonly<Record<string, string>> = {
  xlsx: 'un classeur Excel (.xlsx)',
  xls: 'un ancien classeur Excel (.xls)',
  ods: 'un classeur LibreOffice (.ods)',
  zip: 'une archive zip',
  gzip: 'un fichier compressé (.gz)',
  otherOffice: 'un document bureautique (texte, présentation…)',
  otherArchive: 'une archive compressée',
  pdf: 'un document PDF',
  html: 'une page web',
  xml: 'un fichier XML',
  json: 'un fichier JSON',
  image: 'une image',
  sqlite: 'une base SQLite',
  parquet: 'un fichier Parquet',
  etabli: 'une copie de projet Établi',
}

const faults: Readonly<Record<string, string>> = {
  escape: 'il se termine par un \\ seul',
  parenthesis: 'une parenthèse n’a pas sa paire',
  bracket: 'un crochet n’est pas refermé',
  repeat: 'un signe de répétition n’a rien à répéter',
}

export const issues: typeof english = {
  ...stepIssues,
  ...formIssues,
  ...formulaIssues,
  ...otherTableIssues,
  ...exampleIssues,
  emptyFile: () => 'Ce fichier est vide : il ne contient aucun texte.',
  binaryFile: (data) => {
    const look = textIn(data, 'looksLike')
    return Object.hasOwn(looks, look)
      ? `Ce fichier ne peut pas être ouvert : c’est ${looks[look]}.`
      : 'Ce fichier ne peut pas être ouvert : il ne contient pas de texte lisible.'
  },
  recordTooLong: (data) =>
    `À partir de la ligne ${n(numberIn(data, 'line'))}, une ligne du tableau ne finit jamais : un guillemet n’est sans doute pas refermé.`,
  unclosedQuote: (data) =>
    `Un guillemet ouvert à la ligne ${n(numberIn(data, 'line'))} n’est jamais refermé : la suite a été lue comme une seule cellule.`,
  invalidBytes: (data) =>
    `${count('fr', numberIn(data, 'count'), 'octet n’a pas pu être lu', 'octets n’ont pas pu être lus')} avec cet encodage et ${several(numberIn(data, 'count'), 'apparaît', 'apparaissent')} sous la forme �.`,
  shortRows: (data) => {
    const value = numberIn(data, 'count')
    return `${rows(value)} ${several(value, 'avait', 'avaient')} moins de cellules que les ${columns(numberIn(data, 'columns'))} du tableau${atLines(data)} : les cellules manquantes sont vides.`
  },
  longRows: (data) => {
    const value = numberIn(data, 'count')
    return `${rows(value)} ${several(value, 'avait', 'avaient')} plus de cellules que les ${columns(numberIn(data, 'columns'))} du tableau${atLines(data)} : le reste est gardé dans des colonnes en plus.`
  },
  strayQuotes: (data) => {
    const value = numberIn(data, 'count')
    return `${rows(value)} ${several(value, 'contient', 'contiennent')} un guillemet à une place inhabituelle${atLine(numberIn(data, 'line'))} : les cellules sont gardées telles quelles.`
  },
  repairedQuotes: (data) => {
    const value = numberIn(data, 'count')
    return `${count('fr', value, 'cellule avait', 'cellules avaient')} du texte après son guillemet fermant${atLine(numberIn(data, 'line'))} : ce texte a été joint à la cellule.`
  },
  blankLines: (data) => {
    const value = numberIn(data, 'count')
    return `${rows(value)} du fichier ${several(value, 'est vide', 'sont vides')}${atLine(numberIn(data, 'line'))} : ${several(value, 'elle est gardée', 'elles sont gardées')} dans le tableau.`
  },
  nulBytes: (data) =>
    `${count('fr', numberIn(data, 'count'), 'caractère invisible (NUL)', 'caractères invisibles (NUL)')} dans le fichier${atLine(numberIn(data, 'line'))}.`,
  mixedLineEnds: (data) =>
    `Le fichier mélange plusieurs sortes de fins de ligne${atLine(numberIn(data, 'line'))} : les lignes sont bien lues malgré cela.`,
  trailingDelimiter: (data) =>
    isIn(data, 'isLeftOut')
      ? 'Chaque ligne se termine par un séparateur : la dernière colonne, vide et sans nom, a été laissée de côté.'
      : 'Chaque ligne se termine par un séparateur : la dernière colonne est vide.',
  blankNames: (data) => {
    const value = numberIn(data, 'count')
    return `${columns(value)} sans nom : ${several(value, 'un nom lui a été donné', 'un nom leur a été donné')}.`
  },
  duplicateNames: (data) =>
    `Plusieurs colonnes portaient le même nom : ${listIn(data, 'names').join(', ')}. Un numéro a été ajouté.`,
  tooManyColumns: (data) =>
    `Ce fichier a ${columns(numberIn(data, 'columns'))} : c’est plus que ce qui peut être ouvert.`,
  fileTooBig: (data) => {
    const reason = textIn(data, 'reason')
    const most = numberIn(data, 'most')
    if (reason === 'file')
      return `Ce fichier fait ${formatSize('fr', numberIn(data, 'size'))} : un fichier de cette sorte peut être ouvert jusqu’à ${formatSize('fr', most)}.`
    if (isSwollen(data))
      return 'Ce fichier gonflerait démesurément une fois décompressé : par sécurité, il n’a pas été ouvert.'
    if (reason === 'cells') return `Ce classeur contient plus de ${n(most)} cellules remplies.`
    if (reason === 'sheets') return 'Ce classeur contient trop de feuilles.'
    if (reason === 'merges') return 'Ce classeur contient trop de cellules fusionnées.'
    return 'Ce fichier est trop gros pour la mémoire de cet ordinateur.'
  },
  unreadableFile: () =>
    'Le navigateur n’a pas pu lire ce fichier : il a peut-être été déplacé, ou il est ouvert ailleurs.',
  notAWorkbook: () => 'Ce fichier n’est pas un classeur.',
  protectedFile: () => 'Ce classeur est protégé par un mot de passe.',
  noSheets: () => 'Ce classeur ne contient aucune feuille.',
  unknownSheet: (data) => `Ce classeur n’a pas de feuille « ${textIn(data, 'sheet')} ».`,
  emptySheet: (data) => `La feuille « ${textIn(data, 'sheet')} » est vide.`,
  unreadableSheet: () => 'Une feuille de ce classeur n’a pas pu être lue.',
  absurdDimensions: () =>
    'Ce classeur se dit plus grand que tout tableur ne le permet : il est abîmé.',
  damagedFile: () => 'Ce fichier est abîmé à l’intérieur.',
  truncatedFile: () => 'Il manque la fin de ce fichier.',
  formulaErrors: (data) =>
    `${count('fr', numberIn(data, 'count'), 'cellule contient', 'cellules contiennent')} une erreur de formule${atLine(numberIn(data, 'row'))} : ${several(numberIn(data, 'count'), 'elle est gardée', 'elles sont gardées')} en texte.`,
  formulasWithoutResult: (data) =>
    `${count('fr', numberIn(data, 'count'), 'formule a été enregistrée', 'formules ont été enregistrées')} sans résultat : ${several(numberIn(data, 'count'), 'lue comme vide', 'lues comme vides')}.`,
  lostTexts: (data) =>
    `${count('fr', numberIn(data, 'count'), 'cellule renvoie', 'cellules renvoient')} à un texte absent du classeur : ${several(numberIn(data, 'count'), 'lue comme vide', 'lues comme vides')}.`,
  invalidDates: (data) =>
    `${count('fr', numberIn(data, 'count'), 'date n’existe', 'dates n’existent')} pas au calendrier${atLine(numberIn(data, 'row'))} : ${several(numberIn(data, 'count'), 'elle est gardée telle quelle', 'elles sont gardées telles quelles')}.`,
  longNumbers: (data) =>
    `${count('fr', numberIn(data, 'count'), 'nombre a', 'nombres ont')} plus de chiffres qu’un tableur n’en garde${atLine(numberIn(data, 'row'))} : les derniers peuvent être faux.`,
  dustyNumbers: (data) =>
    `${count('fr', numberIn(data, 'count'), 'nombre était enregistré', 'nombres étaient enregistrés')} avec des restes d’arrondi${atLine(numberIn(data, 'row'))} : ${several(numberIn(data, 'count'), 'il est lu tel qu’il s’affichait', 'ils sont lus tels qu’ils s’affichaient')}.`,
  mergedCells: (data) =>
    `${count('fr', numberIn(data, 'count'), 'groupe de cellules fusionnées', 'groupes de cellules fusionnées')} : le texte est dans la première de chacun, sauf si vous demandez de les remplir.`,
  hiddenRows: (data) => {
    const value = numberIn(data, 'count')
    return `${rows(value)} ${several(value, 'masquée dans le classeur, gardée', 'masquées dans le classeur, gardées')}.`
  },
  hiddenColumns: (data) => {
    const value = numberIn(data, 'count')
    return `${columns(value)} ${several(value, 'masquée dans le classeur, gardée', 'masquées dans le classeur, gardées')}.`
  },
  percents: (data) =>
    `En pourcentage dans le classeur : ${lettersIn(data, 'columns').join(', ')}. Les nombres enregistrés sont lus : 0.12 là où il affiche 12 %.`,
  tooManyRows: (data) =>
    `« ${textIn(data, 'sheet')} » a ${rows(numberIn(data, 'rows'))} : une feuille en contient au plus ${n(numberIn(data, 'most'))}.`,
  sheetTooWide: (data) =>
    `« ${textIn(data, 'sheet')} » a ${columns(numberIn(data, 'columns'))} : une feuille en contient au plus ${n(numberIn(data, 'most'))}.`,
  fileTooLarge: () =>
    'Le fichier dépasserait 4 Go une fois écrit : un classeur ou un .zip ne peut pas aller au-delà.',
  tooManyParts: (data) =>
    `« ${textIn(data, 'column')} » contient ${count('fr', numberIn(data, 'count'), 'valeur différente', 'valeurs différentes')} : cela ferait autant de fichiers, et ${n(numberIn(data, 'most'))} au plus peuvent être écrits.`,
  noGeometry: () => 'Il faut dire où se trouvent les coordonnées.',
  oneGeometry: () => 'Un fichier GeoJSON ne contient qu’un tableau.',
  tableUnreadable: (data) =>
    `${listIn(data, 'names').join(', ')} : ${several(numberIn(data, 'count'), 'ce tableau ne peut pas être lu, il manquerait', 'ces tableaux ne peuvent pas être lus, ils manqueraient')} à l’export.`,
  cellTooLong: (data) =>
    `Dans « ${textIn(data, 'column')} », ${count('fr', numberIn(data, 'count'), 'cellule dépasse', 'cellules dépassent')} les ${n(numberIn(data, 'most'))} caractères qu’un classeur permet.`,
  unwritable: (data) => {
    const value = numberIn(data, 'count')
    return `${count('fr', value, 'cellule contient', 'cellules contiennent')} des caractères invisibles qu’un classeur .ods ne peut pas contenir : ils seront remplacés par �.`
  },
  lineEnds: (data) =>
    `${count('fr', numberIn(data, 'count'), 'cellule contient', 'cellules contiennent')} des fins de ligne Windows, qu’un classeur .ods écrit comme de simples retours à la ligne.`,
  tooManyFiles: (data) =>
    `Seuls les ${n(numberIn(data, 'most'))} premiers fichiers ont été ouverts.`,
  emptyPaste: () => 'Il n’y a pas de texte à coller.',
  stopped: () => 'Interrompu. Rien n’a été modifié.',

  unknownStep: (data) =>
    `Cette version d’Établi ne connaît pas l’étape « ${textIn(data, 'kind')} » : elle est gardée et ne fait rien.`,
  newerStep: () =>
    'Cette étape vient d’une version plus récente d’Établi : elle est gardée et ne fait rien.',
  badPositions: (data) =>
    `« ${textIn(data, 'text')} » ne se lit pas comme des numéros : ils se comptent à partir de 1, par exemple 1-3, 8 ou 10- jusqu’à la fin.`,
  noSuchRows: (data) =>
    `Le tableau n’a que ${rows(numberIn(data, 'count'))} à cette étape : aucune ne porte ce numéro.`,
  namesKept: (data) => {
    const value = numberIn(data, 'count')
    return `${columns(value)} sans texte sur cette ligne : ${several(value, 'elle garde son nom', 'elles gardent leur nom')}.`
  },
  badParams: () => 'Les réglages de cette étape sont incomplets.',
  missingColumn: (data) => {
    const names = listIn(data, 'names')
    const name = names.length > 0 ? names.join(' », « ') : textIn(data, 'name')
    return names.length > 1
      ? `Les colonnes « ${name} » n’existent plus à cette étape.`
      : `La colonne « ${name} » n’existe plus à cette étape.`
  },
  missingValue: () => 'Il manque une valeur dans cette condition.',
  notANumber: (data) => `« ${textIn(data, 'value')} » n’est pas un nombre.`,
  notADate: (data) => `« ${textIn(data, 'value')} » n’est pas une date.`,
  invalidCondition: () => 'La condition de cette étape est incomplète.',
  invalidPattern: (data) =>
    isIn(data, 'fault') && textIn(data, 'fault') !== 'other'
      ? `Ce motif ne peut pas être lu : ${faults[textIn(data, 'fault')] ?? ''} (caractère ${n(numberIn(data, 'position') + 1)}).`
      : 'Ce motif ne peut pas être lu : il contient une faute.',
  unknownGroup: (data) => `Le motif n’a pas de groupe ${textIn(data, 'group')}.`,
  invalidReplacement: (data) =>
    `Le texte de remplacement ne peut pas être lu : il y a une faute au caractère ${n(numberIn(data, 'position') + 1)}.`,
  patternTooSlow: () => 'Ce motif prend trop de temps : il a été interrompu.',
  nameNotFree: (data) =>
    `Le nom « ${textIn(data, 'wanted')} » était déjà pris : la colonne s’appelle « ${textIn(data, 'name')} ».`,
  selectionCut: (data) =>
    `Trop de lignes à la fois : seules les ${rows(numberIn(data, 'rows'))} du début sont sélectionnées.`,
  rowHidden: () => 'Cette ligne n’est pas affichée : l’affichage la laisse de côté.',
  rowGone: () => 'Cette ligne n’est plus dans le tableau.',
  rowsNotFound: (data) => {
    const value = numberIn(data, 'count')
    return `${rows(value)} à supprimer ${several(value, 'n’est plus', 'ne sont plus')} dans le tableau.`
  },
  editNotApplied: (data) =>
    `Une saisie dans « ${textIn(data, 'name')} » ne s’applique plus : « ${textIn(data, 'before')} » était attendu${isIn(data, 'found') ? `, « ${textIn(data, 'found')} » a été trouvé` : ''}.`,
  nothingToApply: () => 'Avec ces réglages, cette étape ne change rien : elle n’a pas été ajoutée.',
  formIncomplete: () => 'Il manque quelque chose dans les réglages de cette étape.',
  stepsBroken: (data) =>
    `${count('fr', numberIn(data, 'count'), 'étape suivante ne fonctionne plus', 'étapes suivantes ne fonctionnent plus')} : voir en rouge dans la liste des étapes.`,

  engineDied: () =>
    'Le calcul s’est arrêté de façon inattendue. Rien n’est perdu : il repart de la dernière modification.',
  engineRestarted: () =>
    'Le calcul s’est arrêté de façon inattendue ; il a repris depuis votre dernière modification. Rien n’est perdu.',
  patternWorkerMissing: () => 'Les motifs ne peuvent pas être essayés dans ce navigateur.',
  resultGone: () => 'Ce résultat doit être recalculé.',
  viewGone: () => 'Cet affichage doit être recalculé.',
  stepCrashed: (data) =>
    `L’étape « ${textIn(data, 'kind')} » a échoué à cause d’un défaut d’Établi : le tableau continue sans elle.`,
  cannotScope: () =>
    'Cette étape crée ses propres lignes : elle ne peut s’appliquer qu’à toutes les lignes.',
  sourceNotKept: () =>
    'Le fichier d’origine n’a pas pu être gardé dans ce navigateur : il sera perdu à la fermeture de cet onglet.',
  engineClosed: () => 'Le calcul a été fermé.',
  outOfMemory: () => 'Il n’y a pas assez de mémoire pour ce travail sur cet ordinateur.',
  blobMissing: (data) =>
    `Le fichier d’origine ${textIn(data, 'fileName')} n’est plus dans ce navigateur.`,
  unknownProject: () => 'Ce projet n’est plus dans ce navigateur.',
  databaseBlocked: () => 'Un autre onglet d’Établi empêche d’ouvrir l’espace d’enregistrement.',
  databaseLost: () => 'Le navigateur a fermé l’espace d’enregistrement.',
  databaseErased: () => 'Les données d’Établi ont été effacées de ce navigateur.',
  newerDatabase: () =>
    'Une version plus récente d’Établi a travaillé dans ce navigateur : celle-ci ne peut que lire.',
  storageUnavailable: () =>
    'Ce navigateur ne permet pas d’enregistrer (fenêtre de navigation privée ?).',
  partNotLoaded: () => 'Cette partie d’Établi n’a pas pu être chargée.',
  quotaExceeded: () => 'Il n’y a plus de place pour enregistrer dans ce navigateur.',
  writeFailed: () => 'La dernière modification n’a pas pu être enregistrée dans ce navigateur.',
  missingRecord: () => 'Une partie de ce projet manque dans ce navigateur.',
  badRecord: () => 'Une partie de ce projet ne peut pas être lue.',
  lostWriter: () => 'Ce projet est maintenant modifié dans un autre onglet.',
  badCopy: () => 'Ce fichier n’est pas une copie de projet Établi, ou il est abîmé.',
  copyTooBig: () => 'Cette copie est trop grosse ou trop complexe pour être ouverte sans risque.',
  newerCopy: () => 'Cette copie vient d’une version plus récente d’Établi.',
  ...replayIssues,
}

export const advice: typeof englishAdvice = {
  ...formAdvice,
  ...exampleAdvice,
  ...replayAdvice,
  emptyFile: () => 'Vérifiez que le fichier a bien été enregistré, puis choisissez-le à nouveau.',
  binaryFile: (data) =>
    ['xlsx', 'xls', 'ods'].includes(textIn(data, 'looksLike'))
      ? 'Ouvrez-le dans votre tableur, enregistrez-le au format CSV, puis ouvrez ici le fichier obtenu.'
      : ['zip', 'gzip', 'otherArchive'].includes(textIn(data, 'looksLike'))
        ? 'Décompressez-le d’abord, puis ouvrez le fichier qu’il contient.'
        : textIn(data, 'looksLike') === 'image'
          ? 'Une image ne se lit pas comme un tableau, quel que soit son nom. Demandez le fichier d’origine (classeur ou export) à qui vous l’a donnée, puis ouvrez-le ici.'
          : 'Choisissez un tableau : .csv, .txt, .tsv, .xlsx, .xls, .ods, .json, .geojson, .html ou .zip.',
  damagedFile: () => 'Ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis choisissez-le.',
  truncatedFile: () => 'Copiez-le ou téléchargez-le à nouveau, puis choisissez-le.',
  protectedFile: () =>
    'Ouvrez-le dans votre tableur, enlevez le mot de passe, enregistrez-le, puis choisissez-le à nouveau.',
  recordTooLong: () => 'Rouvrez-le en choisissant « aucun » pour les guillemets.',
  unclosedQuote: () =>
    'S’il manque des lignes, modifiez l’ouverture et choisissez « aucun » pour les guillemets.',
  invalidBytes: () => 'Changez l’encodage dans les réglages d’ouverture.',
  fileTooBig: (data) =>
    isSwollen(data)
      ? 'S’il vient de quelqu’un de confiance, ouvrez-le dans votre tableur et enregistrez-le à nouveau.'
      : isIn(data, 'reason') && textIn(data, 'reason') !== 'memory'
        ? 'Dans votre tableur, enregistrez à part la feuille utile, ou au format CSV, puis ouvrez ce fichier.'
        : 'Fermez d’autres logiciels et onglets, ou découpez le fichier.',
  notAWorkbook: () => 'Choisissez un fichier .xlsx, .xls, .ods ou .csv.',
  noSheets: () => 'Ouvrez-le dans votre tableur pour voir ce qu’il contient.',
  unknownSheet: () => 'Ouvrez à nouveau le fichier et choisissez une autre feuille.',
  emptySheet: () => 'Ouvrez à nouveau le fichier et choisissez une autre feuille.',
  unreadableSheet: () =>
    'Ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis choisissez-le.',
  absurdDimensions: () =>
    'Ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis choisissez-le.',
  unreadableFile: () => 'Fermez-le dans l’autre logiciel, puis choisissez-le à nouveau.',
  missingColumn: () => 'Choisissez une autre colonne, ou désactivez l’étape.',
  patternTooSlow: () =>
    'Simplifiez-le : évitez une répétition à l’intérieur d’une autre, comme (a+)+.',
  blobMissing: () => 'Ouvrez le projet depuis une copie (.etabli), ou ouvrez à nouveau le fichier.',
  databaseBlocked: () => 'Fermez les autres onglets d’Établi, puis rechargez cette page.',
  databaseLost: () => 'Enregistrez une copie du projet (.etabli), puis rechargez la page.',
  databaseErased: () => 'Enregistrez une copie du projet (.etabli) s’il est encore ouvert.',
  newerDatabase: () =>
    'Rechargez la page pour obtenir la version récente, ou enregistrez une copie du projet.',
  storageUnavailable: () => 'Enregistrez une copie du projet (.etabli) avant de fermer cet onglet.',
  partNotLoaded: () => 'Vérifiez la connexion à Internet, puis réessayez.',
  quotaExceeded: () =>
    'Enregistrez une copie (.etabli), puis supprimez les projets dont vous n’avez plus besoin.',
  writeFailed: () =>
    'Enregistrez une copie du projet (.etabli) : le travail continue, et l’enregistrement sera retenté.',
  lostWriter: () => 'Continuez là-bas, ou reprenez la main.',
  unknownProject: () => 'Ouvrez-le depuis une copie (.etabli) si vous en avez une.',
  badCopy: () => 'Choisissez une autre copie.',
  newerCopy: () => 'Rechargez la page pour obtenir la dernière version d’Établi.',
  outOfMemory: () => 'Fermez d’autres onglets, puis réessayez.',
  sourceNotKept: () =>
    'Enregistrez une copie entière du projet (.etabli) avant de fermer cet onglet.',
  tooManyRows: () =>
    'Exportez en CSV (« Pour publier »), ou faites un fichier par valeur d’une colonne.',
  sheetTooWide: () => 'Exportez en CSV (« Pour publier »), ou supprimez d’abord des colonnes.',
  cellTooLong: () =>
    'Exportez en CSV ou en JSON, ou raccourcissez ces cellules : un tableur les couperait sans le dire.',
  fileTooLarge: () => 'Exportez en CSV, un tableau à la fois.',
  tooManyParts: () => 'Choisissez une colonne qui a moins de valeurs.',
  noGeometry: () => 'Choisissez les colonnes de longitude et de latitude, ou une autre forme.',
  oneGeometry: () => 'Choisissez « Ce tableau », ou une autre forme.',
  tableUnreadable: () => 'Choisissez « Ce tableau », ou retrouvez d’abord leur fichier d’origine.',
  stepCrashed: () => 'Modifiez ses réglages, ou désactivez-la. Le reste n’est pas touché.',
  cannotScope: () => 'Appliquez-la à toutes les lignes.',
  copyTooBig: () =>
    'Si elle vient d’une personne de confiance, demandez-lui une copie sans le fichier d’origine.',
}

export const unknownIssue = (code: string) =>
  `Quelque chose ne s’est pas passé comme prévu (${code}).`
