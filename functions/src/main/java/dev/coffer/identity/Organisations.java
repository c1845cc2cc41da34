package dev.coffer.identity;

import java.util.List;
import java.util.Optional;

/** The organisations, each bound to its Salesforce organisation. */
public interface Organisations {

  /** Adds an organisation, unless its Salesforce organisation or its id is taken. */
  Registration register(Organisation organisation);

  /** An organisation; what was just written is seen. */
  Optional<Organisation> find(OrganisationId id);

  /** All organisations by name; perhaps as they were a second ago. */
  List<Organisation> all();

  /** The organisation of a Salesforce organisation; what was just written is seen. */
  Optional<Organisation> findBySalesforceId(SalesforceId id);

  /** Lets an organisation's users in or not; empty when there is no such organisation. */
  Optional<Organisation> setStatus(OrganisationId id, Organisation.Status status);

  /** What became of a registration. */
  sealed interface Registration {
    /** It is there now. */
    record Registered(Organisation organisation) implements Registration {}

    /** Nothing was changed: its Salesforce organisation, or its id, is this organisation's. */
    record AlreadyRegistered(OrganisationId holder) implements Registration {}
  }
}
