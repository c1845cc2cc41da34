package dev.coffer.contacts;

/** What one credit unlocks. The unlock protocol treats all items alike, by their key. */
public sealed interface Item {
  /** The kinds of item, as requests name them. */
  enum Kind {
    CONTACT,
    COMPANY
  }

  /** A person's email and, where there is one, phone. */
  record Person(ContactId id) implements Item {}

  /** A company's information beyond name, domain and headcount band. */
  record CompanyInformation(CompanyId id) implements Item {}

  /** Names the item in ownership rows and intents: short, stable, without {@code #}. */
  default String key() {
    return switch (this) {
      case Person(ContactId id) -> "p." + id;
      case CompanyInformation(CompanyId id) -> "c." + id;
    };
  }

  /** Which kind it is. */
  default Kind kind() {
    return switch (this) {
      case Person _ -> Kind.CONTACT;
      case CompanyInformation _ -> Kind.COMPANY;
    };
  }

  /** The bare identifier, as requests give it. */
  default String bareId() {
    return switch (this) {
      case Person(ContactId id) -> id.value();
      case CompanyInformation(CompanyId id) -> id.value();
    };
  }

  /** The item of a kind and a bare identifier. */
  static Item of(Kind kind, String id) {
    return switch (kind) {
      case CONTACT -> new Person(new ContactId(id));
      case COMPANY -> new CompanyInformation(new CompanyId(id));
    };
  }
}
