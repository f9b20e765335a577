package dev.huigu.segment.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Ids in order as few bytes: the distance from each to the next, 7 bits a byte, compressed. */
final class IdList {
    private IdList() {}

    static byte[] packed(long[] ids) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(ids.length);
            long last = 0;
            for (long id : ids) {
                write(id - last, out);
                last = id;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(long distance, DataOutputStream out) throws IOException {
        long left = distance;
        while (left >= 0x80) {
            out.writeByte((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    static long[] unpacked(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            long[] ids = new long[in.readInt()];
            long last = 0;
            for (int each = 0; each < ids.length; each++) {
                last += read(in);
                ids[each] = last;
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long read(DataInputStream in) throws IOException {
        long distance = 0;
        int shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            distance |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while ((next & 0x80) != 0);
        return distance;
    }
}
