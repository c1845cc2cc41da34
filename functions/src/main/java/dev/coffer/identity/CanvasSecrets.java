package dev.coffer.identity;

import java.util.List;

/** The consumer secrets of our Salesforce app: one, or two while they are being rotated. */
@FunctionalInterface
public interface CanvasSecrets {

  /** The secrets that are valid now, at least one, none of them empty. */
  List<String> valid();
}
