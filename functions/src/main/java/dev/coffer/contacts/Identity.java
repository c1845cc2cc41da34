package dev.coffer.contacts;

import java.util.Locale;

/**
 * Something by which a person or a company is known again.
 *
 * @param kind keeps an email from being taken for another source's id
 * @param value personal; leaves this process only hashed under the {@link IdentityKey}
 */
record Identity(String kind, String value) {

  /** A person's email; its case says nothing. */
  static Identity email(String email) {
    return new Identity("email", email.toLowerCase(Locale.ROOT));
  }

  /** What a source calls a person. */
  static Identity source(String source, String id) {
    return new Identity("source", source.toLowerCase(Locale.ROOT) + '\0' + id);
  }

  /** A name at a company: weak, for two people can share it. */
  static Identity nameAt(CompanyId company, String name) {
    return new Identity("name", company + "\0" + Folding.fold(name));
  }

  /** A company's domain. */
  static Identity domain(String domain) {
    return new Identity("domain", domain);
  }

  /** A company's name: weak, for two companies can share it. */
  static Identity companyName(String name) {
    return new Identity("company-name", Folding.fold(name));
  }

  @Override
  public String toString() {
    return "Identity[" + kind + "]";
  }
}
