package dev.huigu.transfer.internal;

import java.io.OutputStream;
import java.util.Arrays;

/** Keeps what is written to it, encrypted, piece by piece. */
final class ChunkOutput extends OutputStream {
    private final Chunks chunks;
    private final long importId;
    private final byte[] chunk = new byte[Chunks.BYTES];
    private int filled;
    private int written;

    ChunkOutput(Chunks chunks, long importId) {
        this.chunks = chunks;
        this.importId = importId;
    }

    @Override
    public void write(int next) {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int done = 0;
        while (done < count) {
            int step = Math.min(count - done, chunk.length - filled);
            System.arraycopy(bytes, from + done, chunk, filled, step);
            filled += step;
            done += step;
            if (filled == chunk.length) {
                writeChunk();
            }
        }
    }

    private void writeChunk() {
        chunks.write(importId, written, Arrays.copyOf(chunk, filled));
        written++;
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            writeChunk();
        }
    }
}
