package dev.huigu.transfer.internal;

import java.io.InputStream;
import java.util.Optional;

/** Reads a file piece by piece. */
final class ChunkInput extends InputStream {
    private final Chunks chunks;
    private final long importId;
    private byte[] chunk = {};
    private int chunksRead;
    private int offset;
    private long bytesRead;

    ChunkInput(Chunks chunks, long importId) {
        this.chunks = chunks;
        this.importId = importId;
    }

    /** How much of the file was asked for so far. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (offset == chunk.length && !advance()) {
            return -1;
        }
        int count = Math.min(most, chunk.length - offset);
        System.arraycopy(chunk, offset, into, from, count);
        offset += count;
        bytesRead += count;
        return count;
    }

    private boolean advance() {
        Optional<byte[]> next = chunks.read(importId, chunksRead);
        next.ifPresent(bytes -> {
            chunk = bytes;
            offset = 0;
            chunksRead++;
        });
        return next.isPresent() && chunk.length > 0;
    }
}
