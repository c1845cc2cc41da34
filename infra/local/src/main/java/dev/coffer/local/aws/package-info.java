/**
 * The parts of AWS that Coffer uses, on this computer: an HTTP API that makes API Gateway's events,
 * DynamoDB in this process, a signing key. What there is to serve is read from {@code
 * template.yaml}.
 */
@NullMarked
package dev.coffer.local.aws;

import org.jspecify.annotations.NullMarked;
