package dev.coffer.local.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * An invented company.
 *
 * @param domain under {@code .example}, which is reserved (RFC 2606)
 * @param people how many of them the directory knows
 * @param described whether more than its name is known
 */
record DemoCompany(
    String name, String domain, String industry, Country country, int people, boolean described) {

  private static final List<String> FIRST_WORDS =
      List.of(
          "Alder",
          "Amber",
          "Basalt",
          "Birch",
          "Bluefin",
          "Bright",
          "Cedar",
          "Cobalt",
          "Copper",
          "Coral",
          "Delta",
          "Ember",
          "Falcon",
          "Fjord",
          "Garnet",
          "Granite",
          "Harbor",
          "Hazel",
          "Indigo",
          "Ivory",
          "Juniper",
          "Lantern",
          "Larch",
          "Linden",
          "Lumen",
          "Marble",
          "Meridian",
          "Mistral",
          "Nimbus",
          "Northgate",
          "Opal",
          "Orchard",
          "Pebble",
          "Pelican",
          "Quartz",
          "Ridgeline",
          "Saffron",
          "Sequoia",
          "Sierra",
          "Tamarind",
          "Tidewater",
          "Umber",
          "Vela",
          "Willow",
          "Zephyr");

  /** The second word of a name and the industry that goes with it. */
  private static final List<List<String>> TRADES =
      List.of(
          List.of("Logistics", "Transportation"),
          List.of("Analytics", "Software"),
          List.of("Robotics", "Industrial Machinery"),
          List.of("Biotech", "Biotechnology"),
          List.of("Capital", "Financial Services"),
          List.of("Foods", "Food & Beverage"),
          List.of("Energy", "Renewable Energy"),
          List.of("Insurance", "Insurance"),
          List.of("Textiles", "Apparel"),
          List.of("Media", "Media"),
          List.of("Pharma", "Pharmaceuticals"),
          List.of("Retail Group", "Retail"),
          List.of("Telecom", "Telecommunications"),
          List.of("Steel", "Metals"),
          List.of("Learning", "Education"),
          List.of("Hotels", "Hospitality"));

  private static final int LARGE = 10;
  private static final int LARGE_MIN = 66;
  private static final int LARGE_MAX = 200;
  private static final int SMALL_MIN = 10;
  private static final int SMALL_MAX = 40;

  /** All companies of the directory, those that the stand-in Salesforce knows first. */
  static List<DemoCompany> all(int companies, int people, RandomGenerator random) {
    List<DemoCompany> all = new ArrayList<>(known());
    Set<String> names = new HashSet<>();
    all.forEach(company -> names.add(company.name));
    int left = people - all.stream().mapToInt(DemoCompany::people).sum();
    for (int i = 0; all.size() < companies; ) {
      int others = companies - all.size() - 1;
      List<String> trade = Pick.one(TRADES, random);
      String name = Pick.one(FIRST_WORDS, random) + " " + trade.get(0);
      if (!names.add(name)) {
        continue;
      }
      int size = i < LARGE ? random.nextInt(LARGE_MIN, LARGE_MAX + 1) : small(left, others, random);
      left -= size;
      i++;
      String domain = name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
      all.add(new DemoCompany(name, domain, trade.get(1), country(random), size, true));
    }
    return all;
  }

  /** Large countries come up more often than small ones. */
  static Country country(RandomGenerator random) {
    int size = Country.ALL.size();
    return Country.ALL.get(Math.min(random.nextInt(size), random.nextInt(size)));
  }

  /** A size that leaves the others between the smallest and the largest size, too. */
  private static int small(int left, int others, RandomGenerator random) {
    if (others == 0) {
      return left;
    }
    int mean = left / (others + 1);
    int spread = Math.min(mean - SMALL_MIN, SMALL_MAX - mean);
    int drawn = mean + (spread > 0 ? random.nextInt(-spread, spread + 1) : 0);
    return Math.clamp(
        drawn,
        Math.max(SMALL_MIN, left - others * SMALL_MAX),
        Math.min(SMALL_MAX, left - others * SMALL_MIN));
  }

  private static List<DemoCompany> known() {
    Country america = Country.ALL.get(0);
    Country britain = Country.ALL.get(1);
    Country spain = Country.ALL.get(4);
    return List.of(
        known("Northwind Freight", "northwind-freight.example", "Transportation", america, 42),
        known("Aurora Health Group", "aurora-health.example", "Health Care", america, 120),
        known("Kestrel Software", "kestrel-software.example", "Software", britain, 65),
        known("Maple & Finch Foods", "maple-finch.example", "Food & Beverage", america, 18),
        known("Iberia Solar", "iberia-solar.example", "Renewable Energy", spain, 35),
        new DemoCompany("Quiet Harbor Trust", "quiet-harbor.example", "", america, 0, false));
  }

  private static DemoCompany known(
      String name, String domain, String industry, Country country, int people) {
    return new DemoCompany(name, domain, industry, country, people, true);
  }
}
