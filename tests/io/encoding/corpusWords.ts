/** Words as public files of each language hold them: places, first names, what offices write. Ours, by hand. */
export interface LanguageWords {
  readonly places: string
  readonly names: string
  readonly things: string
  readonly phrases: readonly string[]
}

export const languages: Readonly<Record<string, LanguageWords>> = {
  french: {
    places:
      'Créteil Évreux Béziers Orléans Nîmes Besançon Alençon Mâcon Châteauroux Épinal Angoulême Saint-Étienne Compiègne Crépy-en-Valois Méru Noyon L’Haÿ-les-Roses Fère-en-Tardenois Château-Thierry Albi Sète Périgueux Guéret Privas Ambérieu Thonon Sarcelles Chambéry Saint-Lô Le-Puy-en-Velay Forbach Hyères Béthune Liévin Hénin-Beaumont Rueil Île-d’Yeu Plœmeur Vandœuvre Lons Aÿ Bœrsch Œuilly Montélimar Issoudun Ploërmel Lisieux Fréjus Bègles Mérignac Pontoise Ussé',
    names:
      'François Hélène Zoé Noël Anaïs Benoît Gaëlle Joël Chloé Loïc Raphaël Thérèse Irène Agnès Jérôme Éléonore Ève Désiré Inès Maël Mélanie Cécile Rémi Stéphane Valérie Aurélien Frédéric Solène Élodie Barthélemy Françoise Aïcha Héloïse Théophile Gérard Michèle Anne-Cécile Eugénie André Clémence Géraldine Valéry Tiphaine Maïwenn Sébastien Émile Édouard',
    things:
      'école bibliothèque mairie église forêt marché théâtre piscine hôtel gîte déchèterie crèche hôpital collège lycée cimetière aménagement réseau éclairage voirie arrêté délibération règlement intérêt général bâtiment dépôt goûter fenêtre château tâche pâte août noël façade reçu leçon français garçon maïs haïr aiguë naïf où dû mûr sûr œuvre cœur nœud bœuf sœur œil élève évènement âge île être hâte ôter préfète fête tête trésorerie société qualité numéro année durée',
    phrases: [
      'arrêté du 3 février relatif à l’éclairage public',
      'n° 12 bis – côté pair, derrière l’église',
      'travaux de réfection de la chaussée : 12 500 €',
      'accès réservé aux élèves de l’école élémentaire',
      '« À vérifier » avant la séance du conseil',
      'température relevée : 12° à l’ombre, 25 m² chauffés',
      'subvention accordée à l’association des aînés ruraux',
      'le cœur de ville et les œuvres d’art du musée',
      'ouvert toute l’année… sauf à Noël et en août',
      'Île-de-France, Hauts-de-France et Bourgogne-Franche-Comté',
    ],
  },
  breton: {
    places:
      'Gwened Kemper Naoned Roazhon Brest Lannuon Gwengamp Montroulez Kastell-Paol Landerne Sant-Brieg Kêr-Ahez Pempoull Plañvour Enez-Eusa Pondi Ploërmel Kamoruz Fouenant Konk-Kerne Douarnenez Kraozon Gwitreg Redon Felger Rosko Landreger Benac’h Rostren Karnag Porzh-Loeiz An-Oriant Enez-Groe Gwaien Pleiben Kastellin Kemperle Ar-Faoued Sant-Maloù Dinan Lokmaria Perroz-Gireg Plouha Treger Bro-Dreger Bro-Gerne Lambaol-Gwimilio Plougerne',
    names:
      'Gwenaëlle Maël Yann Nolwenn Erwan Rozenn Gwenolé Tañgi Añjela Goulwen Loeiz Mikael Tepod Riwal Azilis Enora Katell Maï Kaourintin Bleuñvenn Herve Per Jañ Fañch Soaz Mari-Añjel Mikaël Loïg Naïg Gaëd Soazig Perig Lena Mona Brieuc Briag Solenn Youenn Gwendal Loman Tudi Malo Hoel Nevena',
    things:
      'skolioù levraoueg ti-kêr kêr iliz mor enez hañv goañv gouel marc’had porzh hent straed kevredigezh gouelioù tiez labourerien ofisoù yezhoù deskadurezh ostaleri-vor aotrouniezh kelaouenn niverenn deiziad c’hoari merc’hed bugale kêrbenn pellgomz chomlec’h lec’hioù endro ajañs hentoù treuzdougen deizioù mizioù bloavezhioù kumunioù departamañt maeronez hoñ peñse koñje mañsoñ skoulmañ ragenn embannadur kerzhout kejañ oabl glañ peoc’h bouzoñs',
    phrases: [
      'ti-kêr Brest hag ar c’humunioù tro-dro',
      'skolioù publik ha skolioù Diwan e Breizh',
      'digor bemdez nemet d’ar gouelioù',
      'labourioù war an hentoù e-pad ar goañv',
      'gouel ar brezhoneg e kreiz-kêr',
      'an departamañt hag ar rannvro a sikour',
      'kuzul-kêr : embannadur an divizoù',
      'levraoueg ar c’harter, straed an iliz',
      'hañv 2023, roll ar gouelioù hag ar festoù-noz',
      'chomlec’h ha niverenn bellgomz an ofis',
    ],
  },
  corsican: {
    places:
      'Bastia Aiacciu Corti Portivechju Calvi L’Ìsula Bunifaziu Sartè Purtichju Pruprià Prupià Ghisunaccia Vescuvatu Oletta Borgu San-Fiurenzu Lumiu Zonza Cervioni Merusaglia Patrimoniu Luri Nonza Centuri Ventiseri Sulenzara Livìa Vicu Cargese Piana Bucugnà Vivariu Venacu Calacuccia Ascu Moltifau Speloncatu Munticellu Santa-Riparata Belgudè Olmi-Cappella Pigna Fìcaghjola Migliacciaru Tuvisanu Niolu Bavedda Guagnu Rennu Ota Evisa',
    names:
      'Ghjuvanni Ghjacumu Dumè Pasquale Petru-Santu Anghjulà Ghjuliu Niculaiu Lisandru Filippu Santu Carlu Battì Ghjasè Francescu Marì Lucìa Sofìa Antoniu Andrìa Matteu Saveriu Chjara Ghjulia Letizia Lisà Màghjina Angelina Maria-Dumenica Vannina Serena Lesia Chjarastella Stella Felì Orsu-Ghjuvà Paulu-Marì Ghjuvan-Battì Tumà Agustì Micchè Natale',
    things:
      'cità università libertà qualità spiaghja scola merria ghjesgia piazza strada più perchè però virtù cumunità nutizia sucietà attività amicizia lingua corsa cultura museu bibbiuteca cumuna cullettività furesta muntagna mare fiume ponte casa paese stagione ghjornu mese annu numeru indirizzu tilefunu sanità sicurità pupulazione cunsigliu dumanda età verità pruprietà chjità prughjettu vuluntà nuvità ghjuventù servitù tribù lunedì marti luni ghjovi venneri',
    phrases: [
      'a cità di Bastia è a cumunità d’agglumerazione',
      'l’università di Corsica Pasquale Paoli in Corti',
      'a piazza di a ghjesgia, vicinu à a merria',
      'apertu tutti i ghjorni fora di a dumenica',
      'attività culturale è spurtive di l’estate',
      'u cunsigliu hà decisu di rinnuvà a strada',
      'qualità di l’acqua è di e spiaghje',
      'numeru di telefunu è indirizzu di a scola',
      'più di 300 pruprietà sò state vindute',
      'a libertà, l’uguaglianza è a fratellanza',
    ],
  },
  alsatian: {
    places:
      'Strossburi Milhüsa Schlettstàdt Hàwenau Zàwere Colmer Schìltige Bischheim Hüenige Sàntalouis Thànn Àltkìrch Màrküri Bàrr Oberehnheim Molse Wissaburi Sàverne Gebwiller Màschbàch Ritterschoffe Ìllkìrch Geispolse Ìngwiller Nìederbrunn Bìtsch Pfàffehoffe Hochfelde Brumàth Trüechtersche Wàsselnheim Rosse Màrlenem Ràppschwihr Kàisersbarg Minschter Sülz Ensisheim Rìxheim Pulversheim Riedisheim Màsmünster Dànnemàrik Pfìrt Fàlkwiller Sàarunion Drülinge Dìemerìnge',
    names:
      'Schàngala Màrtin Hàns Sepp Màrie Kätel Güscht Fränzel Lüwis Àndrees Schorsch Dàniel Lìsbeth Mathìs Räinhard Jüles Ànne-Màrie Jàkob Lena Màrgrit Hélène René Schàrel Théo Wìlly Ròbert Gérard Thomàs Nìklaus Häns Bàlthàsar Grèta Zélie Schwàrz Müller Schàffer Bäcker Wàgner Fìscher Schnìder Krämer',
    things:
      'Gàss Stroß Schüel Hüs Rothüs Kìrch Bàhnhof Märik Wàsser Plàtz Gràbe Brunne Brück Gàrte Wàld Bärri Dorf Stàdt Gemeind Spìtàl Bìechereij Elsàss Sproch Mundàrt Theàter Schwìmmbàd Feschthàll Kìnderschüel Làndschàft Wihnàchte Sunndàà Mondàà Dìschdàà Mìttwuch Jànuar Fäwwer März Àprìl Mai Jüni Jüli Àugscht Nàmme Nùmmer Àdress Tàls Rhìn Ìll Bùrg Sùnn Zitt Büecher Schlìssel',
    phrases: [
      'd’Stàdt Strossburi un d’Gemeinde ringserum',
      's’Rothüs ìsch nàwe de Kìrch',
      'offe jede Dàà üsser àm Sunndàà',
      'Wihnàchtsmärik ùff em grosse Plàtz',
      'd’Schüel ìn de Gràbegàss',
      'Àrwete ùff de Stroß noch Zàwere',
      's’Elsàss ìsch e scheens Lànd',
      'Nùmmer ùn Àdress vum Spìtàl',
      'd’Kìnder vun de Kìnderschüel',
      'Theàter ùff Elsassisch ìm Feschtsààl',
    ],
  },
  german: {
    places:
      'München Köln Düsseldorf Nürnberg Würzburg Göttingen Tübingen Lübeck Zürich Österreich Bern Saarbrücken Kehl Lörrach Müllheim Straßburg Weißenburg Gießen Fürth Görlitz Plön Rügen Überlingen Böblingen Sindelfingen Schwäbisch-Hall Öhringen Künzelsau Ahaus Münster Osnabrück Löhne Hückeswagen Mönchengladbach Krüzen Döbeln Rötha Jüterbog Altötting Füssen Kößlarn Mühldorf Landshut Grünwald Dießen Weißwasser Großräschen Lützen',
    names:
      'Jürgen Günther Jörg Björn Käthe Müller Schröder Köhler Krüger König Groß Weiß Böhm Schäfer Jäger Huber Bäcker Schütz Sören Götz Rüdiger Lürsen Grün Häusler Strauß Voß Preuß Kühn Völker Möller Löwe Förster Bärbel Käte Hänsel Uschi Annelöse Rösler Küster Türk Kröger',
    things:
      'Straße Größe Brücke Gebäude Schule Bürger Gemeinde Übersicht Änderung Öffnungszeiten Fläche Länge Höhe Tür Schlüssel grün weiß süß heiß Fuß groß Maß Gruß Spaß Prüfung Gebühr Behörde Bücherei Kläranlage Zuständigkeit Bezirk Länder Städte Dörfer Bäume Häuser Wälder Flüsse Küste Schloß Ämter Ökologie Überschuss Verkäufe März Januar fünf zwölf früh später schön möglich nötig jährlich',
    phrases: [
      'Öffnungszeiten des Bürgerbüros in der Hauptstraße',
      'Änderung der Gebühren für das Jahr 2023',
      'Fläche und Höhe der öffentlichen Gebäude',
      'die Straße zum Bahnhof ist gesperrt',
      'größere Städte und kleinere Dörfer',
      'Übersicht über alle Schulen im Landkreis',
      'Zuschüsse: 12 500 € für Vereine',
      'Prüfung der Spielplätze – jährlich im März',
      'Müllabfuhr jeden zweiten Dienstag',
      'Wälder, Flüsse und Küsten der Länder',
    ],
  },
  spanish: {
    places:
      'Málaga Cádiz León Córdoba Jaén Ávila Cáceres Logroño Coruña Gijón Avilés Mérida Almería Alcalá Peñíscola Castellón Ibañeta Irún Hondarribia Sestao Móstoles Leganés Getafe Alcorcón Torrejón Écija Úbeda Baeza Guadix Órgiva Íllora Almuñécar Marbella Estepona Cartagena Águilas Yecla Jumilla Orihuela Elche Alcoy Sagunto Gandía Ségorbe Ruán Ceuta Melilla Badalona',
    names:
      'José María Jesús Ángel Óscar Íñigo Begoña Inés Andrés Martín Sebastián Raúl Úrsula Nicolás Álvaro Iván Adrián Rubén Mónica Verónica Lucía Sofía Rocío Concepción Asunción Iñaki Peña Muñoz Núñez Ibáñez García Pérez Gómez López Sánchez Ramírez Fernández Díaz Suárez Ordóñez Zúñiga Ocaña',
    things:
      'año niño señal montaña dirección población información descripción título número código teléfono público policía biblioteca jardín estación compañía mañana español pequeño baño otoño sueño árbol área útil único índice éxito órgano último ámbito época económico artículo página línea cámara técnico clínica música física química católico crédito débito máquina vehículo kilómetro corazón razón según también así aquí está más qué cómo cuándo',
    phrases: [
      '¿Qué día abre la biblioteca pública?',
      '¡Atención! calle cortada por obras',
      'dirección y teléfono de la estación',
      'población según el padrón de este año',
      'número de niños en la escuela pública',
      'código postal y descripción del artículo',
      'subvención de 12 500 € para la compañía',
      'mañana y tarde, también en otoño',
      'área de montaña – señal de tráfico',
      'José Ibáñez, técnico de jardín',
    ],
  },
  portuguese: {
    places:
      'São-Paulo Évora Guimarães Santarém Setúbal Bragança Portimão Olhão Loulé Fátima Leça Póvoa Vila-do-Conde Lourinhã Covilhã Guarda Trás-os-Montes Chaves Mirandela Viseu Águeda Ílhavo Ovar Estarreja Mealhada Mação Abrantes Tomar Torres-Novas Alcobaça Óbidos Nazaré Alcácer Grândola Sines Odemira Mértola Moura Portel Arraiolos Estremoz Vimioso Alijó Sabrosa Penedo Maceió Belém Goiânia Brasília',
    names:
      'João José António Inês Conceição Assunção Luís Gonçalo Sebastião Estêvão Simão Tomás Mário Júlia Cátia Patrícia Vânia Tânia Fábio Flávio Sérgio Rogério Álvaro Ângela Érica Íris Óscar Úrsula Magalhães Guimarães Simões Conceição Brandão Leitão Falcão Frazão Galvão Araújo Cunha Peçanha Mendonça Lourenço Bragança França',
    things:
      'ação situação descrição informação educação câmara município freguesia escola saúde água pão mão irmão avó avô você não são então amanhã maçã ímã órgão bênção coração estação população câmbio público código número endereço preço serviço almoço espaço março praça força criança licença família área índice ônibus três mês português inglês francês é à às até já só pé fé nós vós lã órfão',
    phrases: [
      'a câmara municipal não abre ao sábado',
      'informação sobre a educação e a saúde',
      'descrição da situação da população',
      'preço do serviço: 12 500 € por mês',
      'São João – festa da freguesia em junho',
      'endereço e código postal da escola',
      'criança até três anos não paga',
      'estação de comboios e praça de táxis',
      'água, pão e maçãs à mão',
      'você já não é só um número',
    ],
  },
}
