/**
 * The history of every credit, by time: built from what changed in the ledger and in ownership, and
 * never the source of a balance. It promises that events that come twice, late or in other batches
 * change nothing, and that building it again from the ledger gives the same bytes.
 */
@NullMarked
package dev.coffer.usage.history;

import org.jspecify.annotations.NullMarked;
