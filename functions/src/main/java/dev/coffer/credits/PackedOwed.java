package dev.coffer.credits;

/**
 * How an account writes down what the entry says that it owes, in as few bytes as can be: a letter
 * for the kind, the amount, and the other side where the kind doesn't tell it.
 */
final class PackedOwed {
  private static final char OTHER = ' ';

  private PackedOwed() {}

  static String pack(AccountKey account, Account.Owed owed) {
    String packed = letter(owed.kind()) + Long.toString(owed.amount());
    return owed.other().equals(usual(account, owed.kind()))
        ? packed
        : packed + OTHER + owed.other();
  }

  static Account.Owed unpack(AccountKey account, String packed) {
    LedgerEntry.Kind kind = kind(packed.charAt(0));
    int space = packed.indexOf(OTHER);
    return space < 0
        ? new Account.Owed(kind, Long.parseLong(packed.substring(1)), usual(account, kind))
        : new Account.Owed(
            kind, Long.parseLong(packed.substring(1, space)), packed.substring(space + 1));
  }

  private static String usual(AccountKey account, LedgerEntry.Kind kind) {
    return switch (kind) {
      case ALLOCATION, REMOVAL -> account.application().slug();
      case GRANT, DISTRIBUTION, TRANSFER, REVERSAL, EXPIRY, OVERAGE, TERMS, REFUSAL -> "";
    };
  }

  private static char letter(LedgerEntry.Kind kind) {
    return switch (kind) {
      case ALLOCATION -> 'a';
      case REMOVAL -> 'r';
      case TRANSFER -> 't';
      case TERMS -> 'c';
      case REFUSAL -> 'n';
      case GRANT, DISTRIBUTION, REVERSAL, EXPIRY, OVERAGE ->
          throw new IllegalArgumentException("an entry of kind " + kind + " is never owed");
    };
  }

  private static LedgerEntry.Kind kind(char letter) {
    return switch (letter) {
      case 'a' -> LedgerEntry.Kind.ALLOCATION;
      case 'r' -> LedgerEntry.Kind.REMOVAL;
      case 't' -> LedgerEntry.Kind.TRANSFER;
      case 'c' -> LedgerEntry.Kind.TERMS;
      case 'n' -> LedgerEntry.Kind.REFUSAL;
      default -> throw new IllegalStateException("no kind has the letter " + letter);
    };
  }
}
