import { testStep } from './testStep'

testStep('formatIdentifiers', [
  {
    name: 'writes SIRET numbers in one way and lists the wrong ones',
    input: { a: ['356 000 000 00048', '356.000.000.00048', '35600000000049', 'x', ''] },
    params: { columns: ['a'] },
    output: { a: ['35600000000048', '35600000000048', '35600000000049', 'x', ''] },
    unread: [
      ['a', 2],
      ['a', 3],
    ],
  },
  {
    name: 'takes the SIREN of a SIRET, with spaces',
    input: { a: ['73282932000074', '732829320'] },
    params: { columns: ['a'], to: 'sirenOfSiret', spaced: true },
    output: { a: ['732 829 320', '732 829 320'] },
  },
  {
    name: 'puts lost zeros back where the key is right then, or not',
    input: { a: ['5580501', '123456789'] },
    params: { columns: ['a'], to: 'siren' },
    output: { a: ['005580501', '123456789'] },
    unread: [['a', 1]],
  },
  {
    name: 'puts the zero of postcodes and INSEE codes back',
    input: { a: ['1000', '60 000', '2a004', '999', '123456'] },
    params: { columns: ['a'], to: 'insee' },
    output: { a: ['01000', '60000', '2A004', '999', '123456'] },
    unread: [
      ['a', 3],
      ['a', 4],
    ],
  },
])

testStep('formatPhones', [
  {
    name: 'writes numbers in one way and lists the others',
    input: { a: ['0344797979', '+33 (0)3.44.79.79.79', '344797979', '3949', 'néant', ''] },
    params: { columns: ['a'] },
    output: { a: ['03 44 79 79 79', '03 44 79 79 79', '03 44 79 79 79', '3949', 'néant', ''] },
    unread: [['a', 4]],
  },
  {
    name: 'writes them for abroad, overseas ones with their code',
    input: { a: ['03 44 79 79 79', '0262 12 34 56', '+32 2 123 45 67'] },
    params: { columns: ['a'], form: 'international' },
    output: { a: ['+33344797979', '+262262123456', '+3221234567'] },
  },
])

testStep('splitCoordinates', [
  {
    name: 'writes latitude and longitude and lists what is no pair',
    input: { a: ['49.43, 2.08', '[2.08, 49.43]', '49,43;2,08', 'Beauvais', ''] },
    params: { column: 'a' },
    output: {
      a: ['49.43, 2.08', '[2.08, 49.43]', '49,43;2,08', 'Beauvais', ''],
      latitude: ['49.43', '49.43', '49.43', '', ''],
      longitude: ['2.08', '2.08', '2.08', '', ''],
    },
    unread: [['a', 3]],
  },
])

testStep('mergeCoordinates', [
  {
    name: 'writes both in one column',
    input: { lat: ['49,43', '', 'x'], lon: ["2° 5' E", '2', '2'] },
    params: { latitude: 'lat', longitude: 'lon', form: 'wkt', name: 'lat' },
    output: {
      lat: ['49,43', '', 'x'],
      lon: ["2° 5' E", '2', '2'],
      'lat 2': ['POINT (2.0833333 49.43)', '', ''],
    },
    unread: [['lat', 2]],
  },
])

testStep('convertDegrees', [
  {
    name: 'writes decimal degrees and lists the others',
    input: { a: [`48° 51' 24" N`, '48,85', 'nord', ''] },
    params: { columns: ['a'] },
    output: { a: ['48.8566667', '48.85', 'nord', ''] },
    unread: [['a', 2]],
  },
  {
    name: 'writes degrees, minutes and seconds',
    input: { a: ['-2.5'] },
    params: { columns: ['a'], output: 'longitude' },
    output: { a: ['2° 30′ 00.00″ O'] },
  },
])

testStep('swapCoordinates', [
  {
    name: 'swaps those that fall in France only so',
    input: { lat: ['49.43', '2.08', '-21', ''], lon: ['2.08', '49.43', '55.4', '3'] },
    params: { latitude: 'lat', longitude: 'lon' },
    output: { lat: ['49.43', '49.43', '-21', ''], lon: ['2.08', '2.08', '55.4', '3'] },
  },
  {
    name: 'swaps all when asked',
    input: { lat: ['a', ''], lon: ['b', 'c'] },
    params: { latitude: 'lat', longitude: 'lon', which: 'all' },
    output: { lat: ['b', 'c'], lon: ['a', ''] },
  },
])

testStep('reprojectCoordinates', [
  {
    name: 'goes from Lambert-93 to degrees and says what falls outside',
    input: { x: ['633 484,45', '2.08', 'NC', ''], y: ['6926370.35', '49.43', '1', '1'] },
    params: { x: 'x', y: 'y' },
    output: {
      x: ['633 484,45', '2.08', 'NC', ''],
      y: ['6926370.35', '49.43', '1', '1'],
      longitude: ['2.0833', '', '', ''],
      latitude: ['49.4333', '', '', ''],
    },
    unread: [['x', 2]],
    warnings: ['pointsOutside'],
  },
  {
    name: 'goes to a zone',
    input: { lon: ['2,0833'], lat: ['49,4333'] },
    params: { x: 'lon', y: 'lat', from: 'wgs84', to: 'cc49', xName: 'x', yName: 'y' },
    output: { lon: ['2,0833'], lat: ['49,4333'], x: ['1633512.61'], y: ['8248586.76'] },
  },
])
