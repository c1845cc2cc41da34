package dev.coffer.credits;

import dev.coffer.identity.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Credits that are reserved and not known to be settled yet. It lives in the account and packs
 * itself into one number, so that sixteen of them and the account stay within 1 KB, and so that
 * DynamoDB itself can write the ticket: the number is {@code detail + ticket}, and the ticket is
 * the account's counter at the very moment of the write. What a batch is for, and who buys where
 * the account doesn't say it, stands beside the number.
 *
 * @param key {@code <item>#<generation>}, or {@code b.<batch>}; fixed when the credits are
 *     reserved, never computed again
 * @param ticket unique in the account for ever; a batch draws as many as it wants, this and the
 *     following ones
 * @param stamp when, where and by which order
 * @param wanted what for, and by whom
 */
public record Intent(String key, long ticket, Stamp stamp, Wanted wanted) {
  private static final BigInteger ORDER_UNIT = BigInteger.TEN.pow(12);
  private static final BigInteger SOURCE_UNIT = BigInteger.TEN.pow(21);
  private static final BigInteger SECOND_UNIT = BigInteger.TEN.pow(23);
  private static final String BATCH = "b.";

  /** Refuses tickets that the packed form can't hold. */
  public Intent {
    if (ticket < 0 || BigInteger.valueOf(ticket).compareTo(ORDER_UNIT) >= 0) {
      throw new IllegalArgumentException("ticket out of range: " + ticket);
    }
  }

  /** The key of the intent of a batch. */
  public static String batchKey(String batch) {
    return BATCH + batch;
  }

  /** The batch that a batch intent's key names. */
  public String batch() {
    return key.substring(BATCH.length());
  }

  /** Whether it stands for more than what its key names. */
  public boolean isBatch() {
    return !(wanted instanceof Wanted.One);
  }

  /** The packed form of everything but the ticket, to which the counter is added. */
  static BigInteger packedDetail(Stamp stamp) {
    return BigInteger.valueOf(stamp.at().getEpochSecond())
        .multiply(SECOND_UNIT)
        .add(BigInteger.valueOf(stamp.source().code()).multiply(SOURCE_UNIT))
        .add(BigInteger.valueOf(stamp.order()).multiply(ORDER_UNIT));
  }

  /** The packed form. */
  BigInteger packed() {
    return packedDetail(stamp).add(BigInteger.valueOf(ticket));
  }

  /** Reads the packed form. DynamoDB may answer large numbers in scientific notation. */
  static Intent unpacked(String key, String number, Wanted wanted) {
    BigInteger packed = new BigDecimal(number).toBigIntegerExact();
    BigInteger[] second = packed.divideAndRemainder(SECOND_UNIT);
    BigInteger[] source = second[1].divideAndRemainder(SOURCE_UNIT);
    BigInteger[] order = source[1].divideAndRemainder(ORDER_UNIT);
    return new Intent(
        key,
        order[1].longValueExact(),
        new Stamp(
            Instant.ofEpochSecond(second[0].longValueExact()),
            Source.ofCode(source[0].intValueExact()),
            order[0].intValueExact()),
        wanted);
  }
}
