import { describe, expect, test } from 'vitest'
import type { DictionaryId } from '../../src/values/abbreviations'
import { compileAbbreviations, dictionaryIds } from '../../src/values/abbreviations'

const both: readonly DictionaryId[] = ['streets', 'titles']

describe('abbreviations written out', () => {
  const expand = compileAbbreviations({ dictionaries: both, direction: 'expand' })
  test.each([
    ['12 av. du Gal de Gaulle', '12 avenue du Général de Gaulle'],
    ['3 BD ST-MICHEL', '3 BOULEVARD SAINT-MICHEL'],
    ['Pl. de la Mairie', 'Place de la Mairie'],
    ['5 bis rte de Paris', '5 bis route de Paris'],
    ['1 r Foch', '1 rue Foch'],
    ['R DE PARIS', 'RUE DE PARIS'],
    ['R de Paris', 'Rue de Paris'],
    ['av.Foch', 'avenue Foch'],
    ['rue du Dr Roux', 'rue du Docteur Roux'],
    ['Église Ste Thérèse', 'Église Sainte Thérèse'],
    ['2, rés. des Lilas', '2, résidence des Lilas'],
    ['12 all des Tilleuls', '12 allée des Tilleuls'],
    ['8\u00a0che de la Gare', '8\u00a0chemin de la Gare'],
    ['\u00a0bd\u00a0Foch', '\u00a0boulevard\u00a0Foch'],
    [', pl.\u00a0Foch', ', place\u00a0Foch'],
    ['5  bis sq. Foch', '5  bis square Foch'],
  ])('%j becomes %j', (text, made) => {
    expect(expand(text)).toBe(made)
  })

  test.each([
    '120 pl.',
    '120 pl',
    'avenue Foch',
    'Le bd',
    'gare St',
    'Stade',
    'postal 12',
    'Mal',
    'l’av. Foch',
    'rue du col-vert'.replace('col-vert', 'colvert'),
    '',
  ])('%j stays', (text) => {
    expect(expand(text)).toBe(text)
  })
})

test.each([
  ['12 avenue du Maréchal Foch', '12 av du Mal Foch'],
  ['PLACE SAINT PIERRE', 'PL ST PIERRE'],
  ['place', 'place'],
])('%j is shortened to %j', (text, made) => {
  expect(compileAbbreviations({ dictionaries: both, direction: 'shorten' })(text)).toBe(made)
})

test('organisations', () => {
  const expand = compileAbbreviations({ dictionaries: ['organisations'], direction: 'expand' })
  expect(expand('Assoc. sportive, Sté Dupont, Dépt de l’Oise')).toBe(
    'Association sportive, Société Dupont, Département de l’Oise',
  )
})

test('long texts are read soon', () => {
  const start = performance.now()
  for (const direction of ['expand', 'shorten'] as const) {
    const rewrite = compileAbbreviations({ dictionaries: dictionaryIds, direction })
    for (const part of ['st ', '1 bis ', '12 , ', 'r.']) rewrite(part.repeat(20_000))
  }
  expect(performance.now() - start).toBeLessThan(5_000)
})
