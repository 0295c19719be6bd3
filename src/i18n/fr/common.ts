import type { common as english } from '../en/common'
import { count, formatNumber } from '../language'

const n = (value: number, one: string, other: string) => count('fr', value, one, other)

export const common: typeof english = {
  rows: (value) => n(value, 'ligne', 'lignes'),
  columns: (value) => n(value, 'colonne', 'colonnes'),
  cells: (value) => n(value, 'cellule', 'cellules'),
  values: (value) => n(value, 'valeur', 'valeurs'),
  steps: (value) => n(value, 'étape', 'étapes'),
  number: (value) => formatNumber('fr', value),
  quoted: (text) => `« ${text} »`,
  appName: 'Établi',
  undo: 'Annuler',
  redo: 'Rétablir',
  retry: 'Réessayer',
  apply: 'Appliquer',
  closeWithoutApplying: 'Fermer sans appliquer',
  close: 'Fermer',
  stop: 'Interrompre',
  delete: 'Supprimer',
  rename: 'Renommer',
  duplicate: 'Dupliquer',
  modify: 'Modifier',
  search: 'Rechercher',
  more: 'Plus',
  loading: 'Chargement…',
  cancelled: 'Interrompu. Rien n’a été modifié.',
}
