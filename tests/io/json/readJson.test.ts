import { describe, expect, it } from 'vitest'
import type { JsonSettings } from '../../../src/recipe/recipe'
import { readAll, utf8, valueOf } from './support'

interface Case {
  readonly json: string
  readonly change?: Partial<JsonSettings>
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Codes of what is told. */
  readonly told?: readonly string[]
}

const readCase = async ({ json, change }: Case) => valueOf(await readAll(utf8(json), change))

function testCases(title: string, cases: Readonly<Record<string, Case>>): void {
  describe(title, () => {
    it.each(Object.entries(cases))('%s', async (_, given) => {
      const { names, rows, issues } = await readCase(given)
      expect({ names, rows, told: issues.map(({ code }) => code) }).toEqual({
        names: given.names,
        rows: given.rows,
        told: given.told ?? [],
      })
    })
  })
}

testCases('a list of objects', {
  'makes a column of each name, in the order of first appearance': {
    json: '[{"a":"1","b":"2"},{"c":"3","a":"4"}]',
    names: ['a', 'b', 'c'],
    rows: [
      ['1', '2', ''],
      ['4', '', '3'],
    ],
  },
  'keeps the digits of numbers as they are written': {
    json: '[{"a":0.10,"b":98123456700019,"c":1234567890123456789012,"d":-1.50e+03,"e":-0}]',
    names: ['a', 'b', 'c', 'd', 'e'],
    rows: [['0.10', '98123456700019', '1234567890123456789012', '-1.50e+03', '-0']],
  },
  'reads true and false as words, null and what is missing as empty': {
    json: '[{"a":true,"b":false,"c":null},{"a":true}]',
    names: ['a', 'b', 'c'],
    rows: [
      ['true', 'false', ''],
      ['true', '', ''],
    ],
  },
  'tells that null and the empty text are both empty': {
    json: '[{"a":"","b":null}]',
    names: ['a', 'b'],
    rows: [['', '']],
    told: ['nullsBesideEmpty'],
  },
  'keeps spaces, line ends and signs of texts': {
    json: String.raw`[{"a":"  x\ty\r\nz \"q\" \\ \/ é 😀 \ud83d\ude00 "}]`,
    names: ['a'],
    rows: [['  x\ty\r\nz "q" \\ / é 😀 😀 ']],
  },
  'gives each value of a name that stands twice a column of its own': {
    json: '[{"a":1,"a":2},{"a":3}]',
    names: ['a', 'a 2'],
    rows: [
      ['1', '2'],
      ['3', ''],
    ],
    told: ['duplicateKeys'],
  },
  'keeps apart names that stand several times, in each row anew': {
    json: '[{"a":1,"a":2,"a":3},{"a":4,"a":{"b":5}},{"a":6}]',
    names: ['a', 'a 2', 'a 3', 'a.b'],
    rows: [
      ['1', '2', '3', ''],
      ['4', '', '', '5'],
      ['6', '', '', ''],
    ],
    told: ['duplicateKeys'],
  },
  'takes dangerous names for names': {
    json: '[{"__proto__":"a","constructor":"b","toString":"c","":"d","7":"e"}]',
    names: ['__proto__', 'constructor', 'toString', 'Colonne 4', '7'],
    rows: [['a', 'b', 'c', 'd', 'e']],
  },
})

