import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHours, tidyHours } from '../../src/values/openingHours'
import { readOpeningHours } from '../../src/values/openingHoursFrench'
import { runs } from './runs'

describe('opening hours in French', () => {
  it.each([
    ['lundi entre 9h et 18h', 'Mo 09:00-18:00'],
    ['ouvert entre 9h et 12h le lundi', 'Mo 09:00-12:00'],
    [
      'du lundi au vendredi 9h-12h 14h-18h, fermé le lundi matin',
      'Mo 14:00-18:00; Tu-Fr 09:00-12:00,14:00-18:00',
    ],
    ['tous les jours 9h-18h, jours fériés inclus', 'Mo-Su,PH 09:00-18:00'],
    [
      'lundi au vendredi 9h-17h30 et samedi sauf jours fériés 9h-12h',
      'Mo-Fr 09:00-17:30; Sa 09:00-12:00; PH off',
    ],
    [
      'fermé dimanche et lundi. Ouvert du mardi au samedi de 10h à 19h',
      'Mo,Su off; Tu-Sa 10:00-19:00',
    ],
    ['Du mardi au samedi : 10 h – 12 h 30 et 14 h – 18 h', 'Tu-Sa 10:00-12:30,14:00-18:00'],
    ['lundi 8h-12h,14h-18h,20h-22h', 'Mo 08:00-12:00,14:00-18:00,20:00-22:00'],
    ['du lundi au vendredi de 9h à 12h et de 14h à 17h30', 'Mo-Fr 09:00-12:00,14:00-17:30'],
    ['Du lundi au vendredi de 9h00 à 12h00 et de 14h00 à 17h30.', 'Mo-Fr 09:00-12:00,14:00-17:30'],
    [
      'Lun-Ven 8h30-12h / 13h30-17h, samedi matin 9h-12h, fermé le dimanche',
      'Mo-Fr 08:30-12:00,13:30-17:00; Sa 09:00-12:00; Su off',
    ],
    ['tous les jours 24h/24', '24/7'],
    ['7j/7 24h/24', '24/7'],
    ['24h/24 et 7j/7', '24/7'],
    ['24h/24 - 7j/7', '24/7'],
    ['24h/24', '24/7'],
    ['H24', '24/7'],
    ['7j/7 de 8h à 20h', 'Mo-Su 08:00-20:00'],
    ['lundi, mercredi : 14h-18h', 'Mo,We 14:00-18:00'],
    ['Lundi et mercredi 14h-18h', 'Mo,We 14:00-18:00'],
    ['du lundi au samedi 9h-19h sauf jours fériés', 'Mo-Sa 09:00-19:00; PH off'],
    ['du lundi au samedi 9h-19h, fermé les jours fériés', 'Mo-Sa 09:00-19:00; PH off'],
    ['tous les jours sauf le mardi de 10h à 18h', 'Mo,We-Su 10:00-18:00; Tu off'],
    ['Tous les jours de 10h à 18h sauf le mardi', 'Mo,We-Su 10:00-18:00; Tu off'],
    ['Tous les jours 9h-18h, fermé le mardi et le dimanche', 'Mo,We-Sa 09:00-18:00; Tu,Su off'],
    ['lundi 9h-18h', 'Mo 09:00-18:00'],
    [
      'Lundi : 9h - 12h / 14h - 18h ; Mardi : 9h - 12h ; Mercredi : fermé',
      'Mo 09:00-12:00,14:00-18:00; Tu 09:00-12:00; We off',
    ],
    ['lundi 9h-12h, lundi 14h-18h', 'Mo 09:00-12:00,14:00-18:00'],
    ['lun. mar. jeu. ven. 9h-12h', 'Mo,Tu,Th,Fr 09:00-12:00'],
    ['LUNDI AU VENDREDI 9H-12H 14H-18H', 'Mo-Fr 09:00-12:00,14:00-18:00'],
    ['lundi-vendredi 9h/12h 14h/18h', 'Mo-Fr 09:00-12:00,14:00-18:00'],
    [
      'du lundi au vendredi : 9h-12h30 et 13h30-18h ; samedi : 9h-12h30',
      'Mo-Fr 09:00-12:30,13:30-18:00; Sa 09:00-12:30',
    ],
    [
      'lundi au jeudi 8h30 - 12h30 et 13h30 - 17h30, vendredi 8h30-16h30',
      'Mo-Th 08:30-12:30,13:30-17:30; Fr 08:30-16:30',
    ],
    [
      'mardi 14h-18h mercredi 10h-12h et 14h-18h samedi 10h-17h',
      'Tu 14:00-18:00; We 10:00-12:00,14:00-18:00; Sa 10:00-17:00',
    ],
    ['8h30-12h30 du lundi au vendredi', 'Mo-Fr 08:30-12:30'],
    [
      '9h-12h et 14h-18h du lundi au vendredi, 9h-12h le samedi',
      'Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00',
    ],
    ['9h-12h (lundi au samedi)', 'Mo-Sa 09:00-12:00'],
    ['lundi 9-12h et 14-18h', 'Mo 09:00-12:00,14:00-18:00'],
    ['lundi de 9 à 12h', 'Mo 09:00-12:00'],
    ['lundi de 9h à 12', 'Mo 09:00-12:00'],
    ['Lundi 08:30-12:00, 13:30-17:00', 'Mo 08:30-12:00,13:30-17:00'],
    ['Lundi 9h30-midi', 'Mo 09:30-12:00'],
    ['lundi de 18h à minuit', 'Mo 18:00-24:00'],
    ['vendredi 20h-2h', 'Fr 20:00-02:00'],
    ['du lundi au dimanche 9h à 18h', 'Mo-Su 09:00-18:00'],
    ['week-end : 10h-18h', 'Sa,Su 10:00-18:00'],
    ['en semaine : 9h-18h, week-end : 10h-17h', 'Mo-Fr 09:00-18:00; Sa,Su 10:00-17:00'],
    ['le samedi et le dimanche de 10 h à 18 h', 'Sa,Su 10:00-18:00'],
    ['lundi à vendredi : 9 heures à 17 heures 30', 'Mo-Fr 09:00-17:30'],
    ['lundi au vendredi 9h-18h sans interruption', 'Mo-Fr 09:00-18:00'],
    ['du mardi au samedi : matin 9h-12h, après-midi 14h-19h', 'Tu-Sa 09:00-12:00,14:00-19:00'],
    ['le matin de 9h à 12h du lundi au vendredi', 'Mo-Fr 09:00-12:00'],
    [
      'du lundi au vendredi 9h-12h 14h-18h, fermé le mercredi après-midi',
      'Mo,Tu,Th,Fr 09:00-12:00,14:00-18:00; We 09:00-12:00',
    ],
    [
      'du lundi au vendredi 9h-12h 14h-18h, mercredi après-midi fermé',
      'Mo,Tu,Th,Fr 09:00-12:00,14:00-18:00; We 09:00-12:00',
    ],
    ['fermé le lundi', 'Mo off'],
    ['Fermé le dimanche, ouvert du lundi au samedi de 9h à 18h', 'Mo-Sa 09:00-18:00; Su off'],
    ['ouvert tous les jours de 9h à 18h, y compris les jours fériés', 'Mo-Su,PH 09:00-18:00'],
    ['tous les jours 9h-18h jours fériés compris', 'Mo-Su,PH 09:00-18:00'],
    ['tous les jours et jours fériés 9h-18h', 'Mo-Su,PH 09:00-18:00'],
    ['Ouverture : lundi 9h-12h', 'Mo 09:00-12:00'],
    ["Horaires d'ouverture au public : du lundi au vendredi de 9h à 17h", 'Mo-Fr 09:00-17:00'],
    ['9h-18h tous les jours', 'Mo-Su 09:00-18:00'],
    ['tous les jours 9h-18h, samedi 10h-12h', 'Mo-Fr,Su 09:00-18:00; Sa 10:00-12:00'],
    ['tous les jours 9h-18h sauf samedi 9h-12h', 'Mo-Fr,Su 09:00-18:00; Sa 09:00-12:00'],
    ['Tous les jours : 9h-19h (dimanche : 9h-13h)', 'Mo-Sa 09:00-19:00; Su 09:00-13:00'],
    ['lundi/mardi/jeudi 9h-12h', 'Mo,Tu,Th 09:00-12:00'],
    ['lundi matin 9h-12h mardi matin 9h-12h', 'Mo,Tu 09:00-12:00'],
    ['mercredi 9h-12h|samedi 9h-12h', 'We,Sa 09:00-12:00'],
    ['lundi  fermé', 'Mo off'],
    ['dimanche fermé lundi 9h-12h', 'Mo 09:00-12:00; Su off'],
    ['du vendredi au lundi 10h-18h', 'Mo,Fr-Su 10:00-18:00'],
    ['tous les lundis de 9h à 12h', 'Mo 09:00-12:00'],
    [
      'le mardi de 9h à 12h et de 13h30 à 17h et le jeudi de 9h à 12h',
      'Tu 09:00-12:00,13:30-17:00; Th 09:00-12:00',
    ],
    ['de 9h à 18h, du lundi au vendredi', 'Mo-Fr 09:00-18:00'],
    ['lundi : 8h30/12h - 13h30/17h', 'Mo 08:30-12:00,13:30-17:00'],
    ['Lundi 9h00>12h00', 'Mo 09:00-12:00'],
    ['lundi 9h→12h', 'Mo 09:00-12:00'],
    ['lundi-mardi 9h-12h', 'Mo,Tu 09:00-12:00'],
    ['lundi au vendredi : 8h30 à 12h00 - 13h30 à 17h00', 'Mo-Fr 08:30-12:00,13:30-17:00'],
    ['lundi 00h-24h', 'Mo 00:00-24:00'],
    ['lundi 24h/24', 'Mo 00:00-24:00'],
    ['du lundi au vendredi 24h/24', 'Mo-Fr 00:00-24:00'],
    ['tous les jours de 0h à 24h', '24/7'],
    ['samedi et dimanche : fermé', 'Sa,Su off'],
    [
      'Lundi au vendredi 9h-12h et 13h-17h - Samedi 9h-12h',
      'Mo-Fr 09:00-12:00,13:00-17:00; Sa 09:00-12:00',
    ],
    [
      'Lun, mar, jeu, ven : 9:00-12:00 / 14:00-18:00 - Mer : 9:00-12:00',
      'Mo,Tu,Th,Fr 09:00-12:00,14:00-18:00; We 09:00-12:00',
    ],
    ['mardi de 16 h 30 à 18 h 30', 'Tu 16:30-18:30'],
    ['mardi 16h30 - 18h30 et vendredi 17h - 19h', 'Tu 16:30-18:30; Fr 17:00-19:00'],
    ['lundi 9h-12h/mardi 9h-12h', 'Mo,Tu 09:00-12:00'],
    ['mercredi 13h30-18h et samedi 10h-12h30', 'We 13:30-18:00; Sa 10:00-12:30'],
    ['Lu-Ve 9h-18h', 'Mo-Fr 09:00-18:00'],
    ['Di 10h-12h', 'Su 10:00-12:00'],
    ['lundi: 9h00-12h00; 14h00-18h00', 'Mo 09:00-12:00,14:00-18:00'],
    ['du lundi au vendredi - 9h/18h', 'Mo-Fr 09:00-18:00'],
    [
      'du lundi au jeudi : 8h-18h ; le vendredi : 8h-17h ; week-end et jours fériés : fermé',
      'Mo-Th 08:00-18:00; Fr 08:00-17:00; Sa,Su,PH off',
    ],
  ])('%j are %s', (text, hours) => {
    expect(readOpeningHours(text)).toBe(hours)
    expect(isHours(hours)).toBe(true)
  })

  it.each([
    'lundi 9h et 18h',
    'lundi 9h, 18h',
    'lundi entre 9h à 18h',
    'du lundi au vendredi 9h-12h 14h-18h, fermé le lundi et le mardi matin',
    'lundi 9h 12h 14h 18h',
    '1er lundi du mois 9h-12h',
    'un lundi sur deux 9h-12h',
    'en mars 9h-12h',
    'lundi 14 mai 9h-12h',
    'semaines paires : lundi 9h-12h',
    'fermé le dimanche, tous les jours 9h-18h',
    'Lundi ; mardi 9h-12h',
    'lundi 9h-9h',
    'Mo-Fr 09:00-12:00; lundi 9h',
    '7j/7',
    'sauf jours fériés',
    'été : 9h-18h',
    'lundi',
    '9h-18h',
    'lundi 9h-12h, lundi 11h-18h',
    'lundi 9-12',
    'vendredi 22h-9h',
    'lundi 14h-9h',
    'lundi 25h-26h',
    'lundi 9h75-12h',
    'en semaine 9h-18h',
    'lundi au vendredi 9h-12h 14h-18h sans interruption',
    'du lundi au vendredi le matin de 14h à 18h',
    'sur rendez-vous',
    'lundi 9h-12h sur rendez-vous',
    'lundi 9h-12h (hors vacances scolaires)',
    'du 1er avril au 31 octobre : 9h-18h',
    'Mo-Fr 09h00-18h00',
    'lundi-vendredi',
    'tous les jours 9h-12h, samedi 14h-18h',
    'lundi - mercredi - vendredi 9h-12h',
    'du lundi au lundi 9h-18h',
    'lundi lundi 9h-12h',
    'lundi 9h-12h et 11h-14h',
    'lundi 9h à partir de',
    'à partir de 9h',
    "lundi jusqu'à 18h",
    'lundi 8h-12h14h-18h',
    'L-V 9h-18h',
    'bonjour',
    'NC',
    '',
    'lundi 9h-12h et sur rdv',
    'ouvert',
    'fermé',
    'lundi 10h-12h, mercredi 14h-16h ; fermé en août',
    'lundi 9h-12h mardi',
  ])('are kept where %j says more than is understood, or less', (text) => {
    expect(readOpeningHours(text)).toBeNull()
  })

  it('reads no-break spaces, dashes of every kind and accents taken apart', () => {
    const said = 'Du lundi au vendredi\u00a0: 9\u202fh\u00a0\u2013 12\u00a0h'
    expect(readOpeningHours(said)).toBe('Mo-Fr 09:00-12:00')
    expect(readOpeningHours('samedi 9h-12h, fermé dimanche'.normalize('NFD'))).toBe(
      'Sa 09:00-12:00; Su off',
    )
  })

  it('gives up at once on what is long or hostile', () => {
    const hostile = [
      'lundi '.repeat(60),
      '9h-12h '.repeat(60),
      'lundi au '.repeat(40),
      `${'Jan,'.repeat(240)}!`,
      `${'Mo-Fr 09:00-12:00,'.repeat(50)}?`,
      'a'.repeat(100_000),
      `${'"'.repeat(999)}`,
      `Mo ${'00:00-00:00,'.repeat(80)}`,
    ]
    const before = performance.now()
    for (const text of hostile) expect(readOpeningHours(text)).toBeNull()
    expect(performance.now() - before).toBeLessThan(500)
  })

  it('reads any text without failing, and gives valid hours or none', () => {
    const words = fc.constantFrom(
      ...'lundi mardi au du et , ; : 9h 12h30 9 18 - / à fermé sauf jours fériés matin tous les'.split(
        ' ',
      ),
      'après-midi',
      'tous les jours',
      '24h/24',
      'y compris',
      'entre',
      'midi',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.string(), (said, other) => {
        for (const text of [said.join(' '), other]) {
          const hours = readOpeningHours(text)
          if (hours !== null) expect(isHours(hours), `${text} gave ${hours}`).toBe(true)
        }
      }),
      runs,
    )
  })
})

