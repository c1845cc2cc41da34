package dev.coffer.credits;

import dev.coffer.identity.OrganisationId;

/** A ledger entry, and whose ledger it is in. */
public record LedgerRow(OrganisationId organisation, LedgerEntry entry) {}
