/**
 * What users do, stored from the first release, because history can't be filled in later. It
 * promises that storing never slows a screen and that a batch that is sent again is stored once.
 */
@NullMarked
package dev.coffer.usage;

import org.jspecify.annotations.NullMarked;
