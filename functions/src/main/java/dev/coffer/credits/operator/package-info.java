/**
 * What whoever runs the installation does for every organisation: registers it, gives it pools,
 * enlarges them, changes their end, and bills what was used beyond the contract. It promises that
 * nobody else can.
 */
@NullMarked
package dev.coffer.credits.operator;

import org.jspecify.annotations.NullMarked;
