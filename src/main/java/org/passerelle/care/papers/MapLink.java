package org.passerelle.care.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A place as a code that a phone's camera opens on its map. It names the practice and nobody else, and it is drawn
/// here: nothing is asked of the map when the card is made.
@Component
class MapLink {

    private static final int WHITE = 0xFFFFFF;

    /// Where `{place}` stands, the address goes.
    private final String map;

    MapLink(@Value("${passerelle.way-card.map:https://www.google.com/maps/search/?api=1&query={place}}") String map) {
        this.map = map;
    }

    String to(String place) {
        return map.replace("{place}", URLEncoder.encode(place, StandardCharsets.UTF_8));
    }

    /// A picture for a page, as `data:` address, one point for each square of the code.
    String picture(String place) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(
                            to(place),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
            BufferedImage image =
                    new BufferedImage(squares.getWidth(), squares.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    image.setRGB(x, y, squares.get(x, y) ? 0 : WHITE);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
