/**
 * Pools, distribution, allocations, accounts and the ledger. It promises that {@code granted =
 * undistributed + unallocated + available + held + used + expired (− overage)}, always, and that
 * every number is the sum of entries.
 */
@NullMarked
package dev.coffer.credits;

import org.jspecify.annotations.NullMarked;
