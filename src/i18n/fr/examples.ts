import { listIn, numberIn, textIn } from '../data'
import type { exampleAdvice as englishAdvice, exampleIssues as english } from '../en/examples'
import { count, formatNumber } from '../language'

const quoted = (texts: readonly string[]): string => texts.map((text) => `« ${text} »`).join(' et ')

export const exampleIssues: typeof english = {
  noExample: () => 'Il n’y a encore aucun résultat dont tirer une règle.',
  exampleTooLong: (data) =>
    `L’exemple ${numberIn(data, 'example') + 1} est trop long pour en tirer une règle : plus de ${formatNumber('fr', numberIn(data, 'longest'))} caractères.`,
  examplesContradict: (data) =>
    `Deux exemples demandent des résultats différents pour le même texte (« ${textIn(data, 'input')} ») : ${quoted(listIn(data, 'outputs'))}.`,
  noRule: () => 'Aucune règle ne donne ces résultats.',
  noResultByRule: (data) =>
    `La règle ne donne rien pour ${count('fr', numberIn(data, 'count'), 'ligne, laissée vide', 'lignes, laissées vides')}. La première contient « ${textIn(data, 'example')} ».`,
}

export const exampleAdvice: typeof englishAdvice = {
  noExample: () => 'Écrivez le résultat voulu pour l’une des lignes.',
  exampleTooLong: () => 'Choisissez une ligne dont le texte est plus court.',
  examplesContradict: () => 'Corrigez l’un des deux.',
  noRule: () =>
    'Vérifiez ce qui est écrit ou ajoutez un exemple. Si chaque valeur a son propre résultat, prenez une table de correspondance.',
  noResultByRule: () => 'Écrivez le résultat de l’une de ces lignes, ou laissez-les vides.',
}
