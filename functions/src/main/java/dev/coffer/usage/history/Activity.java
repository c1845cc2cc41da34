package dev.coffer.usage.history;

import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.UserId;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;

/** When users were active, by days of the organisation's calendar. */
public interface Activity {

  /** The days on which something happened in a user's history. */
  NavigableSet<LocalDate> days(OrganisationId organisation, UserId user);

  /** The last day on which each user unlocked something; who never did is left out. */
  Map<UserId, LocalDate> lastUnlocks(OrganisationId organisation);
}
