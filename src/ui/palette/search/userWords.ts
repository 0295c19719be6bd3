import { fold } from '../../../values/text'
import { stemOf, termsOf } from './terms'

/** Words that say nothing of what is wanted, in both languages: a user may type either. */
const empty = `
  a ai alors au aux avec avoir ça ce ceci cela ces cet cette comme comment d dans de des donc du elle en est et
  être faire fait faut il ils j je l la le les leur leurs lui m ma me mes met mettre mettez mis mise moi mon n ne
  nos notre nous on ont ou où par pas peut peux pour pourquoi qu quand que quel quelle qui quoi s sa sans se ses
  soit son sont sur t ta te tes ton tu un une veux voudrais vos votre vous y
  the an and are as at be by can do does for from get has have how i into in is it its my of on or put so
  that their them there these they this to want was what when where which who why with you your
`

/**
 * Words that users take one for another, a line each. Every word of a line is found, less strongly, by any
 * other of it.
 */
const alike = `
  supprimer enlever virer effacer retirer ôter éliminer dégager jeter
  séparer découper couper scinder éclater fractionner diviser décomposer dissocier
  fusionner réunir assembler regrouper joindre coller concaténer rassembler combiner unir
  additionner sommer somme total totaliser addition
  ajouter insérer créer rajouter nouveau nouvelle
  garder conserver laisser
  remplir compléter renseigner
  convertir conversion transformer changer passer modifier
  trier tri classer ranger ordonner ordre
  extraire récupérer prendre isoler sortir tirer
  chercher rechercher trouver recherche
  échanger inverser permuter intervertir inversion
  compter nombre combien dénombrer
  vide blanc blanche rien vierge
  manquant absent perdu disparu
  doublon double dédoublonner répété doublé
  case cellule
  colonne champ
  ligne rangée
  onglet feuille tableau fichier table classeur
  en-tête entête titre intitulé
  tel téléphone portable
  mail courriel email mél
  numéro n°
  hasard aléatoire
  identique même pareil
  corriger réparer
  remove delete drop erase clear strip eliminate
  split separate cut divide break explode
  merge combine join concatenate unite
  sum add total
  keep retain
  fill complete
  convert change turn make transform
  sort order arrange
  extract take pull
  find search look
  swap flip exchange invert reverse
  count number
  empty blank
  missing lost
  duplicate double repeated
  column field
  row line
  sheet tab table file
  header title heading
  phone telephone mobile
  fix repair correct
`

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

/** Words left aside where others are asked too. */
export const emptyWords: ReadonlySet<string> = new Set(linesOf(empty).flat().map(fold))

/** The stems taken for a stem, itself not among them. */
export const alikeStems: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const line of linesOf(alike)) {
    const stems = [...new Set(line.flatMap(termsOf).map(({ word }) => stemOf(word)))]
    for (const stem of stems) {
      const others = stems.filter((other) => other !== stem)
      found.set(stem, [...new Set([...(found.get(stem) ?? []), ...others])])
    }
  }
  return found
})()
