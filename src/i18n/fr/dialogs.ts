import type { dialogs as english } from '../en/dialogs'
import { count } from '../language'

export const dialogs: typeof english = {
  help: {
    title: 'Aide',
    startTitle: 'En cinq minutes',
    start: [
      'Ouvrez un fichier (CSV, Excel, ODS) : le tableau apparaît tel qu’il est dans le fichier. Rien n’est converti.',
      'Agissez dans le tableau ou depuis les menus : chaque action devient une étape, à gauche, que vous pouvez modifier, désactiver ou supprimer.',
      'Le tableau montre ce qu’une étape va faire avant que vous l’appliquiez.',
      'Exportez : le fichier est écrit avec vos autres téléchargements. Le fichier d’origine n’est jamais modifié.',
    ],
    keysTitle: 'Touches',
    keys: [
      ['Ctrl+K', 'Tout trouver : étapes, actions'],
      ['Ctrl+Z', 'Annuler'],
      ['Ctrl+Y', 'Rétablir (ou Ctrl+Maj+Z)'],
      ['Ctrl+E', 'Remplir la colonne d’après les deux ou trois résultats saisis'],
      ['Ctrl+S', 'Où est le travail ; enregistrer une copie'],
      [
        'F6',
        'Quitter le tableau, passer d’une zone de l’écran à la suivante (Maj+F6 : à la précédente)',
      ],
      ['F2', 'Modifier la cellule (ou taper directement)'],
      ['Entrée · Tab', 'Valider la cellule et descendre · aller à droite'],
      ['Échap', 'Quitter la cellule, fermer le formulaire'],
      ['Suppr', 'Vider les cellules sélectionnées'],
      ['?', 'Cette aide'],
    ],
    placeTitle: 'Où sont vos données',
    place:
      'Vos fichiers et votre travail sont conservés par ce navigateur, sur cet ordinateur. Pour les garder ailleurs ou les transmettre, enregistrez une copie du projet (.etabli).',
    checkTitle: 'Vérifier que rien ne quitte cet ordinateur',
    check: [
      'Ouvrez les outils du navigateur (F12), onglet « Réseau », puis travaillez : aucune ligne n’apparaît.',
      'Ou coupez le réseau : tout continue de fonctionner.',
      'La page elle-même interdit toute requête vers un autre site : sa politique de contenu est écrite en tête de son code source.',
    ],
    settingsTitle: 'Réglages',
    memory: (held, budget) =>
      `Mémoire prise par les résultats gardés prêts : ${held}, au plus ${budget}.`,
    mac: 'Sur un Mac, Ctrl est la touche ⌘.',
  },
  share: {
    title: 'Où est mon travail ?',
    place: (time) =>
      `Enregistré dans ce navigateur, sur cet ordinateur, à ${time}. Chaque modification est enregistrée aussitôt : il n’y a rien à faire.`,
    placeSaving: 'Enregistrement en cours dans ce navigateur, sur cet ordinateur…',
    granted: 'Le navigateur s’est engagé à garder ce travail tant que vous ne le supprimez pas.',
    refused:
      'Le navigateur peut supprimer ce travail s’il manque de place : enregistrez une copie de ce qui compte.',
    unsaved: 'Les dernières modifications ne sont pas enregistrées.',
    retry: 'Réessayer',
    copyTitle: 'Enregistrer une copie, ou transmettre le projet',
    copyHint: 'Un seul fichier .etabli, que chacun ouvre avec Établi, sans compte.',
    content: 'Contenu de la copie',
    whole: 'Le projet entier',
    wholeHint: 'Avec le fichier d’origine et tout l’historique, anciennes valeurs comprises.',
    light: 'Sans le fichier d’origine ni les anciennes valeurs',
    lightHint:
      'Les étapes et le tableau tel qu’il est. Ce que vous avez supprimé ou corrigé n’est pas dans la copie.',
    save: 'Enregistrer la copie',
    warning:
      'Cette copie contient le fichier d’origine et tout ce qui s’y est trouvé. Vérifiez que son destinataire peut le voir.',
  },
  erase: {
    title: 'Tout effacer sur cet ordinateur ?',
    text: (projects) =>
      projects === 0
        ? 'Les réglages qu’Établi garde dans ce navigateur seront effacés.'
        : projects === 1
          ? 'Un projet et son historique seront effacés de ce navigateur. Rien ne permettra de les retrouver.'
          : `${count('fr', projects, 'projet', 'projets')} et leur historique seront effacés de ce navigateur. Rien ne permettra de les retrouver.`,
    copies:
      'Les copies que vous avez enregistrées (.etabli) et les fichiers exportés ne sont pas touchés.',
    confirm: 'Tout effacer',
    keep: 'Tout garder',
  },
  rename: {
    title: 'Renommer le projet',
    label: 'Nom du projet',
    save: 'Renommer',
  },
  palette: {
    title: 'Tout trouver',
    placeholder: 'Une étape ou une action, en français ou en anglais',
    none: 'Aucune étape ni action ne correspond. Essayez un autre mot.',
    steps: 'Étapes',
    actions: 'Actions',
    closest: 'Les plus proches d’abord',
    list: 'Résultats',
    menuTitle: (menu) => `${menu} : toutes les étapes`,
  },
  crash: {
    title: 'Établi a rencontré un problème imprévu',
    text: 'Votre travail est en sécurité : chaque modification a été enregistrée dans ce navigateur avant d’être affichée.',
    textUnsaved:
      'Les dernières modifications n’ont pas pu être enregistrées dans ce navigateur : enregistrez d’abord une copie du projet.',
    reopen: 'Rouvrir Établi',
    copy: 'Enregistrer une copie du projet (.etabli)',
    diagnostic: 'Diagnostic à transmettre',
    diagnosticHint: 'Il ne contient ni texte de vos cellules, ni nom de fichier ou de colonne.',
    copyDiagnostic: 'Copier le diagnostic',
    copied: 'Copié.',
  },
  update: {
    text: 'Une nouvelle version d’Établi est prête.',
    apply: 'Mettre à jour maintenant',
    later: 'Plus tard',
  },
}
