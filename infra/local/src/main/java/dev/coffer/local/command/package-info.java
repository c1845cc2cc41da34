/**
 * The operator's command line, {@code coffer}: organisations, pools, contacts. It does what it says
 * or nothing, names what was wrong, and never works on data that a running server has open.
 */
@NullMarked
package dev.coffer.local.command;

import org.jspecify.annotations.NullMarked;
