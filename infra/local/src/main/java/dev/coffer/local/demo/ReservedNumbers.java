package dev.coffer.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Telephone numbers that are kept for fiction and never ring anywhere.
 *
 * <ul>
 *   <li>North America: 555-0100 to 555-0199 in every area code (North American Numbering Plan
 *       Administrator, 555 line number assignment guidelines)
 *   <li>United Kingdom: 020 7946 0xxx, 0161 496 0xxx, 0117 496 0xxx (Ofcom, "Telephone numbers for
 *       use in TV and radio drama programmes")
 *   <li>Australia: (02), (03), (07), (08) 5550 xxxx (Australian Communications and Media Authority,
 *       "Phone numbers for use in TV shows, films and creative works")
 *   <li>France: 01 99 00 xx xx, 04 65 71 xx xx, 06 39 98 xx xx (Arcep, numbering plan, numbers for
 *       audiovisual works)
 *   <li>Germany: 030 23125 xxx, 040 66969 xxx, 069 90009 xxx, 089 99998 xxx (Bundesnetzagentur,
 *       "Drama numbers")
 *   <li>Sweden: 08-465 004 xx, 031-390 06 xx (Post- och telestyrelsen, numbers for fiction)
 * </ul>
 *
 * Where a country keeps no such range, people have a number of an American office.
 */
enum ReservedNumbers {
  NORTH_AMERICA,
  UNITED_KINGDOM,
  AUSTRALIA,
  FRANCE,
  GERMANY,
  SWEDEN;

  private static final List<String> AMERICAN =
      List.of(
          "202", "206", "212", "303", "312", "404", "415", "503", "512", "602", "617", "702", "713",
          "801", "904", "917");
  private static final List<String> BRITISH = List.of("20 7946", "161 496", "117 496");
  private static final List<String> AUSTRALIAN = List.of("2", "3", "7", "8");
  private static final List<String> FRENCH = List.of("1 99 00", "4 65 71", "6 39 98");
  private static final List<String> GERMAN =
      List.of("30 23125", "40 66969", "69 90009", "89 99998");
  private static final List<String> SWEDISH = List.of("8 465 004", "31 390 06");

  /** Some number of the range, as people there write it. */
  String next(RandomGenerator random) {
    return switch (this) {
      case NORTH_AMERICA ->
          random.nextInt(3) == 0
              ? format("+1 (%s) 555-01%02d", AMERICAN, random, 100)
              : format("+1 %s 555 01%02d", AMERICAN, random, 100);
      case UNITED_KINGDOM -> format("+44 %s 0%03d", BRITISH, random, 1_000);
      case AUSTRALIA -> format("+61 %s 5550 %04d", AUSTRALIAN, random, 10_000);
      case FRANCE -> {
        int number = random.nextInt(10_000);
        yield String.format(
            Locale.ROOT, "+33 %s %02d %02d", Pick.one(FRENCH, random), number / 100, number % 100);
      }
      case GERMANY -> format("+49 %s %03d", GERMAN, random, 1_000);
      case SWEDEN -> format("+46 %s %02d", SWEDISH, random, 100);
    };
  }

  @SuppressWarnings("FormatStringAnnotation") // the formats above, one text and one number each
  private static String format(
      String format, List<String> areas, RandomGenerator random, int numbers) {
    return String.format(Locale.ROOT, format, Pick.one(areas, random), random.nextInt(numbers));
  }
}
