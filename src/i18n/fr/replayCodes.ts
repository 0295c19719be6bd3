import type {
  replayActs as englishActs,
  replayAdvice as englishAdvice,
  replayIssues as englishIssues,
  replayNotices as englishNotices,
} from '../en/replayCodes'
import { numberIn, textIn } from '../data'
import type { Data } from '../data'
import { count } from '../language'

const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const steps = (value: number) => count('fr', value, 'étape', 'étapes')
const agreed = (value: number, word: string) => (value < 2 ? word : `${word}s`)
const off = (data: Data): string => {
  const value = numberIn(data, 'off')
  return value === 0
    ? ''
    : ` ${steps(value)} ${agreed(value, 'désactivée')} faute de colonne ou de tableau.`
}

export const replayIssues: typeof englishIssues = {
  badStepList: (data) =>
    !['json', 'format', ''].includes(textIn(data, 'reason'))
      ? `Cette suite d’étapes est abîmée (à « ${textIn(data, 'reason')} »). Rien n’a été modifié.`
      : 'Ce fichier n’est pas une suite d’étapes d’Établi, ou il est abîmé. Rien n’a été modifié.',
  newerStepList: () => 'Cette suite d’étapes vient d’une version plus récente d’Établi.',
  stepListTooBig: () =>
    'Cette suite d’étapes est trop longue ou trop complexe pour être lue sans risque.',
  noStepsInCopy: () => 'Aucun tableau de ce projet n’a d’étape.',
  listGone: () => 'Cette suite d’étapes n’est plus dans ce navigateur.',
  copyAsSource: () =>
    'Ce fichier est une copie de projet : il ne peut pas prendre la place du fichier d’un tableau.',
  sourceOfOtherTab: (data) =>
    `Cet onglet suit l’onglet « ${textIn(data, 'name')} » : ses lignes viennent de là.`,
  severalInArchive: (data) =>
    numberIn(data, 'count') === 0
      ? 'Cette archive ne contient aucun tableau.'
      : `Cette archive contient ${count('fr', numberIn(data, 'count'), 'fichier', 'fichiers')} : impossible de savoir lequel prend la place du vôtre.`,
}

export const replayAdvice: typeof englishAdvice = {
  badStepList: () =>
    'Choisissez un fichier dont le nom finit par « .etapes.json », ou une copie de projet (.etabli).',
  newerStepList: () => 'Rechargez la page pour obtenir la dernière version d’Établi.',
  noStepsInCopy: () => 'Choisissez une autre copie, ou une suite d’étapes (.etapes.json).',
  copyAsSource: () => 'Choisissez le tableau lui-même : CSV, Excel, ODS, JSON.',
  sourceOfOtherTab: (data) =>
    `Remplacez le fichier d’origine de « ${textIn(data, 'name')} » : cet onglet suivra.`,
  severalInArchive: () => 'Sortez de l’archive le fichier voulu, puis choisissez-le.',
}

export const replayNotices: typeof englishNotices = {
  sourceReplaced: (data) =>
    `Fichier d’origine remplacé par ${textIn(data, 'fileName')} : ${rows(numberIn(data, 'rows'))}.${off(data)}`,
  stepsReplayed: (data) => {
    const value = numberIn(data, 'count')
    return `${steps(value)} de « ${textIn(data, 'name')} » ${agreed(value, 'rejouée')}.${off(data)}`
  },
  stepsRemovedFrom: (data) => {
    const value = numberIn(data, 'count')
    return `${steps(value)} ${agreed(value, 'supprimée')}.`
  },
  listKept: (data) =>
    `« ${textIn(data, 'name')} » est dans Mes étapes : ${steps(numberIn(data, 'count'))}.`,
  listDeleted: (data) => `« ${textIn(data, 'name')} » supprimée de Mes étapes.`,
  listSaved: (data) => `${textIn(data, 'fileName')} a été écrit.`,
}

export const replayActs: typeof englishActs = {
  sourceReplaced: (data) => `Remplacer ${textIn(data, 'from')} par ${textIn(data, 'fileName')}`,
  stepsReplayed: (data) =>
    `Rejouer « ${textIn(data, 'name')} » : ${steps(numberIn(data, 'count'))}`,
  stepsRemovedFrom: (data) =>
    `Supprimer ${steps(numberIn(data, 'count'))}, de l’étape ${textIn(data, 'from')} à la fin`,
}
