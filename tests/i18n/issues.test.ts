import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en'
import { fr } from '../../src/i18n/fr'
import { issueAdvice, issueSentence } from '../../src/i18n/sentences'

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')
const megabytes = 1024 * 1024

describe('a file that is too big', () => {
  it.each([
    [
      { reason: 'file', size: 320 * megabytes, most: 300 * megabytes },
      'Ce fichier fait 320 Mo : un fichier de cette sorte peut être ouvert jusqu’à 300 Mo.',
      'Dans votre tableur',
    ],
    [
      { reason: 'ratio', most: 400 },
      'Ce fichier gonflerait démesurément',
      'quelqu’un de confiance',
    ],
    [
      { reason: 'cells', most: 40_000_000 },
      'Ce classeur contient plus de 40 000 000 cellules remplies.',
      'Dans votre tableur',
    ],
    [{ reason: 'memory' }, 'trop gros pour la mémoire', 'Fermez d’autres logiciels'],
    [{ size: 12 }, 'trop gros pour la mémoire', 'Fermez d’autres logiciels'],
  ])('is refused with its reason and what to do: %j', (data, sentence, advice) => {
    const issue = { code: 'fileTooBig', data }
    expect(plain(issueSentence(fr, issue))).toContain(sentence)
    expect(plain(issueAdvice(fr, issue))).toContain(advice)
  })
})

describe('columns in per cent', () => {
  it('are named by their letters', () => {
    const issue = { code: 'percents', data: { columns: [3, 28] } }
    expect(plain(issueSentence(fr, issue))).toContain(': C, AB.')
    expect(issueSentence(en, issue)).toContain(': C, AB.')
  })
})

describe('an image', () => {
  it('is no table under any name: its advice names no form of file', () => {
    const issue = { code: 'binaryFile', data: { looksLike: 'image' } }
    expect(issueAdvice(fr, issue)).toContain('Demandez le fichier d’origine')
    expect(issueAdvice(fr, issue)).not.toContain('.csv')
    expect(issueAdvice(en, issue)).not.toContain('.csv')
  })
})
