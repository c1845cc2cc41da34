package dev.coffer.functions;

import dev.coffer.platform.Route;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an API document, as far as its requests go.
 *
 * @param open whether it needs no session
 * @param roles who may use it; empty: every signed-in user
 * @param body null where it takes none
 * @param maxBytes the largest body
 */
record ApiOperation(
    Route route,
    String id,
    boolean open,
    Set<String> roles,
    List<Parameter> parameters,
    @Nullable Body body,
    int maxBytes) {

  /** Where a parameter stands. */
  enum Place {
    PATH,
    QUERY,
    HEADER
  }

  /** One parameter. */
  record Parameter(String name, Place place, boolean required, Shape shape) {}

  /**
   * What it takes.
   *
   * @param shape null where it isn't JSON
   * @param example the document's own, or nothing; needed where it isn't JSON
   */
  record Body(String mediaType, @Nullable Shape shape, String example) {}

  /** Its parameters of one place. */
  List<Parameter> parameters(Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }
}
