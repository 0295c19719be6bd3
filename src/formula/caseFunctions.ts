import { changeCase } from '../values/case'
import { removeAccents, removeExtraSpaces } from '../values/text'
import { ofText } from './arguments'
import type { FormulaFunction } from './functionTable'
import { textValue } from './values'

export const caseFunctions: readonly FormulaFunction[] = [
  ofOneText('MAJUSCULE', 'UPPER', (text) => changeCase(text, 'upper'), {
    fr: ['Tout en majuscules.', ['MAJUSCULE("été")', 'ÉTÉ']],
    en: ['All in capitals.', ['UPPER("été")', 'ÉTÉ']],
  }),
  ofOneText('MINUSCULE', 'LOWER', (text) => changeCase(text, 'lower'), {
    fr: ['Tout en minuscules.', ['MINUSCULE("OISE")', 'oise']],
    en: ['All in small letters.', ['LOWER("OISE")', 'oise']],
  }),
  ofOneText('NOMPROPRE', 'PROPER', (text) => changeCase(text, 'title'), {
    fr: [
      'Majuscules comme dans les noms propres.',
      ['NOMPROPRE("RUE DE LA GARE")', 'Rue de la Gare'],
    ],
    en: ['Capitals as in proper names.', ['PROPER("RUE DE LA GARE")', 'Rue de la Gare']],
  }),
  ofOneText('SUPPRESPACE', 'TRIM', (text) => removeExtraSpaces(text), {
    fr: ['Enlève les espaces inutiles.', ['SUPPRESPACE("  rue   Haute ")', 'rue Haute']],
    en: ['Removes extra spaces.', ['TRIM("  rue   Haute ")', 'rue Haute']],
  }),
  ofOneText('SANSACCENT', 'UNACCENT', removeAccents, {
    fr: ['Enlève les accents.', ['SANSACCENT("Nîmes")', 'Nimes']],
    en: ['Removes accents.', ['UNACCENT("Nîmes")', 'Nimes']],
  }),
]

type Words = readonly [help: string, example: readonly [string, string]]

/** A function of one text. */
function ofOneText(
  fr: string,
  en: string,
  change: (text: string) => string,
  words: { readonly fr: Words; readonly en: Words },
): FormulaFunction {
  const [frHelp, frExample] = words.fr
  const [enHelp, enExample] = words.en
  return {
    fr,
    en,
    least: 1,
    most: 1,
    apply: ([text]) => ofText(text, (whole) => textValue(change(whole))),
    words: {
      fr: { takes: 'texte', help: frHelp, example: frExample },
      en: { takes: 'text', help: enHelp, example: enExample },
    },
  }
}
