/**
 * What every feature stands on and no feature is about: the HTTP edge, problems, strict JSON, safe
 * CSV, random ids. It knows no business word.
 */
@NullMarked
package dev.coffer.platform;

import org.jspecify.annotations.NullMarked;
