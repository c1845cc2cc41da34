package dev.coffer.credits;

import dev.coffer.identity.UserId;
import java.nio.ByteBuffer;
import java.util.List;

/** How an account writes down what an intent is for, where its key and the holder don't say it. */
final class PackedWanted {
  private static final byte LISTED = 1;
  private static final byte PART = 2;

  private PackedWanted() {}

  static byte[] pack(Wanted wanted) {
    byte[] buyer = PackedKeys.packId(0, wanted.buyer().value());
    return switch (wanted) {
      case Wanted.One _ -> buyer;
      case Wanted.Listed(_, List<String> keys) -> {
        byte[] packed = PackedKeys.pack(keys);
        yield ByteBuffer.allocate(1 + buyer.length + packed.length)
            .put(LISTED)
            .put(buyer)
            .put(packed)
            .array();
      }
      case Wanted.Part(_, int first, int count) ->
          ByteBuffer.allocate(1 + buyer.length + 2 * Short.BYTES)
              .put(PART)
              .put(buyer)
              .putShort((short) first)
              .putShort((short) count)
              .array();
    };
  }

  /** Reads what {@link #pack} made of a batch. */
  static Wanted batch(byte[] packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    byte form = bytes.get();
    UserId buyer = new UserId(PackedKeys.unpackId(bytes));
    return switch (form) {
      case LISTED -> new Wanted.Listed(buyer, PackedKeys.unpack(bytes));
      case PART -> new Wanted.Part(buyer, bytes.getShort(), bytes.getShort());
      default -> throw new IllegalStateException("no batch has the form " + form);
    };
  }

  /** Reads what {@link #pack} made of one. */
  static Wanted one(byte[] packed) {
    return new Wanted.One(new UserId(PackedKeys.unpackId(ByteBuffer.wrap(packed))));
  }
}
