package com.amijose.carebot.message;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes the content out of a CMS SignedData (RFC 5652 §5.1), in DER or BER with its lengths left
 * open. The signature itself is not checked: nobody is believed for it.
 */
final class SignedData {
  /** 1.2.840.113549.1.7.2 */
  private static final byte[] SIGNED = {
    0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2
  };

  private static final int DEEPEST = 16;
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;
  private static final int CONSTRUCTED = 0x20;
  private static final int EXPLICIT = 0xa0;
  private static final int OBJECT_ID = 0x06;

  private final byte[] bytes;

  private SignedData(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A tag, and where its value lies; {@code next} is behind its end mark, if it has one. */
  private record Value(int tag, int from, int to, int next) {}

  /** The signed bytes; empty where these are none that can be read. */
  static Optional<byte[]> contentOf(byte[] bytes) {
    try {
      return new SignedData(bytes).content();
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> content() {
    Value info = expect(SEQUENCE, 0, bytes.length);
    Value type = expect(OBJECT_ID, info.from, info.to);
    if (!Arrays.equals(bytes, type.from, type.to, SIGNED, 0, SIGNED.length)) {
      return Optional.empty();
    }
    Value wrapped = expect(EXPLICIT, type.next, info.to);
    Value signed = expect(SEQUENCE, wrapped.from, wrapped.to);
    Value version = read(signed.from, signed.to, 0);
    Value digests = read(version.next, signed.to, 0);
    Value inner = expect(SEQUENCE, digests.next, signed.to);
    Value innerType = expect(OBJECT_ID, inner.from, inner.to);
    // Without content, the signature stands apart from what it signs.
    if (innerType.next >= inner.to) return Optional.empty();
    Value content = expect(EXPLICIT, innerType.next, inner.to);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.to - content.from);
    octets(read(content.from, content.to, 0), out, 0);
    return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
  }

  private void octets(Value value, ByteArrayOutputStream out, int depth) {
    if (depth > DEEPEST) throw new IllegalArgumentException("nested too deep");
    if (value.tag == OCTETS) {
      out.write(bytes, value.from, value.to - value.from);
    } else if (value.tag == (OCTETS | CONSTRUCTED)) {
      for (int at = value.from; at < value.to; ) {
        Value piece = read(at, value.to, depth);
        octets(piece, out, depth + 1);
        at = piece.next;
      }
    } else {
      throw new IllegalArgumentException("no octets");
    }
  }

  private Value expect(int tag, int at, int end) {
    Value value = read(at, end, 0);
    if (value.tag != tag) throw new IllegalArgumentException("another tag");
    return value;
  }

  private Value read(int at, int end, int depth) {
    if (depth > DEEPEST || at + 2 > end) throw new IllegalArgumentException("no value");
    int tag = bytes[at] & 0xff;
    int length = bytes[at + 1] & 0xff;
    int from = at + 2;
    if (length == 0x80) return open(tag, from, end, depth);
    if (length > 0x80) {
      int count = length - 0x80;
      if (count > 4 || from + count > end) throw new IllegalArgumentException("no length");
      length = 0;
      for (int i = 0; i < count; i++) length = length << 8 | bytes[from + i] & 0xff;
      from += count;
    }
    if (length < 0 || length > end - from) throw new IllegalArgumentException("too long");
    return new Value(tag, from, from + length, from + length);
  }

  /** Its length is left open: it ends with two zero bytes after its last inner value. */
  private Value open(int tag, int from, int end, int depth) {
    int at = from;
    while (at + 2 <= end && (bytes[at] != 0 || bytes[at + 1] != 0)) {
      at = read(at, end, depth + 1).next;
    }
    if (at + 2 > end) throw new IllegalArgumentException("no end");
    return new Value(tag, from, at, at + 2);
  }
}