describe('opening hours as OpenStreetMap writes them', () => {
  it.each([
    '24/7',
    'Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; Su off',
    'Mo-Su',
    'Mo off',
    'PH off',
    'Mo-Fr 09:00-18:00; PH off',
    'Apr-Oct: Mo-Su 09:00-18:00',
    'Mo-Fr 09:00-18:00 "sur rendez-vous"',
    'sunrise-sunset',
    'Mo-Fr 09:00-25:00',
    'Mo-Fr 18:00-02:00',
    'Mo-Fr 08:00+',
    'Jan 01-Mar 15 Mo-Fr 09:00-12:00',
    'Dec 25 off',
    'Jul-Aug Mo-Sa 10:00-19:00; Sep-Jun Sa 10:00-12:00',
    'Mo[1] 09:00-12:00',
    'Mo-Fr 09:00-12:00 || "sur rendez-vous"',
    'PH,SH off',
    'Mo,We 09:00-12:00',
    '2026 Jul 14 off',
    '"sur rendez-vous"',
    'easter off',
    'Mo-Fr sunrise-sunset',
    'Mo-Fr 08:00-(sunset+01:00)',
    'off',
    'Mo-Fr 09:00-12:00;',
  ])('%j stays', (text) => {
    expect(isHours(text)).toBe(true)
    expect(readOpeningHours(text)).toBe(text)
  })

  it.each([
    '',
    ' ',
    'Lu 09:00-12:00',
    'lundi-vendredi',
    '9h-18h',
    'Mo 9:00-12:00',
    'Mo 09:60-10:00',
    'Mo 24:30-25:00',
    'Mo 09:00',
    'Mo 09:00-',
    'Mo-',
    'Mo-Fr 09:00-18:00 fermé',
    'Mo-Fr 09:00-18:00;;',
    ' Mo 09:00-12:00',
    'Mo-Fr 09:00-12:00 14:00-18:00',
    '25/7',
    'open"',
  ])('%j is not valid', (text) => {
    expect(isHours(text)).toBe(false)
  })

  it.each([
    ['mo-fr 9:00-18:00', 'Mo-Fr 09:00-18:00'],
    ['MO - FR 09:00 - 12:00 , 14:00 - 18:00', 'Mo-Fr 09:00-12:00,14:00-18:00'],
    [' Mo 9:00-12:00 ;Tu 09:00-12:00 ', 'Mo 09:00-12:00; Tu 09:00-12:00'],
    ['Mo-Fr 09:00–18:00; ph OFF', 'Mo-Fr 09:00-18:00; PH off'],
  ])('%j is put right as %j', (text, hours) => {
    expect(tidyHours(text)).toBe(hours)
  })
})
