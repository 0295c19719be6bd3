import { sentences, isIn, numberIn, textIn } from '../data'
import type { Data } from '../data'
import type {
  formAdvice as englishAdvice,
  formIssues as englishIssues,
  incoming as englishIncoming,
  json as englishJson,
} from '../en/forms'
import { formatSize } from '../formats'
import { count, formatNumber } from '../language'

const n = (value: number) => formatNumber('fr', value)
const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const columns = (value: number) => count('fr', value, 'colonne', 'colonnes')
const files = (value: number) => count('fr', value, 'fichier', 'fichiers')
const number = (data: Data) => numberIn(data, 'count')
const many = (data: Data, one: string, several: string) => (number(data) < 2 ? one : several)
const atLine = (data: Data) => ` (première fois à la ligne ${n(numberIn(data, 'line'))})`
const atRow = (data: Data) =>
  ` (première fois dans la ligne ${n(numberIn(data, 'row'))} du tableau)`
const place = (data: Data) =>
  `à la ligne ${n(numberIn(data, 'line'))}, caractère ${n(numberIn(data, 'column'))}`

const faults: Readonly<Record<string, string>> = {
  comma: 'il manque une virgule avant',
  colon: 'un deux-points est attendu après un nom',
  value: 'une valeur est attendue',
  closing: 'ce crochet ou cette accolade ne ferme rien',
  bareKey: 'un nom entre guillemets doubles est attendu',
  singleQuotes: 'les textes s’écrivent entre guillemets doubles, pas entre apostrophes',
  escape: 'dans ce texte, un \\ est suivi d’un caractère qui ne veut rien dire',
  openText: 'le texte qui commence ici n’est pas refermé par un guillemet',
  longText: 'une valeur ne finit jamais',
  unexpected: 'ce n’est pas une valeur',
}

const kinds: Readonly<Record<string, string>> = {
  text: 'un texte délimité (CSV)',
  xlsx: 'un classeur Excel (.xlsx)',
  xlsb: 'un classeur Excel binaire (.xlsb)',
  xls: 'un ancien classeur Excel (.xls)',
  spreadsheetml: 'un classeur Excel en XML',
  ods: 'un classeur LibreOffice (.ods)',
  fods: 'un classeur LibreOffice en XML (.fods)',
  html: 'une page web',
  webArchive: 'une page web en un seul fichier (.mht)',
  json: 'du JSON',
}

