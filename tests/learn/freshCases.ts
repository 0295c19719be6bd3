import type { LearnCase } from './cases'
import { learns, refuses } from './cases'

/** Cases written after the language, none of them tuned on before it was first measured on all. */
export const freshCases: readonly LearnCase[] = [
  learns('the title and the name', 1, 1, [
    ['Mme Anne PETIT', 'Mme PETIT'],
    ['M. Jean DUPONT', 'M. DUPONT'],
    ['M. Yann LE GOFF', 'M. LE GOFF'],
  ]),
  learns('a name in capitals from three columns', 2, 1, [
    [['M.', 'Jean', 'Dupont'], 'M. Jean DUPONT'],
    [['Mme', 'Anne-Marie', 'Le Goff'], 'Mme Anne-Marie LE GOFF'],
  ]),
  learns('the mayor in front of a town', 1, 1, [
    ['Beauvais', 'Mairie de Beauvais'],
    ['Tillé', 'Mairie de Tillé'],
  ]),
  learns('initials in capitals of a double name', 2, 1, [
    ['Jean Dupont', 'JD'],
    ['Élise Roy', 'ÉR'],
  ]),
  learns('three letters of a month', 2, 1, [
    ['Commission Culture', 'CUL'],
    ['Commission Sport', 'SPO'],
    ['Commission Jeunesse', 'JEU'],
  ]),
  learns('the number of a bus line', 1, 1, [
    ['Ligne 12 : Gare - Hôpital', '12'],
    ['Ligne 3 : Mairie - Stade', '3'],
  ]),
  learns('the terminus of a bus line', 2, 1, [
    ['Ligne 12 : Gare - Hôpital', 'Hôpital'],
    ['Ligne 3 : Mairie - Stade Jean Bouin', 'Stade Jean Bouin'],
  ]),
  learns('the departure of a bus line', 2, 1, [
    ['Ligne 12 : Gare - Hôpital', 'Gare'],
    ['Ligne 3 : Mairie centre - Stade', 'Mairie centre'],
  ]),
  learns('a road number', 1, 1, [
    ['RD 901 (Beauvais - Amiens)', 'D901'],
    ['RD 1001 (Abbeville)', 'D1001'],
  ]),
  learns('an address without its town', 2, 1, [
    ['12 rue de la Paix - 60000 BEAUVAIS', '12 rue de la Paix'],
    ['3 bis avenue Foch - 62200 BOULOGNE SUR MER', '3 bis avenue Foch'],
  ]),
  learns('a town in capitals behind its postcode', 2, 1, [
    ['12 rue de la Paix - 60000 BEAUVAIS', 'Beauvais'],
    ['3 bis avenue Foch - 62200 SAINT-OMER', 'Saint-Omer'],
  ]),
  learns('one line of address from lines', 1, 1, [
    [['Mairie', '1 place Foch', '60000', 'Beauvais'], 'Mairie - 1 place Foch - 60000 Beauvais'],
    [
      ['CCAS', '12 rue de la Paix', '62200', 'Boulogne'],
      'CCAS - 12 rue de la Paix - 62200 Boulogne',
    ],
  ]),
  learns('a postcode with a space', 1, 1, [
    ['60 000', '60000'],
    ['62 200', '62200'],
  ]),
  learns('a code of commune from one of a parcel', 1, 1, [
    ['60057000AB0012', '60057'],
    ['62160000ZK0145', '62160'],
  ]),
  learns('the section of a parcel', 2, 1, [
    ['60057000AB0012', 'AB'],
    ['62160000ZK0145', 'ZK'],
  ]),
  learns('a day written the American way', 3, 2, [
    ['12/31/2021', '2021-12-31'],
    ['04/15/2020', '2020-04-15'],
    ['03/04/2021', '2021-03-04'],
  ]),
  learns('a date without its day of the week', 2, 1, [
    ['samedi 3 avril 2021', '03/04/2021'],
    ['lundi 15 mars 2021', '15/03/2021'],
    ['jeudi 1er avril 2021', '01/04/2021'],
  ]),
  learns('the month and the year in letters with a capital', 2, 1, [
    ['03/04/2021', 'Avril 2021'],
    ['12/08/2020', 'Août 2020'],
  ]),
  learns('a compact date', 2, 1, [
    ['20210403', '03/04/2021'],
    ['20201112', '12/11/2020'],
  ]),
  learns('a date for the name of a file', 2, 1, [
    ['03/04/2021', '20210403'],
    ['12/11/2020', '20201112'],
  ]),
  learns('a date and a time into one', 1, 1, [
    [['03/04/2021', '14h30'], '2021-04-03 14:30'],
    [['12/11/2020', '9h'], '2020-11-12 09:00'],
  ]),
  learns('minutes of a length of time', 3, 2, [
    ['1h30', '90'],
    ['2h', '120'],
    ['0h45', '45'],
    ['1h05', '65'],
  ]),
  learns('the first of two phones', 2, 1, [
    ['03 44 15 45 67 / 06 12 34 56 78', '03 44 15 45 67'],
    ['03.21.10.99.88 - 07.11.22.33.44', '03 21 10 99 88'],
  ]),
  learns('a phone with its zero abroad', 2, 1, [
    ['0344154567', '0033344154567'],
    ['0612345678', '0033612345678'],
  ]),
  learns('a SIRET from SIREN and NIC', 1, 1, [
    [['216000575', '00011'], '21600057500011'],
    [['216201608', '00015'], '21620160800015'],
  ]),
  learns('the NIC of a SIRET', 1, 1, [
    ['21600057500011', '00011'],
    ['216 201 608 00015', '00015'],
  ]),
  learns('an association number', 1, 1, [
    ['Association déclarée W601001234', 'W601001234'],
    ['Club (W622004567)', 'W622004567'],
  ]),
  learns('the year of a file number', 2, 1, [
    ['DP 060 057 21 A0145', '21'],
    ['PC 062 160 20 B0007', '20'],
  ]),
  learns('a negative amount', 2, 1, [
    ['- 1 250,00 €', '-1250.00'],
    ['350,50 €', '350.50'],
  ]),
  learns('an amount as the town writes it', 3, 1, [
    ['1234.5', '1 234,50 €'],
    ['350', '350,00 €'],
    ['1250000.75', '1 250 000,75 €'],
  ]),
  learns('euros rounded', 2, 2, [
    ['1 234,56 €', '1235'],
    ['350,20 €', '350'],
    ['99,50 €', '100'],
  ]),
  learns('a height in centimetres', 3, 2, [
    ['1,90 m', '190'],
    ['2,05 m', '205'],
    ['0,80 m', '80'],
  ]),
  learns('a surface in hectares', 3, 2, [
    ['12500 m²', '1.25'],
    ['8000 m²', '0.8'],
    ['100 m²', '0.01'],
  ]),
  learns('a range cut in two', 1, 1, [
    ['15 000 - 89 999', '15000'],
    ['90 000 - 120 000', '90000'],
  ]),
  learns('the upper end of a range', 1, 1, [
    ['15 000 - 89 999', '89999'],
    ['90 000 - 120 000', '120000'],
  ]),
  learns('degrees with a decimal comma', 1, 1, [
    [['49,4297', '2,0807'], '49.4297,2.0807'],
    [['50,7264', '-1,6147'], '50.7264,-1.6147'],
  ]),
  learns('a title in a sentence case', 2, 1, [
    ['APPROBATION DU BUDGET', 'Approbation du budget'],
    ['VOTE DES TAUX', 'Vote des taux'],
  ]),
  learns('words in capitals to a file name', 2, 1, [
    ['Conseil Municipal', 'conseil_municipal'],
    ['Budget Primitif Principal', 'budget_primitif_principal'],
  ]),
  learns('a comma for a semicolon', 2, 1, [
    ['Sport;Culture', 'Sport, Culture'],
    ['Social;Sport;Jeunesse', 'Social, Sport, Jeunesse'],
    ['Culture', 'Culture'],
  ]),
  learns('the text between quotes', 1, 1, [
    ['Salle « Jean Moulin » (200 places)', 'Jean Moulin'],
    ['Gymnase « Coubertin » (80 places)', 'Coubertin'],
  ]),
  learns('a count behind a label', 1, 1, [
    ['Capacité : 120 personnes', '120'],
    ['Capacité : 1 200 personnes', '1200'],
    ['Capacité : inconnue', null],
  ]),
  learns('owner or tenant, by what stands in the text', 3, 2, [
    ['Prêt n° 45 (rendu)', '45 R'],
    ['Prêt n° 112', '112'],
    ['Prêt n° 7 (rendu)', '7 R'],
    ['Prêt n° 9', '9'],
    ['Prêt n° 21 (rendu)', '21 R'],
    ['Prêt n° 30', '30'],
  ]),
  refuses('kinds of streets shortened by habit', 2, [
    ['avenue', 'AVE'],
    ['boulevard', 'BD'],
    ['impasse', null],
  ]),
  refuses('sizes for letters', 2, [
    ['S', 'petit'],
    ['L', 'grand'],
    ['M', null],
  ]),
  refuses('names of people for numbers', 1, [
    ['1024', 'Jean Dupont'],
    ['1025', null],
  ]),
  refuses('a number made up', 2, [
    ['Gymnase', 'EQ-001'],
    ['Piscine', 'EQ-002'],
    ['Stade', null],
  ]),
]
