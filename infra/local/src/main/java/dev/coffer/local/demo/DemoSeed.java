package dev.coffer.local.demo;

import static dev.coffer.credits.Timeframe.CURRENT;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coffer.contacts.ContactImport;
import dev.coffer.contacts.DirectoryTable;
import dev.coffer.contacts.ImportProgress;
import dev.coffer.contacts.Mapping;
import dev.coffer.functions.Cloud;
import dev.coffer.identity.Role;
import dev.coffer.identity.User;
import dev.coffer.local.aws.LocalSecrets;
import dev.coffer.local.salesforce.DemoOrganisations;
import dev.coffer.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What there is to see in a new installation on a laptop: a directory, two organisations, and
 * sellers in every situation that a seller can be in. Everything but the dates is the same each
 * time.
 */
public final class DemoSeed {
  private static final long SEED = 20_261_123;

  private DemoSeed() {}

  /** Fills an empty database. */
  public static void fill(Cloud cloud, LocalSecrets secrets) {
    directory(cloud, secrets);
    Ids ids = Ids.from(new SplittableRandom(SEED));
    meridian(new DemoOrganisation(cloud, ids, DemoOrganisations.MERIDIAN, "America/New_York"));
    blueHeron(new DemoOrganisation(cloud, ids, DemoOrganisations.BLUE_HERON, "Europe/London"));
  }

  private static void directory(Cloud cloud, LocalSecrets secrets) {
    StringWriter csv = new StringWriter();
    try {
      DemoDirectory.write(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new ContactImport(
            new DirectoryTable(cloud.dynamo(), cloud.tables().contacts()), secrets.identityKey())
        .run(
            new ByteArrayInputStream(csv.toString().getBytes(UTF_8)),
            Mapping.GENERIC,
            ImportProgress.NONE,
            cloud.clock());
  }

  private static void meridian(DemoOrganisation meridian) {
    ZoneId zone = meridian.organisation().timeZone();
    ZonedDateTime today = meridian.now().atZone(zone);
    ZonedDateTime thisYear = today.toLocalDate().withDayOfYear(1).atStartOfDay(zone);
    ZonedDateTime topUpFrom = today.toLocalDate().withDayOfMonth(1).atStartOfDay(zone);
    int year = today.getYear();

    var last = meridian.pool(year - 1 + " contract", 4_000, thisYear.minusYears(1), thisYear);
    var current = meridian.pool(year + " contract", 5_000, 500, thisYear, thisYear.plusYears(1));
    var topUp = meridian.pool("Top-up", 500, topUpFrom, topUpFrom.plusDays(45));
    var next =
        meridian.pool(year + 1 + " contract", 6_000, thisYear.plusYears(1), thisYear.plusYears(2));

    User ines = meridian.user(DemoOrganisations.INES, Role.SALES_AE, true);
    User priya = meridian.user(DemoOrganisations.PRIYA, Role.SALES_AE, true);
    User tom = meridian.user(DemoOrganisations.TOM, Role.SALES_SDR, true);
    meridian.user(DemoOrganisations.NOOR, Role.SALES_SDR, true);
    meridian.user(DemoOrganisations.LEO, Role.SALES_LITE, false);
    User mara = meridian.user(DemoOrganisations.MARA, Role.SALES_AE, true);
    User sam = meridian.user(DemoOrganisations.SAM, Role.SALES_AE, true);
    User dana = meridian.user(DemoOrganisations.DANA, Role.PRIMARY_ADMINISTRATOR, true);

    Instant lastAutumn = thisYear.minusMonths(2).toInstant();
    meridian.allocate(last, sam, 40, lastAutumn);
    meridian.allocate(last, ines, 120, lastAutumn);
    meridian.unlock("iberia-solar.example", 3, ines, lastAutumn);
    meridian.unlock("kestrel-software.example", 9, sam, lastAutumn);

    Instant now = meridian.now();
    Instant elevenDaysAgo = now.minus(Duration.ofDays(11));
    Instant lately = current.timeframe(elevenDaysAgo) == CURRENT ? elevenDaysAgo : now;
    // In the end Ines has 180 of the contract, Priya 150, Tom 5 and Dana 25.
    meridian.allocate(current, ines, 165, lately);
    meridian.allocate(current, priya, 135, lately);
    meridian.allocateToMany(current, List.of(ines, priya, dana), 25, dana, "Quarter 4", lately);
    meridian.transfer(current, priya, ines, 10, dana, "Ines calls the north meanwhile", lately);
    meridian.remove(current, ines, 20, dana, "Left over from the fair", lately);
    meridian.unlock("northwind-freight.example", 4, priya, lately);
    meridian.allocate(topUp, ines, 20, now);
    meridian.allocate(current, tom, 5, now);
    meridian.allocate(next, mara, 50, now);
    meridian.unlock("aurora-health.example", 5, tom, now);
  }

  private static void blueHeron(DemoOrganisation blueHeron) {
    ZoneId zone = blueHeron.organisation().timeZone();
    ZonedDateTime today = blueHeron.now().atZone(zone);
    ZonedDateTime thisYear = today.toLocalDate().withDayOfYear(1).atStartOfDay(zone);
    var pool =
        blueHeron.pool(today.getYear() + " contract", 1_000, thisYear, thisYear.plusYears(1));
    User kofi = blueHeron.user(DemoOrganisations.KOFI, Role.SALES_AE, true);
    User lucia = blueHeron.user(DemoOrganisations.LUCIA, Role.SALES_SDR, true);
    blueHeron.allocate(pool, kofi, 30, blueHeron.now());
    blueHeron.allocate(pool, lucia, 30, blueHeron.now());
  }
}