export const formIssues: typeof englishIssues = sentences({
  notAsNamed: (data) =>
    `Son nom finit par .${textIn(data, 'extension')}, mais ce fichier est ${kinds[textIn(data, 'looksLike')] ?? 'autre chose'} : il a été lu comme tel.`,
  fromArchive: (data) => `Tiré de l’archive ${textIn(data, 'archive')}.`,
  invalidJson: (data) =>
    `Ce JSON ne peut pas être lu ${place(data)}${isIn(data, 'found') ? ` (« ${textIn(data, 'found')} »)` : ''} : ${faults[textIn(data, 'reason')] ?? faults['unexpected']}.`,
  truncatedJson: (data) => `Il manque la fin de ce JSON : il s’arrête ${place(data)}.`,
  jsonTooDeep: (data) =>
    `À partir de la ligne ${n(numberIn(data, 'line'))}, ce JSON s’emboîte sur plus de ${n(numberIn(data, 'most'))} niveaux : ce n’est pas un tableau.`,
  noRecords: (data) =>
    isIn(data, 'path')
      ? `Il n’y a rien à lire comme un tableau sous « ${textIn(data, 'path')} ».`
      : 'Ce JSON ne contient ni liste ni objet qui puisse faire un tableau.',
  trailingCommas: (data) =>
    `${count('fr', number(data), 'virgule', 'virgules')} de trop avant un crochet ou une accolade${atLine(data)} : sans effet.`,
  jsonComments: (data) =>
    `${count('fr', number(data), 'commentaire', 'commentaires')} dans le JSON${atLine(data)} : ${many(data, 'laissé', 'laissés')} de côté.`,
  jsonNotNumbers: (data) =>
    `${count('fr', number(data), 'valeur écrite', 'valeurs écrites')} NaN ou Infinity${atLine(data)} : ${many(data, 'gardée', 'gardées')} en texte.`,
  oddNumbers: (data) =>
    `${count('fr', number(data), 'nombre n’est pas écrit', 'nombres ne sont pas écrits')} comme le veut le JSON, par exemple 007${atLine(data)} : ${many(data, 'gardé tel quel', 'gardés tels quels')}.`,
  rawControls: (data) =>
    `${count('fr', number(data), 'texte contient', 'textes contiennent')} des retours à la ligne ou des caractères invisibles non codés${atLine(data)} : ils sont gardés.`,
  loneHalves: (data) =>
    `${count('fr', number(data), 'texte contient', 'textes contiennent')} une moitié de caractère${atLine(data)} : elle apparaît sous la forme �.`,
  duplicateKeys: (data) =>
    `${count('fr', number(data), 'nom figure', 'noms figurent')} deux fois dans le même objet${atRow(data)} : chaque valeur a sa colonne.`,
  mixedRows: (data) =>
    `${rows(number(data))} d’une autre forme que la première${atRow(data)} : ${many(data, 'lue', 'lues')} dans d’autres colonnes.`,
  nullsBesideEmpty: (data) =>
    `${count('fr', number(data), 'valeur « null » lue', 'valeurs « null » lues')} comme cellule vide${atRow(data)}, ainsi que les textes vides.`,
  unevenLists: (data) =>
    `${count('fr', number(data), 'colonne s’arrête', 'colonnes s’arrêtent')} avant la plus longue, qui a ${rows(numberIn(data, 'longest'))} (la plus courte en a ${n(numberIn(data, 'shortest'))}) : les cellules qui manquent sont vides.`,
  listsKept: (data) =>
    `${count('fr', number(data), 'liste gardée', 'listes gardées')} en JSON${atRow(data)} : un élément est vide ou contient « | ».`,
  oddGeometries: (data) =>
    `${count('fr', number(data), 'géométrie n’a pas pu être lue', 'géométries n’ont pas pu être lues')}${atRow(data)} : ${many(data, 'gardée telle quelle', 'gardées telles quelles')}.`,
  otherGeometries: (data) =>
    `${count('fr', number(data), 'géométrie n’est pas un point', 'géométries ne sont pas des points')}${atRow(data)} : ${many(data, 'écrite', 'écrites')} en texte dans la colonne « geometry ».`,
  noColumnsKept: () => 'Toutes les colonnes ont été écartées.',
  noTables: () => 'Cette page web ne contient aucun tableau.',
  nestedArchive: () => 'Ce fichier est une archive dans une archive.',
  splitArchive: () => 'Cette archive n’est qu’un morceau parmi plusieurs.',
  emptyArchive: () => 'Cette archive ne contient aucun fichier.',
  nothingInArchive: () => 'Aucun fichier de cette archive ne peut être ouvert comme un tableau.',
  protectedArchive: () => 'Les fichiers de cette archive sont protégés par un mot de passe.',
  unknownEntry: () => 'Ce fichier n’est plus dans l’archive.',
  notReached: () => 'Il n’a pas été lu : vous avez interrompu l’ouverture.',
  copyAmongFiles: () => 'C’est une copie de projet Établi : elle s’ouvre seule, depuis l’accueil.',
})

export const formAdvice: typeof englishAdvice = sentences({
  invalidJson: () => 'Redemandez le fichier à qui vous l’a donné, ou corrigez-le à cet endroit.',
  truncatedJson: () => 'Téléchargez-le ou copiez-le à nouveau, puis choisissez-le.',
  jsonTooDeep: () => 'Demandez un export plus simple, en CSV par exemple.',
  noRecords: () => 'Choisissez une autre liste, ou un autre fichier.',
  noColumnsKept: () => 'Gardez au moins une colonne.',
  noTables: () =>
    'Enregistrez la page qui montre le tableau, ou copiez le tableau et collez-le ici.',
  nestedArchive: () =>
    'Décompressez-la sur votre ordinateur, puis ouvrez le fichier qu’elle contient.',
  splitArchive: () =>
    'Réunissez ses morceaux sur votre ordinateur, puis ouvrez les fichiers qu’elle contient.',
  nothingInArchive: () => 'Décompressez-la sur votre ordinateur pour voir ce qu’elle contient.',
  protectedArchive: () =>
    'Décompressez-la sur votre ordinateur avec son mot de passe, puis ouvrez les fichiers.',
  emptyArchive: () => 'Redemandez-la à qui vous l’a donnée.',
})

