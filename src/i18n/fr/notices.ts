import type {
  noticeArea as englishArea,
  notices as english,
  travels as englishTravels,
} from '../en/notices'
import { count } from '../language'
import { formatSize } from '../formats'
import { isIn, listIn, numberIn, textIn } from '../data'
import type { Data } from '../data'
import { replayNotices } from './replayCodes'

const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const cells = (value: number) => count('fr', value, 'cellule', 'cellules')
const columns = (value: number) => count('fr', value, 'colonne', 'colonnes')
const agreed = (value: number, word: string) => (value < 2 ? word : `${word}s`)

const counts = (data: Data): string[] => {
  const counted: [string, (value: number) => string][] = [
    ['rowsRemoved', (value) => `${rows(value)} ${agreed(value, 'supprimée')}`],
    ['rowsAdded', (value) => `${rows(value)} ${agreed(value, 'ajoutée')}`],
    ['cellsChanged', (value) => `${cells(value)} ${agreed(value, 'modifiée')}`],
    ['columnsAdded', (value) => `${columns(value)} ${agreed(value, 'ajoutée')}`],
    ['columnsRemoved', (value) => `${columns(value)} ${agreed(value, 'supprimée')}`],
    ['columnsRenamed', (value) => `${columns(value)} ${agreed(value, 'renommée')}`],
  ]
  const said = counted
    .filter(([name]) => numberIn(data, name) > 0)
    .map(([name, say]) => say(numberIn(data, name)))
  if (isIn(data, 'isReordered')) said.push('lignes triées')
  if (isIn(data, 'isColumnOrderChanged')) said.push('colonnes déplacées')
  return said
}

const parts = (data: Data): string[] => {
  const said = counts(data)
  return said.length > 0 ? said : ['Rien à modifier']
}

const quoted = (name: string): string => `« ${name} »`

const moved = (data: Data): string => {
  const what = numberIn(data, 'count')
  const after = textIn(data, 'after')
  const where = after === '' ? 'au début' : `après « ${after} »`
  return what > 1
    ? `${columns(what)} placées ${where}`
    : `Colonne « ${textIn(data, 'name')} » placée ${where}`
}

/** What a changed step does in all, from the table before it; nothing when it does nothing. */
const effectOf = (data: Data): string => {
  const said = counts(data)
  return said.length > 0 ? `Elle donne maintenant : ${said.join(', ')}` : 'Elle ne change rien'
}

const also = (data: Data): string[] => {
  const said: string[] = []
  const unread = numberIn(data, 'unread')
  const warnings = numberIn(data, 'warnings')
  const broken = numberIn(data, 'broken')
  if (unread > 0)
    said.push(
      `${cells(unread)} non ${agreed(unread, 'lue')}, ${unread < 2 ? 'gardée telle quelle' : 'gardées telles quelles'}`,
    )
  if (warnings > 0) said.push(count('fr', warnings, 'remarque', 'remarques'))
  if (broken > 0)
    said.push(
      count(
        'fr',
        broken,
        'étape suivante ne fonctionne plus',
        'étapes suivantes ne fonctionnent plus',
      ),
    )
  return said
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)

export const notices: typeof english = {
  stepDone: (data) => `${[capital(parts(data).join(', ')), ...also(data)].join('. ')}.`,
  stepModified: (data) => `${['Étape modifiée', effectOf(data), ...also(data)].join('. ')}.`,
  viewSorted: (data) => `Trié par ${listIn(data, 'names').map(quoted).join(', ')} (affichage).`,
  viewSortedFiltered: (data) =>
    `Trié par ${listIn(data, 'names').map(quoted).join(', ')} (affichage) : ${rows(numberIn(data, 'rows'))} ${agreed(numberIn(data, 'rows'), 'affichée')}.`,
  columnRenamed: (data) =>
    `${[`« ${textIn(data, 'from')} » s’appelle maintenant « ${textIn(data, 'to')} »`, ...also(data)].join('. ')}.`,
  columnsMoved: (data) => `${[moved(data), ...also(data)].join('. ')}.`,
  rowsDeleted: (data) =>
    `${[`${rows(numberIn(data, 'count'))} ${agreed(numberIn(data, 'count'), 'supprimée')}`, ...also(data)].join('. ')}.`,
  reopened: (data) =>
    `Fichier relu : ${rows(numberIn(data, 'rows'))} et ${columns(numberIn(data, 'columns'))}.`,
  viewShown: (data) =>
    `${rows(numberIn(data, 'rows'))} ${agreed(numberIn(data, 'rows'), 'affichée')}.`,
  exported: (data) =>
    `${textIn(data, 'fileName')} a été écrit (${formatSize('fr', numberIn(data, 'size'))}).`,
  copySaved: (data) => `La copie ${textIn(data, 'fileName')} a été écrite.`,
  projectDeleted: (data) => `Projet « ${textIn(data, 'name')} » supprimé.`,
  projectDuplicated: (data) => `Copie « ${textIn(data, 'name')} » créée dans ce navigateur.`,
  projectRenamed: (data) => `Le projet s’appelle maintenant « ${textIn(data, 'name')} ».`,
  everythingErased: () => 'Tout ce qu’Établi gardait dans ce navigateur a été effacé.',
  tablesAdded: (data) =>
    `${count('fr', numberIn(data, 'count'), 'tableau ajouté', 'tableaux ajoutés')}.`,
  tableRemoved: (data) => `Tableau « ${textIn(data, 'name')} » supprimé.`,
  tableDuplicated: (data) =>
    `« ${textIn(data, 'name')} » est une copie de « ${textIn(data, 'from')} », avec ses étapes.`,
  tableFollowed: (data) =>
    `« ${textIn(data, 'name')} » part du résultat de « ${textIn(data, 'from')} » et le suivra.`,
  pairsKept: (data) => {
    const kept = `Table « ${textIn(data, 'name')} » : ${count('fr', numberIn(data, 'lines'), 'ligne gardée', 'lignes gardées')}`
    const steps = numberIn(data, 'steps')
    if (steps === 0) return `${kept}.`
    const tabs = listIn(data, 'tabs').join(', ')
    return `${kept}. ${count('fr', steps, 'étape refaite', 'étapes refaites')} (${tabs}).`
  },
  pairsRemoved: (data) => `Table de correspondance « ${textIn(data, 'name')} » supprimée.`,
  ...replayNotices,
  examplesOffered: (data) =>
    `Faire de même pour ${count('fr', numberIn(data, 'count'), 'autre cellule', 'autres cellules')} de « ${textIn(data, 'name')} » ?`,
  stopped: () => 'Interrompu. Rien n’a été modifié.',
  copyReminder: () => 'Un jour de travail sans copie : enregistrez-en une (.etabli) en lieu sûr.',
}

export const travels: typeof englishTravels = {
  undone: (act) => `Annulé : ${act}`,
  redone: (act) => `Rétabli : ${act}`,
  wentTo: () => 'Vous êtes revenu à ce point de l’historique. Rien de la suite n’est perdu.',
}

export const unknownNotice = () => 'C’est fait.'

export const noticeArea: typeof englishArea = {
  region: 'Messages',
  dismiss: 'Masquer ce message',
  fillByExample: 'Voir (Ctrl+E)',
  saveCopy: 'Enregistrer une copie…',
  advice: 'Que faire',
}
