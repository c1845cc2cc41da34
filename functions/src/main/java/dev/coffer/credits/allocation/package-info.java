/**
 * Giving credits to people and taking them back, one by one and by file. It promises that a file is
 * understood whole before anybody's credits change, and that every line that isn't carried out is
 * listed with its reason.
 */
@NullMarked
package dev.coffer.credits.allocation;

import org.jspecify.annotations.NullMarked;
