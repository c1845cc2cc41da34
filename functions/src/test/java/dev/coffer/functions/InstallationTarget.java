package dev.coffer.functions;

import dev.coffer.functions.Installation.Answer;
import dev.coffer.identity.Role;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole installation, tried with wrong requests as users of Blue Heron and, where operators are
 * asked for, of Meridian, which runs it.
 */
final class InstallationTarget implements Target {
  private final ApiDocument document = ApiDocument.read(Path.of("openapi.yaml"));
  private final Installation coffer = new Installation();
  private final KnownIds ids = new KnownIds(coffer, coffer.blueHeron);
  private final Map<String, String> authorizations = new TreeMap<>();

  InstallationTarget() {
    for (Role role : Role.values()) {
      authorizations.put(
          role.name(),
          "Bearer " + coffer.token(coffer.user(coffer.blueHeron, "A " + role, role, true)));
    }
    authorizations.put(
        "OPERATOR", "Bearer " + coffer.token(coffer.administrator(coffer.meridian, "An operator")));
  }

  @Override
  public ApiDocument document() {
    return document;
  }

  @Override
  public Set<String> roles() {
    return Stream.of(Role.values()).map(Role::name).collect(Collectors.toSet());
  }

  @Override
  public String authorization(@Nullable String role) {
    String named = role == null ? Role.SALES_AE.name() : role;
    String authorization = authorizations.get(named);
    if (authorization == null) {
      throw new AssertionError("there is no role " + named);
    }
    return authorization;
  }

  @Override
  public String id(String name) {
    return ids.id(coffer.blueHeron, name);
  }

  @Override
  public boolean isKnown(String name) {
    return ids.isKnown(name);
  }

  @Override
  public Optional<String> othersId(String name) {
    return ids.owned(coffer.meridian, name);
  }

  @Override
  public String unknownId() {
    return coffer.ids.next();
  }

  @Override
  public Answer answer(Request request) {
    boolean known = document.methods(request.rawPath()).contains(request.route().method());
    return known ? coffer.answer(request) : coffer.answerAnything(request);
  }

  @Override
  public String rows() {
    return Rows.of(coffer.dynamo, coffer.tables) + coffer.jobs;
  }
}
