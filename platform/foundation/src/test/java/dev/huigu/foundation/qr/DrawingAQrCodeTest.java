package dev.huigu.foundation.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.huigu.foundation.problem.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingAQrCodeTest {
    private static final String TEXT = "https://huigu.example/m/join?code=hj_0123456789ABC_" + "x".repeat(43);

    @ParameterizedTest
    @ValueSource(ints = {120, 123, 480, 2000})
    void aReaderFindsTheTextAgain(int size) throws Exception {
        BufferedImage picture = read(QrCode.png(TEXT, size));

        assertThat(picture.getWidth()).isEqualTo(size);
        assertThat(picture.getHeight()).isEqualTo(size);
        assertThat(text(picture)).isEqualTo(TEXT);
    }

    @Test
    void aPageShowsTheSamePicture() throws Exception {
        String url = QrCode.dataUrl("会员", 200);

        assertThat(url).startsWith("data:image/png;base64,");
        assertThat(text(read(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)))))
                .isEqualTo("会员");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 119, 2001, Integer.MAX_VALUE})
    void aSizeThatNobodyCanUseIsRefused(int size) {
        assertThatThrownBy(() -> QrCode.png(TEXT, size))
                .isInstanceOf(Refusal.class)
                .hasMessage("size must be from 120 to 2000");
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String text(BufferedImage picture) throws ReaderException {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
