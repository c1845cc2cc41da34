/**
 * What it costs to share credits out among many sellers, and to list them. It promises that both
 * sides gave every seller the same.
 */
@NullMarked
package dev.coffer.bench.allocation;

import org.jspecify.annotations.NullMarked;
