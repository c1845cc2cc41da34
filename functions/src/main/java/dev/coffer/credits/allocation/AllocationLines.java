package dev.coffer.credits.allocation;

import dev.coffer.credits.Credits;
import dev.coffer.credits.allocation.AllocationColumns.Meaning;
import dev.coffer.identity.User;
import dev.coffer.platform.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes entries of a file's lines, or says the first thing that is wrong with each. */
final class AllocationLines {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)");
  private static final Pattern BELOW_ZERO = Pattern.compile("[-\u2212][0-9.,]+");
  private static final int DIGITS_MAX = 10;

  private final AllocationColumns columns;
  private final Map<String, Long> lineByEmail = new HashMap<>();

  AllocationLines(AllocationColumns columns) {
    this.columns = columns;
  }

  AllocationFile.Entry read(long line, List<String> cells) {
    String email = columns.cell(Meaning.EMAIL, cells);
    String credits = columns.cell(Meaning.CREDITS, cells);
    String change = columns.cell(Meaning.CHANGE, cells).toUpperCase(Locale.ROOT);
    String fault = emailFault(email, line);
    if (fault == null && columns.overflows(cells)) {
      fault = "the line has more cells than the header names";
    }
    if (fault == null) {
      fault = changeFault(change);
    }
    if (fault == null) {
      fault = creditsFault(credits);
    }
    return fault != null
        ? new AllocationFile.Entry.Refused(line, fault)
        : new AllocationFile.Entry.Line(
            line,
            email,
            change.isEmpty() ? AllocationFile.Change.SET : AllocationFile.Change.valueOf(change),
            Credits.of(Long.parseLong(credits)));
  }

  /** Remembers the email too, whatever else is wrong with its line. */
  private @Nullable String emailFault(String email, long line) {
    if (email.isEmpty()) {
      return "the email is missing";
    }
    if (email.codePointCount(0, email.length()) > User.MAX_EMAIL
        || Text.fault(email) != null
        || !EMAIL.matcher(email).matches()) {
      return "the email must be an address such as name@example.com";
    }
    Long earlier = lineByEmail.putIfAbsent(email.toLowerCase(Locale.ROOT), line);
    return earlier == null ? null : "the email stands on line " + earlier + " already";
  }

  private static @Nullable String changeFault(String change) {
    boolean known =
        change.isEmpty()
            || Arrays.stream(AllocationFile.Change.values()).anyMatch(c -> c.name().equals(change));
    return known ? null : "the change must be ADD, REMOVE or SET";
  }

  private static @Nullable String creditsFault(String credits) {
    if (credits.isEmpty()) {
      return "the credits are missing";
    }
    if (BELOW_ZERO.matcher(credits).matches()) {
      return "the credits must not be negative; to take some back, write REMOVE as the change";
    }
    Matcher digits = DIGITS.matcher(credits);
    if (!digits.matches()) {
      return "the credits must be a whole number, written with digits only";
    }
    String number = digits.group(1);
    return number.length() > DIGITS_MAX || Long.parseLong(number) > AllocationFile.CREDITS_MAX
        ? "the credits must be at most 1,000,000,000"
        : null;
  }
}
