package dev.coffer.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a Canvas signed request says, once its signature and everything in it has been verified.
 *
 * @param organisation the Salesforce organisation; the only source of the tenant
 * @param user who opened the frame
 * @param targetOrigin the origin of the page around the frame, one of Salesforce's
 * @param nonce makes the request good for one use
 * @param record the record around the frame, or null; a hint that nobody vouches for
 */
public record CanvasRequest(
    SalesforceId organisation,
    SalesforceUser user,
    String targetOrigin,
    String nonce,
    @Nullable RecordHint record) {}
