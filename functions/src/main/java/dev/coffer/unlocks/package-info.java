/**
 * Quote, unlock, ownership. It promises one credit per item, once for the whole organisation,
 * whatever fails, by the protocol of {@code docs/adr/0001-unlock-protocol.md}.
 */
@NullMarked
package dev.coffer.unlocks;

import org.jspecify.annotations.NullMarked;
