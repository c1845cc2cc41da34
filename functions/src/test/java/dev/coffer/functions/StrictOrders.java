package dev.coffer.functions;

import dev.coffer.platform.Call;
import dev.coffer.platform.Fields;
import dev.coffer.platform.IdempotencyKey;
import dev.coffer.platform.Problem;
import dev.coffer.platform.ProblemType;
import dev.coffer.platform.Query;
import dev.coffer.platform.Reply;
import java.util.List;
import java.util.Set;

/** Takes the orders of {@code things.yaml} and nothing else. Each step can be done worse. */
class StrictOrders implements ThingsTarget.Order {
  final List<String> stored;

  StrictOrders(List<String> stored) {
    this.stored = stored;
  }

  enum Kind {
    USER,
    TEAM
  }

  enum Size {
    SMALL,
    LARGE
  }

  @Override
  public Reply answer(Call call, String role) {
    authorise(role);
    String thing = call.pathId("thingId");
    String key = key(call);
    query(call.query());
    Fields body = call.json();
    body(body);
    end(body);
    if (!thing.equals(ThingsTarget.MINE)) {
      throw notMine(thing);
    }
    stored.add(key);
    return Reply.nothing();
  }

  void authorise(String role) {
    if (!Set.of("BUYER", "OWNER").contains(role)) {
      throw Problem.of(ProblemType.FORBIDDEN, "Only buyers and owners.").refused();
    }
  }

  RuntimeException notMine(String thing) {
    return Problem.notFound().refused();
  }

  String key(Call call) {
    return IdempotencyKey.of(call).value();
  }

  void query(Query query) {
    if (query.flag("dry") == null) {
      throw query.wrong("dry", "is missing");
    }
    query.whole("copies", 1, 9, 1);
    query.end();
  }

  void body(Fields body) {
    amount(body);
    if (body.isGiven("spare")) {
      body.whole("spare", 0, Long.MAX_VALUE);
    }
    if (body.isGiven("urgent")) {
      body.flag("urgent");
    }
    if (body.isGiven("after")) {
      body.instant("after");
    }
    note(body);
    lines(body);
    buyer(body.object("buyer"));
  }

  void amount(Fields body) {
    body.whole("amount", 1, 1000);
  }

  void note(Fields body) {
    body.textOrNull("note", 2, 40);
  }

  void lines(Fields body) {
    body.objects("lines", 2, 5, line -> line.oneOf("size", Size.class));
  }

  void buyer(Fields buyer) {
    switch (buyer.oneOf("kind", Kind.class)) {
      case USER -> user(buyer.id("userId"));
      case TEAM -> buyer.text("team", 1, 20);
    }
    buyer.end();
  }

  void user(String id) {
    if (!id.equals(ThingsTarget.MINE)) {
      throw Problem.notFound().refused();
    }
  }

  void end(Fields body) {
    body.end();
  }
}
