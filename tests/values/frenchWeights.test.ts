import { describe, expect, it } from 'vitest'
import { EXPANDS, letterWeights } from '../../src/values/frenchWeights'

const { weights, expansions } = letterWeights()
const base = new Intl.Collator('fr', { sensitivity: 'base' })

const weightsOf = (character: string): readonly number[] => {
  const point = character.codePointAt(0)!
  return weights[point] === EXPANDS ? expansions.get(point)! : [weights[point]!]
}

const known = Array.from(weights, (weight, point) =>
  weight > 0 ? String.fromCodePoint(point) : '',
).filter((character) => character !== '')

const compareWeights = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((weight, i) => weight !== b[i])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0)
}

describe('letterWeights', () => {
  it('knows the letters and signs of French', () => {
    const ordinary = 'aZàâäçéèêëîïôöùûüÿœŒæÆ0189 \u00a0\u202f-–—\'’"«»“”.,;:!?…()[]/&@#%+=*_°€\n\t'
    expect(
      Array.from(ordinary).filter((character) => weights[character.codePointAt(0)!] === 0),
    ).toEqual([])
  })

  it('leaves to the collator what depends on what is around', () => {
    const odd = ['\u0301', '·', '\u00ad', '\u200b', '½']
    expect(odd.map((character) => weights[character.codePointAt(0)!] ?? 0)).toEqual([0, 0, 0, 0, 0])
  })

  it('stands as the collator says for any two characters behind one another', () => {
    const letters = new Map<string, string>()
    for (const character of known) {
      const name = JSON.stringify(weightsOf(character))
      if (!letters.has(name)) letters.set(name, character)
    }
    const faults: string[] = []
    for (const a of known) {
      for (const b of known) {
        const plain = [a, b].map((each) => letters.get(JSON.stringify(weightsOf(each)))!).join('')
        if (base.compare(a + b, plain) !== 0) faults.push(a + b)
      }
    }
    expect(faults).toEqual([])
  })

  it('orders any two pairs as the collator does', () => {
    const faults: string[] = []
    for (let n = 0; n < 60_000; n++) {
      const pick = (by: number) => known[(n * by + Math.floor(n / 97)) % known.length]!
      const left = [pick(7), pick(31), pick(3)]
      const right = n % 2 === 0 ? [left[0]!, pick(57)] : [pick(11), pick(13)]
      const mine = compareWeights(left.flatMap(weightsOf), right.flatMap(weightsOf))
      if (Math.sign(mine) !== Math.sign(base.compare(left.join(''), right.join('')))) {
        faults.push(`${left.join('')} ${right.join('')}`)
      }
    }
    expect(faults).toEqual([])
  })
})
