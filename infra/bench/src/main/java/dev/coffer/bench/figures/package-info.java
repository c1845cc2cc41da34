/**
 * How figures are taken and shown. It promises medians with their smallest and largest run, tables
 * that go into a document as they are, and a description of the machine without a date.
 */
@NullMarked
package dev.coffer.bench.figures;

import org.jspecify.annotations.NullMarked;
