package dev.huigu.foundation.qr;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG with one bit a dot, which is a tenth of what ImageIO writes and starts no graphics system. */
final class BlackOnWhite {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private BlackOnWhite() {}

    static byte[] png(BitMatrix dots) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(dots.getWidth(), dots.getHeight()));
        chunk(png, "IDAT", deflated(scanlines(dots)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** One bit deep, grey; the standard compression and filters, not interlaced. */
    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
    }

    /** Each line begins with the number of its filter, 0: none. A bit that is set is white. */
    private static byte[] scanlines(BitMatrix dots) {
        int lineBytes = 1 + (dots.getWidth() + 7) / 8;
        byte[] lines = new byte[lineBytes * dots.getHeight()];
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (!dots.get(x, y)) {
                    lines[y * lineBytes + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return lines;
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Length, name, content and the checksum of both. */
    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(US_ASCII))
                .put(content)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
