import type { FormulaFunction } from './functionTable'
import type { Value } from './values'
import {
  booleanValue,
  empty,
  failure,
  numberValue,
  orderOf,
  takeDate,
  takeNumber,
  takeTruth,
  textOf,
} from './values'
import { ofText } from './arguments'

const truthOf = (value: Value): boolean | Value => {
  const taken = takeTruth(value)
  return taken.ok ? taken.value : taken.why
}

export const logicFunctions: readonly FormulaFunction[] = [
  {
    fr: 'SI',
    en: 'IF',
    least: 2,
    most: 3,
    apply: ([condition, then, otherwise]) => {
      const truth = truthOf(condition!())
      if (typeof truth !== 'boolean') return truth
      return truth ? then!() : otherwise ? otherwise() : empty
    },
    words: {
      fr: {
        takes: 'condition; si vrai; si faux',
        help: 'Une valeur ou une autre, selon une condition.',
        example: ['SI(12 > 10; "grand"; "petit")', 'grand'],
      },
      en: {
        takes: 'condition; if true; if false',
        help: 'One value or another, as a condition holds or not.',
        example: ['IF(12 > 10; "large"; "small")', 'large'],
      },
    },
  },
  {
    fr: 'SI.CONDITIONS',
    en: 'IFS',
    least: 2,
    most: null,
    apply: (args) => {
      for (let at = 0; at + 1 < args.length; at += 2) {
        const truth = truthOf(args[at]!())
        if (typeof truth !== 'boolean') return truth
        if (truth) return args[at + 1]!()
      }
      // A last value without a condition is for all the rest.
      return args.length % 2 === 1 ? args[args.length - 1]!() : empty
    },
    words: {
      fr: {
        takes: 'condition; valeur; condition; valeur; …; sinon',
        help: 'La valeur de la première condition vraie.',
        example: ['SI.CONDITIONS(5 > 9; "a"; 5 > 3; "b"; "c")', 'b'],
      },
      en: {
        takes: 'condition; value; condition; value; …; otherwise',
        help: 'The value of the first condition that holds.',
        example: ['IFS(5 > 9; "a"; 5 > 3; "b"; "c")', 'b'],
      },
    },
  },
  {
    fr: 'SI.MULTIPLE',
    en: 'SWITCH',
    least: 3,
    most: null,
    apply: ([first, ...args]) => {
      const wanted = first!()
      if (wanted.kind === 'failure') return wanted
      for (let at = 0; at + 1 < args.length; at += 2) {
        const value = args[at]!()
        if (value.kind === 'failure') return value
        if (isSame(wanted, value)) return args[at + 1]!()
      }
      return args.length % 2 === 1 ? args[args.length - 1]!() : empty
    },
    words: {
      fr: {
        takes: 'valeur; cas; résultat; cas; résultat; …; sinon',
        help: 'Le résultat du cas égal à la valeur.',
        example: ['SI.MULTIPLE("P+R"; "1"; "zone 1"; "P+R"; "zone 4")', 'zone 4'],
      },
      en: {
        takes: 'value; case; result; case; result; …; otherwise',
        help: 'The result of the case that equals the value.',
        example: ['SWITCH("P+R"; "1"; "zone 1"; "P+R"; "zone 4")', 'zone 4'],
      },
    },
  },
  {
    fr: 'ET',
    en: 'AND',
    least: 1,
    most: null,
    apply: (args) => {
      for (const argument of args) {
        const truth = truthOf(argument())
        if (truth !== true) return typeof truth === 'boolean' ? booleanValue(false) : truth
      }
      return booleanValue(true)
    },
    words: {
      fr: {
        takes: 'condition; condition; …',
        help: 'Vrai quand toutes les conditions le sont.',
        example: ['ET(1 < 2; 2 < 3)', 'true'],
      },
      en: {
        takes: 'condition; condition; …',
        help: 'True when all conditions are.',
        example: ['AND(1 < 2; 2 < 3)', 'true'],
      },
    },
  },
  {
    fr: 'OU',
    en: 'OR',
    least: 1,
    most: null,
    apply: (args) => {
      for (const argument of args) {
        const truth = truthOf(argument())
        if (truth !== false) return typeof truth === 'boolean' ? booleanValue(true) : truth
      }
      return booleanValue(false)
    },
    words: {
      fr: {
        takes: 'condition; condition; …',
        help: 'Vrai quand une des conditions l’est.',
        example: ['OU(1 > 2; 2 < 3)', 'true'],
      },
      en: {
        takes: 'condition; condition; …',
        help: 'True when one of the conditions is.',
        example: ['OR(1 > 2; 2 < 3)', 'true'],
      },
    },
  },
  {
    fr: 'NON',
    en: 'NOT',
    least: 1,
    most: 1,
    apply: ([condition]) => {
      const truth = truthOf(condition!())
      return typeof truth === 'boolean' ? booleanValue(!truth) : truth
    },
    words: {
      fr: {
        takes: 'condition',
        help: 'Le contraire d’une condition.',
        example: ['NON(1 > 2)', 'true'],
      },
      en: {
        takes: 'condition',
        help: 'The reverse of a condition.',
        example: ['NOT(1 > 2)', 'true'],
      },
    },
  },
  {
    fr: 'SIERREUR',
    en: 'IFERROR',
    least: 2,
    most: 2,
    apply: ([value, otherwise]) => {
      const tried = value!()
      return tried.kind === 'failure' ? otherwise!() : tried
    },
    words: {
      fr: {
        takes: 'valeur; sinon',
        help: 'La valeur, ou une autre là où elle ne peut pas être calculée.',
        example: ['SIERREUR(1 / 0; "?")', '?'],
      },
      en: {
        takes: 'value; otherwise',
        help: 'The value, or another where it cannot be worked out.',
        example: ['IFERROR(1 / 0; "?")', '?'],
      },
    },
  },
  {
    fr: 'ESTVIDE',
    en: 'ISBLANK',
    least: 1,
    most: 1,
    apply: ([value]) => ofText(value, (text) => booleanValue(text.trim() === '')),
    words: {
      fr: {
        takes: 'valeur',
        help: 'Vrai quand il n’y a rien, ou seulement des espaces.',
        example: ['ESTVIDE("  ")', 'true'],
      },
      en: {
        takes: 'value',
        help: 'True when there is nothing, or spaces only.',
        example: ['ISBLANK("  ")', 'true'],
      },
    },
  },
  {
    fr: 'ESTNUM',
    en: 'ISNUMBER',
    least: 1,
    most: 1,
    apply: ([value]) => {
      const taken = takeNumber(value!())
      return booleanValue(taken.ok && taken.value !== null)
    },
    words: {
      fr: {
        takes: 'valeur',
        help: 'Vrai quand la valeur se lit comme un nombre.',
        example: ['ESTNUM("1 250,50")', 'true'],
      },
      en: {
        takes: 'value',
        help: 'True when the value reads as a number.',
        example: ['ISNUMBER("1 250,50")', 'true'],
      },
    },
  },
  {
    fr: 'ESTDATE',
    en: 'ISDATE',
    least: 1,
    most: 1,
    apply: ([value]) => {
      const taken = takeDate(value!())
      return booleanValue(taken.ok && taken.value !== null)
    },
    words: {
      fr: {
        takes: 'valeur',
        help: 'Vrai quand la valeur se lit comme une date qui existe.',
        example: ['ESTDATE("30/02/2021")', 'false'],
      },
      en: {
        takes: 'value',
        help: 'True when the value reads as a date that exists.',
        example: ['ISDATE("30/02/2021")', 'false'],
      },
    },
  },
  {
    fr: 'EXACT',
    en: 'EXACT',
    least: 2,
    most: 2,
    apply: ([left, right]) => ofText(left, (a) => ofText(right, (b) => booleanValue(a === b))),
    words: {
      fr: {
        takes: 'texte; texte',
        help: 'Vrai quand deux textes sont identiques, majuscules comprises.',
        example: ['EXACT("Oise"; "OISE")', 'false'],
      },
      en: {
        takes: 'text; text',
        help: 'True when two texts are identical, capitals included.',
        example: ['EXACT("Oise"; "OISE")', 'false'],
      },
    },
  },
  {
    fr: 'CNUM',
    en: 'VALUE',
    least: 1,
    most: 1,
    apply: ([value]) => {
      const read = value!()
      const taken = takeNumber(read)
      if (taken.ok) return taken.value === null ? empty : numberValue(taken.value)
      return read.kind === 'failure' ? read : failure('notANumber', textOf(read))
    },
    words: {
      fr: {
        takes: 'texte',
        help: 'Le nombre écrit dans un texte, avec un point.',
        example: ['CNUM("1 250,50")', '1250.5'],
      },
      en: {
        takes: 'text',
        help: 'The number written in a text, with a dot.',
        example: ['VALUE("1 250,50")', '1250.5'],
      },
    },
  },
]

/** As `=` in a formula, for two values at hand; two empty ones are the same. */
function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'empty' || b.kind === 'empty') return a.kind === b.kind
  return orderOf(a, b) === 0
}
