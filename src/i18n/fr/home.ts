import type { home as english } from '../en/home'

export const home: typeof english = {
  title: 'Établi',
  tagline: 'Nettoyer un tableau de données, étape par étape, sans rien perdre.',
  openFile: 'Ouvrir un fichier…',
  openHint:
    'CSV, Excel, ODS, JSON, GeoJSON, page web ou zip. Vous pouvez aussi le déposer n’importe où sur cette page, ou coller un tableau avec Ctrl+V.',
  openExample: 'Essayer avec un exemple',
  openCopy: 'Ouvrir une copie de projet (.etabli)…',
  drop: 'Déposez le fichier pour l’ouvrir : CSV, Excel, ODS, JSON, zip…',
  recent: 'Projets sur cet ordinateur',
  none: 'Aucun projet pour l’instant. Ouvrez un fichier : il devient un projet, conservé dans ce navigateur.',
  reading: 'Lecture de la liste des projets…',
  open: (name) => `Ouvrir ${name}`,
  actionsOf: (name) => `Actions pour ${name}`,
  projectName: 'Nom du projet',
  columnName: 'Projet',
  columnTable: 'Tableau',
  columnSize: 'Taille',
  columnDate: 'Dernière modification',
  nothingLeaves: 'Rien ne quitte cet ordinateur',
  whereTitle: 'Vos données restent ici',
  whereText:
    'Les fichiers et les projets sont conservés dans ce navigateur, sur cet ordinateur. Il n’y a ni compte ni serveur : personne d’autre ne les reçoit.',
  whereCopy:
    'Vider les données du navigateur les supprimerait aussi : enregistrez une copie de ce qui compte.',
  whereFile:
    'Cette page est un fichier à vous : si vous le déplacez ou le renommez, le navigateur peut ne plus retrouver vos projets. Enregistrez d’abord des copies.',
  eraseAll: 'Tout effacer…',
  language: 'Langue',
  theme: 'Apparence',
  themes: { system: 'Comme l’ordinateur', light: 'Claire', dark: 'Sombre' },
  languages: { fr: 'Français', en: 'English' },
  help: 'Aide',
  otherLanguage: 'English',
  otherLanguageLabel: 'Language: English',
}
