package dev.coffer.usage.history;

import dev.coffer.credits.LedgerEntry;

/** What can happen to credits. */
public enum HistoryKind {
  /** A credit was spent on an item. */
  UNLOCK,
  /** See {@link LedgerEntry.Kind#GRANT}. */
  GRANT,
  /** See {@link LedgerEntry.Kind#DISTRIBUTION}. */
  DISTRIBUTION,
  /** See {@link LedgerEntry.Kind#ALLOCATION}. */
  ALLOCATION,
  /** See {@link LedgerEntry.Kind#REMOVAL}. */
  REMOVAL,
  /** See {@link LedgerEntry.Kind#TRANSFER}. */
  TRANSFER,
  /** See {@link LedgerEntry.Kind#REVERSAL}. */
  REVERSAL,
  /** See {@link LedgerEntry.Kind#EXPIRY}. */
  EXPIRY,
  /** See {@link LedgerEntry.Kind#OVERAGE}. */
  OVERAGE,
  /** See {@link LedgerEntry.Kind#TERMS}. */
  TERMS,
  /** See {@link LedgerEntry.Kind#REFUSAL}. */
  REFUSAL;

  static HistoryKind of(LedgerEntry.Kind kind) {
    return switch (kind) {
      case GRANT -> GRANT;
      case DISTRIBUTION -> DISTRIBUTION;
      case ALLOCATION -> ALLOCATION;
      case REMOVAL -> REMOVAL;
      case TRANSFER -> TRANSFER;
      case REVERSAL -> REVERSAL;
      case EXPIRY -> EXPIRY;
      case OVERAGE -> OVERAGE;
      case TERMS -> TERMS;
      case REFUSAL -> REFUSAL;
    };
  }
}
