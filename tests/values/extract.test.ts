import { describe, expect, test } from 'vitest'
import type { ExtractKind } from '../../src/values/extract'
import { extractAll } from '../../src/values/extract'

describe('what stands in a text', () => {
  test.each<[ExtractKind, string, string[]]>([
    ['number', '1 200,50 € et -3,5 %', ['1 200,50', '-3,5']],
    ['number', 'A12, 3e, 4', ['4']],
    ['number', '10-12', ['10', '12']],
    ['number', '12kg, 120m², 1,5e2', ['12', '120']],
    ['number', '2021 12 500', ['2021', '12 500']],
    ['email', 'Écrire à <jean.dupont@beauvais.fr>.', ['jean.dupont@beauvais.fr']],
    ['email', 'a@b, @c.fr, x@y.z', []],
    [
      'phone',
      'Tél. 03 44 79 79 79 / +33 (0)6.12.34.56.78',
      ['03 44 79 79 79', '+33 (0)6.12.34.56.78'],
    ],
    ['phone', '80245785200013 et 0344', []],
    ['postcode', '1 rue Foch 60000 Beauvais', ['60000']],
    ['postcode', '60 000 Beauvais', ['60 000']],
    ['postcode', '12345,5 ou 802457852 ou 99123 ou A60000', []],
    ['date', 'du 3/4/21 au 1er avril 2022', ['3/4/21', '1er avril 2022']],
    ['date', '2021-04-03T10:00', ['2021-04-03']],
    ['date', '31/02/2021 ou 1.2.3', []],
    [
      'url',
      'voir https://www.beauvais.fr/a?b=c, puis www.oise.fr.',
      ['https://www.beauvais.fr/a?b=c', 'www.oise.fr'],
    ],
    ['siret', 'SIRET : 356 000 000 00048', ['356 000 000 00048']],
    ['siret', '356 000 000 00049', []],
    ['siren', 'n° 732829320', ['732829320']],
    ['siren', '73282932000074', []],
    ['number', '', []],
  ])('%s in %j', (kind, text, found) => {
    expect(extractAll(text, kind)).toEqual(found)
  })

  test.each<ExtractKind>(['email', 'number', 'url', 'date', 'postcode', 'phone', 'siret', 'siren'])(
    'is found in a long text soon: %s',
    (kind) => {
      const start = performance.now()
      for (const part of ['a', '1 ', '0', '@a.', 'www.', '12 ', '('])
        extractAll(part.repeat(20_000), kind)
      expect(performance.now() - start).toBeLessThan(5_000)
    },
  )
})
