package dev.coffer.identity;

import java.util.Optional;

/**
 * A Salesforce record's identifier in its 18 character form, which doesn't depend on upper and
 * lower case. Salesforce gives out the same identifier with 15 characters too; only this form is
 * ever stored or compared.
 *
 * <p>Characters 16 to 18 are a checksum: each stands for five of the first 15 characters and says
 * which of them are upper case, the first one in the lowest bit. Source: Salesforce Help, how 15
 * character ids are converted to 18 characters.
 *
 * @param value 18 letters and digits, the last three the right checksum
 */
public record SalesforceId(String value) {
  private static final String CHECKSUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  private static final int SHORT = 15;
  private static final int LONG = 18;

  /** Refuses what is no identifier or has a wrong checksum. */
  public SalesforceId {
    if (value.length() != LONG || !isAlphanumeric(value) || !value.endsWith(checksum(value))) {
      throw new IllegalArgumentException("not a Salesforce identifier of 18 characters");
    }
  }

  /** The identifier that is written here with 15 or 18 characters; empty when it is none. */
  public static Optional<SalesforceId> of(String text) {
    if (!isAlphanumeric(text)) {
      return Optional.empty();
    }
    return switch (text.length()) {
      case SHORT -> Optional.of(new SalesforceId(text + checksum(text)));
      case LONG ->
          text.endsWith(checksum(text)) ? Optional.of(new SalesforceId(text)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The form of 15 characters, in which upper and lower case count. */
  public String shortForm() {
    return value.substring(0, SHORT);
  }

  @Override
  public String toString() {
    return value;
  }

  private static String checksum(String text) {
    StringBuilder checksum = new StringBuilder(LONG - SHORT);
    for (int group = 0; group < SHORT; group += 5) {
      int upper = 0;
      for (int i = 0; i < 5; i++) {
        char c = text.charAt(group + i);
        upper |= c >= 'A' && c <= 'Z' ? 1 << i : 0;
      }
      checksum.append(CHECKSUM.charAt(upper));
    }
    return checksum.toString();
  }

  private static boolean isAlphanumeric(String text) {
    return text.chars()
        .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
  }
}
