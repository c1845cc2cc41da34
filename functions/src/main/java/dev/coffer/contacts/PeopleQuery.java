package dev.coffer.contacts;

import dev.coffer.platform.Query;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of a company's people.
 *
 * @param owned true: only owned ones; false: only the others; null: all
 * @param after the position to go on from, or null
 */
record PeopleQuery(
    PeopleFilter filter, @Nullable Boolean owned, @Nullable String after, int limit) {
  private static final int LIMIT_DEFAULT = 25;
  private static final int LIST_MAX = 100;

  static PeopleQuery read(Query query, CompanyId company) {
    String search = query.text("search", 1, 100);
    Set<Seniority> seniorities = set(query, "seniority", Seniority.class, PeopleQuery::seniority);
    Set<Grade> grades = set(query, "grade", Grade.class, Grade::of);
    Boolean phone = query.flag("phone");
    if (Boolean.FALSE.equals(phone)) {
      throw query.wrong("phone", "must be true, or not be given");
    }
    Boolean owned = query.flag("owned");
    int limit = query.whole("limit", 1, Directory.PAGE_MAX, LIMIT_DEFAULT);
    String cursor = query.text("cursor", 1, 300);
    query.end();
    String after = cursor == null ? null : Cursor.position(company, cursor);
    if (cursor != null && after == null) {
      throw query.wrong("cursor", "must be the nextCursor of a page of this company");
    }
    List<String> words = search == null ? List.of() : Folding.words(search);
    if (search != null && words.isEmpty()) {
      throw query.wrong("search", "must have a letter or a digit");
    }
    return new PeopleQuery(
        new PeopleFilter(words, seniorities, grades, phone != null), owned, after, limit);
  }

  private static @Nullable Seniority seniority(String name) {
    for (Seniority seniority : Seniority.values()) {
      if (seniority.name().equals(name)) {
        return seniority;
      }
    }
    return null;
  }

  private static <E extends Enum<E>> Set<E> set(
      Query query, String name, Class<E> type, Function<String, @Nullable E> reader) {
    Set<E> values = EnumSet.noneOf(type);
    String given = query.text(name, 1, LIST_MAX);
    for (String part : given == null ? new String[0] : given.split(",", -1)) {
      E value = reader.apply(part);
      if (value == null) {
        throw query.wrong(name, "knows no \"" + part + "\"");
      }
      values.add(value);
    }
    return values;
  }
}
