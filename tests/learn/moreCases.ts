import type { LearnCase } from './cases'
import { learns, refuses } from './cases'

/** Dates, phones, identifiers, numbers, lists, conditions and what is refused. */
export const moreCases: readonly LearnCase[] = [
  learns('a date of a town hall to the standard', 1, 1, [
    ['03/04/2021', '2021-04-03'],
    ['12/11/2020', '2020-11-12'],
    ['1/7/2019', '2019-07-01'],
    ['en cours', null],
  ]),
  learns('a date of the standard to French', 1, 1, [
    ['2021-04-03', '03/04/2021'],
    ['2020-11-12', '12/11/2020'],
  ]),
  learns('the year of a date', 1, 1, [
    ['03/04/2021', '2021'],
    ['12/11/2020', '2020'],
    ['01/07/2019', '2019'],
  ]),
  learns('the month of a date, in letters', 2, 1, [
    ['03/04/2021', 'avril'],
    ['12/11/2020', 'novembre'],
    ['01/08/2019', 'août'],
  ]),
  learns('a date in letters', 2, 1, [
    ['2021-04-03', '3 avril 2021'],
    ['2020-05-01', '1er mai 2020'],
    ['2018-12-24', '24 décembre 2018'],
  ]),
  learns('two-digit years', 2, 1, [
    ['03/04/21', '2021-04-03'],
    ['12/11/98', '1998-11-12'],
    ['01/07/05', '2005-07-01'],
  ]),
  learns('the second date of a period', 2, 1, [
    ['du 05/04/2021 au 09/04/2021', '2021-04-09'],
    ['du 12/07/2021 au 16/07/2021', '2021-07-16'],
  ]),
  learns('month and year of a date', 2, 1, [
    ['15/03/2018', '2018-03'],
    ['02/11/2019', '2019-11'],
  ]),
  learns('month in letters to a number', 2, 1, [
    ['mars 2018', '2018-03'],
    ['août 2019', '2019-08'],
    ['déc. 2020', '2020-12'],
  ]),
  learns('the day of the week', 2, 1, [
    ['2021-04-03', 'samedi'],
    ['2021-04-05', 'lundi'],
  ]),
  learns('the hour of a time stamp', 2, 1, [
    ['2021-04-03 14:05:00', '14:05'],
    ['2020-11-12 09:30:00', '09:30'],
  ]),
  learns('opening hours', 3, 1, [
    ['de 9h à 12h30', '09:00-12:30'],
    ['de 14h15 à 18h', '14:15-18:00'],
    ['de 8h30 à 17h', '08:30-17:00'],
  ]),
  learns('a day of the week in front of a date and a time', 3, 1, [
    ['Lundi 5 avril 2021 à 18h30', '2021-04-05 18:30'],
    ['Mardi 12 mai 2020 à 9h', '2020-05-12 09:00'],
  ]),
  learns('phone numbers a spreadsheet took the plus of', 2, 2, [
    ['33344154567', '03 44 15 45 67'],
    ['33321109988', '03 21 10 99 88'],
    ['33612345678', '06 12 34 56 78'],
  ]),
  learns('a phone number abroad', 2, 1, [
    ['03 44 15 45 67', '+33 3 44 15 45 67'],
    ['06.12.34.56.78', '+33 6 12 34 56 78'],
    ['néant', null],
  ]),
  learns('a phone number inside a text', 2, 1, [
    ['Tél. : 03.44.15.45.67 (accueil)', '03 44 15 45 67'],
    ['Mairie 0321109988', '03 21 10 99 88'],
    ['voir le site', null],
  ]),
  learns('the SIREN of a SIRET', 1, 1, [
    ['21600057500011', '216000575'],
    ['21620160800015', '216201608'],
  ]),
  learns('a SIRET in groups', 2, 1, [
    ['21600057500011', '216 000 575 00011'],
    ['21620160800015', '216 201 608 00015'],
    ['216', null],
  ]),
  learns('a SIRET without its spaces', 1, 1, [
    ['216 000 575 00011', '21600057500011'],
    ['216 201 608 00015', '21620160800015'],
    ['21800019800019', '21800019800019'],
  ]),
  learns('a bank account in groups', 2, 1, [
    ['FR7630001007941234567890185', 'FR76 3000 1007 9412 3456 7890 185'],
    ['FR7610107001011234567890129', 'FR76 1010 7001 0112 3456 7890 129'],
  ]),
  learns('a number plate', 2, 1, [
    ['AB123CD', 'AB-123-CD'],
    ['XY987ZT', 'XY-987-ZT'],
  ]),
  learns('a parcel without zeros', 3, 1, [
    ['000AB0012', 'AB 12'],
    ['000C0145', 'C 145'],
    ['000ZK0003', 'ZK 3'],
  ]),
  learns('a parcel with zeros', 3, 1, [
    ['AB 12', 'AB0012'],
    ['C 145', 'C0145'],
    ['ZK 3', 'ZK0003'],
  ]),
  learns('a code padded', 2, 2, [
    ['7', '0007'],
    ['112', '0112'],
    ['45', '0045'],
    ['1204', '1204'],
  ]),
  learns('a commune code from two columns', 1, 1, [
    [['60', '057'], '60057'],
    [['62', '160'], '62160'],
  ]),
  learns('decimal comma to dot', 1, 1, [
    ['12,5', '12.5'],
    ['3,14', '3.14'],
    ['1 204,75', '1204.75'],
  ]),
  learns('decimal dot to comma', 1, 1, [
    ['12.5', '12,5'],
    ['3.14', '3,14'],
    ['1204.75', '1204,75'],
  ]),
  learns('thousands in groups', 2, 1, [
    ['1250000', '1 250 000'],
    ['3400', '3 400'],
    ['980', '980'],
  ]),
  learns('rounded to a whole number', 2, 2, [
    ['12,48', '12'],
    ['3,62', '4'],
    ['120,5', '121'],
    ['7', '7'],
  ]),
  learns('a surface without its unit', 1, 1, [
    ['1 250 m²', '1250'],
    ['980 m²', '980'],
    ['12 400 m²', '12400'],
    ['inconnue', null],
  ]),
  learns('a unit behind a number', 1, 1, [
    ['120', '120 places'],
    ['45', '45 places'],
  ]),
  learns('thousands of euros to euros', 3, 2, [
    ['12,5 k€', '12500'],
    ['340 k€', '340000'],
    ['7,25 k€', '7250'],
  ]),
  learns('a percentage to a share', 3, 2, [
    ['12,5 %', '0.125'],
    ['40 %', '0.4'],
    ['5 %', '0.05'],
  ]),
  learns('latitude and longitude in two columns', 1, 1, [
    [['49.4297', '2.0807'], '49.4297, 2.0807'],
    [['50.7264', '-1.6147'], '50.7264, -1.6147'],
  ]),
  learns('the longitude of a pair', 1, 1, [
    ['49.4297, 2.0807', '2.0807'],
    ['50.7264, -1.6147', '-1.6147'],
  ]),
  learns('an identifier of letters and numbers', 1, 1, [
    ['Dossier PC06005721A0012 déposé', 'PC06005721A0012'],
    ['Demande DP06005721B0145 en cours', 'DP06005721B0145'],
  ]),
  learns('the reference behind a label', 1, 1, [
    ['Réf. : A-2021-45', 'A-2021-45'],
    ['Réf. : B-2020-7', 'B-2020-7'],
    ['Réf. : C-2019-112', 'C-2019-112'],
  ]),
  learns('a label in front of a number', 1, 1, [
    ['45', 'N° 45'],
    ['7', 'N° 7'],
    ['112', 'N° 112'],
  ]),
  learns('a slug', 2, 1, [
    ['Salle des Fêtes', 'salle-des-fetes'],
    ["Maison de l'Enfance", 'maison-de-l-enfance'],
    ['Gymnase Élie Cartan', 'gymnase-elie-cartan'],
  ]),
  learns('spaces to underscores', 2, 1, [
    ['Plan de la ville', 'Plan_de_la_ville'],
    ['Budget primitif', 'Budget_primitif'],
    ['Liste', 'Liste'],
  ]),
  learns('spaces nobody wants', 1, 1, [
    ['  Jean   Dupont ', 'Jean Dupont'],
    ['Marie  Le Goff', 'Marie Le Goff'],
    ['Paul Roy', 'Paul Roy'],
  ]),
  learns('accents out', 1, 1, [
    ['Élise Béthune', 'Elise Bethune'],
    ['François Noël', 'Francois Noel'],
    ['Paul Roy', 'Paul Roy'],
  ]),
  learns('the first of a list', 1, 1, [
    ['Sport ; Culture ; Jeunesse', 'Sport'],
    ['Petite enfance ; Sport', 'Petite enfance'],
    ['Culture ; Jeunesse ; Sport ; Social', 'Culture'],
  ]),
  learns('the last of a path', 1, 1, [
    ['Direction / Service / Bureau', 'Bureau'],
    ['Direction / Bureau des élections', 'Bureau des élections'],
    ['A / B / C / D', 'D'],
  ]),
  learns('a label that follows a pattern', 3, 4, [
    ['M. Jean Dupont', 'Monsieur'],
    ['M. Paul Roy', 'Monsieur'],
    ['Mme Anne Petit', 'Madame'],
    ['Mme Léa Morel', 'Madame'],
    ['M. Luc Bihan', 'Monsieur'],
    ['M. Guy Ruel', 'Monsieur'],
    ['Mme Zoé Blin', 'Madame'],
    ['Mme Eva Bon', 'Madame'],
    ['Docteur Knock', null],
  ]),
  learns('what stands in brackets, the whole text where there are none', 3, 2, [
    ['Gymnase (fermé)', 'Gymnase'],
    ['Piscine', 'Piscine'],
    ['Salle des fêtes (travaux)', 'Salle des fêtes'],
    ['Stade Jean Bouin', 'Stade Jean Bouin'],
  ]),
  learns('the words behind a lead-in that varies', 3, 2, [
    ['Commune de Tillé', 'Tillé'],
    ["Commune d'Allonne", 'Allonne'],
    ['Commune de Saint-Omer', 'Saint-Omer'],
    ["Commune d'Amiens", 'Amiens'],
  ]),
  learns('a school class', 2, 1, [
    ['École Jean Moulin - CM2 A', 'CM2 A'],
    ['École du Parc - CP B', 'CP B'],
  ]),
  learns('a number in brackets at the end', 1, 1, [
    ['Vélos (120)', '120'],
    ['Arceaux 2 faces (45)', '45'],
  ]),
  learns('a name and a department from two columns', 1, 1, [
    [['Beauvais', '60'], 'Beauvais (60)'],
    [['Boulogne-sur-Mer', '62'], 'Boulogne-sur-Mer (62)'],
  ]),
  learns('a session number', 2, 1, [
    ['Séance du 12 mars 2021', 'CM-2021-03-12'],
    ['Séance du 1er juillet 2020', 'CM-2020-07-01'],
  ]),
  refuses('codes of towns', 2, [
    ['Beauvais', '60057'],
    ['Allonne', '60009'],
    ['Tillé', null],
  ]),
  refuses('numbers for words', 2, [
    ['oui', '1'],
    ['non', '0'],
    ['peut-être', null],
  ]),
  refuses('names of departments', 2, [
    ['60', 'Oise'],
    ['62', 'Pas-de-Calais'],
    ['80', null],
  ]),
  refuses('a department written in front of its name', 2, [
    ['Oise', '60 - Oise'],
    ['Somme', '80 - Somme'],
    ['Nord', null],
    ['Orne', null],
  ]),
  refuses('colours of bins', 2, [
    ['verre', 'vert'],
    ['papier', 'bleu'],
    ['plastique', null],
  ]),
  refuses('one translation', 1, [
    ['lundi', 'Monday'],
    ['mardi', null],
  ]),
]
