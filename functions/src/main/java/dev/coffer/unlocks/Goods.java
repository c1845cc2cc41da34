package dev.coffer.unlocks;

import dev.coffer.contacts.Company;
import dev.coffer.contacts.CompanyId;
import dev.coffer.contacts.Contact;
import dev.coffer.contacts.ContactId;
import dev.coffer.contacts.Directory;
import dev.coffer.contacts.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the directory knows of the items of one request. */
record Goods(Map<ContactId, Contact> contacts, Map<CompanyId, Company> companies) {

  /** Reads them: one call for the contacts, one for the companies. */
  static Goods of(Directory directory, List<Item> items) {
    List<ContactId> people =
        items.stream()
            .filter(Item.Person.class::isInstance)
            .map(item -> ((Item.Person) item).id())
            .toList();
    List<CompanyId> companies =
        items.stream()
            .filter(Item.CompanyInformation.class::isInstance)
            .map(item -> ((Item.CompanyInformation) item).id())
            .toList();
    return new Goods(
        people.isEmpty() ? Map.of() : directory.details(people),
        companies.isEmpty() ? Map.of() : directory.companies(companies));
  }

  /** Whether an item that nobody owns yet can be sold, and if not, why not. */
  Offer offer(Item item) {
    return switch (item) {
      case Item.Person(ContactId id) -> {
        Contact contact = contacts.get(id);
        if (contact == null) {
          yield Offer.UNKNOWN;
        }
        yield contact.isSold() ? Offer.NEW : Offer.NO_EMAIL;
      }
      case Item.CompanyInformation(CompanyId id) -> {
        Company company = companies.get(id);
        if (company == null) {
          yield Offer.UNKNOWN;
        }
        yield company.isSold() ? Offer.NEW : Offer.NO_DATA;
      }
    };
  }

  /** The contact that an item is, or null. */
  @Nullable Contact contact(Item item) {
    return item instanceof Item.Person(ContactId id) ? contacts.get(id) : null;
  }

  /** The company that an item is about, or null. */
  @Nullable Company company(Item item) {
    return item instanceof Item.CompanyInformation(CompanyId id) ? companies.get(id) : null;
  }

  /** What can be done with an item that isn't owned. */
  enum Offer {
    /** It can be bought. */
    NEW,
    /** A contact without an email, or held unsold without a grade. */
    NO_EMAIL,
    /** A company of which nothing more is known. */
    NO_DATA,
    /** There is no such item. */
    UNKNOWN
  }
}
