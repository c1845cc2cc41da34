/**
 * How long it takes to prove an organisation. It promises rows as the product writes them, and a
 * proof that has found them right before it is given as a figure.
 */
@NullMarked
package dev.coffer.bench.proof;

import org.jspecify.annotations.NullMarked;
