import { describe, expect, it } from 'vitest'
import { columnsNamed, renameInFormula } from '../../src/formula/columns'
import { completionsAt } from '../../src/formula/complete'

describe('the columns of a formula', () => {
  it.each([
    ['[Prix] * 2', 'PRIX', '[PRIX] * 2'],
    ['SI([Prix]>[Prix]; "[Prix]")', 'a]b', 'SI([a]]b]>[a]]b]; "[Prix]")'],
    ['[Autre] + 1', 'x', '[Autre] + 1'],
    ['[Prix', 'x', '[Prix'],
  ])('%s follows a column that is renamed', (source, name, renamed) => {
    expect(renameInFormula(source, (each) => (each === 'Prix' ? name : each))).toBe(renamed)
  })

  it('are found by name, else by the only name alike', () => {
    const columns = [{ name: 'Prix' }, { name: 'prix TTC' }, { name: 'Nom' }, { name: 'NOM' }]
    const { found, unknown } = columnsNamed('[prix] + [Prix TTC] + [Nom] & [nom] & [Vide]', columns)
    expect(found).toEqual([
      ['prix', columns[0]],
      ['Prix TTC', columns[1]],
      ['Nom', columns[2]],
    ])
    expect(unknown).toEqual([
      { name: 'nom', at: 30 },
      { name: 'Vide', at: 38 },
    ])
  })
})

describe('what may be meant', () => {
  const columns = ['Nom', 'Prix', 'Prix TTC', 'a]b']
  const offered = (marked: string) => {
    const at = marked.indexOf('|')
    const source = marked.replace('|', '')
    return completionsAt(source, at, columns, 'fr').map(({ from, to, insert, caret }) => {
      const text = source.slice(0, from) + insert + source.slice(to)
      return `${text.slice(0, caret)}|${text.slice(caret)}`
    })
  }

  it.each([
    ['[|', ['[Nom]|', '[Prix]|', '[Prix TTC]|', '[a]]b]|']],
    ['2 * [pr|] + 1', ['2 * [Prix]| + 1', '2 * [Prix TTC]| + 1']],
    ['[ttc|', ['[Prix TTC]|']],
    ['1 + arrondi.|', ['1 + ARRONDI.INF(|)', '1 + ARRONDI.SUP(|)']],
    ['esv|', []],
    ['ESTV|(1)', ['ESTVIDE(|1)']],
    ['"no|', []],
    ['[Nom]|', []],
    ['12|', []],
    ['|', []],
  ])('is offered at the caret of %s', (marked, texts) => {
    expect(offered(marked)).toEqual(texts)
  })

  it('offers functions first, then columns, by a word', () => {
    expect(offered('no|').at(-1)).toBe('[Nom]|')
    expect(offered('no|')[0]).toMatch(/^NO/)
  })
})