testCases('what stands inside a row', {
  'is laid out under the path of names': {
    json: '[{"nom":"x","adresse":{"ville":"Beauvais","geo":{"lat":49.4}}},{"adresse":{"cp":"01000"}}]',
    names: ['nom', 'adresse.ville', 'adresse.geo.lat', 'adresse.cp'],
    rows: [
      ['x', 'Beauvais', '49.4', ''],
      ['', '', '', '01000'],
    ],
  },
  'stays JSON text when asked, with its digits': {
    json: '[{"a":{ "b" : 0.10, "c":[1, 2.0 ] , "d":"é\\u00e9\\n"}}]',
    change: { flattens: false },
    names: ['a'],
    rows: [['{"b":0.10,"c":[1,2.0],"d":"éé\\n"}']],
  },
  'keeps apart a name with a dot and a path': {
    json: '[{"a.b":1,"a":{"b":2}}]',
    names: ['a.b', 'a.b 2'],
    rows: [['1', '2']],
  },
  'may be a value in one row and an object in another': {
    json: '[{"a":1},{"a":{"b":2}},{"a":[3]}]',
    names: ['a', 'a.b'],
    rows: [
      ['1', ''],
      ['', '2'],
      ['3', ''],
    ],
  },
  'joins lists of plain values': {
    json: '[{"a":["vélo","bus"]},{"a":[1,2.50,true]},{"a":[]},{"a":["x"]}]',
    names: ['a'],
    rows: [['vélo|bus'], ['1|2.50|true'], [''], ['x']],
  },
  'keeps a list as JSON where joining would not tell its items apart': {
    json: '[{"a":["x|y","z"]},{"a":["",null]},{"a":[[1],{"b":2}]}]',
    names: ['a'],
    rows: [['["x|y","z"]'], ['["",null]'], ['[[1],{"b":2}]']],
    told: ['listsKept'],
  },
  'keeps lists as JSON when asked': {
    json: '[{"a":[1, 2]},{"a":[]}]',
    change: { joinsLists: false },
    names: ['a'],
    rows: [['[1,2]'], ['[]']],
  },
})

testCases('other shapes', {
  'a list of lists, the first of which names the columns': {
    json: '[["Nom","Places"],["Gare",12],["Mairie",5]]',
    names: ['Nom', 'Places'],
    rows: [
      ['Gare', '12'],
      ['Mairie', '5'],
    ],
  },
  'a list of lists without names': {
    json: '[[1,2],[3,4,5]]',
    names: ['Colonne 1', 'Colonne 2', 'Colonne 3'],
    rows: [
      ['1', '2', ''],
      ['3', '4', '5'],
    ],
  },
  'a list of plain values': {
    json: '["a","b",3]',
    names: ['valeur'],
    rows: [['a'], ['b'], ['3']],
  },
  'a list inside an object': {
    json: '{"total":2,"data":{"items":[{"a":1},{"a":2}]},"more":{"items":[]}}',
    names: ['a'],
    rows: [['1'], ['2']],
  },
  'an object of objects': {
    json: '{"60057":{"nom":"Beauvais"},"60175":{"nom":"Creil"}}',
    names: ['clé', 'nom'],
    rows: [
      ['60057', 'Beauvais'],
      ['60175', 'Creil'],
    ],
  },
  'one object alone': {
    json: '{"nom":"Beauvais","maire":{"nom":"X"}}',
    names: ['nom', 'maire.nom'],
    rows: [['Beauvais', 'X']],
  },
  'JSON lines': {
    json: '{"a":1}\n\n{"a":2,"b":3}\r\n{"b":4}',
    names: ['a', 'b'],
    rows: [
      ['1', ''],
      ['2', '3'],
      ['', '4'],
    ],
  },
  'lines after record separators': {
    json: '\u001e{"a":1}\n\u001e{"a":2}\n',
    names: ['a'],
    rows: [['1'], ['2']],
  },
  'rows of several shapes': {
    json: '[{"a":1},[2,3],4]',
    names: ['a', 'Colonne 2', 'Colonne 3', 'valeur'],
    rows: [
      ['1', '', '', ''],
      ['', '2', '3', ''],
      ['', '', '', '4'],
    ],
    told: ['mixedRows'],
  },
})

