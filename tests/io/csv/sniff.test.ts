import { describe, expect, it } from 'vitest'
import { sniffCsv } from '../../../src/io/csv/sniff'
import type { LineEnd } from '../../../src/io/csv/types'

const rows = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join('\n')

describe('sniffCsv', () => {
  it.each<[string, string, string]>([
    ['a semicolon with decimal commas', 'nom;prix;tva\nx;1,5;2,5\ny;2,25;3,75\n', ';'],
    ['a comma with sentences', 'nom,avis\nx,"bien, mais cher; trop"\ny,"non, merci"\n', ','],
    ['a tab', 'a\tb\n1,5\t2\n3,5\t4\n', '\t'],
    ['a bar', 'a|b|c\n1|2|3\n', '|'],
    ['a caret', 'a^b^c\n1^2^3\n4^5^6\n', '^'],
    ['a colon', 'nom:code:ville\nx:1:y\nz:2:t\n', ':'],
    [
      'a semicolon under title rows',
      'Liste des parkings\n\nnom;places;zone\nA;12;1\nB;13;2\n',
      ';',
    ],
    [
      'a semicolon although every cell has a time',
      'jour;debut;fin\nlundi;08:30;17:00\nmardi;09:00;18:00\n',
      ';',
    ],
    [
      'a comma although a list in each cell uses semicolons',
      'id,tags\n1,a;b;c\n2,d;e\n3,f;g;h;i\n',
      ',',
    ],
    ['ragged rows', 'a;b;c\n1;2\n3;4;5\n6;7;8;9\n1;2;3\n', ';'],
    ['nothing in one column', 'nom\nDupont\nDurand\n', ''],
    ['nothing in a list of numbers', 'montant\n1,5\n12\n7,25\n100\n3\n', ''],
    [
      'nothing in lines of prose',
      'texte\nUn mot, puis rien.\nRien du tout\nEncore une phrase, avec, trop\nFin\n',
      '',
    ],
  ])('finds %s', (_, text, delimiter) => {
    expect(sniffCsv(text, true).delimiter.value).toBe(delimiter)
  })

  it('doubts when two delimiters cut as well', () => {
    const even = sniffCsv('a;b;c\n1;2;3\n4;5;6\n', true).delimiter
    const rival = sniffCsv('a;b,c\n1;2,3\n4;5,6\n', true).delimiter
    expect(even.confidence).toBeGreaterThan(0.9)
    expect(rival.confidence).toBeLessThan(0.8)
    expect(rival.reasons).toContain('closeRival')
  })

  it.each<[string, string, LineEnd]>([
    ['LF', 'a,b\n1,2\n', 'lf'],
    ['CR LF', 'a,b\r\n1,2\r\n', 'crlf'],
    ['CR', 'a,b\r1,2\r', 'cr'],
    ['CR LF with LF inside quotes', 'a,b\r\n"x\ny",2\r\n', 'crlf'],
    ['all three', 'a,b\r1,2\n3,4\r\n5,6\r', 'mixed'],
    ['LF with one CR inside an unquoted cell', `${rows(100, () => 'a,b')}\na\rb,c\n`, 'lf'],
    ['one line', 'a,b', 'lf'],
  ])('tells the line ends %s', (_, text, lineEnd) => {
    expect(sniffCsv(text, true).lineEnd.value).toBe(lineEnd)
  })

  it.each<[string, string, '"' | "'" | null]>([
    ['double quotes', 'a,b\n"x",2\n', '"'],
    ['single quotes that open and close', "'a','b'\n'x, y','2'\n'z','3'\n", "'"],
    ['double quotes when apostrophes stand in words', "a,b\nl'eau,d'or\nqu'il,n'a\n", '"'],
    ['none when a quote never closes', `a;b;c\n${rows(20, (at) => `"${at};x;y`)}\n`, null],
    [
      'none when a quote swallows most rows',
      `a;b\n1;2\n"3;4\n${rows(40, (at) => `${at};x`)}\n`,
      null,
    ],
    ['double quotes round a cell of many lines', `a;b\n1;"${'x\n'.repeat(40)}"\n2;y\n`, '"'],
  ])('finds %s', (_, text, quote) => {
    expect(sniffCsv(text, true).quote.value).toBe(quote)
  })

  it.each<[string, string, number | null]>([
    ['the first row over numbers', 'nom,places\nA,12\nB,13\n', 1],
    ['the first row when all is text', 'nom,ville\nDupont,Beauvais\nDurand,Creil\n', 1],
    ['the only row', 'nom,ville\n', 1],
    ['the row under a title', 'Parkings 2018;;\nnom;places;zone\nA;12;Z1\nB;14;Z2\n', 2],
    [
      'the row under titles, blanks and a group row',
      'Ville de X;;;;\nExtrait le 12/03/2018;;;;\n;;;;\n;Capacité;Capacité;Capacité;Capacité\nnom;a;b;c;d\nA;1;2;3;4\nB;2;3;4;5\n',
      5,
    ],
    ['the row under a comment', '# extrait\nid,name\n1,a\n2,b\n', 2],
    ['names that are years', 'Commune;2019;2020;2021\nA;12;13;14\nB;15;16;17\n', 1],
    ['the last of repeated header rows', 'a;b\na;b\n1;2\n3;4\n', 2],
    ['a header record with a line break', '"nom\nusuel",places\nA,12\n', 1],
    [
      'the names under names of groups that fill half of the columns',
      'Liste;;;;;\nLieu;;Places;;Prix;\nNom;Rue;Total;PMR;Jour;Mois\nA;B;1;2;3;4\nC;D;5;6;7;8\n',
      3,
    ],
    ['names with gaps over words', 'Nom;;Ville;\nDupont;Jean;Creil;x\nPetit;Anne;Méru;y\n', 1],
    ['a header under blank lines', '\n\na,b\n1,2\n', 3],
    ['no header over numbers alone', '1,100\n2,101\n3,102\n', null],
    [
      'no header when the first row is like the others',
      'Ain,FAVORABLE,1\nAude,FAVORABLE,2\nAin,CONTRE,3\n',
      null,
    ],
    ['no header in a repeated word', 'x\nx\nx\n', null],
    ['no header in blank rows', ',,\n,,\n', null],
  ])('takes as header %s', (_, text, headerRow) => {
    expect(sniffCsv(text, true).headerRow.value).toBe(headerRow)
  })

  it('is surer of a header over numbers than over words', () => {
    const sure = sniffCsv('nom,places,prix\nA,12,3\nB,13,4\n', true).headerRow
    const unsure = sniffCsv('nom,ville\nDupont,Beauvais\n', true).headerRow
    expect(sure.confidence).toBeGreaterThan(unsure.confidence)
  })

  it('counts the columns a row should have', () => {
    expect(sniffCsv('titre\na;b;c\n1;2;3\n4;5;6\n', true).columns).toBe(3)
  })

  it('takes what was chosen as certain and guesses the rest from it', () => {
    const guess = sniffCsv('a;b,c\n1;2,3\n', true, { delimiter: ',', headerRow: null })
    expect(guess.delimiter).toEqual({ value: ',', confidence: 1, reasons: ['chosen'] })
    expect(guess.headerRow).toEqual({ value: null, confidence: 1, reasons: ['chosen'] })
    expect(guess.columns).toBe(2)
  })

  it('sees a quote that never closes in the first part of a file', () => {
    const text = `a;b\n1;2\n"3;4\n${rows(400, (at) => `${at};x`)}`
    expect(sniffCsv(text, false).quote.value).toBeNull()
    expect(sniffCsv(`a;b\n1;2\n3;"${'long '.repeat(1000)}`, false).quote.value).toBe('"')
  })

  it('does not look at a last line that may go on', () => {
    const guess = sniffCsv('a;b\n1;2\n3;4\n"5', false)
    expect(guess.delimiter.value).toBe(';')
    expect(guess.quote.value).toBe('"')
  })
})
