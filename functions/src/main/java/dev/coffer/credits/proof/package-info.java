/**
 * Prove it: every balance of an organisation recomputed from ledger entries and purchases, while
 * everybody goes on working. It promises to change nothing, to name every difference that is still
 * there at a second look, and none that traffic made.
 */
@NullMarked
package dev.coffer.credits.proof;

import org.jspecify.annotations.NullMarked;
