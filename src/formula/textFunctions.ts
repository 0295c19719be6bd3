import { removeAccents } from '../values/text'
import { integerArgument, ofText, textArgument } from './arguments'
import type { Argument, FormulaFunction } from './functionTable'
import type { FailedValue, Value } from './values'
import { empty, failure, join, mostText, numberValue, textOf, textValue } from './values'

/** Characters as people count them: an accented letter is one, an emoji is one. */
const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' })
const onlyAscii = /^[\x20-\x7e]*$/
const charactersOf = (text: string): readonly string[] =>
  onlyAscii.test(text) ? text.split('') : [...segmenter.segment(text)].map(({ segment }) => segment)

const slice = (text: string, from: number, to?: number): Value =>
  textValue(charactersOf(text).slice(from, to).join(''))

/** Texts with whole numbers behind them, the first failure of either else. */
function ofTextAndCounts(
  argument: Argument | undefined,
  counts: readonly (readonly [Argument | undefined, number])[],
  give: (text: string, counts: readonly number[]) => Value,
): Value {
  return ofText(argument, (text) => {
    const read = counts.map(([each, otherwise]) => integerArgument(each, otherwise))
    const failed = read.find((each): each is FailedValue => typeof each !== 'number')
    return failed ?? give(text, read as readonly number[])
  })
}

const wide = (text: string): string => removeAccents(text).toLowerCase()

/** Where a text stands in another, counted from 1. */
function positionOf(inside: string, wanted: string, from: number): Value {
  if (from < 1) return failure('outOfBounds', String(from))
  const found = inside.indexOf(
    wanted,
    charactersOf(inside)
      .slice(0, from - 1)
      .join('').length,
  )
  return found < 0
    ? failure('notFound', wanted)
    : numberValue(String(charactersOf(inside.slice(0, found)).length + 1))
}

