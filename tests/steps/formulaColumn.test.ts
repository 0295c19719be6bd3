import { describe, expect, it } from 'vitest'
import { mapColumnRefs } from '../../src/steps/check'
import { formulaColumn } from '../../src/steps/formulaColumn'
import { testStep } from './testStep'

testStep('formulaColumn', [
  {
    name: 'works out a new column, exactly',
    input: { Prix: ['0,1', '12', '', 'NC'], Nb: ['3', '2', '5', '1'] },
    params: { formula: '[Prix] * [Nb]', name: 'Total' },
    output: {
      Prix: ['0,1', '12', '', 'NC'],
      Nb: ['3', '2', '5', '1'],
      Total: ['0.3', '24', '', ''],
    },
    warnings: ['formulaFailed'],
  },
  {
    name: 'takes the place of a column, which may be in the formula',
    input: { Code: ['1004', '60057', ''] },
    params: { formula: 'COMPLETER([Code]; 5)', into: 'existing', column: 'Code' },
    output: { Code: ['01004', '60057', ''] },
  },
  {
    name: 'changes only the rows of a filter',
    input: { Zone: ['1', '2', '1'], Prix: ['5', '6', '7'] },
    params: { formula: '[Prix] + 1', into: 'existing', column: 'Prix' },
    where: { column: 'Zone', test: 'equals', value: '1' },
    output: { Zone: ['1', '2', '1'], Prix: ['6', '6', '8'] },
  },
  {
    name: 'gives the same to every row without a column',
    input: { a: ['x', 'y'] },
    params: { formula: '= 2 ^ 10', name: 'a' },
    output: { a: ['x', 'y'], 'a 2': ['1024', '1024'] },
  },
  {
    name: 'names the column by its formula when it has no other name',
    input: { Prix: ['2'] },
    params: { formula: '= [Prix] * 2' },
    output: { Prix: ['2'], '[Prix] * 2': ['4'] },
  },
  {
    name: 'works without rows',
    input: { a: [] },
    params: { formula: '[a] & 1', name: 'b' },
    output: { a: [], b: [] },
  },
  {
    name: 'refuses a formula that cannot be read',
    input: { a: ['1'] },
    params: { formula: '[a] *', name: 'b' },
    error: 'formulaEnd',
  },
  {
    name: 'says where a bracket is not closed',
    input: { a: ['1'] },
    params: { formula: '"x" & [b', name: 'c' },
    error: 'formulaOpenColumn',
  },
  {
    name: 'turns red when its column is gone',
    input: { a: ['1'] },
    params: { formula: '[gone] * 2', name: 'b' },
    error: 'missingColumn',
  },
])

describe('the formula of a step', () => {
  it('follows a column that is renamed above', () => {
    const params = {
      formula: { text: '[Prix]*2', columns: [{ id: '1:Prix', name: 'Prix' }] },
      into: 'new' as const,
      name: 'Total',
      column: null,
    }
    const named = mapColumnRefs(formulaColumn, params as never, (ref) => ({
      ...ref,
      name: 'Prix TTC',
    }))
    expect(named).toEqual({
      ...params,
      formula: { text: '[Prix TTC]*2', columns: [{ id: '1:Prix', name: 'Prix TTC' }] },
    })
  })
})
