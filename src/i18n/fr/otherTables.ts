import type { otherTableIssues as english } from '../en/otherTables'
import { numberIn, textIn } from '../data'
import { count, formatNumber } from '../language'

export const otherTableIssues: typeof english = {
  missingTable: (data) => `L’onglet « ${textIn(data, 'name')} » n’est plus dans le projet.`,
  missingOtherColumn: (data) =>
    `L’onglet « ${textIn(data, 'table')} » n’a plus de colonne « ${textIn(data, 'name')} ».`,
  missingPairs: (data) =>
    `La table de correspondance « ${textIn(data, 'name')} » n’est plus dans le projet.`,
  tooManyPairs: (data) =>
    `Une table de correspondance tient au plus ${formatNumber('fr', numberIn(data, 'most'))} lignes : au-delà, ouvrez le fichier dans un onglet et cherchez-y (RECHERCHEV).`,
  noPairs: () => 'Il faut deux colonnes : le texte trouvé, et ce qu’il devient.',
  tableCycle: (data) =>
    `L’onglet « ${textIn(data, 'name')} » lit lui-même celui-ci : aucun des deux ne pourrait être calculé le premier.`,
  tableFailed: (data) => `L’onglet « ${textIn(data, 'name')} » n’a pas pu être lu.`,
  noKeys: () => 'Choisissez les colonnes qui disent quelles lignes vont ensemble.',
  lookedUp: (data) => {
    const [matched, unmatched] = [numberIn(data, 'matched'), numberIn(data, 'unmatched')]
    const [several, unused] = [numberIn(data, 'several'), numberIn(data, 'unused')]
    const found = `${count('fr', matched, 'ligne trouvée', 'lignes trouvées')} dans l’autre onglet, sur ${formatNumber('fr', matched + unmatched)}`
    const twice =
      several > 0
        ? ` ; ${count('fr', several, 's’y trouve', 's’y trouvent')} plusieurs fois (la première est prise)`
        : ''
    const left =
      unused > 0
        ? ` ; ${count('fr', unused, 'ligne de l’autre onglet ne sert pas', 'lignes de l’autre onglet ne servent pas')}`
        : ''
    return `${found}${twice}${left}.`
  },
}
