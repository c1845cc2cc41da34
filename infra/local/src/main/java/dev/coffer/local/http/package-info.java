/**
 * HTTP on this computer only: requests and answers as plain values, sites told apart by their host
 * name, one server on the loopback interface. A host name it doesn't know is refused.
 */
@NullMarked
package dev.coffer.local.http;

import org.jspecify.annotations.NullMarked;
