import { describe, expect, it } from 'vitest'
import type { CommuneAnswer, PlaceHints } from '../../src/reference/findPlaces'
import {
  departmentOfPostcode,
  findByCode,
  findByName,
  findByPostcode,
  readCommuneCode,
  readDepartment,
  readPostcodeCell,
  readRegion,
} from '../../src/reference/findPlaces'
import { districtCode, placeKey } from '../../src/reference/placeNames'
import { readPlaces } from '../../src/reference/places'

const places = readPlaces()

/** A code, a code that is given for a former one (`*`), how many it may be, or why there is none. */
const told = (answer: CommuneAnswer): string => {
  if (answer.kind === 'found') return answer.commune.code + (answer.isFormer ? '*' : '')
  return answer.kind === 'several' ? `${answer.communes.length}?` : answer.kind
}

describe('the key of a name', () => {
  it.each([
    ['Saint-Martin-le-Nœud', 'saint martin le noeud'],
    ['ST MARTIN LE NOEUD', 'saint martin le noeud'],
    ['Ste Geneviève', 'sainte genevieve'],
    ['Les Stes-Maries', 'les saintes maries'],
    ['L’Isle-Adam', 'l isle adam'],
    ['HAVRE (LE)', 'le havre'],
    ['Havre, Le', 'le havre'],
    ['Chalon s/ Saône', 'chalon sur saone'],
    ['Chalon S/Saone', 'chalon sur saone'],
    ['CHALON S SAONE', 'chalon sur saone'],
    ['Bruyères-s/s-Laon', 'bruyeres sous laon'],
    ['Villeneuve/Lot', 'villeneuve sur lot'],
    ['Beauvais Cedex 9', 'beauvais'],
    ['  beauvais ', 'beauvais'],
    ['S', 's'],
    ['', ''],
    ['/', ''],
    ['😀', ''],
  ])('%j is %j', (name, key) => {
    expect(placeKey(name)).toBe(key)
  })
})

describe('the code of an arrondissement', () => {
  it.each([
    ['Paris 1er Arrondissement', '75101'],
    ['PARIS 15', '75115'],
    ['Paris 20ème', '75120'],
    ['Paris-03', '75103'],
    ['Paris (5e)', '75105'],
    ['Lyon 9e', '69389'],
    ['Marseille 16e arrondissement', '13216'],
    ['marseille 01', '13201'],
    ['Paris', null],
    ['Paris 21', null],
    ['Lyon 0', null],
    ['Lyon 10', null],
    ['Beauvais 1', null],
    ['Paris 15 rue', null],
  ])('%j is %j', (name, code) => {
    expect(districtCode(name)).toBe(code)
  })
})

describe('an INSEE code', () => {
  it.each([
    ['60057', '60057'],
    ['60 057', '60057'],
    ['2a004', '2A004'],
    ['2B033', '2B033'],
    ['1004', '01004'],
    ['6005', '06005'],
    ['600570', '?'],
    ['2C004', '?'],
    ['Beauvais', '?'],
    ['', '?'],
  ])('%j is read as %j', (text, code) => {
    expect(readCommuneCode(text, true) ?? '?').toBe(code)
  })

  it('keeps its zero lost where that is wanted', () => {
    expect(readCommuneCode('1004', false)).toBeNull()
  })

  it.each([
    ['60057', '60057'],
    ['2A004', '2A004'],
    ['20004', '2A004*'],
    ['75056', '75056'],
    ['75101', '75101'],
    ['97411', '97411'],
    ['97701', '97701'],
    ['98735', '98735'],
    ['01340', '01015*'],
    ['99999', 'unknown'],
    ['75000', 'unknown'],
    ['60000', 'unknown'],
    ['__proto__', 'unknown'],
  ])('%j gives %j', (text, wanted) => {
    expect(told(findByCode(text, places, true))).toBe(wanted)
  })
})

describe('a postcode', () => {
  it.each([
    ['60000', '60000', false],
    ['60 000', '60000', false],
    ['F-60000', '60000', false],
    ['60000 Beauvais', '60000', false],
    ['75341 PARIS CEDEX 07', '75341', true],
    ['60021 Beauvais Cedex', '60021', true],
    ['1000', '01000', false],
    ['600000', '', false],
    ['12 rue des Lilas', '', false],
    ['60000 12 rue des Lilas', '', false],
    ['', '', false],
  ])('%j is read as %j', (text, postcode, isCedex) => {
    expect(readPostcodeCell(text, true)).toEqual(postcode === '' ? null : { postcode, isCedex })
  })

  it.each([
    ['60000', '8?'],
    ['75001', '75101'],
    ['69009', '69389'],
    ['13016', '13216'],
    ['75116', '75116'],
    ['80000', '80021'],
    ['20000', '2A004'],
    ['97400', '97411'],
    ['97133', '97701'],
    ['98714', '98735'],
    ['75341 PARIS CEDEX 07', 'cedex'],
    ['75341', 'unknown'],
    ['00000', 'unknown'],
    ['2A000', 'unknown'],
  ])('%j gives %j', (text, wanted) => {
    expect(told(findByPostcode(text, places, true))).toBe(wanted)
  })

  it.each([
    ['60000', '60'],
    ['60021', '60'],
    ['75341', '75'],
    ['97400', '974'],
    ['97499', '974'],
    ['98800', '988'],
    ['20000', '2A'],
    ['20200', '2B'],
    ['20999', '?'],
    ['96000', '?'],
    ['00000', '?'],
  ])('%j lies in the department %j', (postcode, code) => {
    expect(departmentOfPostcode(postcode, places)?.code ?? '?').toBe(code)
  })
})

