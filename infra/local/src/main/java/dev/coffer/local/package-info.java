/**
 * The whole cloud in one process on a laptop: the real functions behind an HTTP API, DynamoDB, the
 * built pages and a stand-in Salesforce. Only this computer can reach it, nothing leaves it, and
 * what was done is still there after a restart.
 */
@NullMarked
package dev.coffer.local;

import org.jspecify.annotations.NullMarked;
