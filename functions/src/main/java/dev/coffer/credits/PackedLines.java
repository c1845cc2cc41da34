package dev.coffer.credits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines and outcomes in as few bytes as can be, because each write of a chunk pays for all of them:
 * a seller's line takes some 23 bytes, an outcome two or three.
 */
final class PackedLines {
  private static final byte USER = 0;
  private static final byte TEXT = 1;
  private static final int USER_CHARACTERS = 26;

  private PackedLines() {}

  static byte[] packLines(List<Line> lines) {
    return packed(
        data -> {
          data.writeInt(lines.size());
          for (Line line : lines) {
            data.writeByte(line.change().code());
            writeHolder(data, line.holder());
            writeNumber(data, line.amount());
            writeNumber(data, line.basis());
            data.writeUTF(line.other());
          }
        });
  }

  static List<Line> lines(byte[] packed) {
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(packed))) {
      int count = data.readInt();
      List<Line> lines = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        Line.Change change = Line.Change.ofCode(data.readByte());
        String holder = readHolder(data);
        lines.add(new Line(holder, change, readNumber(data), readNumber(data), data.readUTF()));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] packOutcomes(List<LineOutcome> outcomes) {
    return packed(
        data -> {
          data.writeInt(outcomes.size());
          for (LineOutcome outcome : outcomes) {
            data.writeByte(outcome.result().code());
            writeNumber(data, outcome.moved());
          }
        });
  }

  static List<LineOutcome> outcomes(byte[] packed) {
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(packed))) {
      int count = data.readInt();
      List<LineOutcome> outcomes = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        LineOutcome.Result result = LineOutcome.Result.ofCode(data.readByte());
        outcomes.add(new LineOutcome(result, readNumber(data)));
      }
      return outcomes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeHolder(DataOutputStream data, String holder) throws IOException {
    if (holder.length() == USER_CHARACTERS) {
      data.writeByte(USER);
      data.write(PackedKeys.packId(0, holder));
    } else {
      data.writeByte(TEXT);
      data.writeUTF(holder);
    }
  }

  private static String readHolder(DataInputStream data) throws IOException {
    if (data.readByte() == TEXT) {
      return data.readUTF();
    }
    return PackedKeys.unpackId(ByteBuffer.wrap(data.readNBytes(PackedKeys.ID_BYTES)));
  }

  /** Small numbers of either sign take few bytes: seven bits each, the sign in the lowest one. */
  private static void writeNumber(DataOutputStream data, long number) throws IOException {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      data.writeByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    data.writeByte((int) rest);
  }

  private static long readNumber(DataInputStream data) throws IOException {
    long number = 0;
    int shift = 0;
    int next;
    do {
      next = data.readUnsignedByte();
      number |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return (number >>> 1) ^ -(number & 1);
  }

  private interface Writing {
    void to(DataOutputStream data) throws IOException;
  }

  private static byte[] packed(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      writing.to(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
