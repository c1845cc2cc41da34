package dev.coffer.usage.history;

import dev.coffer.credits.Application;
import dev.coffer.credits.Command;
import dev.coffer.credits.LedgerEntry;
import dev.coffer.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that credits came from or went to, or whose doing it was.
 *
 * @param id a user's, an item's, an application's name in addresses; null for those of which there
 *     is only one
 */
record Party(Kind kind, @Nullable String id) {

  /** What it is. */
  enum Kind {
    USER,
    /** Whoever runs the installation. */
    OPERATOR,
    /** What runs by the clock. */
    SCHEDULE,
    /** The pool itself. */
    POOL,
    /** An application's share, or its shared balance. */
    APPLICATION,
    CONTACT,
    /** A company's information. */
    COMPANY
  }

  /** Who it is by the name that the ledger has for it; null where it has none. */
  static @Nullable Party of(String name) {
    if (Ids.isId(name)) {
      return new Party(Kind.USER, name);
    }
    if (name.startsWith("p.") || name.startsWith("c.")) {
      int end = name.indexOf('#');
      return new Party(
          name.charAt(0) == 'p' ? Kind.CONTACT : Kind.COMPANY,
          name.substring(2, end < 0 ? name.length() : end));
    }
    int shard = name.indexOf('~');
    String slug = shard < 0 ? name : name.substring(0, shard);
    if (Application.ofSlug(slug).isPresent()) {
      return new Party(Kind.APPLICATION, slug);
    }
    return switch (name) {
      case LedgerEntry.POOL_BOOK -> new Party(Kind.POOL, null);
      case Command.OPERATOR -> new Party(Kind.OPERATOR, null);
      case "schedule" -> new Party(Kind.SCHEDULE, null);
      default -> null;
    };
  }
}
