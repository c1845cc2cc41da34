/**
 * The benchmarks: what is measured, against what. It promises that both sides run in one run on the
 * same database, that every figure is the median of several runs with the smallest and the largest
 * beside it, and that whatever a contender sold adds up, or there is no figure.
 */
@NullMarked
package dev.coffer.bench;

import org.jspecify.annotations.NullMarked;
