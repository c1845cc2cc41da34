package dev.coffer.functions;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coffer.functions.Case.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every JSON body that differs from a valid one in one thing. */
final class WrongBodies {
  private static final List<String> UNKNOWN = List.of("role", "price", "balance", "tenantId");

  private final Request valid;
  private final Sample sample;
  private final int maxBytes;
  private final List<Case> cases = new ArrayList<>();

  private WrongBodies(Request valid, Sample sample, int maxBytes) {
    this.valid = valid;
    this.sample = sample;
    this.maxBytes = maxBytes;
  }

  /** The wrong bodies of an operation; {@code sample} makes right ones. */
  static List<Case> of(Request valid, Shape shape, Sample sample, int maxBytes) {
    WrongBodies wrong = new WrongBodies(valid, sample, maxBytes);
    JsonNode body = sample.of("body", shape);
    wrong.whole(body.toString());
    wrong.inside(new Spot(body, List.of()), shape);
    return wrong.cases;
  }

  private void whole(String json) {
    String inner = json.substring(1, json.length() - 1);
    String more = inner.isEmpty() ? "" : "," + inner;
    text("empty", "");
    text("of spaces", "  ");
    text("null", "null");
    text("a list", "[]");
    text("a list of one", "[" + json + "]");
    text("a text", "\"\"");
    text("a number", "5");
    text("cut off", json.substring(0, json.length() - 1));
    text("with a second value behind it", json + " {}");
    text("with junk behind it", json + "x");
    text("with a comment", json + " // fine");
    text("with a trailing comma", "{" + inner + ",}");
    text("in single quotes", "{'a':1" + more + "}");
    text("with a byte order mark", "\uFEFF" + json);
    text("with a key twice", "{\"a\":1,\"a\":1" + more + "}");
    nested(20, more);
    nested(5000, more);
    bytes("in UTF-16, big end first", json.getBytes(UTF_16BE));
    bytes("in UTF-16, little end first", json.getBytes(UTF_16LE));
    bytes("in UTF-16 with its mark", ("\uFEFF" + json).getBytes(UTF_16BE));
    byte[] broken = ("{\"?\":1" + more + "}").getBytes(UTF_8);
    broken[2] = (byte) 0xC3;
    bytes("not in UTF-8", broken);
    byte[] long0 = ("{\"??\":1" + more + "}").getBytes(UTF_8);
    long0[2] = (byte) 0xC0;
    long0[3] = (byte) 0x80;
    bytes("with an overlong NUL", long0);
  }

  private void nested(int lists, String more) {
    String body = "{\"a\":" + "[".repeat(lists) + "]".repeat(lists) + more + "}";
    cases.add(Case.refused(Rule.BODY, "a body nested " + lists + " deep", valid.body(body), 400));
  }

  private void inside(Spot spot, Shape shape) {
    switch (shape.kind()) {
      case Shape.Structure(Map<String, Shape> fields, var required) -> {
        for (String name : UNKNOWN) {
          if (!fields.containsKey(name)) {
            wrong(spot.of(name), "unknown", spot.of(name).with("1"));
          }
        }
        for (Map.Entry<String, Shape> field : fields.entrySet()) {
          Spot at = spot.of(field.getKey());
          if (required.contains(field.getKey())) {
            wrong(at, "missing", at.without());
          }
          value(at, field.getValue());
        }
      }
      case Shape.Listed list -> entries(spot, list);
      case Shape.Either(List<Shape> shapes) -> {
        for (Shape one : shapes) {
          inside(spot.holding(sample.of(spot.name(), one)), one);
        }
      }
      case Shape.Whole _,
          Shape.Text _,
          Shape.Id _,
          Shape.Moment _,
          Shape.Day _,
          Shape.Choice _,
          Shape.Flag _ -> {}
    }
  }

  private void value(Spot at, Shape shape) {
    for (String json : WrongValues.json(shape, at.value().asText())) {
      wrong(at, json, at.with(json));
    }
    inside(at, shape);
  }

  private void entries(Spot spot, Shape.Listed list) {
    String entry = spot.of(0).value().toString();
    String others = (entry + ",").repeat(list.max());
    wrong(spot, "with too many", spot.with("[" + others + entry + "]"));
    if (list.min() > 1) {
      wrong(spot, "with too few", spot.with("[" + entry + "]"));
    }
    if (list.unique() && list.max() > 1) {
      wrong(spot.of(1), "twice", spot.with("[" + entry + "," + entry + "]"));
    }
    value(spot.of(0), list.entry());
  }

  private void wrong(Spot at, String what, String body) {
    // What is over the limit is refused for that, whatever it holds.
    if (body.getBytes(UTF_8).length <= maxBytes) {
      String brief = what.length() > 60 ? what.substring(0, 60) + "…" : what;
      cases.add(Case.invalid(Rule.BODY, at.field(), brief, valid.body(body)));
    }
  }

  private void text(String what, String body) {
    bytes(what, body.getBytes(UTF_8));
  }

  private void bytes(String what, byte[] body) {
    cases.add(new Case(Rule.BODY, "", "a body " + what, valid.body(body), 400, "body", null));
  }
}
