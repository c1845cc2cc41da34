/**
 * Who sells contacts fastest and cheapest: the unlock protocol against the transactions that one
 * would write first. It promises that all contenders sell the same things to the same sellers on
 * the same database, retry in the same way, and are audited after every run.
 */
@NullMarked
package dev.coffer.bench.unlocks;

import org.jspecify.annotations.NullMarked;