describe('a department', () => {
  it.each([
    ['60', '60'],
    ['1', '01'],
    ['01', '01'],
    ['2a', '2A'],
    ['974', '974'],
    ['Oise', '60'],
    ['OISE', '60'],
    ['Oise (60)', '60'],
    ['60 - Oise', '60'],
    ['60-Oise', '60'],
    ['(60) Oise', '60'],
    ['département de l’Oise', '60'],
    ['Dépt. de la Somme', '80'],
    ['l’Oise', '60'],
    ["Côte d'Or", '21'],
    ['Cote-d’Or', '21'],
    ['Corse du Sud', '2A'],
    ['La Réunion', '974'],
    ['Val d’Oise', '95'],
    ['Somme (60)', '?'],
    ['20', '?'],
    ['96', '?'],
    ['Picardie', '?'],
    ['', '?'],
  ])('%j is read as %j', (text, code) => {
    expect(readDepartment(text, places)?.code ?? '?').toBe(code)
  })
})

describe('a region', () => {
  it.each([
    ['32', '32'],
    ['Hauts de France', '32'],
    ['HAUTS-DE-FRANCE', '32'],
    ['Région Bretagne', '53'],
    ['1', '01'],
    ['Corse', '94'],
    ["Provence Alpes Cote d'Azur", '93'],
    ['Ile-de-France', '11'],
    ['Picardie', '?'],
    ['22', '?'],
    ['', '?'],
  ])('%j is read as %j', (text, code) => {
    expect(readRegion(text, places)?.code ?? '?').toBe(code)
  })
})

describe('the name of a commune', () => {
  it.each<[string, PlaceHints, string]>([
    ['Beauvais', {}, '60057'],
    ['BEAUVAIS CEDEX', {}, '60057'],
    ['Beauvais (60)', {}, '60057'],
    ['Beauvais (Oise)', {}, '60057'],
    ['60000 Beauvais', {}, '60057'],
    ['Beauvais 60000', {}, '60057'],
    ['Le Havre', {}, '76351'],
    ['Havre', {}, '76351'],
    ['Havre (Le)', {}, '76351'],
    ['St Martin le Noeud', {}, '60586'],
    ['Chalon s/Saône', {}, '71076'],
    ['Paris', {}, '75056'],
    ['Paris 15e', {}, '75115'],
    ['Paris', { postcode: '75015' }, '75056'],
    ['Saint-Denis', {}, '4?'],
    ['Saint-Denis (93)', {}, '93066'],
    ['Saint-Denis (Réunion)', {}, '97411'],
    ['Saint-Denis', { department: '93' }, '93066'],
    ['Saint-Denis', { department: 'La Réunion' }, '97411'],
    ['Saint-Denis', { postcode: '93200' }, '93066'],
    ['Saint-Denis', { postcode: '93205 SAINT-DENIS CEDEX' }, '93066'],
    ['Saint-Denis', { department: '60' }, 'unknown'],
    ['Saint-Denis', { department: '?' }, '4?'],
    ['Saint-Denis', { postcode: '60000' }, 'unknown'],
    ['60000 Saint-Denis', {}, 'unknown'],
    ['Rochelle', {}, '2?'],
    ['Rochelle', { department: '17' }, '17300'],
    ['Arbignieu', {}, '01015*'],
    ['Beauvay', {}, 'unknown'],
    ['NC', {}, 'unknown'],
    ['toString', {}, 'unknown'],
    ['(', {}, 'unknown'],
  ])('%j with %j gives %j', (text, hints, wanted) => {
    expect(told(findByName(text, hints, places))).toBe(wanted)
  })

  it('is found by its own name in its own department, every one of them', () => {
    const lost = places.communes.filter(({ name, code, department, city }) => {
      const answer = findByName(name, { department: department.code }, places)
      return city === null && (answer.kind !== 'found' || answer.commune.code !== code)
    })
    expect(lost.map(({ code, name }) => `${code} ${name}`)).toEqual([])
  })
})
