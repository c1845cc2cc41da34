/**
 * Organisations, users, roles, the Canvas request and sessions. It promises that the tenant comes
 * only from a verified token, and that a disabled user or a changed role counts on the very next
 * request.
 */
@NullMarked
package dev.coffer.identity;

import org.jspecify.annotations.NullMarked;