testCases('JSON that is not quite JSON', {
  'with commas before closing brackets': {
    json: '[{"a":1,},{"a":2},]',
    names: ['a'],
    rows: [['1'], ['2']],
    told: ['trailingCommas'],
  },
  'with comments': {
    json: '// export\n[/* first */{"a":1}]// end',
    names: ['a'],
    rows: [['1']],
    told: ['jsonComments'],
  },
  'with values that are no numbers, and numbers written otherwise': {
    json: '[{"a":NaN,"b":-Infinity,"c":007,"d":+1,"e":.5}]',
    names: ['a', 'b', 'c', 'd', 'e'],
    rows: [['NaN', '-Infinity', '007', '+1', '.5']],
    told: ['jsonNotNumbers', 'oddNumbers'],
  },
  'with line ends inside texts': {
    json: '[{"a":"x\ny"}]',
    names: ['a'],
    rows: [['x\ny']],
    told: ['rawControls'],
  },
  'with half a character': {
    json: '[{"a":"\\ud83d!"}]',
    names: ['a'],
    rows: [['\ud83d!']],
    told: ['loneHalves'],
  },
  'behind a byte order mark': { json: '\ufeff[{"a":1}]', names: ['a'], rows: [['1']] },
})

describe('rows', () => {
  it('are numbered by their place in the list, whatever is chosen', async () => {
    const json = utf8('{"a":[{"x":1},{"y":2},{"x":3}],"b":[["n"],["1"]]}')
    expect(valueOf(await readAll(json)).records).toEqual([1, 2, 3])
    expect(valueOf(await readAll(json, { skippedColumns: ['1:x'] })).records).toEqual([1, 2, 3])
    const named = await readAll(json, { path: ['b'], firstIsNames: true })
    expect(valueOf(named)).toMatchObject({ records: [2], names: ['n'], rows: [['1']] })
  })

  it('of a name met twice along the path come one behind the other', async () => {
    const read = await readAll(utf8('{"a":[{"x":1}],"b":0,"a":[{"x":2}]}'), { path: ['a'] })
    expect(valueOf(read).rows).toEqual([['1'], ['2']])
  })

  it('are not sought under a path that only begins alike', async () => {
    const json = '{"z":{"a":[{"x":0}]},"a":{"b":[{"x":1}],"c":{"b":[{"x":2}]}},"b":[{"x":3}]}'
    const read = await readAll(utf8(json), { path: ['a', 'b'], shape: 'list' })
    expect(valueOf(read).rows).toEqual([['1']])
  })

  it('say so when nothing stands under the path', async () => {
    const read = await readAll(utf8('{"a":[1]}'), { path: ['x', 'y'] })
    expect(read).toMatchObject({ ok: false, issue: { code: 'noRecords', data: { path: 'x.y' } } })
  })

  it('leave out columns by name and occurrence, and build nothing of them', async () => {
    const json = '[{"a":1,"b":{"c":2,"a":3},"a":4}]'
    const read = await readAll(utf8(json), { skippedColumns: ['2:a', '1:b.c'] })
    expect(valueOf(read)).toMatchObject({ names: ['a', 'b.a'], rows: [['1', '3']] })
  })
})

describe('encodings', () => {
  it('are read in UTF-16 and Windows-1252', async () => {
    const json = '[{"nom":"Crépy-en-Valois","prix":"12 €"}]'
    const utf16 = new Uint8Array(json.length * 2)
    for (let at = 0; at < json.length; at++) {
      utf16[at * 2] = json.charCodeAt(at) & 255
      utf16[at * 2 + 1] = json.charCodeAt(at) >> 8
    }
    expect(valueOf(await readAll(utf16)).rows).toEqual([['Crépy-en-Valois', '12 €']])
    const windows = Uint8Array.from(json, (character) =>
      character === '€' ? 0x80 : character.charCodeAt(0),
    )
    const read = valueOf(await readAll(windows))
    expect(read.rows).toEqual([['Crépy-en-Valois', '12 €']])
    expect(read.settings.encoding).toBe('windows-1252')
  })

  it('are looked at again where accents stand beyond what was looked at first', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `{"n":"ligne numero ${at}"}`)
    const json = `[${rows.join(',')},{"n":"Crépy, Théâtre, Élysée"}]`
    const windows = Uint8Array.from(json, (character) => character.charCodeAt(0))
    const read = valueOf(await readAll(windows))
    expect(read.rows.at(-1)).toEqual(['Crépy, Théâtre, Élysée'])
  })
})
