import type { stepIssues as english } from '../en/stepIssues'
import { listIn, numberIn, textIn } from '../data'
import { formatNumber } from '../language'

const n = (value: number) => formatNumber('fr', value)

export const stepIssues: typeof english = {
  badLengths: (data) =>
    `« ${textIn(data, 'text')} » n’est pas une longueur : écrivez des nombres entiers à partir de 1, par exemple 2, 3, 4.`,
  tooManyPieces: (data) =>
    `Certaines cellules ont plus de ${n(numberIn(data, 'most'))} morceaux : la dernière colonne garde tout le reste.`,
  noCounter: (data) =>
    `« ${textIn(data, 'text')} » n’a pas de compteur : écrivez le premier numéro entre accolades, par exemple {001}.`,
  severalCounters: (data) =>
    `« ${textIn(data, 'text')} » a plusieurs compteurs : n’en gardez qu’un entre accolades.`,
  textsTwice: (data) =>
    `Dans la table, ${listIn(data, 'texts')
      .map((text) => `« ${text} »`)
      .join(', ')} mène à plusieurs textes : la première ligne compte.`,
}
