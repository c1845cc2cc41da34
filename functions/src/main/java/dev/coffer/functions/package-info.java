/**
 * The Lambda functions: which features share a process, a role and a cold start. They only put the
 * features' parts together.
 */
@NullMarked
package dev.coffer.functions;

import org.jspecify.annotations.NullMarked;
