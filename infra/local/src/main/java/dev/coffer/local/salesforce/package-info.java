/**
 * A stand-in for Salesforce: accounts, users to be, and a record page that opens Coffer's frame
 * with a genuine Canvas signed request and speaks Salesforce's side of the frame's messages. It
 * proves what Coffer does with Salesforce, and nothing about Salesforce itself.
 */
@NullMarked
package dev.coffer.local.salesforce;

import org.jspecify.annotations.NullMarked;
