package dev.coffer.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON, read strictly and written without reflection.
 *
 * <p>Reading refuses what is not UTF-8, byte order marks, duplicate keys, anything after the value,
 * and nesting deeper than {@value #MAX_DEPTH}. A value becomes a {@code String}, {@link
 * BigDecimal}, {@code Boolean}, {@code List}, {@code Map} or {@link Null}.
 */
public final class Json {
  /** How deep objects and lists may nest. */
  public static final int MAX_DEPTH = 20;

  /** JSON's own null, so that "given as null" and "not given" stay two things. */
  enum Null {
    NULL
  }

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(40)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /**
   * Reads one object.
   *
   * @throws Problem.Refused when it isn't one, in strict JSON
   */
  public static Fields object(byte[] utf8) {
    return object(text(utf8));
  }

  /**
   * Reads one object.
   *
   * @throws Problem.Refused when it isn't one, in strict JSON
   */
  public static Fields object(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return object(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fields object(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("a JSON object is needed here");
      }
      Map<String, Object> fields = map(parser);
      if (parser.nextToken() != null) {
        throw malformed("nothing may follow the JSON object");
      }
      return new Fields("", fields);
    } catch (JsonProcessingException e) {
      throw Problem.field(
              place(parser), "it isn't valid JSON, or a key is there twice, or it nests too deeply")
          .refused();
    }
  }

  /** Where the parser is, as {@link Fields} names it. */
  private static String place(JsonParser parser) {
    StringBuilder place = new StringBuilder();
    JsonStreamContext at = parser.getParsingContext();
    // Behind a value, the name in an object is still that of the value.
    if (at.inObject() && parser.currentToken() != JsonToken.FIELD_NAME) {
      at = at.getParent();
    }
    for (; !at.inRoot(); at = at.getParent()) {
      place.insert(0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.getCurrentName());
    }
    return place.isEmpty() ? "body" : place.substring(1);
  }

  /** Writes a value. */
  public static String write(JsonBody body) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a list of values under a name. */
  public static void writeList(JsonGenerator json, String name, Iterable<? extends JsonBody> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (JsonBody value : values) {
      value.write(json);
    }
    json.writeEndArray();
  }

  /** Writes a value, or null, under a name. */
  public static void writeOrNull(JsonGenerator json, String name, @Nullable JsonBody value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      value.write(json);
    }
  }

  private static String text(byte[] utf8) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(utf8))
              .toString();
      if (text.startsWith("\uFEFF")) {
        throw malformed("it must not begin with a byte order mark");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw malformed("it isn't UTF-8");
    }
  }

  private static Map<String, Object> map(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> map(parser);
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield values;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new WrittenNumber(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Null.NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("not the start of a value");
    };
  }

  private static Problem.Refused malformed(String why) {
    return Problem.field("body", why).refused();
  }

  /**
   * A number as it was written: {@code 5}, {@code 5.0} and {@code 5e0} are not the same request.
   */
  record WrittenNumber(String text) {}
}
