package dev.coffer.credits.allocation;

import dev.coffer.identity.Role;
import dev.coffer.platform.Fields;
import dev.coffer.platform.Query;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sellers are meant: those for whom everything holds that is given. The page filters the list
 * in the same way.
 *
 * @param statuses any of these; everybody where there is none
 * @param roles any of these; everybody where there is none
 * @param search words, each of which begins a word of the name or is a part of the email
 * @param withCredits only those who were allocated something
 */
record SellerFilter(
    Set<CreditStatus> statuses,
    Set<Role> roles,
    String search,
    long minRemaining,
    long maxRemaining,
    boolean withCredits) {
  private static final int MAX_SEARCH = 100;

  /** Everybody. */
  static final SellerFilter EVERYBODY =
      new SellerFilter(Set.of(), Set.of(), "", 0, Long.MAX_VALUE, false);

  /** Reads it from a body. */
  static SellerFilter of(Fields fields) {
    Set<CreditStatus> statuses = list(fields, "statuses", CreditStatus.class);
    Set<Role> roles = list(fields, "roles", Role.class);
    String search = fields.has("search") ? fields.text("search", 0, MAX_SEARCH) : "";
    long least =
        fields.has("minRemaining")
            ? fields.whole("minRemaining", 0, AllocationFile.CREDITS_MAX)
            : 0;
    long most =
        fields.has("maxRemaining")
            ? fields.whole("maxRemaining", 0, AllocationFile.CREDITS_MAX)
            : Long.MAX_VALUE;
    boolean withCredits = fields.has("withCredits") && fields.flag("withCredits");
    fields.end();
    return new SellerFilter(statuses, roles, search, least, most, withCredits);
  }

  /** Reads it from a query string, where lists are separated by commas. */
  static SellerFilter of(Query query) {
    Set<CreditStatus> statuses = EnumSet.noneOf(CreditStatus.class);
    list(query, "statuses")
        .forEach(name -> statuses.add(named(query, "statuses", name, CreditStatus.class)));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    list(query, "roles").forEach(name -> roles.add(named(query, "roles", name, Role.class)));
    String search = query.text("search", 1, MAX_SEARCH);
    int least = query.whole("minRemaining", 0, 999_999_999, 0);
    int most = query.whole("maxRemaining", 0, 999_999_999, -1);
    return new SellerFilter(
        statuses,
        roles,
        search == null ? "" : search,
        least,
        most < 0 ? Long.MAX_VALUE : most,
        Boolean.TRUE.equals(query.flag("withCredits")));
  }

  private static List<String> list(Query query, String name) {
    String list = query.text(name, 1, 200);
    return list == null ? List.of() : Arrays.asList(list.split(",", -1));
  }

  private static <E extends Enum<E>> E named(
      Query query, String field, String name, Class<E> type) {
    E constant = constant(name, type);
    if (constant == null) {
      throw query.wrong(
          field, "must be a list, separated by commas, of " + List.of(type.getEnumConstants()));
    }
    return constant;
  }

  private static <E extends Enum<E>> Set<E> list(Fields fields, String field, Class<E> type) {
    Set<E> constants = EnumSet.noneOf(type);
    List<E> all = List.of(type.getEnumConstants());
    List<String> names = fields.optionalTexts(field, all.size());
    for (int i = 0; i < names.size(); i++) {
      E constant = constant(names.get(i), type);
      if (constant == null) {
        throw fields.wrong(field + "[" + i + "]", "must be one of " + all);
      }
      constants.add(constant);
    }
    return constants;
  }

  private static <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  boolean includes(Seller seller) {
    return (statuses.isEmpty() || statuses.contains(seller.status()))
        && (roles.isEmpty() || roles.contains(seller.user().role()))
        && (!withCredits || seller.allocated() > 0)
        && seller.remaining() >= minRemaining
        && seller.remaining() <= maxRemaining
        && matches(seller);
  }

  private boolean matches(Seller seller) {
    if (search.isBlank()) {
      return true;
    }
    String email = seller.user().email().toLowerCase(Locale.ROOT);
    Set<String> words =
        new HashSet<>(
            Arrays.asList(seller.user().name().toLowerCase(Locale.ROOT).split("[\\s\\-']+")));
    return Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(
            wanted ->
                email.contains(wanted) || words.stream().anyMatch(word -> word.startsWith(wanted)));
  }
}
