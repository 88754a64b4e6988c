package org.touchstone.preference.djl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the fields of one protocol buffer message in the order they were written. */
final class ProtocolBuffer {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;

    private final ByteBuffer bytes;
    private long tag;

    ProtocolBuffer(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Moves to the next field; false at the end. The field must then be read or skipped. */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        tag = number();
        return true;
    }

    /** The number of the present field. */
    int field() {
        return (int) (tag >>> 3);
    }

    /** Whether the present field is a sequence of bytes. */
    boolean isBytes() {
        return (tag & 7) == LENGTH_DELIMITED;
    }

    /** A number of variable length. */
    long number() {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = bytes.get();
            number |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("A number has more than ten bytes at " + bytes.position());
    }

    /** The bytes of the present field, not copied. */
    ByteBuffer bytes() {
        int length = Math.toIntExact(number());
        var slice = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return slice;
    }

    /** The message that the present field holds. */
    ProtocolBuffer message() {
        return new ProtocolBuffer(bytes());
    }

    /** The text of the present field. */
    String text() {
        return StandardCharsets.UTF_8.decode(bytes()).toString();
    }

    void skip() {
        switch ((int) (tag & 7)) {
            case VARINT -> number();
            case FIXED_64 -> bytes.position(bytes.position() + 8);
            case LENGTH_DELIMITED -> bytes();
            case FIXED_32 -> bytes.position(bytes.position() + 4);
            default -> throw new IllegalArgumentException("Unknown wire type in tag " + tag);
        }
    }
}
