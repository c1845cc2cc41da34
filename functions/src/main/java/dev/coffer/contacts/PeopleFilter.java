package dev.coffer.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which of a company's people are wanted.
 *
 * @param words folded; each must begin a word of the title or the name
 * @param seniorities any of these; empty: all
 * @param grades any of these; empty: all, also those without one
 * @param withPhone only people with a phone number
 */
public record PeopleFilter(
    List<String> words, Set<Seniority> seniorities, Set<Grade> grades, boolean withPhone) {
  /** Everybody. */
  public static final PeopleFilter EVERYBODY =
      new PeopleFilter(List.of(), Set.of(), Set.of(), false);

  /** Keeps its own copies. */
  public PeopleFilter {
    words = List.copyOf(words);
    seniorities = Set.copyOf(seniorities);
    grades = Set.copyOf(grades);
  }

  /** A filter by what somebody typed into a search box. */
  public static PeopleFilter search(String typed) {
    return new PeopleFilter(Folding.words(typed), Set.of(), Set.of(), false);
  }

  /** Whether it lets everybody through. */
  public boolean isEverybody() {
    return equals(EVERYBODY);
  }

  /** Whether a person is wanted. */
  public boolean accepts(Preview person) {
    return (seniorities.isEmpty() || seniorities.contains(person.seniority()))
        && (grades.isEmpty() || (person.grade() != null && grades.contains(person.grade())))
        && (!withPhone || person.hasPhone())
        && (words.isEmpty() || Folding.eachBegins(words, wordsOf(person)));
  }

  private static List<String> wordsOf(Preview person) {
    List<String> all = new ArrayList<>(Folding.words(person.name()));
    all.addAll(Folding.words(person.title()));
    return all;
  }
}