export const textFunctions: readonly FormulaFunction[] = [
  {
    fr: 'CONCAT',
    en: 'CONCAT',
    least: 1,
    most: null,
    apply: (args) => {
      let joined: Value = empty
      for (const argument of args) joined = join(joined, argument())
      return joined
    },
    words: {
      fr: {
        takes: 'texte; texte; …',
        help: 'Met des textes bout à bout, comme &.',
        example: ['CONCAT("60"; "057")', '60057'],
      },
      en: {
        takes: 'text; text; …',
        help: 'Puts texts end to end, as & does.',
        example: ['CONCAT("60"; "057")', '60057'],
      },
    },
  },
  {
    fr: 'JOINDRE.TEXTE',
    en: 'TEXTJOIN',
    least: 2,
    most: null,
    apply: ([separator, ...args]) =>
      ofText(separator, (between) => {
        let joined: Value = empty
        for (const argument of args) {
          const value = argument()
          if (value.kind === 'empty' || textOf(value).trim() === '') {
            if (value.kind === 'failure') return value
            continue
          }
          joined = joined.kind === 'empty' ? value : join(join(joined, textValue(between)), value)
        }
        return joined.kind === 'failure' ? joined : textValue(textOf(joined))
      }),
    words: {
      fr: {
        takes: 'séparateur; texte; texte; …',
        help: 'Met des textes bout à bout avec un séparateur, sans les vides.',
        example: ['JOINDRE.TEXTE(", "; "12 rue Haute"; ""; "Creil")', '12 rue Haute, Creil'],
      },
      en: {
        takes: 'separator; text; text; …',
        help: 'Puts texts end to end with a separator, without the empty ones.',
        example: ['TEXTJOIN(", "; "12 High Street"; ""; "Creil")', '12 High Street, Creil'],
      },
    },
  },
  {
    fr: 'GAUCHE',
    en: 'LEFT',
    least: 1,
    most: 2,
    apply: ([text, count]) =>
      ofTextAndCounts(text, [[count, 1]], (whole, [length = 1]) =>
        length < 0 ? failure('outOfBounds', String(length)) : slice(whole, 0, length),
      ),
    words: {
      fr: {
        takes: 'texte; nombre',
        help: 'Les premiers caractères.',
        example: ['GAUCHE("60057"; 2)', '60'],
      },
      en: {
        takes: 'text; number',
        help: 'The first characters.',
        example: ['LEFT("60057"; 2)', '60'],
      },
    },
  },
  {
    fr: 'DROITE',
    en: 'RIGHT',
    least: 1,
    most: 2,
    apply: ([text, count]) =>
      ofTextAndCounts(text, [[count, 1]], (whole, [length = 1]) => {
        if (length < 0) return failure('outOfBounds', String(length))
        return length === 0 ? empty : slice(whole, -length)
      }),
    words: {
      fr: {
        takes: 'texte; nombre',
        help: 'Les derniers caractères.',
        example: ['DROITE("60057"; 3)', '057'],
      },
      en: {
        takes: 'text; number',
        help: 'The last characters.',
        example: ['RIGHT("60057"; 3)', '057'],
      },
    },
  },
  {
    fr: 'STXT',
    en: 'MID',
    least: 2,
    most: 3,
    apply: ([text, start, count]) =>
      ofTextAndCounts(
        text,
        [
          [start, 1],
          [count, Number.MAX_SAFE_INTEGER],
        ],
        (whole, [from = 1, length = 0]) =>
          from < 1 || length < 0
            ? failure('outOfBounds', String(Math.min(from, length)))
            : slice(whole, from - 1, Math.min(from - 1 + length, Number.MAX_SAFE_INTEGER)),
      ),
    words: {
      fr: {
        takes: 'texte; début; nombre',
        help: 'Les caractères du milieu, à partir d’une position.',
        example: ['STXT("PC 092 012"; 4; 3)', '092'],
      },
      en: {
        takes: 'text; start; number',
        help: 'The characters in the middle, from a position on.',
        example: ['MID("PC 092 012"; 4; 3)', '092'],
      },
    },
  },
  {
    fr: 'NBCAR',
    en: 'LEN',
    least: 1,
    most: 1,
    apply: ([text]) => ofText(text, (whole) => numberValue(String(charactersOf(whole).length))),
    words: {
      fr: { takes: 'texte', help: 'Combien de caractères.', example: ['NBCAR("été")', '3'] },
      en: { takes: 'text', help: 'How many characters.', example: ['LEN("été")', '3'] },
    },
  },
  {
    fr: 'CHERCHE',
    en: 'SEARCH',
    least: 2,
    most: 3,
    apply: ([wanted, text, start]) =>
      ofText(wanted, (part) =>
        ofTextAndCounts(text, [[start, 1]], (whole, [from = 1]) =>
          positionOf(wide(whole), wide(part), from),
        ),
      ),
    words: {
      fr: {
        takes: 'texte cherché; texte; à partir de',
        help: 'La position d’un texte dans un autre, sans distinguer majuscules et accents.',
        example: ['CHERCHE("ecole"; "Une École")', '5'],
      },
      en: {
        takes: 'text wanted; text; starting at',
        help: 'The position of a text in another, whatever the case and accents.',
        example: ['SEARCH("ecole"; "Une École")', '5'],
      },
    },
  },
  {
    fr: 'TROUVE',
    en: 'FIND',
    least: 2,
    most: 3,
    apply: ([wanted, text, start]) =>
      ofText(wanted, (part) =>
        ofTextAndCounts(text, [[start, 1]], (whole, [from = 1]) => positionOf(whole, part, from)),
      ),
    words: {
      fr: {
        takes: 'texte cherché; texte; à partir de',
        help: 'La position d’un texte exact dans un autre.',
        example: ['TROUVE("-"; "2021-04")', '5'],
      },
      en: {
        takes: 'text wanted; text; starting at',
        help: 'The position of an exact text in another.',
        example: ['FIND("-"; "2021-04")', '5'],
      },
    },
  },
  {
    fr: 'SUBSTITUE',
    en: 'SUBSTITUTE',
    least: 3,
    most: 3,
    apply: ([text, wanted, by]) =>
      ofText(text, (whole) =>
        ofText(wanted, (part) =>
          ofText(by, (other) => (part === '' ? textValue(whole) : bounded(whole, part, other))),
        ),
      ),
    words: {
      fr: {
        takes: 'texte; ancien; nouveau',
        help: 'Remplace partout un texte par un autre.',
        example: ['SUBSTITUE("06.12.34"; "."; "")', '061234'],
      },
      en: {
        takes: 'text; old; new',
        help: 'Replaces a text by another everywhere.',
        example: ['SUBSTITUTE("06.12.34"; "."; "")', '061234'],
      },
    },
  },
  {
    fr: 'TEXTE.AVANT',
    en: 'TEXTBEFORE',
    least: 2,
    most: 2,
    apply: ([text, mark]) =>
      ofText(text, (whole) =>
        ofText(mark, (part) => {
          const at = whole.indexOf(part)
          return part === '' || at < 0 ? failure('notFound', part) : textValue(whole.slice(0, at))
        }),
      ),
    words: {
      fr: {
        takes: 'texte; repère',
        help: 'Ce qui est avant un repère.',
        example: ['TEXTE.AVANT("Zola, Émile"; ",")', 'Zola'],
      },
      en: {
        takes: 'text; mark',
        help: 'What is before a mark.',
        example: ['TEXTBEFORE("Zola, Émile"; ",")', 'Zola'],
      },
    },
  },
  {
    fr: 'TEXTE.APRES',
    en: 'TEXTAFTER',
    least: 2,
    most: 2,
    apply: ([text, mark]) =>
      ofText(text, (whole) =>
        ofText(mark, (part) => {
          const at = whole.indexOf(part)
          return part === '' || at < 0
            ? failure('notFound', part)
            : textValue(whole.slice(at + part.length))
        }),
      ),
    words: {
      fr: {
        takes: 'texte; repère',
        help: 'Ce qui est après un repère.',
        example: ['TEXTE.APRES("n° 12"; "n° ")', '12'],
      },
      en: {
        takes: 'text; mark',
        help: 'What is after a mark.',
        example: ['TEXTAFTER("n° 12"; "n° ")', '12'],
      },
    },
  },
  {
    fr: 'REPT',
    en: 'REPT',
    least: 2,
    most: 2,
    apply: ([text, count]) =>
      ofTextAndCounts(text, [[count, 0]], (whole, [times = 0]) =>
        times < 0
          ? failure('outOfBounds', String(times))
          : times * whole.length > mostText
            ? failure('tooLong')
            : textValue(whole.repeat(times)),
      ),
    words: {
      fr: {
        takes: 'texte; fois',
        help: 'Répète un texte.',
        example: ['REPT("0"; 3)', '000'],
      },
      en: { takes: 'text; times', help: 'Repeats a text.', example: ['REPT("0"; 3)', '000'] },
    },
  },
  {
    fr: 'COMPLETER',
    en: 'PAD',
    least: 2,
    most: 3,
    apply: ([text, length, mark]) => {
      const filler = mark ? textArgument(mark) : '0'
      if (typeof filler !== 'string') return filler
      return ofTextAndCounts(text, [[length, 0]], (whole, [wanted = 0]) =>
        wanted < 0 || wanted > mostText
          ? failure('outOfBounds', String(wanted))
          : whole === ''
            ? empty
            : textValue(whole.padStart(wanted, filler)),
      )
    },
    words: {
      fr: {
        takes: 'texte; longueur; caractère',
        help: 'Complète à gauche jusqu’à une longueur, avec des zéros d’ordinaire.',
        example: ['COMPLETER("1004"; 5)', '01004'],
      },
      en: {
        takes: 'text; length; character',
        help: 'Fills on the left up to a length, with zeros as a rule.',
        example: ['PAD("1004"; 5)', '01004'],
      },
    },
  },
]

function bounded(whole: string, part: string, other: string): Value {
  const found = whole.split(part).length - 1
  return whole.length + found * other.length > mostText
    ? failure('tooLong')
    : textValue(whole.replaceAll(part, () => other))
}
