package dev.coffer.credits.allocation;

import dev.coffer.credits.Pool;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.Users;
import dev.coffer.platform.CsvCell;
import dev.coffer.platform.CsvWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of allocations as a file. Imported unchanged it changes nothing. */
public final class AllocationsCsv {
  /** The names of its columns. */
  public static final List<String> COLUMNS =
      List.of(
          "Name",
          "Email",
          "Status",
          "Role",
          "Last updated by",
          "Last updated at",
          "Used",
          "Remaining",
          "Allocated");

  private final Sellers sellers;
  private final Users users;

  /** Files of these stores. */
  public AllocationsCsv(Sellers sellers, Users users) {
    this.sellers = sellers;
    this.users = users;
  }

  /** Writes everybody in the list. */
  public void write(Pool pool, Instant now, CsvWriter file) {
    write(pool, SellerFilter.EVERYBODY, now, file);
  }

  /** Writes those in the list who are meant. */
  void write(Pool pool, SellerFilter filter, Instant now, CsvWriter file) {
    Map<String, String> names = new HashMap<>();
    sellers.forEach(
        pool,
        now,
        seller -> {
          if (filter.includes(seller)) {
            file.record(record(seller, pool.organisation(), names));
          }
        });
  }

  private List<CsvCell> record(
      Seller seller, OrganisationId organisation, Map<String, String> names) {
    String by = seller.account() == null ? null : seller.account().lastUpdatedBy().orElse(null);
    return List.of(
        CsvCell.text(seller.user().name()),
        CsvCell.text(seller.user().email()),
        CsvCell.text(seller.status().name()),
        CsvCell.text(seller.user().role().name()),
        CsvCell.text(by == null ? null : names.computeIfAbsent(by, one -> name(one, organisation))),
        CsvCell.time(SellerPageJson.updatedAt(seller)),
        CsvCell.number(seller.used()),
        CsvCell.number(seller.remaining()),
        CsvCell.number(seller.allocated()));
  }

  /** There are few administrators, so each is looked up once. */
  private String name(String by, OrganisationId organisation) {
    return SellerNames.name(by, SellerNames.of(users, organisation, List.of(by)));
  }
}
