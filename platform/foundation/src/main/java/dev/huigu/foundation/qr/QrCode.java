package dev.huigu.foundation.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import dev.huigu.foundation.problem.Refusal;
import java.util.Base64;
import java.util.Map;

/** Draws texts as QR codes: black on white, readable with 15 % of it covered, the quiet zone included. */
public final class QrCode {
    public static final int SMALLEST = 120;
    public static final int LARGEST = 2000;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.CHARACTER_SET, "UTF-8");

    private QrCode() {}

    /**
     * A square PNG.
     *
     * @param size of a side, in pixels
     * @throws Refusal 400 if nobody could read or print a picture of that size
     */
    public static byte[] png(String text, int size) {
        if (size < SMALLEST || size > LARGEST) {
            throw Refusal.invalid("size", "out-of-range", "must be from %d to %d".formatted(SMALLEST, LARGEST));
        }
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size, HINTS);
            return BlackOnWhite.png(dots);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    /** The same as a {@code data:} address, for a page to show. */
    public static String dataUrl(String text, int size) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text, size));
    }
}
