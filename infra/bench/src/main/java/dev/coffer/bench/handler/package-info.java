/**
 * What our own code costs in an unlock: time and allocation of the real endpoint behind the real
 * edge, with stores that are maps, against a bare handler. It promises that both give the same
 * answers, byte for byte.
 */
@NullMarked
package dev.coffer.bench.handler;

import org.jspecify.annotations.NullMarked;
