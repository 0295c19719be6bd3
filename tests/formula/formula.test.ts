import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../src/formula/evaluate'
import { findFunction, functions } from '../../src/formula/functionTable'
import { columnNames, parseFormula } from '../../src/formula/parse'
import { writeColumn } from '../../src/formula/tokens'
import type { Value } from '../../src/formula/values'
import { textOf } from '../../src/formula/values'
import { runs } from '../values/runs'

const row: readonly (readonly [name: string, text: string])[] = [
  ['Nb de places', '120'],
  ['Prix', '1 250,50'],
  ['Nom', 'École Jean Moulin'],
  ['Zone', 'P+R'],
  ['Vide', ''],
  ['Ouverture', '15/06/1980'],
  ['Fin', '2021-06-14'],
  ['a]b', 'crochet'],
  ['Code', '01004'],
]

const valueOf = (source: string): Value => {
  const parsed = parseFormula(source)
  if (!parsed.ok) throw new Error(`${source}: ${parsed.issue.code}`)
  const run = compileFormula(parsed.value, (name) => row.findIndex(([each]) => each === name))
  return run(row.map(([, text]) => text))
}

const resultOf = (source: string): string => {
  const value = valueOf(source)
  return value.kind === 'failure' ? `!${value.why} ${value.on}`.trimEnd() : textOf(value)
}

