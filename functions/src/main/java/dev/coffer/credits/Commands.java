package dev.coffer.credits;

import dev.coffer.identity.Caller;
import dev.coffer.platform.Call;
import dev.coffer.platform.Digest;
import dev.coffer.platform.Fields;
import dev.coffer.platform.IdempotencyKey;
import dev.coffer.platform.Query;
import java.util.ArrayList;
import java.util.List;

/** How a request becomes a command: who asks, under which key, and exactly for what. */
public final class Commands {
  private Commands() {}

  /**
   * The command of a call.
   *
   * @param reason in the caller's words; may be empty
   * @param input everything that was asked for; two calls that ask for the same give the same
   */
  public static Command of(Call call, Caller caller, String reason, Object... input) {
    IdempotencyKey key = IdempotencyKey.of(call);
    List<String> asked = new ArrayList<>(List.of(call.route().key(), reason));
    for (Object part : input) {
      asked.add(part.toString());
    }
    return new Command(
        Digest.id("operation", caller.organisation().value(), caller.user().value(), key.value()),
        caller.user().value(),
        reason,
        Digest.id(asked.toArray(String[]::new)),
        call.now());
  }

  /** The field {@code reason} of a body, which may be left out. */
  public static String reason(Fields body) {
    return body.has("reason") ? body.text("reason", 0, Operation.MAX_REASON).strip() : "";
  }

  /** The parameter {@code reason}, which may be left out, where the body is a file. */
  public static String reason(Query query) {
    String reason = query.text("reason", 0, Operation.MAX_REASON);
    return reason == null ? "" : reason.strip();
  }
}
