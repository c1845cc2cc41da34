package dev.coffer.contacts;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keys of the directory's rows. All begin with the scope, {@code dir}: the operator's directory
 * that every organisation shares.
 *
 * <pre>
 * dir#c#companyId    c                       the company
 * dir#c#companyId    p#rank#name#contactId   a person in its list, nothing personal
 * dir#p#contactId    p                       the person with everything
 * dir#d#domain       d                       the company of a domain
 * dir#n#wo           word#name#companyId     a company by a word of its name
 * dir#i#hash         i                       who an identity is
 * </pre>
 */
final class DirectoryKeys {
  static final String COMPANY_SK = "c";
  static final String PERSON_SK = "p";
  static final String DOMAIN_SK = "d";
  static final String IDENTITY_SK = "i";

  /** Begins the place of every person in a company's list. */
  static final String LISTED = "p#";

  /** Sorts right after {@code #}. */
  static final char PAST = '$';

  private static final String SCOPE = "dir#";
  private static final int LISTED_NAME_MAX = 24;
  private static final int WORD_MAX = 40;
  private static final int NAME_MAX = 100;
  private static final int BUCKET = 2;

  private DirectoryKeys() {}

  static String company(CompanyId id) {
    return SCOPE + "c#" + id;
  }

  static String person(ContactId id) {
    return SCOPE + "p#" + id;
  }

  static String domain(String domain) {
    return SCOPE + "d#" + domain;
  }

  static String identity(String hash) {
    return SCOPE + "i#" + hash;
  }

  /** The names that have a word with the same two first characters as this one. */
  static String words(String word) {
    return SCOPE + "n#" + Folding.begin(word, BUCKET);
  }

  /** How a name's word begins in the index, for a word that somebody looks for. */
  static String wordBegins(String word) {
    return Folding.begin(word, WORD_MAX);
  }

  /** Where a company's list has a person; the position of {@link Directory.Place}. */
  static String position(Contact contact) {
    return contact.seniority().rank()
        + "#"
        + Folding.begin(Folding.fold(contact.name()), LISTED_NAME_MAX)
        + "#"
        + contact.id();
  }

  /** The index entries of a company's name. */
  static Set<Word> wordsOf(CompanyId id, String name) {
    String folded = Folding.begin(Folding.fold(name), NAME_MAX);
    Set<Word> all = new LinkedHashSet<>();
    for (String word : Folding.words(name)) {
      all.add(new Word(wordBegins(word), folded, id));
    }
    return all;
  }

  /**
   * A company in the index of words.
   *
   * @param word a folded word of its name
   * @param name the folded name
   */
  record Word(String word, String name, CompanyId company) {
    String pk() {
      return words(word);
    }

    String sk() {
      return word + "#" + name + "#" + company;
    }

    static Word of(String sk) {
      String[] parts = sk.split("#", -1);
      if (parts.length != 3) {
        throw new IllegalStateException("not a row of the word index");
      }
      return new Word(parts[0], parts[1], new CompanyId(parts[2]));
    }
  }
}
