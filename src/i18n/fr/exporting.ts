import type { exporting as english } from '../en/exporting'
import { count, formatNumber } from '../language'

const cells = (value: number) => count('fr', value, 'cellule', 'cellules')

export const exporting: typeof english = {
  title: 'Exporter',
  intent: 'Pour quoi faire ?',
  publish: 'Pour publier',
  publishHelp:
    'CSV avec des virgules, en UTF-8 : ce qu’attendent les portails de données ouvertes.',
  other: 'Autre CSV…',
  otherHelp: 'Pour un tableur ou un logiciel particulier.',
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
  step: 'Cette étape :',
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
    `Un fichier texte de ${rows} et ${columns}, que tous les portails et logiciels savent lire. Ouvert dans Excel par double clic, il peut apparaître dans une seule colonne : pour cet usage, choisissez « Autre CSV ».`,
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
