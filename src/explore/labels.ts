import { fold, trimUnseen } from '../values/text'

/** Words that make a total of the rows above, and nothing else. */
const wholeTotals =
  /^(?:(?:sous[- ]?)?tota(?:l|ux)(?:[- ](?:general|generaux|final|finaux|cumule|global|annuel|resultat|ht|ttc|n|(?:19|20)\d\d))?|grand totals?|total geral|totaal|sub[- ]?totals?|gesamt|insgesamt|totale|consolidation)$/
/** Such a word before what it sums up, or after a code. */
const totalOf =
  /^(?:(?:sous[- ]?)?tota(?:l|ux)|grand totals?|sub[- ]?totals?)(?:[ :(]| -)|^[^\s]{1,12} (?:[-–:] )?(?:sous[- ]?)?total$/
/** Words that may sum up, and may name a place, a group or a thing. */
const maybeTotals =
  /^(?:ensemble|somme|moyennes?|cumul|resultats?|averages?|sum|mean)(?: (?:generale?|des?|du|de l'ensemble|pour).*)?$/

/** 3: says total; 2: says the total of something; 1: may say so; 0: no. */
export type TotalWord = 0 | 1 | 2 | 3

/** The end marks of a label: `TOTAL :`, `** Total **`. */
const edges = /^[\s*:=_.\-–>#]+|[\s*:=_.\-–<#]+$/g

const LONGEST_TOTAL = 60

export function totalWord(text: string): TotalWord {
  if (text.length > LONGEST_TOTAL) return 0
  const label = fold(trimUnseen(text)).replace(/\s+/gu, ' ').replace(edges, '')
  if (wholeTotals.test(label)) return 3
  if (totalOf.test(label)) return 2
  return maybeTotals.test(label) ? 1 : 0
}

const noteStart =
  /^(?:sources?(?: des? donnees)? ?:|sources? |fuentes? ?:|quellen?(?:\(n\))? ?:|notes? ?(?:\d+ ?)?[:.]|notas? ?:|nota bene|n\.? ?b\.? ?[:.]|nb |\(\d{1,2}\)|\d{1,2}\) |\(\*+\)|\*|†|‡|champs? ?:|lecture ?:|legendes? ?:|avertissement|attention ?:|remarques? ?:|disclaimer|precisions? ?:|commentaires? ?:|definitions? ?:|unites? ?:|donnees (?:au |du |de |en |issues|provisoires|arretees|extraites|mises|source|communiquees|a jour|ouvertes|non )|extrait (?:le |du |de )|extraction |export(?:e)? (?:le |du )|edit(?:e|ion) (?:le |du )|imprime le |mis(?:e)? a jour |maj |etat au |situation au |derniere mise a jour|©|copyright|licence ?:|methodologie ?:|[ns]\.?[acdst]\.? ?[:=])/

/** Whether a text begins as notes under a table do. */
export const isNoteStart = (text: string): boolean =>
  noteStart.test(fold(trimUnseen(text.slice(0, 80))).replace(/\s+/gu, ' '))

/** Ways a label or a note begins, three letters each. */
const starts =
  'tot sou sub gra gra ens som moy cum res ave sum mea con ges ins ' +
  'fue que not nba cha lec leg ave att rem dis pre com def uni don ext exp edi imp mis maj eta sit der cop lic met'

const known = new Uint8Array(1 << 15)
for (const start of starts.split(' ')) {
  known[keyOf(start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2))] = 1
}

function keyOf(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31)
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a

/**
 * Whether the bytes of a text may begin a label or a note, said quickly: three letters that do, or a mark before
 * anything. A text it refuses is none.
 */
export function startsLikeLabel(bytes: Uint8Array, start: number, stop: number): boolean {
  let from = start
  while (from < stop && bytes[from]! <= SPACE) from++
  let at = from
  while (at < stop && !isLetter(bytes[at]!)) {
    const byte = bytes[at]!
    // A mark, a digit before one, or a letter with an accent: only reading tells.
    if (byte === 0x2a || byte === 0x28 || byte === 0x29 || byte >= 0x80) return true
    at++
    if (at - from > 3) return false
  }
  if (at + 2 >= stop) return stop - at > 0 && (bytes[at]! | 0x20) === 0x6e
  const [first, second, third] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!]
  if (second >= 0x80 || third >= 0x80) return true
  // `n.b.`, `NB :`, `nd :`, `s.o. :`
  if (!isLetter(second) || !isLetter(third)) return isAbbreviation(first)
  return known[keyOf(first, second, third)] === 1 || endsInTotal(bytes, start, stop)
}

const isAbbreviation = (byte: number): boolean => {
  const letter = byte | 0x20
  return letter === 0x6e || letter === 0x73
}

const SPACE = 0x20
const TOTAL = [0x74, 0x6f, 0x74, 0x61, 0x6c]

/** `Nord - Total` */
function endsInTotal(bytes: Uint8Array, start: number, stop: number): boolean {
  if (stop - start > 32) return false
  const from = stop - TOTAL.length
  return from > start && TOTAL.every((letter, at) => (bytes[from + at]! | 0x20) === letter)
}
