package dev.coffer.functions;

import dev.coffer.identity.Organisation;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What identifiers in requests stand for, by the name of the parameter or field. An operation with
 * a parameter of another name in its path isn't tested before it is told here.
 */
final class KnownIds {
  private final Installation coffer;
  private final Map<String, Function<Organisation, String>> ofOrganisations = Map.of();
  private final Map<String, String> ofNobody;

  KnownIds(Installation coffer) {
    this.coffer = coffer;
    coffer.contacts(
        "Company,Domain,Name,Title,Grade,Email",
        "Northwind,northwind.example,Anna Berg,CEO,A+,anna@northwind.example");
    String company =
        coffer
            .get(
                coffer.seller(coffer.meridian, "Anybody"),
                "GET /api/companies",
                "domain=northwind.example")
            .at("/companies/0/id");
    // The directory is the same for all organisations.
    this.ofNobody = Map.of("companyId", company);
  }

  /** Whether it knows what a name stands for. */
  boolean isKnown(String name) {
    return ofOrganisations.containsKey(name) || ofNobody.containsKey(name);
  }

  /** One of the organisation's, or one that nothing has where the name isn't known. */
  String id(Organisation organisation, String name) {
    String shared = ofNobody.get(name);
    return shared == null ? owned(organisation, name).orElseGet(coffer.ids::next) : shared;
  }

  /** One of the organisation's; empty where the name isn't known or belongs to nobody. */
  Optional<String> owned(Organisation organisation, String name) {
    return Optional.ofNullable(ofOrganisations.get(name)).map(maker -> maker.apply(organisation));
  }
}
