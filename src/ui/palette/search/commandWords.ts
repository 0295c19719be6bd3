import type { Language } from '../../../i18n/language'
import type { Command } from '../../menus/commands'

/** What users call the actions, beside their names. */
export const commandWords: Readonly<
  Record<Command['id'], Readonly<Record<Language, readonly string[]>>>
> = {
  openFile: {
    fr: ['ouvrir', 'charger', 'importer', 'nouveau fichier', 'fichier csv', 'fichier excel'],
    en: ['open', 'load', 'import', 'new file', 'csv file', 'excel file'],
  },
  openInNewProject: {
    fr: ['ouvrir', 'importer', 'nouveau projet', 'autre fichier'],
    en: ['open', 'import', 'new project', 'another file'],
  },
  addTable: {
    fr: [
      'ouvrir',
      'importer',
      'ajouter un onglet',
      'ajouter un tableau',
      'ajouter une feuille',
      'deuxième fichier',
      'autre fichier',
    ],
    en: [
      'open',
      'import',
      'add a tab',
      'add a table',
      'add a sheet',
      'second file',
      'another file',
    ],
  },
  pasteTable: {
    fr: ['coller', 'presse-papiers', 'copier-coller', 'nouvel onglet'],
    en: ['paste', 'clipboard', 'copy and paste', 'new tab'],
  },
  fillByExample: {
    fr: ['remplissage instantané', 'faire de même', 'compléter comme au-dessus'],
    en: ['flash fill', 'do the same', 'fill like above'],
  },
  pairs: {
    fr: ['table de correspondance', 'nomenclature', 'liste de codes', 'code et libellé', 'de vers'],
    en: ['correspondence table', 'mapping table', 'code list', 'code and label', 'from to'],
  },
  duplicateTable: {
    fr: ['copier l’onglet', 'dupliquer l’onglet', 'copie du tableau', 'dupliquer la feuille'],
    en: ['copy the tab', 'duplicate the tab', 'copy of the table', 'duplicate the sheet'],
  },
  followTable: {
    fr: ['onglet lié', 'repartir du résultat', 'suivre un onglet', 'onglet à partir d’un autre'],
    en: ['linked tab', 'start from the result', 'follow a tab', 'tab from another one'],
  },
  removeTable: {
    fr: ['supprimer l’onglet', 'supprimer la feuille', 'enlever un onglet'],
    en: ['delete the tab', 'delete the sheet', 'remove a tab'],
  },
  goHome: {
    fr: ['accueil', 'fermer le projet', 'quitter', 'changer de projet', 'mes projets'],
    en: ['home', 'close the project', 'leave', 'switch project', 'my projects'],
  },
  renameProject: {
    fr: ['changer le nom du projet', 'nom du fichier', 'titre du projet'],
    en: ['change the name of the project', 'file name', 'project title'],
  },
  saveCopy: {
    fr: ['enregistrer', 'sauvegarder', 'sauvegarde', 'enregistrer sous', 'partager', 'envoyer'],
    en: ['save', 'save as', 'backup', 'share', 'send'],
  },
  undo: {
    fr: [
      'défaire',
      'j’ai fait une bêtise',
      'revenir en arrière',
      'retour en arrière',
      'ctrl z',
      'erreur de manipulation',
    ],
    en: ['go back', 'revert', 'ctrl z', 'mistake'],
  },
  redo: {
    fr: ['refaire', 'remettre', 'ctrl y'],
    en: ['do again', 'ctrl y'],
  },
  showHistory: {
    fr: ['historique', 'ce que j’ai fait', 'versions', 'autre version', 'anciennes versions'],
    en: ['history', 'what I did', 'versions', 'other version', 'earlier versions'],
  },
  showDiagnostic: {
    fr: ['erreurs', 'problèmes', 'vérifier le fichier', 'contrôler', 'anomalies', 'analyser'],
    en: ['errors', 'problems', 'check the file', 'anomalies', 'analyse'],
  },
  showColumn: {
    fr: ['statistiques', 'valeurs d’une colonne', 'combien de vides', 'minimum maximum'],
    en: ['statistics', 'values of a column', 'how many empty', 'minimum maximum'],
  },
  showColumnHistory: {
    fr: [
      'colonne disparue',
      'colonne perdue',
      'retrouver une colonne',
      'd’où vient la colonne',
      'où est passée la colonne',
    ],
    en: [
      'column disappeared',
      'lost column',
      'find a column again',
      'where a column comes from',
      'where did the column go',
    ],
  },
  reopenOpening: {
    fr: [
      'séparateur',
      'encodage',
      'point-virgule',
      'accents abîmés à l’ouverture',
      'ligne des noms de colonnes',
      'réglages d’ouverture',
      'choisir la feuille',
    ],
    en: ['separator', 'delimiter', 'encoding', 'semicolon', 'header row', 'opening settings'],
  },
  replaceSource: {
    fr: [
      'changer de fichier',
      'fichier de l’an prochain',
      'nouvelle version du fichier',
      'mettre à jour le fichier',
      'rejouer sur un autre fichier',
    ],
    en: ['next year', 'another file', 'new version of the file', 'update the file', 'replay'],
  },
  savedSteps: {
    fr: ['mes étapes', 'suite d’étapes', 'rejouer', 'réutiliser les étapes', 'modèle', 'macro'],
    en: ['my steps', 'saved steps', 'replay', 'use the steps again', 'template', 'macro'],
  },
  keepSteps: {
    fr: [
      'garder les étapes',
      'couper ici',
      'enregistrer les étapes',
      'exporter les étapes',
      'modèle',
    ],
    en: ['keep the steps', 'cut here', 'save the steps', 'export the steps', 'template'],
  },
  showEnd: {
    fr: ['fin', 'dernière étape', 'voir le résultat'],
    en: ['end', 'last step', 'see the result'],
  },
  toggleSteps: {
    fr: ['liste des étapes', 'cacher les étapes', 'voir les étapes', 'masquer'],
    en: ['list of steps', 'hide the steps', 'see the steps'],
  },
  applyView: {
    fr: ['garder le tri', 'garder le filtre', 'appliquer le filtre', 'appliquer le tri'],
    en: ['keep the sort', 'keep the filter', 'apply the filter', 'apply the sort'],
  },
  clearView: {
    fr: ['enlever le filtre', 'supprimer le filtre', 'tout afficher', 'lignes cachées'],
    en: ['remove the filter', 'show all', 'hidden rows'],
  },
  refreshView: {
    fr: ['rafraîchir', 'mettre à jour le filtre', 'réappliquer'],
    en: ['refresh', 'update the filter', 'reapply'],
  },
  export: {
    fr: ['télécharger', 'csv', 'exporter en csv', 'enregistrer en csv', 'résultat'],
    en: ['download', 'csv', 'export as csv', 'save as csv', 'result'],
  },
  exportExcel: {
    fr: ['excel', 'xlsx', 'classeur', 'tableur', 'enregistrer en excel'],
    en: ['excel', 'xlsx', 'workbook', 'spreadsheet', 'save as excel'],
  },
  exportOther: {
    fr: ['json', 'geojson', 'ods', 'libreoffice', 'carte', 'convertir le fichier'],
    en: ['json', 'geojson', 'ods', 'libreoffice', 'map', 'convert the file'],
  },
  help: {
    fr: ['raccourcis clavier', 'touches', 'mode d’emploi', 'tutoriel', 'comment ça marche'],
    en: ['keyboard shortcuts', 'keys', 'manual', 'tutorial', 'how it works'],
  },
  french: {
    fr: ['langue', 'changer de langue', 'en français'],
    en: ['language', 'change the language', 'in French'],
  },
  english: {
    fr: ['langue', 'changer de langue', 'en anglais'],
    en: ['language', 'change the language', 'in English'],
  },
  light: {
    fr: ['thème clair', 'mode clair', 'fond blanc', 'couleurs'],
    en: ['light theme', 'light mode', 'white background', 'colours'],
  },
  dark: {
    fr: ['thème sombre', 'mode sombre', 'mode nuit', 'fond noir', 'couleurs'],
    en: ['dark theme', 'dark mode', 'night mode', 'black background', 'colours'],
  },
  systemTheme: {
    fr: ['thème automatique', 'couleurs'],
    en: ['automatic theme', 'colours'],
  },
}
