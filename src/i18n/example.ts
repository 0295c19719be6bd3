/** A small table to learn on, made up: titles, blank rows, a total and a note, as they come. */
const lines = [
  'Ville de Bellerive;;;;;;',
  'Équipements sportifs - extraction du 12/03/2024;;;;;;',
  ';;;;;;',
  'Nom ;Type;Adresse;Surface (m²);Mise en service;Téléphone;Champ vide',
  'Gymnase Jean Moulin;Gymnase;12 rue des Écoles;1 250,50;03/09/1998;01 02 03 04 05;',
  'gymnase  des Tilleuls;gymnase;4 avenue de la Gare;980;15/01/2004;01.02.03.04.06;',
  'Stade du Pré Vert ;Stade;Chemin du Pré Vert;8 400,00;1 juin 1987;0102030407;',
  ';;;;;;',
  'Piscine municipale;Piscine;2 place du Marché;1 640,25;21/06/2011;01 02 03 04 08;',
  'Piscine municipale;Piscine;2 place du Marché;1 640,25;21/06/2011;01 02 03 04 08;',
  'Court de tennis n° 1;Tennis;Chemin du Pré Vert;648;2015-04-10;;',
  'Court de tennis n° 2;TENNIS;Chemin du Pré Vert;648;2015-04-10;;',
  'Dojo;Salle;8 rue  Pasteur;310,75;30/02/2009;01 02 03 04 09;',
  'Boulodrome;;rue Pasteur;;12/05/2001;;',
  'Skatepark;Plein air;Parc de l’Étang;720;05/07/2019;NC;',
  'Salle de danse;salle;8 rue Pasteur;150;;01 02 03 04 10;',
  ';;;;;;',
  'TOTAL;;;14 147,25;;;',
  '* Surfaces déclarées par le service des sports;;;;;;',
]

export const example = {
  fileName: 'equipements-sportifs-exemple.csv',
  text: `${lines.join('\r\n')}\r\n`,
}
