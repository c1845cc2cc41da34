/**
 * A directory of invented companies and people to try Coffer with. It promises that it is the same
 * on every run, and that no domain, address or telephone number in it can belong to anybody.
 */
@NullMarked
package dev.coffer.local.demo;

import org.jspecify.annotations.NullMarked;
