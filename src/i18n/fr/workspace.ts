import type { workspace as english } from '../en/workspace'
import { count, formatNumber } from '../language'

const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const changes = (value: number) => count('fr', value, 'modification', 'modifications')

export const workspace: typeof english = {
  regions: {
    top: 'Projet',
    menus: 'Actions',
    steps: 'Étapes',
    table: 'Tableau',
    panel: 'Panneau',
    status: 'État',
  },
  projectMenu: (name) => `Projet ${name}`,
  backHome: 'Revenir aux projets',
  renameProject: 'Renommer le projet…',
  saveCopy: 'Enregistrer une copie (.etabli)…',
  duplicateProject: 'Dupliquer le projet',
  deleteProject: 'Supprimer le projet',
  undoMenu: 'Historique des modifications',
  undoCount: (value) => `Revenir de ${changes(value)} en arrière`,
  allHistory: 'Tout l’historique…',
  export: 'Exporter',
  exportPublish: 'Pour publier (CSV)…',
  exportExcel: 'Pour un collègue, dans Excel…',
  exportOther: 'Autre format…',
  help: 'Aide',
  saving: 'Enregistrement…',
  savedAt: (time) => `Enregistré dans ce navigateur à ${time}`,
  unsaved: 'Non enregistré',
  unsavedOffer: 'Non enregistré : faire une copie',
  menus: {
    clean: 'Nettoyer',
    compile: 'Compiler',
    complete: 'Compléter',
    standardise: 'Standardiser',
  },
  seeAll: 'Tout voir…',
  findAll: 'Tout trouver',
  findAllKey: (keys) => `Tout trouver (${keys})`,
  stepsTitle: 'Étapes',
  stepsCount: (value) => `Étapes (${formatNumber('fr', value)})`,
  foldSteps: 'Replier les étapes',
  unfoldSteps: 'Afficher les étapes',
  closePanel: 'Fermer le panneau',
  openPanel: 'Afficher le panneau',
  panels: {
    diagnostic: 'Diagnostic',
    column: 'Colonne',
    columnHistory: 'Historique des colonnes',
    history: 'Historique',
  },
  panelChoice: 'Afficher dans le panneau',
  stripNames: (record) => `noms en ligne ${formatNumber('fr', record)}`,
  stripNoNames: 'pas de ligne de noms',
  stripAbove: (value) => `${rows(value)} au-dessus ${value < 2 ? 'écartée' : 'écartées'}`,
  stripNotes: (value) => count('fr', value, 'remarque', 'remarques'),
  stripNotesTitle: 'Remarques sur l’ouverture du fichier',
  hideStrip: 'Masquer cette ligne',
  strip: 'Ouverture du fichier',
  banner: (shown, total) =>
    shown === 0
      ? 'Tableau tel qu’à l’ouverture, avant toutes les étapes.'
      : `Tableau après l’étape ${shown} sur ${formatNumber('fr', total)}.`,
  bannerNext: (following) =>
    following < 2
      ? 'Vos changements s’ajouteront ici, avant la suivante.'
      : `Vos changements s’ajouteront ici, avant les ${formatNumber('fr', following)} suivantes.`,
  bannerEnd: 'Revenir à la fin',
  readOnlyTakeOver: 'Modifier ici',
  selectionCells: (value) => count('fr', value, 'cellule', 'cellules'),
  selectionRows: (value) => `${rows(value)} ${value < 2 ? 'sélectionnée' : 'sélectionnées'}`,
  selectionColumns: (value) =>
    `${count('fr', value, 'colonne sélectionnée', 'colonnes sélectionnées')}`,
  selectionNone: 'rien de sélectionné',
  shownRows: (shown, total) => `${rows(shown)} sur ${total}`,
  percent: (value) => `${value} %`,
  doing: {
    reading: 'Lecture du fichier…',
    unpacking: 'Décompression de l’archive…',
    saving: 'Enregistrement…',
    running: 'Calcul des étapes…',
    counting: 'Comptage…',
    writing: 'Écriture du fichier…',
  },
  progress: 'Avancement',
  openAgain: 'Ouvrir une copie ou un fichier…',
  tableIssue: 'Le tableau ne peut pas être affiché',
  emptyTable: 'Ce tableau n’a aucune ligne.',
  notTried: 'En cours…',
}
