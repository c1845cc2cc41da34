package dev.coffer.local.demo;

import java.util.List;

/** Where people live and what they are called there. */
record Country(
    String name,
    ReservedNumbers numbers,
    List<String> cities,
    List<String> firstNames,
    List<String> lastNames) {

  /** The countries of the demo directory, most frequent first. */
  static final List<Country> ALL =
      List.of(
          of(
              "United States",
              ReservedNumbers.NORTH_AMERICA,
              "New York,Chicago,Austin,Seattle,Denver,Boston,Atlanta,San Diego",
              "Emma,Liam,Olivia,Noah,Ava,Ethan,Sophia,Mason,Aaliyah,Jamal,Hannah,Tyler,Grace,Marcus,"
                  + "Chloe,Derek,Naomi,Wesley,Tamara,Elliot",
              "Anderson,Brooks,Carter,Diaz,Ellison,Foster,Grant,Hayes,Irving,Jefferson,Keller,Lawson,"
                  + "Mitchell,Nguyen,O'Neal,Parker,Quinn,Ramirez,Sullivan,Washington"),
          of(
              "United Kingdom",
              ReservedNumbers.UNITED_KINGDOM,
              "London,Manchester,Bristol,Leeds,Edinburgh,Cardiff",
              "Oliver,Amelia,Harry,Isla,George,Freya,Callum,Imogen,Rhys,Priya,Alistair,Bronwen",
              "Ashworth,Bennett,Clarke,Davies,Fitzgerald,Hughes,MacLeod,Patel,Pritchard,Sinclair,"
                  + "Thornton,Whitfield"),
          of(
              "Germany",
              ReservedNumbers.GERMANY,
              "Berlin,München,Hamburg,Köln,Düsseldorf,Leipzig",
              "Jürgen,Anneliese,Lukas,Käthe,Björn,Sabine,Matthias,Ute,Tobias,Heike,Günther,Franziska",
              "Müller,Schäfer,Groß,Weiß,Köhler,Vogel,Krüger,Lindemann,Böhm,Brandt,Jäger,Hoffmann"),
          of(
              "France",
              ReservedNumbers.FRANCE,
              "Paris,Lyon,Marseille,Toulouse,Nantes,Besançon",
              "Élodie,François,Chloé,Jérôme,Amélie,Benoît,Céline,Mathieu,Zoé,Gaël,Noémie,Loïc",
              "Lefèvre,Moreau,Dubois,Girard,Rousseau,Bézier,Chevallier,Fournier,Gauthier,Lemaître,"
                  + "Marchand,Renaud"),
          of(
              "Spain",
              ReservedNumbers.NORTH_AMERICA,
              "Madrid,Barcelona,Sevilla,Bilbao,Málaga,A Coruña",
              "José,María,Íñigo,Begoña,Álvaro,Lucía,Joaquín,Inés,Raúl,Sofía,Andrés,Pilar",
              "García,Núñez,Muñoz,Ibáñez,Peña,Fernández,Ortega,Vázquez,Castaño,Rodríguez,Etxeberria,"
                  + "Llorente"),
          of(
              "Canada",
              ReservedNumbers.NORTH_AMERICA,
              "Toronto,Montréal,Vancouver,Calgary,Halifax",
              "Étienne,Sophie,Connor,Mélanie,Logan,Anjali,Maxime,Heather,Raphaël,Kiran",
              "Tremblay,Bouchard,MacDonald,Gagnon,Singh,Côté,Fraser,Pelletier,Chan,Bélanger"),
          of(
              "Australia",
              ReservedNumbers.AUSTRALIA,
              "Sydney,Melbourne,Brisbane,Perth,Adelaide",
              "Lachlan,Matilda,Jarrah,Kylie,Angus,Mei,Hamish,Tahlia,Nathan,Indira",
              "Barker,Campbell,Fletcher,Kowalski,McAllister,Nolan,Papadopoulos,Rowe,Stirling,Tran"),
          of(
              "Sweden",
              ReservedNumbers.SWEDEN,
              "Stockholm,Göteborg,Malmö,Uppsala,Västerås",
              "Åsa,Björn,Linnéa,Göran,Maja,Örjan,Ebba,Henrik,Saga,Rasmus",
              "Åkesson,Bergström,Dahl,Ekström,Forsberg,Höglund,Lindqvist,Nyström,Sjöberg,Öberg"),
          of(
              "Poland",
              ReservedNumbers.NORTH_AMERICA,
              "Warszawa,Kraków,Łódź,Gdańsk,Wrocław",
              "Łukasz,Małgorzata,Paweł,Agnieszka,Wojciech,Żaneta,Bartłomiej,Zofia,Stanisław,Kinga",
              "Kowalczyk,Wiśniewska,Wójcik,Zieliński,Szymański,Dąbrowska,Kozłowski,Jabłoński,Pająk,"
                  + "Żak"),
          of(
              "Brazil",
              ReservedNumbers.NORTH_AMERICA,
              "São Paulo,Rio de Janeiro,Belo Horizonte,Curitiba,Recife",
              "João,Conceição,Thiago,Letícia,Vinícius,Renata,Antônio,Júlia,Caetano,Yara",
              "Araújo,Conceição,Guimarães,Magalhães,Nascimento,Simões,Teixeira,Brandão,Falcão,Leão"),
          of(
              "India",
              ReservedNumbers.NORTH_AMERICA,
              "Bengaluru,Mumbai,Pune,Hyderabad,Chennai",
              "Aarav,Diya,Rohan,Ananya,Vikram,Lakshmi,Arjun,Kavya,Siddharth,Meera",
              "Agarwal,Banerjee,Chatterjee,Deshpande,Iyer,Krishnan,Mehta,Nair,Reddy,Subramanian"),
          of(
              "Japan",
              ReservedNumbers.NORTH_AMERICA,
              "Tokyo,Osaka,Nagoya,Sapporo,Fukuoka",
              "Haruto,Yui,Sōta,Aoi,Ren,Sakura,Kenji,Misaki,Daichi,Yōko",
              "Satō,Suzuki,Takahashi,Tanaka,Itō,Watanabe,Kobayashi,Ōta,Yamamoto,Fujiwara"),
          of(
              "Türkiye",
              ReservedNumbers.NORTH_AMERICA,
              "İstanbul,Ankara,İzmir,Bursa",
              "Ayşe,Çağlar,Gülşah,İbrahim,Özge,Şükrü,Deniz,Elif,Kâmil,Tuğba",
              "Yılmaz,Çelik,Öztürk,Şahin,Aydın,Doğan,Kılıç,Güneş,Işık,Ünal"),
          of(
              "Nigeria",
              ReservedNumbers.NORTH_AMERICA,
              "Lagos,Abuja,Ibadan,Port Harcourt",
              "Chidi,Ngozi,Emeka,Folake,Babatunde,Amara,Ìfẹ́,Olumide,Zainab,Tunde",
              "Adeyemi,Balogun,Chukwu,Eze,Ibrahim,Nwosu,Okafor,Okonkwo,Oyelaran,Ṣóyínká"),
          of(
              "Vietnam",
              ReservedNumbers.NORTH_AMERICA,
              "Hà Nội,Đà Nẵng,Huế,Cần Thơ",
              "Anh,Đức,Hương,Khánh,Linh,Minh,Ngọc,Phương,Quân,Thảo",
              "Nguyễn,Trần,Lê,Phạm,Hoàng,Võ,Đặng,Bùi,Đỗ,Hồ"),
          of(
              "Denmark",
              ReservedNumbers.NORTH_AMERICA,
              "København,Aarhus,Odense,Aalborg",
              "Søren,Mette,Jørgen,Kirstine,Bjørn,Astrid,Rasmus,Signe,Låge,Ingeborg",
              "Sørensen,Møller,Kjær,Østergaard,Nørgaard,Bæk,Skov,Lund,Toft,Ågaard"));

  private static Country of(
      String name, ReservedNumbers numbers, String cities, String firstNames, String lastNames) {
    return new Country(name, numbers, list(cities), list(firstNames), list(lastNames));
  }

  private static List<String> list(String commaSeparated) {
    return List.of(commaSeparated.split(",", -1));
  }
}
