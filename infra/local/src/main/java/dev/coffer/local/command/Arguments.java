package dev.coffer.local.command;

import dev.coffer.credits.Credits;
import dev.coffer.credits.Operation;
import dev.coffer.credits.PoolId;
import dev.coffer.credits.allocation.AllocationFile;
import dev.coffer.identity.OrganisationId;
import dev.coffer.identity.SalesforceId;
import dev.coffer.platform.Digest;
import dev.coffer.platform.Ids;
import dev.coffer.platform.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows a command's name, checked against what the command takes. */
final class Arguments {
  private final List<String> operands;
  private final Map<String, List<String>> values;

  private Arguments(List<String> operands, Map<String, List<String>> values) {
    this.operands = operands;
    this.values = values;
  }

  /**
   * Reads arguments.
   *
   * @param operand what stands for the command's operand in the help; empty when it takes none
   * @throws WrongArguments when the command doesn't take them
   */
  static Arguments parse(List<String> given, String operand, List<Option> options) {
    List<String> operands = new ArrayList<>();
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      String argument = given.get(i);
      if (!argument.startsWith("--")) {
        operands.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = argument.substring(2, equals < 0 ? argument.length() : equals);
      Option option =
          options.stream()
              .filter(candidate -> candidate.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new WrongArguments("there is no option --" + name));
      List<String> sofar = values.computeIfAbsent(name, key -> new ArrayList<>());
      if (!sofar.isEmpty() && option.need() != Option.Need.REPEATED) {
        throw new WrongArguments("--" + name + " is given twice");
      }
      if (option.value().isEmpty()) {
        if (equals >= 0) {
          throw new WrongArguments("--" + name + " takes no value");
        }
        sofar.add("");
      } else if (equals >= 0) {
        sofar.add(argument.substring(equals + 1));
      } else {
        i++;
        if (i == given.size() || given.get(i).startsWith("--")) {
          throw new WrongArguments("--" + name + " needs a value: " + option.written());
        }
        sofar.add(given.get(i));
      }
    }
    for (Option option : options) {
      if (option.need() == Option.Need.REQUIRED && !values.containsKey(option.name())) {
        throw new WrongArguments(option.written() + " is missing");
      }
    }
    if (operand.isEmpty() && !operands.isEmpty()) {
      throw new WrongArguments("\"" + operands.getFirst() + "\" is one word too many");
    }
    if (!operand.isEmpty() && operands.size() != 1) {
      throw new WrongArguments(
          operands.isEmpty()
              ? operand + " is missing"
              : "\"" + operands.get(1) + "\" is one word too many");
    }
    return new Arguments(operands, values);
  }

  /** The operand. */
  String operand() {
    return operands.getFirst();
  }

  /** Whether a flag is given. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** All values of an option. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The value of an option that needn't be given. */
  Optional<String> optional(String name) {
    return all(name).stream().findFirst();
  }

  /** A text that people read, without control characters. */
  String text(String name, int maxLength) {
    String text = all(name).getFirst().strip();
    String fault = Text.fault(text);
    if (fault != null) {
      throw new WrongArguments("--" + name + " " + fault);
    }
    if (text.isEmpty() || text.length() > maxLength) {
      throw new WrongArguments("--" + name + " has 1 to " + maxLength + " characters");
    }
    return text;
  }

  /** A whole number, at least {@code min}. */
  long whole(String name, long min) {
    String text = all(name).getFirst();
    if (text.matches("[0-9]{1,12}") && Long.parseLong(text) >= min) {
      return Long.parseLong(text);
    }
    throw new WrongArguments(
        "--" + name + " is a whole number of at least " + min + ", not \"" + text + "\"");
  }

  /** A number of credits, at least {@code min}. */
  Credits credits(String name, long min) {
    long credits = whole(name, min);
    if (credits > AllocationFile.CREDITS_MAX) {
      throw new WrongArguments("--" + name + " is at most " + AllocationFile.CREDITS_MAX);
    }
    return Credits.of(credits);
  }

  /** A day, such as 2026-12-31. */
  LocalDate day(String name) {
    String text = all(name).getFirst();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new WrongArguments(
          "--" + name + " is a day written as 2026-12-31, not \"" + text + "\"");
    }
  }

  /** A time zone by its IANA name. */
  ZoneId zone(String name) {
    String text = all(name).getFirst();
    try {
      ZoneId zone = ZoneId.of(text);
      if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
        return zone;
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw new WrongArguments(
        "--" + name + " is a time zone such as Europe/Berlin, not \"" + text + "\"");
  }

  /** One of our identifiers. */
  String id(String name) {
    String text = all(name).getFirst();
    if (!Ids.isId(text)) {
      throw new WrongArguments(
          "--" + name + " is an identifier of 26 letters and digits, not \"" + text + "\"");
    }
    return text;
  }

  /** An organisation's identifier. */
  OrganisationId organisation() {
    return new OrganisationId(id("org"));
  }

  /** A pool's identifier. */
  PoolId pool() {
    return new PoolId(id("pool"));
  }

  /** The words after {@code --reason}; empty where it isn't given. */
  String reason() {
    return has("reason") ? text("reason", Operation.MAX_REASON) : "";
  }

  /**
   * The operation that an option names, by its id or by any name that an operator made up. The same
   * name is the same operation within an organisation.
   */
  String operation(String name, OrganisationId organisation) {
    String text = text(name, 100);
    return Ids.isId(text) ? text : Digest.id("named operation", organisation.value(), text);
  }

  /** A Salesforce identifier that begins as those of its kind do. */
  SalesforceId salesforceId(String name, String prefix) {
    String text = all(name).getFirst();
    return SalesforceId.of(text)
        .filter(id -> id.value().startsWith(prefix))
        .orElseThrow(
            () ->
                new WrongArguments(
                    "--%s is a Salesforce id of 15 or 18 characters that begins with %s, not \"%s\""
                        .formatted(name, prefix, text)));
  }
}
