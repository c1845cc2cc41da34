package dev.coffer.identity;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.coffer.platform.Fields;
import dev.coffer.platform.JsonBody;
import dev.coffer.platform.Problem;
import dev.coffer.platform.Text;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Salesforce record around the frame, as the page says. Salesforce's signature covers it, but
 * it began as a value in the browser: it may start a search, and it is never a right.
 *
 * @param id which record
 * @param type its object: Account, Contact, Lead or Opportunity
 * @param name at most {@value #MAX_TEXT} characters, or null
 * @param website at most {@value #MAX_TEXT} characters, not checked to be an address, or null
 */
public record RecordHint(
    SalesforceId id, Type type, @Nullable String name, @Nullable String website)
    implements JsonBody {
  /** The longest name or website, in characters; longer ones are cut. */
  public static final int MAX_TEXT = 255;

  private static final int MAX_ENVELOPE_TEXT = 40_000;

  /** The objects on whose pages the frame stands, with the beginning of their records' ids. */
  public enum Type {
    /** A company. */
    ACCOUNT("Account", "001"),
    /** A person of a company. */
    CONTACT("Contact", "003"),
    /** A person who may become a customer. */
    LEAD("Lead", "00Q"),
    /** A deal. */
    OPPORTUNITY("Opportunity", "006");

    private final String object;
    private final String prefix;

    Type(String object, String prefix) {
      this.object = object;
      this.prefix = prefix;
    }
  }

  /**
   * Reads what Salesforce says about the record, and where it is silent, what our component passed.
   *
   * @param environment {@code context.environment} of the envelope
   * @return null where there is no record, or none that makes sense
   */
  static @Nullable RecordHint of(Fields environment) {
    try {
      Fields record = environment.optionalObject("record");
      Fields parameters = environment.optionalObject("parameters");
      Fields attributes = record == null ? null : record.optionalObject("attributes");
      String object = either(attributes, "type", parameters, "objectType");
      String name = either(record, "Name", parameters, "name");
      String website = either(record, "Website", parameters, "website");
      return Optional.ofNullable(either(record, "Id", parameters, "recordId"))
          .flatMap(SalesforceId::of)
          .flatMap(id -> type(object, id).map(type -> new RecordHint(id, type, name, website)))
          .orElse(null);
    } catch (Problem.Refused e) {
      // A hint of the wrong type is no hint; the frame opens without one.
      return null;
    }
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id.value());
    json.writeStringField("type", type.object);
    json.writeStringField("name", name);
    json.writeStringField("website", website);
    json.writeEndObject();
  }

  /**
   * The text without what {@link Text#fault} refuses, cut to a length; null when nothing is left.
   */
  static @Nullable String cleaned(String text, int max) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .filter(point -> Text.fault(Character.toString(point)) == null)
        .limit(max)
        .forEach(clean::appendCodePoint);
    String stripped = clean.toString().strip();
    return stripped.isEmpty() ? null : stripped;
  }

  private static Optional<Type> type(@Nullable String object, SalesforceId id) {
    for (Type type : Type.values()) {
      if (object == null ? id.value().startsWith(type.prefix) : object.equals(type.object)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String either(
      @Nullable Fields first, String name, @Nullable Fields second, String otherName) {
    String text = text(first, name);
    return text == null ? text(second, otherName) : text;
  }

  private static @Nullable String text(@Nullable Fields fields, String name) {
    return fields == null || !fields.isGiven(name)
        ? null
        : cleaned(fields.raw(name, MAX_ENVELOPE_TEXT), MAX_TEXT);
  }
}
