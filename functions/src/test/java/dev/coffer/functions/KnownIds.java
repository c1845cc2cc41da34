package dev.coffer.functions;

import dev.coffer.identity.Organisation;
import dev.coffer.identity.User;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What identifiers in requests stand for, by the name of the parameter or field. An operation with
 * a parameter of another name in its path isn't tested before it is told here.
 */
final class KnownIds {
  private final Installation coffer;
  private final Map<String, Function<Organisation, String>> ofOrganisations;
  private final Map<String, String> ofNobody;

  /** Knows what stands for itself; the organisation in a path is {@code operated}. */
  KnownIds(Installation coffer, Organisation operated) {
    this.coffer = coffer;
    this.ofOrganisations =
        Map.of(
            "poolId", this::pool,
            "pool", this::pool,
            "operationId", this::operation,
            "proofId", this::proof,
            "sellerId", this::seller,
            "seller", this::seller,
            "fromId", this::seller,
            "toId", this::seller,
            "ids", this::seller);
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
    // The directory is the same for all organisations, and operators see all of these.
    this.ofNobody = Map.of("companyId", company, "organisationId", operated.id().value());
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

  private String pool(Organisation organisation) {
    return coffer.thisYear(organisation).id().value();
  }

  private String seller(Organisation organisation) {
    return coffer.seller(organisation, "Somebody").id().value();
  }

  /** A proof that nobody has carried out yet. */
  private String proof(Organisation organisation) {
    User auditor = coffer.administrator(organisation, "Auditor");
    // Where one is under way already, that one.
    coffer.command(auditor, "POST /api/proofs", coffer.ids.next(), "{}");
    return coffer.get(auditor, "GET /api/proofs", "").at("/proofs/0/id");
  }

  /** A planned operation on many sellers. */
  private String operation(Organisation organisation) {
    String sellers = "{\"ids\":[\"" + seller(organisation) + "\"]}";
    return coffer
        .command(
            coffer.administrator(organisation, "Planner"),
            "POST /api/pools/{poolId}/allocation-plans",
            coffer.ids.next(),
            "{\"change\":\"ADD\",\"credits\":1,\"sellers\":" + sellers + "}",
            pool(organisation))
        .at("/id");
  }
}
