/**
 * Pools over HTTP: what an organisation has, where every credit of it is, and what it gives which
 * application. It promises numbers that add up.
 */
@NullMarked
package dev.coffer.credits.pools;

import org.jspecify.annotations.NullMarked;
