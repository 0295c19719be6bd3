import type { formulaIssues as english } from '../en/formulas'
import { numberIn, textIn } from '../data'
import type { Data } from '../data'
import { count, formatNumber } from '../language'

const at = (data: Data): string => `au caractère ${formatNumber('fr', numberIn(data, 'at') + 1)}`

const argumentsOf = (value: number): string =>
  value < 2 ? `${value} argument` : `${value} arguments`

const wanted = (data: Data): string => {
  const [least, most] = [numberIn(data, 'least'), numberIn(data, 'most')]
  if (data['most'] === null) return `au moins ${argumentsOf(least)}`
  return least === most ? argumentsOf(least) : `de ${least} à ${argumentsOf(most)}`
}

const reasons: Readonly<Record<string, string>> = {
  notANumber: 'n’est pas un nombre',
  notADate: 'n’est pas une date',
  notAnInteger: 'n’est pas un nombre entier',
  notTrueOrFalse: 'n’est ni vrai ni faux',
  notFound: 'n’a pas été trouvé',
  outOfBounds: 'est hors limites',
}

export const formulaIssues: typeof english = {
  formulaUnknownColumn: (data) => `Aucune colonne ne s’appelle « ${textIn(data, 'name')} ».`,
  formulaFailed: (data) => {
    const [why, example] = [textIn(data, 'why'), textIn(data, 'example')]
    const rows = count(
      'fr',
      numberIn(data, 'count'),
      'ligne n’a pas de résultat',
      'lignes n’ont pas de résultat',
    )
    if (why === 'divisionByZero') return `${rows} : division par zéro.`
    if (why === 'tooLong') return `${rows} : le résultat serait trop long.`
    return `${rows} : « ${example} » ${reasons[why] ?? 'ne convient pas'}.`
  },
  formulaEmpty: () => 'Écrivez une formule, par exemple [Prix] * 2.',
  formulaTooLong: (data) =>
    `Cette formule dépasse ${formatNumber('fr', numberIn(data, 'most'))} caractères.`,
  formulaTooDeep: (data) =>
    `Trop de parenthèses les unes dans les autres (plus de ${formatNumber('fr', numberIn(data, 'most'))}).`,
  formulaOpenText: (data) => `Un guillemet ouvert ${at(data)} n’est jamais refermé.`,
  formulaOpenColumn: (data) =>
    `Un crochet ouvert ${at(data)} n’est jamais refermé : [Nom de la colonne].`,
  formulaCharacter: (data) =>
    `Le caractère « ${textIn(data, 'character')} » ${at(data)} ne veut rien dire dans une formule.`,
  formulaEnd: () => 'La formule s’arrête trop tôt : il manque quelque chose à la fin.',
  formulaUnexpected: (data) =>
    `« ${textIn(data, 'found')} » n’est pas attendu ${at(data)}. Les arguments se séparent par un point-virgule.`,
  formulaNotClosed: (data) => `La parenthèse ouverte ${at(data)} n’est jamais refermée.`,
  formulaUnknownWord: (data) => {
    const like = textIn(data, 'like')
    const advice =
      like === ''
        ? 'Les colonnes s’écrivent entre crochets : [Nom], les textes entre guillemets.'
        : `Vouliez-vous dire ${like} ?`
    return `« ${textIn(data, 'word')} » ${at(data)} n’est pas une fonction connue. ${advice}`
  },
  formulaArguments: (data) =>
    `${textIn(data, 'name')} demande ${wanted(data)} ; ici il y en a ${numberIn(data, 'given')}.`,
  formulaNotRepeatable: (data) =>
    `${textIn(data, 'word')} donnerait un autre résultat chaque jour : une étape doit toujours donner le même. Écrivez la date ou le nombre lui-même.`,
  formulaOtherTable: (data) =>
    `${textIn(data, 'word')} va chercher dans un autre tableau : c’est une étape à part, pas une formule.`,
}
