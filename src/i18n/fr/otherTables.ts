import type { otherTableIssues as english } from '../en/otherTables'
import { numberIn, textIn } from '../data'
import { count, formatNumber } from '../language'

const rows = (value: number): string => count('fr', value, 'ligne', 'lignes')

export const otherTableIssues: typeof english = {
  missingTable: (data) => `L’onglet « ${textIn(data, 'name')} » n’est plus dans le projet.`,
  missingOtherColumn: (data) =>
    `L’onglet « ${textIn(data, 'table')} » n’a plus de colonne « ${textIn(data, 'name')} ».`,
  tableCycle: (data) =>
    `L’onglet « ${textIn(data, 'name')} » lit lui-même celui-ci : aucun des deux ne pourrait être calculé le premier.`,
  tableFailed: (data) => `L’onglet « ${textIn(data, 'name')} » n’a pas pu être lu.`,
  noKeys: () => 'Choisissez les colonnes qui disent quelles lignes vont ensemble.',
  lookedUp: (data) => {
    const [matched, unmatched] = [numberIn(data, 'matched'), numberIn(data, 'unmatched')]
    const [several, unused] = [numberIn(data, 'several'), numberIn(data, 'unused')]
    const found = `${rows(matched)} sur ${formatNumber('fr', matched + unmatched)} dans l’autre onglet`
    const twice =
      several > 0
        ? ` ; ${formatNumber('fr', several)} s’y trouvent plusieurs fois (la première est prise)`
        : ''
    const left = unused > 0 ? ` ; ${rows(unused)} de l’autre onglet ne servent pas` : ''
    return `${found}${twice}${left}.`
  },
}
