/**
 * How long credits will last: what was used day by day, when they run out at this rate, and what
 * will lapse at the end. It promises to say of when its numbers are, and never to guess without
 * any.
 */
@NullMarked
package dev.coffer.usage.forecast;

import org.jspecify.annotations.NullMarked;
