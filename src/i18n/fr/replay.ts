import type { replay as english } from '../en/replay'
import { formatList } from '../formats'
import { count, formatNumber } from '../language'

const n = (value: number) => formatNumber('fr', value)
const steps = (value: number) => count('fr', value, 'étape', 'étapes')
const rows = (value: number) => count('fr', value, 'ligne', 'lignes')
const columns = (value: number) => count('fr', value, 'colonne', 'colonnes')
const quoted = (names: readonly string[]) =>
  formatList(
    'fr',
    names.map((name) => `« ${name} »`),
  )
const numbers = (places: readonly number[]) => formatList('fr', places.map(n))
const ofSteps = (places: readonly number[]) =>
  `${places.length === 1 ? 'l’étape' : 'les étapes'} ${numbers(places)}`

export const replay: typeof english = {
  replaceTitle: 'Remplacer le fichier d’origine',
  applyTitle: (name) => `Rejouer « ${name} »`,
  closing: 'Fermer sans appliquer',
  replace: 'Remplacer le fichier',
  replay: (value) => (value < 2 ? 'Rejouer l’étape' : `Rejouer les ${n(value)} étapes`),

  facts: {
    before: 'Avant',
    after: 'Maintenant',
    file: (name, row, column) =>
      row === null ? name : `${name} : ${rows(row)}, ${columns(column)}`,
    sheet: 'Feuille',
    counting: 'Calcul de ce que les étapes feraient…',
    summary: (running, all, row, column) =>
      all === 0
        ? `Il n’y a pas d’étape à rejouer. À la fin : ${rows(row)}, ${columns(column)}.`
        : `${steps(running)} sur ${n(all)} ${running < 2 ? 'peut être rejouée' : 'peuvent être rejouées'}. À la fin : ${rows(row)}, ${columns(column)}.`,
    broken: (value) =>
      count(
        'fr',
        value,
        'étape suivante ne fonctionnerait plus.',
        'étapes suivantes ne fonctionneraient plus.',
      ),
    tabRenamed: (name) => `L’onglet s’appellera « ${name} ».`,
    followed: (name, off, aside) =>
      [
        `L’onglet « ${name} » suit celui-ci`,
        ...(off > 0 ? [`${steps(off)} ${off < 2 ? 'désactivée' : 'désactivées'} là-bas`] : []),
        ...(aside > 0
          ? [`${count('fr', aside, 'saisie mise de côté', 'saisies mises de côté')} là-bas`]
          : []),
      ].join(' ; '),
    undo: 'Rien n’est perdu : revenir en arrière une fois remet tout comme avant.',
    nothingFits:
      'Aucune des colonnes dont les étapes ont besoin n’est dans ce fichier. Est-ce le bon ?',
    noColumns: 'Ce fichier n’a aucune colonne.',
    noRows: 'Ce fichier n’a aucune ligne.',
  },

  columns: {
    title: 'Colonnes',
    none: 'Les étapes ne nomment aucune colonne.',
    missingTitle: (value) =>
      value < 2
        ? 'Une colonne dont les étapes ont besoin ne se retrouve pas par son nom'
        : `${n(value)} colonnes dont les étapes ont besoin ne se retrouvent pas par leur nom`,
    missingHint: 'Une réponse pour chacune suffit pour toutes les étapes.',
    choose: (name) => `Pour « ${name} »`,
    usedBy: (places) =>
      places.length === 0 ? 'utilisée par un autre onglet' : `utilisée par ${ofSteps(places)}`,
    leave: 'Aucune colonne : faire sans',
    leaveHint: (alone, off) =>
      [
        ...(off.length > 0
          ? [`${ofSteps(off)} ${off.length === 1 ? 'désactivée' : 'désactivées'}`]
          : []),
        ...(alone.length > 0 ? [`sans elle dans ${ofSteps(alone)}`] : []),
      ].join(' ; '),
    likely: (name) => `${name} (probable)`,
    by: {
      name: 'même nom',
      foldedName: 'même nom, aux accents, majuscules ou signes près',
      nearName: 'nom ressemblant : à vérifier',
      content: 'même contenu sous un autre nom : à vérifier',
      hand: 'choisie par vous',
      nothing: 'introuvable',
    },
    otherType: 'une autre nature de donnée qu’avant',
    found: (value) =>
      value < 2
        ? 'Une colonne retrouvée par son nom'
        : `${n(value)} colonnes retrouvées par leur nom`,
    showFound: 'Les montrer, pour en choisir d’autres',
    keepsNames: (value) =>
      value < 2
        ? 'Redonner à une colonne le nom qu’elle avait'
        : `Redonner à ${n(value)} colonnes le nom qu’elles avaient`,
    keepsNamesHint: 'Une étape en tête, que vous pourrez désactiver.',
    added: (names, more) =>
      `Nouveau dans ce fichier : ${quoted(names)}${more > 0 ? ` et ${n(more)} de plus` : ''}.`,
    gone: (names, more) =>
      `Absent de ce fichier, sans qu’une étape en ait besoin : ${quoted(names)}${more > 0 ? ` et ${n(more)} de plus` : ''}.`,
  },

  tables: {
    title: 'Autres tableaux',
    choose: (name) => `Pour le tableau « ${name} »`,
    none: 'Aucun tableau : désactiver les étapes qui le lisent',
  },

  edits: {
    title: 'Saisies à la main',
    intro: (value) =>
      value < 2
        ? 'Une cellule ou une ligne a été modifiée à la main : cela concerne une ligne de l’ancien fichier.'
        : `${n(value)} cellules ou lignes ont été modifiées à la main : cela concerne des lignes de l’ancien fichier.`,
    choice: 'Que faire de ces saisies',
    aside: 'Les mettre de côté',
    asideHelp: 'Elles restent dans la liste, désactivées, et ne touchent aucune ligne.',
    key: (name) => `Retrouver leurs lignes par « ${name} »`,
    keyHelp:
      'Une saisie ne s’applique que là où l’ancien texte est encore ; les autres sont listées.',
    keyDoubtful:
      'Plusieurs lignes du nouveau fichier ont le même texte : leurs saisies restent de côté.',
    proposed: 'proposé : chaque ligne a le sien',
    noKey:
      'Aucune colonne où chaque ligne a son propre texte n’est dans les deux fichiers : elles ne peuvent pas être retrouvées.',
    landed: (bound, all) =>
      `${n(bound)} sur ${n(all)} ${bound < 2 ? 'a retrouvé sa ligne' : 'ont retrouvé leur ligne'}`,
  },

  steps: {
    title: 'Étapes',
    number: 'N°',
    step: 'Étape',
    before: 'Avant',
    now: 'Maintenant',
    none: 'Il n’y a pas d’étape.',
    unknown: 'non connu',
    nothing: 'rien',
    wasOff: 'déjà désactivée',
    lacksColumns: (names) => `désactivée : il manque ${quoted(names)}`,
    lacksTables: (names) =>
      `désactivée : il manque ${names.length === 1 ? 'le tableau' : 'les tableaux'} ${quoted(names)}`,
    lacksSteps: (places) => `désactivée : elle a besoin de ce que faisait ${ofSteps(places)}`,
    without: (names) => `sans ${quoted(names)}`,
    givesNames: 'Redonner aux colonnes le nom qu’elles avaient',
    editsAside: (value) =>
      value < 2 ? 'une saisie mise de côté' : `${n(value)} saisies mises de côté`,
    editsLost: (value) =>
      value < 2
        ? 'une saisie à revoir : le texte n’est plus le même'
        : `${n(value)} saisies à revoir : le texte n’est plus le même`,
    nothingNow: 'ne change plus rien',
  },

  saved: {
    title: 'Mes étapes',
    intro: 'Les suites d’étapes gardées dans ce navigateur, à rejouer sur d’autres fichiers.',
    empty:
      'Rien n’est encore gardé. Dans le menu d’une étape, choisissez « Couper ici » : les étapes jusqu’à elle sont gardées sous un nom, prêtes pour le prochain fichier.',
    reading: 'Lecture…',
    apply: 'Rejouer sur ce tableau',
    applyOne: (name) => `Rejouer « ${name} » sur ce tableau`,
    menu: (name) => `Actions sur « ${name} »`,
    fromFile: 'Rejouer depuis un fichier…',
    fromFileHint: 'Une suite d’étapes (.etapes.json), ou les étapes d’un autre projet (.etabli).',
    count: steps,
    rename: 'Renommer',
    name: 'Nom de la suite d’étapes',
    save: 'Enregistrer en fichier',
    saveWithEdits: 'Enregistrer en fichier, avec les saisies à la main',
    saveWithEditsHelp: 'Leurs textes viennent de votre tableau : ils sont dans le fichier.',
    remove: 'Supprimer',
    chooseTitle: 'Quelles étapes ?',
    chooseIntro: 'Ce projet a plusieurs tableaux avec des étapes.',
    back: 'Revenir à Mes étapes',
  },

  keep: {
    title: 'Garder ces étapes',
    titleCut: (value) =>
      value < 2
        ? 'Couper ici : garder la première étape'
        : `Couper ici : garder les ${n(value)} premières étapes`,
    intro: (value) =>
      `${steps(value)}, ${value < 2 ? 'prête à être rejouée' : 'prêtes à être rejouées'} sur d’autres fichiers. Le tableau reste comme il est.`,
    name: 'Nom',
    withEdits: (value) =>
      value < 2 ? 'Avec la saisie à la main' : `Avec les ${n(value)} saisies à la main`,
    withEditsHelp: 'Elles se retrouvent par une colonne qui nomme les lignes, ou restent de côté.',
    holds:
      'Gardé avec elles : le nom des colonnes, leur nature, et les textes présents dans au moins cinq lignes. Jamais de téléphones, d’adresses électroniques ni de numéros d’entreprises.',
    save: 'Garder',
  },
}
