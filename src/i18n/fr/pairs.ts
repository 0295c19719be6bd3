import type { pairs as english } from '../en/pairs'
import { count, formatNumber } from '../language'

const lines = (value: number): string => count('fr', value, 'ligne', 'lignes')
const cells = (value: number): string => count('fr', value, 'cellule', 'cellules')
const texts = (value: number): string => count('fr', value, 'texte', 'textes')

export const pairs: typeof english = {
  title: 'Tables de correspondance',
  help: 'Chaque texte de gauche devient celui de droite. Une table est gardée avec le projet : toute étape, dans tout onglet, peut la suivre.',
  kind: 'table de correspondance',
  list: 'Tables du projet',
  add: 'Nouvelle table',
  name: 'Nom de la table',
  newName: 'Correspondances',
  lines,
  content: 'Lignes de la table',
  userOf: (tab, step) => `${tab}, étape ${formatNumber('fr', step)}`,
  users: (list) => `Utilisée par : ${list}.`,
  unused: 'Aucune étape ne l’utilise encore.',
  twice: (from, to) =>
    `« ${from} » mène à ${to.map((text) => `« ${text} »`).join(' et ')} : la première ligne compte.`,
  moreTwice: (value) => `et ${texts(value)} de plus qui mènent à plusieurs`,
  save: 'Garder la table',
  unsaved: 'Les changements de cette table ne sont pas encore gardés.',
  discard: 'Y renoncer',
  saveFirst: 'Gardez d’abord les changements de cette table, ou renoncez-y.',
  remove: 'Supprimer la table',
  removeAsk: (name, list) =>
    `« ${name} » est utilisée par : ${list}. Sans elle, ces étapes ne fonctionnent plus, jusqu’à ce que vous leur donniez d’autres lignes.`,
  removeYes: 'Supprimer quand même',
  removeNo: 'La garder',
  export: 'Exporter en CSV',
  columnNames: ['de', 'vers'],
  fromFile: 'Depuis un fichier (CSV)…',
  fromTab: 'Depuis un onglet…',
  tab: 'Onglet',
  from: 'Colonne des textes trouvés',
  to: 'Colonne de ce qu’ils deviennent',
  take: 'Prendre ces lignes',
  came: (added, left) =>
    `${count('fr', added, 'ligne ajoutée', 'lignes ajoutées')}${left > 0 ? ` ; ${count('fr', left, 'écartée : son texte a', 'écartées : leur texte a')} déjà une ligne` : ''}.`,
  header: (from, to) =>
    `La première ligne du fichier, « ${from} » et « ${to} », a été prise pour des noms.`,
  headerIsLine: 'C’est aussi une ligne',

  which: 'Lignes à suivre',
  own: 'Lignes de cette étape',
  gone: (name) =>
    `La table « ${name} » n’est plus dans le projet : choisissez-en une autre, ou des lignes de cette étape.`,
  manage: 'Tables de correspondance…',
  change: 'Modifier cette table…',
  copy: 'Reprendre ses lignes dans cette étape',
  keep: 'Garder ces lignes comme table…',
  keepNow: 'Garder',
  unmatched: (distinct, value) =>
    `${count('fr', distinct, 'texte n’est pas dans la table', 'textes ne sont pas dans la table')} (${cells(value)})`,
  allMatched: 'Tous les textes de ces colonnes sont dans la table.',
  addLine: (text) => `Ajouter une ligne pour « ${text} »`,
  accept: (text, to) => `« ${text} » devient « ${to} »`,
  becomes: (to) => `→ ${to}`,
  moreTexts: (value) => `et ${texts(value)} de plus`,
}
