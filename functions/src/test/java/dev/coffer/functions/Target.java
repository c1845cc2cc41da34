package dev.coffer.functions;

import dev.coffer.functions.Installation.Answer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is tried with wrong requests. */
interface Target {
  /** What it says it answers. */
  ApiDocument document();

  /** The roles that users of an organisation have. */
  Set<String> roles();

  /** The header {@code authorization} of somebody in this role, or in any where it is null. */
  String authorization(@Nullable String role);

  /** An identifier for a field or parameter of this name: the caller's organisation's own. */
  String id(String name);

  /** Whether it can make what a field or parameter of this name stands for. */
  boolean isKnown(String name);

  /** Another organisation's; empty for what isn't known or belongs to no organisation. */
  Optional<String> othersId(String name);

  /** An identifier of nothing. */
  String unknownId();

  /** Sends a request; fails when the answer isn't one of the document's. */
  Answer answer(Request request);

  /** All that is stored or queued. */
  String rows();
}
