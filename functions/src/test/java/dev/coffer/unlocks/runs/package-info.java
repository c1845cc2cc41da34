/**
 * Random runs: many actors against DynamoDB with every fault, replayable from a seed. At the end
 * the books are recomputed from the raw rows, and the history of answers must fit some order of the
 * operations. A failure is shrunk to the few operations and faults that make it.
 */
@NullMarked
package dev.coffer.unlocks.runs;

import org.jspecify.annotations.NullMarked;
