package dev.coffer.identity;

/**
 * Why a Canvas signed request was refused, in the order in which it is examined. For the log only:
 * whoever sent it learns nothing but that it was refused.
 */
public enum CanvasFault {
  /** It isn't two Base64 texts with one dot between them, the first one of 32 bytes. */
  SHAPE,
  /** None of our secrets made the signature. */
  SIGNATURE,
  /** The envelope isn't strict JSON, or lacks what every envelope has. */
  ENVELOPE,
  /** It names another algorithm than the one that is used. */
  ALGORITHM,
  /** It contradicts itself about the user. */
  USER,
  /** Its token is of another organisation than its context. */
  ORGANISATION,
  /** It points to hosts that aren't Salesforce's. */
  HOST,
  /** It wasn't made within five minutes of now. */
  TIME,
  /** It has no usable nonce. */
  NONCE,
  /** Its nonce was spent before. */
  REPLAY
}
