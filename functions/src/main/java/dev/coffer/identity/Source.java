package dev.coffer.identity;

/** Where a user is while they use Coffer. Stored with everything they do. */
public enum Source {
  /** The frame on a Salesforce record. */
  IFRAME,
  /** The Chrome extension. */
  EXTENSION,
  /** The hosted pages. */
  WEB,
  /** The customer relationship system itself. */
  CRM,
  /** A sales engagement platform. */
  SEP,
  /** A client over HTTP. */
  API
}
