import type { LearnCase } from './cases'
import { learns, refuses } from './cases'

/** Cases written once the ranking was settled, to measure it on tasks it was not made for. */
export const lastCases: readonly LearnCase[] = [
  learns('first name and name put in two languages of order', 1, 1, [
    ['MARTIN (Paul)', 'Paul MARTIN'],
    ['LE BIHAN (Anne-Marie)', 'Anne-Marie LE BIHAN'],
  ]),
  learns('a signature', 2, 1, [
    [['Jean', 'Dupont', 'maire'], 'Jean DUPONT, maire'],
    [['Anne', 'Le Goff', 'adjointe'], 'Anne LE GOFF, adjointe'],
  ]),
  learns('the name of a school without its kind', 1, 1, [
    ['École élémentaire Jean Moulin', 'Jean Moulin'],
    ['École maternelle Les Tilleuls', 'Les Tilleuls'],
  ]),
  learns('the kind of a school', 1, 1, [
    ['École élémentaire Jean Moulin', 'élémentaire'],
    ['École maternelle Les Tilleuls', 'maternelle'],
  ]),
  learns('a street in capitals', 1, 1, [
    ["12 RUE DE L'ÉGLISE", "12 rue de l'Église"],
    ['3 AVENUE DU GÉNÉRAL LECLERC', '3 avenue du Général Leclerc'],
  ]),
  learns('the town between a postcode and a country', 2, 1, [
    ['60000 Beauvais (France)', 'Beauvais'],
    ['62200 Boulogne sur Mer (France)', 'Boulogne sur Mer'],
  ]),
  learns('a number and a street apart: the street', 1, 1, [
    ['12, rue de la Paix', 'rue de la Paix'],
    ['3 bis, avenue Foch', 'avenue Foch'],
  ]),
  learns('a lot in brackets', 1, 1, [
    ['Parcelle AB 12 [lot 3]', 'lot 3'],
    ['Parcelle ZK 145 [lot 12 bis]', 'lot 12 bis'],
  ]),
  learns('a building and a floor', 2, 1, [
    ['Bât. B, 2e étage', 'B2'],
    ['Bât. A, 1er étage', 'A1'],
    ['Bât. C, 12e étage', 'C12'],
  ]),
  learns('a department code between parentheses from a postcode', 2, 1, [
    [['Beauvais', '60000'], 'Beauvais (60)'],
    [['Saint-Quentin', '02100'], 'Saint-Quentin (02)'],
  ]),
  learns('a day and a month', 2, 1, [
    ['2021-04-03', '03/04'],
    ['2020-11-12', '12/11'],
  ]),
  learns('a date in short form', 2, 1, [
    ['03/04/2021', '03/04/21'],
    ['12/11/2020', '12/11/20'],
  ]),
  learns('a date with dashes', 1, 1, [
    ['03/04/2021', '03-04-2021'],
    ['12/11/2020', '12-11-2020'],
  ]),
  learns('a date in capitals', 2, 1, [
    ['3 avril 2021', '3 AVRIL 2021'],
    ['12 novembre 2020', '12 NOVEMBRE 2020'],
  ]),
  learns('a date behind a label', 2, 1, [
    ['Arrêté du 3 avril 2021 portant permission', '03/04/2021'],
    ['Arrêté du 1er mai 2020 portant règlement', '01/05/2020'],
  ]),
  learns('the end of a period in letters', 2, 1, [
    ['du 3 avril 2021 au 15 mai 2021', '2021-05-15'],
    ['du 1er juin 2020 au 31 août 2020', '2020-08-31'],
  ]),
  learns('a year and a quarter', 3, 1, [
    ['2021-04-03', 'T2 2021'],
    ['2020-11-12', 'T4 2020'],
    ['2020-01-12', 'T1 2020'],
  ]),
  learns('a date out of three columns', 1, 1, [
    [['3', '4', '2021'], '3/4/2021'],
    [['12', '11', '2020'], '12/11/2020'],
  ]),
  learns('the standard date out of three columns', 2, 1, [
    [['3', '4', '2021'], '2021-04-03'],
    [['12', '11', '2020'], '2020-11-12'],
  ]),
  learns('the closing time', 2, 1, [
    ['9h-12h', '12:00'],
    ['8h30-17h45', '17:45'],
  ]),
  learns('a time for people', 2, 1, [
    ['14:30', '14h30'],
    ['09:05', '9h05'],
  ]),
  learns('a phone number with dots', 1, 1, [
    ['0344154567', '03.44.15.45.67'],
    ['0612345678', '06.12.34.56.78'],
  ]),
  learns('the second phone of a text', 2, 1, [
    ['Fixe 03 44 15 45 67, mobile 06 12 34 56 78', '06 12 34 56 78'],
    ['Fixe 03.21.10.99.88, mobile 07.11.22.33.44', '07 11 22 33 44'],
  ]),
  learns('a phone number from abroad to home', 1, 1, [
    ['+33344154567', '0344154567'],
    ['+33612345678', '0612345678'],
  ]),
  learns('the key of a social security number left out', 2, 1, [
    ['1 85 05 60 057 123 45', '1850560057123'],
    ['2 79 12 62 160 004 12', '2791262160004'],
  ]),
  learns('an intracommunity number', 1, 1, [
    ['FR 32 216000575', '216000575'],
    ['FR 83 404833048', '404833048'],
  ]),
  learns('a reference made of year and number', 2, 1, [
    [['2021', '7'], 'DEL-2021-007'],
    [['2020', '112'], 'DEL-2020-112'],
  ]),
  learns('a code of a building site', 2, 1, [
    ['PC06005721A0012', 'PC 060 057 21 A0012'],
    ['DP06216020B0145', 'DP 062 160 20 B0145'],
  ]),
  learns('a number without the zeros in front', 2, 1, [
    ['000145', '145'],
    ['000007', '7'],
    ['012300', '12300'],
  ]),
  learns('an amount with its sign behind', 2, 1, [
    ['€ 1234.50', '1234,50 €'],
    ['€ 99.90', '99,90 €'],
  ]),
  learns('cents to euros', 3, 2, [
    ['123450', '1234.50'],
    ['9990', '99.90'],
    ['50', '0.50'],
  ]),
  learns('thousands without their dots', 1, 1, [
    ['1.234,50', '1234,50'],
    ['99,90', '99,90'],
  ]),
  learns('kilometres to metres', 3, 2, [
    ['1,5 km', '1500'],
    ['0,8 km', '800'],
    ['12 km', '12000'],
  ]),
  learns('one decimal', 2, 2, [
    ['12.48', '12.5'],
    ['3.62', '3.6'],
    ['7.25', '7.3'],
  ]),
  learns('latitude and longitude turned round', 1, 1, [
    ['2.0807,49.4297', '49.4297,2.0807'],
    ['-1.6147,50.7264', '50.7264,-1.6147'],
  ]),
  learns('a point of a map', 1, 1, [
    [['2.0807', '49.4297'], 'POINT (2.0807 49.4297)'],
    [['-1.6147', '50.7264'], 'POINT (-1.6147 50.7264)'],
  ]),
  learns('the subject of a mail', 1, 1, [
    ['RE: Demande de salle', 'Demande de salle'],
    ['RE: Travaux rue Foch', 'Travaux rue Foch'],
  ]),
  learns('a value of a pair', 1, 1, [
    ['nom=Beauvais;code=60057', '60057'],
    ['nom=Boulogne-sur-Mer;code=62160', '62160'],
  ]),
  learns('the parameter of an address', 2, 1, [
    ['https://ville.example/page?id=45&lang=fr', '45'],
    ['https://ville.example/page?id=1204&lang=fr', '1204'],
  ]),
  learns('a file without its ending', 1, 1, [
    ['budget 2021.xlsx', 'budget 2021'],
    ['plan de ville.pdf', 'plan de ville'],
  ]),
  learns('a title without its number', 1, 1, [
    ['4.2 Finances', 'Finances'],
    ['10.1 Vie associative', 'Vie associative'],
  ]),
  learns('commas for new separators', 2, 1, [
    ['Sport, Culture', 'Sport | Culture'],
    ['Social, Sport, Jeunesse', 'Social | Sport | Jeunesse'],
  ]),
  learns('yes where something is said', 3, 4, [
    ['Accès PMR', 'oui'],
    ['PMR possible', 'oui'],
    ['non accessible', 'non'],
    ['non', 'non'],
    ['entrée PMR', 'oui'],
    ['non prévu', 'non'],
    ['rampe PMR', 'oui'],
    ['non renseigné', 'non'],
  ]),
  learns('the last word, and the whole where there is one only', 2, 1, [
    ['Jean Dupont', 'Dupont'],
    ['Dupont', 'Dupont'],
    ['Paul Roy', 'Roy'],
  ]),
  refuses('towns of postcodes', 2, [
    ['60000', 'Beauvais'],
    ['62200', 'Boulogne'],
    ['80000', null],
  ]),
  refuses('marks for words', 2, [
    ['bon', 'A'],
    ['moyen', 'B'],
    ['mauvais', null],
  ]),
  refuses('numbers of months', 2, [
    ['mars', 'printemps'],
    ['juillet', 'été'],
    ['août', null],
  ]),
  refuses('agents of services', 2, [
    ['Voirie', 'M. Roy'],
    ['Sports', 'Mme Petit'],
    ['Culture', null],
  ]),
]
