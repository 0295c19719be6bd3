/** Short forms people write in capitals inside an ordinary text, and that have vowels to be taken for words. */
const acronyms = new Set(
  (
    'adapei amap apl asso ccas cci cias cpam dae dgfip drac eaje ehpad epci erp fcpe irve ime insee itep ocde onu ' +
    'otan paca plu pmi plui pmu ratp rer rsa scot sdis siren siret sivom sivu uai ue uk urssaf usa za zac zad zae zi zup'
  ).split(' '),
)

/** Ordinary abbreviations without a vowel: in capitals they are words like others. */
const abbreviations = new Set(
  'bd bld blvd ch chm cts dr fg ht hts lt mgr mlle mm mme mmes mr mrs nd pl pr pt pte qrt rpt rte sq st ste sts stes'.split(
    ' ',
  ),
)

const vowel = /[aeiouyàâäéèêëîïôöùûüÿœæ]/u

export const isUpper = (text: string): boolean =>
  text !== text.toLowerCase() && text === text.toUpperCase()

export const isLower = (text: string): boolean => text === text.toLowerCase()

/** Whether a word in capitals is a short form: a known one, or one no mouth could say. */
export const isAcronym = (written: string, small: string): boolean => {
  if (!isUpper(written) || written.length < 2) return false
  if (acronyms.has(small)) return true
  return written.length <= 5 && !vowel.test(small) && !abbreviations.has(small)
}

const numeral = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/
const rank = /^((?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))(e|ème|eme|è)$/

/** `XIV` or `XIXe` from the same in small letters, up to 39; null for other words, `vie` among them. */
export const romanNumeral = (small: string): string | null => {
  if (numeral.test(small)) return small.toUpperCase()
  const match = rank.exec(small)
  if (!match || small === 'vie') return null
  return (match[1] ?? '').toUpperCase() + (match[2] ?? '')
}
