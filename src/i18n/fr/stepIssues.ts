import type { stepIssues as english } from '../en/stepIssues'
import type { Data } from '../data'
import { listIn, numberIn, textIn } from '../data'
import { count, formatNumber } from '../language'

const n = (value: number) => formatNumber('fr', value)

/** The first communes of a question, with their codes. */
const communesIn = (data: Data): readonly string[] => {
  const names = listIn(data, 'names')
  const said = listIn(data, 'codes').map((code, at) => `${names[at] ?? ''} ${code}`)
  return said.length > 4 ? [...said.slice(0, 4), '…'] : said
}

export const stepIssues: typeof english = {
  badLengths: (data) =>
    `« ${textIn(data, 'text')} » n’est pas une longueur : écrivez des nombres entiers à partir de 1, par exemple 2, 3, 4.`,
  tooManyPieces: (data) =>
    `Certaines cellules ont plus de ${n(numberIn(data, 'most'))} morceaux : la dernière colonne garde tout le reste.`,
  noCounter: (data) =>
    `« ${textIn(data, 'text')} » n’a pas de compteur : écrivez le premier numéro entre accolades, par exemple {001}.`,
  severalCounters: (data) =>
    `« ${textIn(data, 'text')} » a plusieurs compteurs : n’en gardez qu’un entre accolades.`,
  textsTwice: (data) =>
    `Dans la table, ${listIn(data, 'texts')
      .map((text) => `« ${text} »`)
      .join(', ')} mène à plusieurs textes : la première ligne compte.`,
  notNumbers: (data) =>
    `Dans « ${textIn(data, 'column')} », ${count('fr', numberIn(data, 'count'), 'cellule n’est pas un nombre', 'cellules ne sont pas des nombres')}, par exemple « ${textIn(data, 'text')} » : convertissez d’abord la colonne, ou choisissez de les laisser de côté.`,
  leftOutOfTotal: (data) => {
    const [left, texts] = [numberIn(data, 'count'), listIn(data, 'texts')]
    const quoted = texts.map((text) => `« ${text} »`).join(', ')
    return `${count('fr', left, 'cellule laissée', 'cellules laissées')} de côté dans le calcul sur « ${textIn(data, 'column')} » : ${quoted}${left > texts.length ? '…' : '.'}`
  },
  nameTaken: (data) =>
    `Une colonne gardée porte déjà le nom « ${textIn(data, 'name')} » : choisissez-en un autre.`,
  columnTwice: (data) =>
    `« ${textIn(data, 'name')} » ne peut pas donner à la fois les noms et le reste : choisissez deux colonnes.`,
  cellTwice: (data) =>
    `À la ligne ${n(numberIn(data, 'row'))}, une deuxième valeur tombe dans la même cellule : choisissez laquelle garder.`,
  tooManyColumnsMade: (data) =>
    `Cela ferait ${n(numberIn(data, 'count'))} colonnes, plus que les ${n(numberIn(data, 'most'))} possibles.`,
  rowsWithoutName: (data) =>
    `${count('fr', numberIn(data, 'count'), 'ligne sans nom a été laissée', 'lignes sans nom ont été laissées')} de côté.`,
  sumIsZero: (data) =>
    `La somme de « ${textIn(data, 'column')} » est 0 : rien ne peut en être une part.`,
  positionTwice: (data) => `Le numéro ${n(numberIn(data, 'position'))} est demandé deux fois.`,
  placesTold: (data) => {
    const [found, several] = [numberIn(data, 'found'), numberIn(data, 'several')]
    const [unknown, cedex] = [numberIn(data, 'unknown'), numberIn(data, 'cedex')]
    const former = numberIn(data, 'former')
    const said = [
      `${count('fr', found, 'cellule trouvée', 'cellules trouvées')} dans la liste des communes au 1er janvier ${textIn(data, 'year')}`,
      several > 0 &&
        `${count('fr', several, 'peut désigner', 'peuvent désigner')} plusieurs communes`,
      unknown > 0 && `${count('fr', unknown, 'n’y est pas', 'n’y sont pas')}`,
      cedex > 0 &&
        `${count('fr', cedex, 'est un code CEDEX, que la liste ne contient pas', 'sont des codes CEDEX, que la liste ne contient pas')}`,
      former > 0 &&
        `${count('fr', former, 'est celle d’une ancienne commune', 'sont celles d’anciennes communes')} : la commune d’aujourd’hui est donnée (la liste ne dit pas depuis quand)`,
    ]
    return `${said.filter((part) => part !== false).join(' ; ')}.`
  },
  severalPlaces: (data) =>
    `« ${textIn(data, 'text')} » (${count('fr', numberIn(data, 'count'), 'cellule', 'cellules')}) peut désigner ${n(listIn(data, 'codes').length)} communes : ${communesIn(data).join(', ')}.`,
  pointsOutside: (data) =>
    `${count('fr', numberIn(data, 'count'), 'point ne tombe pas', 'points ne tombent pas')} là où ${textIn(data, 'system')} s’emploie : X et Y sont peut-être inversés, ou dans un autre système.`,
}
