package dev.coffer.unlocks;

import dev.coffer.contacts.Item;
import dev.coffer.identity.OrganisationId;

/**
 * One time an organisation can buy an item: the first is 0, and the next one opens only when the
 * one before was reversed.
 *
 * @param number from 0
 */
public record Generation(OrganisationId organisation, Item item, int number) {
  private static final int LAST = 999;

  /** Refuses numbers that the key can't order. */
  public Generation {
    if (number < 0 || number > LAST) {
      throw new IllegalArgumentException("generation out of range: " + number);
    }
  }

  /** The first generation of an item. */
  public static Generation first(OrganisationId organisation, Item item) {
    return new Generation(organisation, item, 0);
  }

  /** The one that follows a reversed one. */
  public Generation next() {
    return new Generation(organisation, item, number + 1);
  }

  /** The key of an intent to buy it, and the sort key of its row. */
  public String key() {
    return item.key() + "#" + number;
  }

  /** Reads a {@link #key}. */
  public static Generation of(OrganisationId organisation, String key) {
    int hash = key.lastIndexOf('#');
    String id = key.substring(2, hash);
    Item item =
        switch (key.charAt(0)) {
          case 'p' -> Item.of(Item.Kind.CONTACT, id);
          case 'c' -> Item.of(Item.Kind.COMPANY, id);
          default -> throw new IllegalStateException("no item has the key " + key);
        };
    return new Generation(organisation, item, Integer.parseInt(key.substring(hash + 1)));
  }
}
