package dev.coffer.platform;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The answer to a call.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body may be empty
 * @param headers beyond those the edge puts on every answer; they win over the edge's
 */
public record Reply(int status, String contentType, String body, Map<String, String> headers) {
  private static final Pattern CSV_NAME = Pattern.compile("[a-z0-9-]+\\.csv");

  /** Keeps its own copy of the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  /** 200 with a JSON value. */
  public static Reply json(JsonBody body) {
    return new Reply(200, "application/json", Json.write(body), Map.of());
  }

  /** 202: it is being worked at, and the value tells how far it is. */
  public static Reply accepted(JsonBody body) {
    return new Reply(202, "application/json", Json.write(body), Map.of());
  }

  /**
   * 200 with a CSV file to be saved.
   *
   * @param fileName our own, the same for everybody; nothing that a user wrote stands in it
   * @param bom as for {@link CsvWriter}
   * @param columns their names
   * @param records writes the records that follow the header
   * @throws IllegalArgumentException when the name has anything but lower-case letters, digits and
   *     hyphens before {@code .csv}
   */
  public static Reply csv(
      String fileName, boolean bom, List<String> columns, Consumer<CsvWriter> records) {
    StringWriter body = new StringWriter();
    records.accept(new CsvWriter(body, bom, columns));
    return csv(fileName, body);
  }

  /** 200 with a further part of such a file: put behind the one before, both are one file. */
  public static Reply csvPart(String fileName, List<String> columns, Consumer<CsvWriter> records) {
    StringWriter body = new StringWriter();
    records.accept(CsvWriter.goingOn(body, columns.size()));
    return csv(fileName, body);
  }

  private static Reply csv(String fileName, StringWriter body) {
    if (!CSV_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException("not a safe file name: " + fileName);
    }
    return new Reply(200, "text/csv; charset=utf-8", body.toString(), Map.of())
        .with("content-disposition", "attachment; filename=\"" + fileName + "\"");
  }

  /** 204. */
  public static Reply nothing() {
    return new Reply(204, "application/json", "", Map.of());
  }

  /** The same answer with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Reply(status, contentType, body, more);
  }

  /** A refusal. */
  public static Reply problem(Problem problem, String requestId) {
    String body =
        Json.write(
            json -> {
              json.writeStartObject();
              json.writeStringField("type", problem.type().uri());
              json.writeStringField("title", problem.type().title());
              json.writeNumberField("status", problem.type().status());
              json.writeStringField("detail", problem.detail());
              json.writeStringField("instance", requestId);
              if (!problem.errors().isEmpty()) {
                json.writeArrayFieldStart("errors");
                for (Problem.FieldError error : problem.errors()) {
                  json.writeStartObject();
                  json.writeStringField("field", error.field());
                  json.writeStringField("message", error.message());
                  json.writeEndObject();
                }
                json.writeEndArray();
              }
              json.writeEndObject();
            });
    return new Reply(problem.type().status(), "application/problem+json", body, Map.of());
  }
}
