package dev.coffer.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a file means what. Column names are compared without regard to case, spaces and
 * punctuation.
 *
 * @param name how people call it: {@code generic}, {@code salesforce-report}, {@code custom}
 * @param source names the ids in the "source id" column where the file has no column "source"
 * @param fields by column name
 */
public record Mapping(String name, String source, Map<String, ImportField> fields) {
  /** Our own column names. */
  public static final Mapping GENERIC = generic();

  /** The names of a Salesforce report "Contacts &amp; Accounts", exported as CSV. */
  public static final Mapping SALESFORCE_REPORT = salesforceReport();

  /** Whichever of the other mappings fits the file's header best. */
  public static final Mapping AUTO = new Mapping("auto", "import", Map.of());

  private static final Set<ImportField> PERSON =
      EnumSet.range(ImportField.TITLE, ImportField.SOURCE_ID);

  /** Compares column names as they are meant. */
  public Mapping {
    Map<String, ImportField> folded = new LinkedHashMap<>();
    fields.forEach((column, field) -> folded.put(folded(column), field));
    fields = Map.copyOf(folded);
  }

  /**
   * A mapping that somebody wrote down.
   *
   * @param source names the ids in the "source id" column
   * @param pairs such as {@code Firma=company} and {@code E-Mail=email}; fields are named as in our
   *     own files, in lower case with hyphens
   * @throws IllegalArgumentException when a pair isn't one or names no field
   */
  public static Mapping of(String source, List<String> pairs) {
    Map<String, ImportField> fields = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.lastIndexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("a mapping must be written column=field");
      }
      String wanted = pair.substring(equals + 1).strip();
      ImportField field = null;
      for (ImportField candidate : ImportField.values()) {
        if (candidate.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(wanted)) {
          field = candidate;
        }
      }
      if (field == null) {
        throw new IllegalArgumentException("no field is called " + wanted);
      }
      fields.put(pair.substring(0, equals), field);
    }
    return new Mapping("custom", source, fields);
  }

  /** A mapping put on a file's header. */
  sealed interface Fitted {
    /**
     * It fits.
     *
     * @param columns where each field stands, from 0
     * @param unused columns that mean nothing to us
     */
    record Fits(Mapping mapping, Map<ImportField, Integer> columns, List<String> unused)
        implements Fitted {}

    /** It doesn't, and what would be right. */
    record Misfit(String why) implements Fitted {}
  }

  /** Puts this mapping, or for {@link #AUTO} the best one, on a header. */
  Fitted fit(List<String> header) {
    if (!name.equals(AUTO.name)) {
      return fitThis(header);
    }
    Mapping best =
        SALESFORCE_REPORT.known(header) > GENERIC.known(header) ? SALESFORCE_REPORT : GENERIC;
    return best.fitThis(header);
  }

  private Fitted fitThis(List<String> header) {
    Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      ImportField field = fields.get(folded(header.get(i)));
      if (field == null) {
        unused.add(header.get(i));
      } else if (columns.putIfAbsent(field, i) != null) {
        return new Fitted.Misfit("two columns mean " + field.column() + "; leave one of them out");
      }
    }
    List<String> missing = missing(columns.keySet());
    if (!missing.isEmpty()) {
      return new Fitted.Misfit(
          "the header has no column for "
              + String.join(" and ", missing)
              + " (read with the mapping "
              + name
              + "); rename the column or give a mapping");
    }
    return new Fitted.Fits(this, columns, unused);
  }

  private List<String> missing(Set<ImportField> there) {
    List<String> missing = new ArrayList<>();
    if (!there.contains(ImportField.COMPANY)) {
      missing.add(columnOf(ImportField.COMPANY));
    }
    boolean named = there.contains(ImportField.NAME) || there.contains(ImportField.LAST_NAME);
    boolean personal = there.stream().anyMatch(PERSON::contains);
    if (!named && (personal || !name.equals("custom"))) {
      missing.add(columnOf(ImportField.NAME));
    }
    return missing;
  }

  private String columnOf(ImportField field) {
    if (field == ImportField.NAME && name.equals(SALESFORCE_REPORT.name)) {
      return "\"Last Name\"";
    }
    return name.equals(SALESFORCE_REPORT.name)
        ? "\"" + field.otherColumns().getFirst() + "\""
        : "\"" + field.column() + "\"";
  }

  private long known(List<String> header) {
    return header.stream().filter(column -> fields.containsKey(folded(column))).count();
  }

  private static Mapping generic() {
    Map<String, ImportField> fields = new LinkedHashMap<>();
    for (ImportField field : ImportField.values()) {
      fields.put(field.column(), field);
    }
    return new Mapping("generic", "import", fields);
  }

  private static Mapping salesforceReport() {
    Map<String, ImportField> fields = new LinkedHashMap<>();
    for (ImportField field : ImportField.values()) {
      if (field.otherColumns().isEmpty() || field == ImportField.GRADE) {
        fields.put(field.column(), field);
      }
      field.otherColumns().forEach(column -> fields.put(column, field));
    }
    fields.put(ImportField.PHONE.column(), ImportField.PHONE);
    return new Mapping("salesforce-report", "salesforce", fields);
  }

  private static String folded(String column) {
    return Folding.fold(column).replace(" ", "");
  }
}
