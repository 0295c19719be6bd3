const WORDS = new Map([
  ['January', 'janvier'],
  ['February', 'février'],
  ['March', 'mars'],
  ['April', 'avril'],
  ['May', 'mai'],
  ['June', 'juin'],
  ['July', 'juillet'],
  ['August', 'août'],
  ['September', 'septembre'],
  ['October', 'octobre'],
  ['November', 'novembre'],
  ['December', 'décembre'],
  ['Jan', 'janv.'],
  ['Feb', 'févr.'],
  ['Mar', 'mars'],
  ['Apr', 'avr.'],
  ['Jun', 'juin'],
  ['Jul', 'juil.'],
  ['Aug', 'août'],
  ['Sep', 'sept.'],
  ['Oct', 'oct.'],
  ['Nov', 'nov.'],
  ['Dec', 'déc.'],
  ['Monday', 'lundi'],
  ['Tuesday', 'mardi'],
  ['Wednesday', 'mercredi'],
  ['Thursday', 'jeudi'],
  ['Friday', 'vendredi'],
  ['Saturday', 'samedi'],
  ['Sunday', 'dimanche'],
  ['Mon', 'lun.'],
  ['Tue', 'mar.'],
  ['Wed', 'mer.'],
  ['Thu', 'jeu.'],
  ['Fri', 'ven.'],
  ['Sat', 'sam.'],
  ['Sun', 'dim.'],
])

/** Names of months and days as a French spreadsheet shows them. */
export const frenchWords = (shown: string): string =>
  shown.replace(/[A-Za-z]+/g, (word) => WORDS.get(word) ?? word)

/** Decimal comma, narrow no-break space between thousands and before the percent sign. */
export const frenchNumber = (shown: string): string =>
  shown
    .replace(/(\d),(?=\d{3})/g, '$1\u202f')
    .replace(/(\d)\.(?=\d)/g, '$1,')
    .replace(/(\d)%/g, '$1\u202f%')
