package dev.coffer.local.salesforce;

import dev.coffer.identity.SalesforceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account record. All are invented; {@code .example} is a domain that nobody can have (RFC
 * 2606).
 *
 * @param website null when the record has none
 * @param employees as the record says, which isn't what the directory knows
 */
record Account(
    SalesforceId id,
    String name,
    @Nullable String website,
    String industry,
    String type,
    String phone,
    String city,
    String country,
    int employees,
    String owner) {

  /** The stand-in's accounts, by name. */
  static final List<Account> ALL =
      List.of(
          account(
              "001Hs00000AcctA",
              "Aurora Health Group",
              "https://www.aurora-health.example",
              "Healthcare",
              "Prospect",
              "+44 20 5550 0142",
              "London",
              "United Kingdom",
              5200,
              "Priya Raman"),
          account(
              "001Hs00000AcctB",
              "Iberia Solar",
              "https://iberia-solar.example",
              "Energy",
              "Customer",
              "+34 91 555 01 77",
              "Madrid",
              "Spain",
              340,
              "Ines Duarte"),
          account(
              "001Hs00000AcctC",
              "Kestrel Software",
              "https://kestrel-software.example",
              "Technology",
              "Prospect",
              "+1 415 555 0119",
              "San Francisco",
              "United States",
              210,
              "Ines Duarte"),
          account(
              "001Hs00000AcctD",
              "Maple & Finch Foods",
              "https://www.maple-finch.example/en",
              "Food and Beverage",
              "Prospect",
              "+1 416 555 0163",
              "Toronto",
              "Canada",
              1450,
              "Tom Becker"),
          account(
              "001Hs00000AcctE",
              "Northwind Freight",
              "https://northwind-freight.example",
              "Transportation",
              "Customer",
              "+1 206 555 0128",
              "Seattle",
              "United States",
              780,
              "Ines Duarte"),
          account(
              "001Hs00000AcctF",
              "Quiet Harbor Trust",
              "https://quiet-harbor.example",
              "Banking",
              "Prospect",
              "+1 207 555 0186",
              "Portland",
              "United States",
              60,
              "Priya Raman"),
          account(
              "001Hs00000AcctG",
              "Unlisted Ventures",
              null,
              "Consulting",
              "Prospect",
              "+31 20 555 0190",
              "Amsterdam",
              "Netherlands",
              12,
              "Noor Haddad"));

  private static Account account(
      String id,
      String name,
      @Nullable String website,
      String industry,
      String type,
      String phone,
      String city,
      String country,
      int employees,
      String owner) {
    return new Account(
        SalesforceId.of(id).orElseThrow(),
        name,
        website,
        industry,
        type,
        phone,
        city,
        country,
        employees,
        owner);
  }
}
