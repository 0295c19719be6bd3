import type { acts as english } from '../en/acts'
import { count } from '../language'
import { isIn, numberIn, textIn } from '../data'
import type { Data } from '../data'
import { replayActs } from './replayCodes'
import { types } from './types'

const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const cells = (value: number) => count('fr', value, 'cellule', 'cellules')
const typeName = (type: string) =>
  Object.hasOwn(types, type) ? types[type as keyof typeof types] : type
const shown = (data: Data, name: string) => textIn(data, name) || '(vide)'

export const acts: typeof english = {
  opened: (data) => `Ouvrir ${textIn(data, 'fileName')}`,
  reopened: (data) => `Modifier l’ouverture de ${textIn(data, 'fileName')}`,
  copyOpened: () => 'Ouvrir une copie du projet',
  duplicated: () => 'Dupliquer le projet',
  projectRenamed: (data) => `Renommer le projet « ${textIn(data, 'name')} »`,
  stepAdded: (data, title) => title(textIn(data, 'kind')),
  proposalsApplied: (data) =>
    `Appliquer ${count('fr', numberIn(data, 'count'), 'correction proposée', 'corrections proposées')}`,
  stepChanged: (data, title) => `Modifier l’étape : ${title(textIn(data, 'kind'))}`,
  stepRemoved: (data, title) => `Supprimer l’étape : ${title(textIn(data, 'kind'))}`,
  stepsMoved: (data) => `Déplacer ${count('fr', numberIn(data, 'count'), 'étape', 'étapes')}`,
  stepMoved: (data, title) => `Déplacer l’étape : ${title(textIn(data, 'kind'))}`,
  stepSwitchedOff: (data, title) => `Désactiver l’étape : ${title(textIn(data, 'kind'))}`,
  stepSwitchedOn: (data, title) => `Réactiver l’étape : ${title(textIn(data, 'kind'))}`,
  stepNamed: (data, title) =>
    `Nommer l’étape « ${title(textIn(data, 'kind'))} » : ${textIn(data, 'name')}`,
  stepNoted: (data, title) => `Annoter l’étape : ${title(textIn(data, 'kind'))}`,
  stepRebound: (data, title) =>
    `Colonne « ${textIn(data, 'to')} » dans l’étape : ${title(textIn(data, 'kind'))}`,
  stepsGrouped: (data) =>
    `Grouper ${count('fr', numberIn(data, 'count'), 'étape', 'étapes')} : ${textIn(data, 'name')}`,
  stepsUngrouped: (data) => `Dégrouper : ${textIn(data, 'name')}`,
  cellsEdited: (data) =>
    numberIn(data, 'count') > 1
      ? `Saisir dans ${cells(numberIn(data, 'count'))}`
      : `Saisie dans « ${textIn(data, 'name')} » : ${shown(data, 'before')} → ${shown(data, 'after')}`,
  rowsDeleted: (data) => `Supprimer ${rows(numberIn(data, 'count'))}`,
  columnRenamed: (data) => `Renommer « ${textIn(data, 'from')} » en « ${textIn(data, 'to')} »`,
  columnsMoved: (data) =>
    numberIn(data, 'count') > 1
      ? `Déplacer ${count('fr', numberIn(data, 'count'), 'colonne', 'colonnes')}`
      : `Déplacer la colonne « ${textIn(data, 'name')} »`,
  typeChosen: (data) =>
    isIn(data, 'type')
      ? `Lire « ${textIn(data, 'name')} » comme : ${typeName(textIn(data, 'type'))}`
      : `Deviner la nature de « ${textIn(data, 'name')} »`,
  tableAdded: (data) =>
    numberIn(data, 'count') > 1
      ? `Ajouter ${count('fr', numberIn(data, 'count'), 'tableau', 'tableaux')}`
      : `Ajouter le tableau « ${textIn(data, 'name')} »`,
  tableRenamed: (data) =>
    `Renommer le tableau « ${textIn(data, 'from')} » en « ${textIn(data, 'to')} »`,
  tableMoved: (data) => `Déplacer le tableau « ${textIn(data, 'name')} »`,
  tableDuplicated: (data) => `Dupliquer le tableau « ${textIn(data, 'from')} »`,
  tableFollowed: (data) =>
    `Ajouter le tableau « ${textIn(data, 'name')} » à partir du résultat de « ${textIn(data, 'from')} »`,
  pairsAdded: (data) => `Garder la table de correspondance « ${textIn(data, 'name')} »`,
  pairsChanged: (data) => `Modifier la table de correspondance « ${textIn(data, 'name')} »`,
  pairsRemoved: (data) => `Supprimer la table de correspondance « ${textIn(data, 'name')} »`,
  ...replayActs,
  tableRemoved: (data) => `Supprimer le tableau « ${textIn(data, 'name')} »`,
}

export const unknownAct = (code: string) => `Modification (${code})`