export const json: typeof englishJson = {
  table: 'Lignes du tableau',
  tableHint: 'L’endroit du fichier où sont les lignes.',
  places: {
    list: (path) => (path === '' ? 'la liste' : `la liste « ${path} »`),
    entries: (path) => (path === '' ? 'les entrées de l’objet' : `les entrées de « ${path} »`),
    value: (path) =>
      path === '' ? 'tout le fichier, en une seule ligne' : `« ${path} », en une seule ligne`,
    lines: () => 'une ligne par valeur du fichier',
    columns: (path) =>
      path === '' ? 'une colonne par liste du fichier' : `une colonne par liste de « ${path} »`,
  },
  candidate: (where, rowCount, columnCount) =>
    `${where} · ${rows(rowCount)} · ${columns(columnCount)}`,
  flattens: 'Les objets dans une ligne deviennent des colonnes',
  flattensHint: 'Par exemple adresse.ville. Sinon ils restent en texte JSON.',
  joinsLists: 'Les listes de valeurs simples deviennent un seul texte',
  joinsListsHint: 'Par exemple vélo|bus. Sinon elles restent en texte JSON.',
  firstIsNames: 'La première ligne donne les noms de colonnes',
  geometry: 'Géométrie',
  geometries: {
    lonLat: 'colonnes longitude et latitude',
    xy: 'colonnes x et y',
    wkt: 'texte (WKT)',
    geojson: 'texte (GeoJSON)',
    leftOut: 'écartée',
  },
  geometryFacts: {
    lonLat: 'points en longitude et latitude',
    xy: 'points en x et y',
    wkt: 'géométrie en texte (WKT)',
    geojson: 'géométrie en texte (GeoJSON)',
    leftOut: 'géométrie écartée',
  },
  geometryHint: 'Un point donne deux colonnes. Les autres formes sont écrites en texte.',
  encoding: 'Encodage des caractères',
  preview: 'Premières et dernières lignes, telles qu’elles seront lues',
  row: 'Ligne',
  columnsTitle: 'Colonnes',
  columnsHint: 'Décochez une colonne, au-dessus des lignes, pour l’écarter.',
  columnsKept: (kept, total) => `${n(kept)} sur ${n(total)} gardées`,
  keepAllColumns: 'Garder toutes les colonnes',
  keepColumn: (name) => `Garder la colonne ${name}`,
  columnsShown: (first, last) => `Colonnes ${n(first)} à ${n(last)}`,
  skippedRows: (value) =>
    `${rows(value)} entre les deux, ${value < 2 ? 'non montrée' : 'non montrées'} ici`,
  leftOut: (names) => (names.length === 0 ? 'aucune' : names.join(', ')),
  leftOutColumns: 'Colonnes écartées',
  facts: {
    list: (path) => (path === '' ? 'JSON' : `JSON, liste « ${path} »`),
    entries: (path) => (path === '' ? 'JSON, entrées' : `JSON, entrées de « ${path} »`),
    value: () => 'JSON, une seule ligne',
    lines: () => 'JSON, une valeur par ligne',
    columns: (path) =>
      path === '' ? 'JSON, une colonne par liste' : `JSON, une colonne par liste de « ${path} »`,
  },
  geoJson: 'GeoJSON',
  flat: 'objets en colonnes',
  kept: 'objets en texte',
  columnsLeftOut: (value) => `${columns(value)} ${value < 2 ? 'écartée' : 'écartées'}`,
  yes: 'oui',
  no: 'non',
}

export const incoming: typeof englishIncoming = {
  archiveTitle: (file) => `Fichiers de ${file}`,
  archiveIntro: (value) =>
    value === 0
      ? 'Aucun fichier de cette archive ne peut être ouvert comme un tableau.'
      : value < 2
        ? 'Cette archive contient un fichier qui peut être ouvert.'
        : `Cette archive contient ${n(value)} fichiers qui peuvent être ouverts. Choisissez lesquels : un onglet pour chacun.`,
  archiveMost: (most) => `Au plus ${n(most)} fichiers s’ouvrent à la fois.`,
  archiveList: 'Fichiers de l’archive',
  size: (bytes) => formatSize('fr', bytes),
  states: {
    table: '',
    archive: 'archive dans l’archive, non ouverte',
    protected: 'protégé par un mot de passe',
    packing: 'compressé d’une façon qui ne peut pas être lue',
    tooBig: 'trop gros',
    empty: 'vide',
    other: 'pas un tableau',
  },
  open: (value) => (value === 0 ? 'Ouvrir' : `Ouvrir ${files(value)}`),
  noneChosen: 'Choisissez au moins un fichier.',
  tooMany: (most) => `Choisissez au plus ${n(most)} fichiers.`,
  fileOf: (at, of) => `Fichier ${n(at)} sur ${n(of)}`,
  refusedTitle: (value) =>
    value < 2 ? 'Un fichier n’a pas pu être ouvert' : `${files(value)} n’ont pas pu être ouverts`,
  refusedIntro: 'Les autres sont ouverts. Aucun n’a été modifié.',
  refusedAll: 'Rien n’a été modifié.',
  pasteTitle: 'Coller un tableau',
  pasteField: 'Collez ici (Ctrl+V)',
  pasteHint:
    'Copiez des cellules dans Excel, LibreOffice ou Google Sheets, sur une page web ou dans un PDF, puis collez-les ici : elles s’ouvrent dans un nouvel onglet.',
  addFile: 'Depuis un fichier…',
  addPaste: 'Coller un tableau…',
}