describe('a formula', () => {
  it.each([
    ['[Nb de places] * 2', '240'],
    ['= [Nb de places] * 2', '240'],
    ['0,1 + 0,2', '0.3'],
    ['0.1 + 0.2', '0.3'],
    ['[Prix] * 2', '2501'],
    ['[Prix] / 3', '416.833333333333'],
    ['1 / 3 * 3', '0.999999999999999'],
    ['2 + 3 * 4', '14'],
    ['(2 + 3) * 4', '20'],
    ['10 - 2 - 3', '5'],
    ['-2 ^ 2', '4'],
    ['2 ^ -2', '0.25'],
    ['50 % * 10', '5'],
    ['3 × 4 ÷ 2 − 1', '5'],
    ['--5', '5'],
    ['12345678901234567890 * 10', '123456789012345678900'],
    ['"Rue " & [Nom]', 'Rue École Jean Moulin'],
    ['“Rue ” & [Nom]', 'Rue École Jean Moulin'],
    ['"dit ""oui"""', 'dit "oui"'],
    ['[a]]b]', 'crochet'],
    ['[Code] & "-" & [Nb de places]', '01004-120'],
    ['[Zone] = "p+r"', 'true'],
    ['[Zone] <> "P+R"', 'false'],
    ['[Nb de places] >= 120', 'true'],
    ['[Nb de places] > "9"', 'true'],
    ['"abc" < "abd"', 'true'],
    ['[Ouverture] < [Fin]', 'true'],
    ['[Fin] - [Ouverture]', '14974'],
    ['[Fin] + 1', '2021-06-15'],
    ['1 + DATE(2021; 12; 31)', '2022-01-01'],
    ['VRAI', 'true'],
    ['faux()', 'false'],
    ['[Vide] * 2', ''],
    ['-[Vide]', ''],
    ['[Vide] = ""', 'true'],
    ['[Vide] < 5', 'false'],
    ['[Vide] & "x"', 'x'],
    ['SOMME([Vide]; 2; [Nb de places])', '122'],
    ['SOMME([Vide])', ''],
    ['SI([Vide]; "oui"; "non")', 'non'],
    ['si([Zone]="P+R";4)', '4'],
    ['SI(1 > 2; 4)', ''],
    ['SI(1 < 2; 1; 1 / 0)', '1'],
    ['Année([Ouverture])', '1980'],
    ['MAX(1,5; 2)', '2'],
    ['MAX(1, 5)', '5'],
    ['GAUCHE("été"; 2)', 'ét'],
    ['GAUCHE("👩‍👩‍👧ab"; 1)', '👩‍👩‍👧'],
    ['DROITE("abc"; 0)', ''],
    ['DROITE("abc"; 9)', 'abc'],
    ['STXT("abc"; 2)', 'bc'],
    ['STXT("abc"; 9; 2)', ''],
    ['CHERCHE("MOULIN"; [Nom])', '12'],
    ['SUBSTITUE("a$a"; "a"; "$&")', '$&$$&'],
    ['SUBSTITUE("abc"; ""; "x")', 'abc'],
    ['TEXTE.APRES([Code]; "0")', '1004'],
    ['TEXTE("3/4/21"; "jj/mm/aaaa")', '03/04/2021'],
    ['TEXTE(1234,5; "0,00")', '1234,50'],
    ['TEXTE(-7; "000")', '-007'],
    ['TEXTE(""; "000")', ''],
    ['ARRONDI(-2,5)', '-3'],
    ['ARRONDI(1250; -2)', '1300'],
    ['ARRONDI.INF(2,79)', '2'],
    ['ARRONDI.INF(2)', '2'],
    ['ARRONDI.SUP(-2,01)', '-3'],
    ['ARRONDI.SUP(120; -2)', '200'],
    ['ENT(2,9)', '2'],
    ['MOD(-17; 5)', '3'],
    ['MOD(0,7; 0,2)', '0.1'],
    ['QUOTIENT(-17; 5)', '-3'],
    ['MOIS.DECALER("2020-12-31"; 2)', '2021-02-28'],
    ['FIN.MOIS("2021-12-05"; 0)', '2021-12-31'],
    ['SI.MULTIPLE([Zone]; "1"; "a"; "b")', 'b'],
    ['SIERREUR([Nom] * 2; "")', ''],
    ['COMPLETER([Vide]; 5)', ''],
  ])('%s gives %s', (source, result) => {
    expect(resultOf(source)).toBe(result)
  })

  it.each([
    ['[Nom] * 2', '!notANumber École Jean Moulin'],
    ['1 / 0', '!divisionByZero'],
    ['0 ^ -1', '!divisionByZero'],
    ['2 ^ 0,5', '!notAnInteger 0.5'],
    ['9 ^ 1000 ^ 1000', '!tooLong'],
    ['DATE(2021; 2; 30)', '!notADate 2021-2-30'],
    ['ANNEE([Nom])', '!notADate École Jean Moulin'],
    ['TROUVE("z"; "abc")', '!notFound z'],
    ['STXT("abc"; 0; 1)', '!outOfBounds 0'],
    ['REPT("abc"; 1000000)', '!tooLong'],
    ['SI([Nom]; 1; 2)', '!notTrueOrFalse École Jean Moulin'],
    ['"9999-12-31" + 1', '!outOfBounds'],
    ['"a" & 1 / 0', '!divisionByZero'],
    ['5 - DATE(2021; 1; 1)', '!notANumber 2021-01-01'],
  ])('%s has no result and says why', (source, why) => {
    expect(resultOf(source)).toBe(why)
  })

  it.each([
    ['', 'formulaEmpty', 0],
    ['  = ', 'formulaEmpty', 0],
    ['2 +', 'formulaEnd', 3],
    ['2 + * 3', 'formulaUnexpected', 4],
    ['2 3', 'formulaUnexpected', 2],
    ['(2 + 3', 'formulaNotClosed', 0],
    ['SI(1 = 1; 2', 'formulaNotClosed', 2],
    ['"abc', 'formulaOpenText', 0],
    ['1 & [Nom', 'formulaOpenColumn', 4],
    ['2 # 3', 'formulaCharacter', 2],
    ['1 + ARONDI(2)', 'formulaUnknownWord', 4],
    ['Nom & 1', 'formulaUnknownWord', 0],
    ['SI(1)', 'formulaArguments', 0],
    ['NON(1; 2)', 'formulaArguments', 0],
    ['AUJOURDHUI()', 'formulaNotRepeatable', 0],
    ['1 + RECHERCHEV(1; 2)', 'formulaOtherTable', 4],
    [`${'('.repeat(300)}1${')'.repeat(300)}`, 'formulaTooDeep', 200],
    ['1'.repeat(10_001), 'formulaTooLong', 10_000],
  ])('%j is refused where it is wrong', (source, code, at) => {
    expect(parseFormula(source)).toMatchObject({ ok: false, issue: { code, data: { at } } })
  })

  it('says which function was meant', () => {
    expect(parseFormula('ARONDI(2)')).toMatchObject({ issue: { data: { like: 'ARRONDI' } } })
    expect(parseFormula('Xyzzyx(2)')).toMatchObject({ issue: { data: { like: null } } })
  })

  it('names its columns, each once', () => {
    const parsed = parseFormula('SI([a]]b] > [Prix]; -[Prix] %; ET([Nom]; [Vide]))')
    expect(parsed.ok && columnNames(parsed.value)).toEqual(['a]b', 'Prix', 'Nom', 'Vide'])
  })

  it('never throws, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('[Nom]', '(', ')', ';', ',', '+', '-', '&', '<>', '"', 'SI(', '%', '^', ' '),
      fc.constantFrom(...functions.map(({ fr }) => `${fr}(`)),
      fc.string({ maxLength: 4 }),
      fc.integer({ min: 0, max: 999 }).map(String),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const parsed = parseFormula(pieces.join(''))
        if (!parsed.ok) return parsed.issue.data.at !== undefined
        const run = compileFormula(parsed.value, () => 0)
        return typeof textOf(run(['12'])) === 'string'
      }),
      runs,
    )
  })

  it('takes any name of a column as written by writeColumn', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (name) => {
        const parsed = parseFormula(writeColumn(name))
        return parsed.ok && columnNames(parsed.value)[0] === name
      }),
      runs,
    )
  })
})

describe('the functions', () => {
  it.each(
    functions.flatMap(({ fr, en, words }) => [
      [fr, words.fr.example] as const,
      [en, words.en.example] as const,
    ]),
  )('%s gives what its example says', (name, [formula, result]) => {
    expect(formula.startsWith(`${name}(`)).toBe(true)
    expect(resultOf(formula)).toBe(result)
  })

  it('have names of their own, found whatever the case and accents', () => {
    const names = functions.flatMap(({ fr, en }) => (fr === en ? [fr] : [fr, en]))
    expect(new Set(names).size).toBe(names.length)
    expect(findFunction('année')?.en).toBe('YEAR')
    expect(findFunction('toString')).toBeNull()
  })
})
