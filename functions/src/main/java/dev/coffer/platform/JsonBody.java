package dev.coffer.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Something that can write itself as one JSON value. */
@FunctionalInterface
public interface JsonBody {

  /** Writes exactly one value. */
  void write(JsonGenerator json) throws IOException;
}
