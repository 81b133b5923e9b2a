package org.passerelle.care.practices.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A list as it was sent: text, or packed with others as the Annuaire Santé is.
final class ListFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String ANNUAIRE = "PS_LibreAcces_Personne_activite";

    /// Unpacked; a few kilobytes can be told to become all the bytes there are.
    private static final long LARGEST = 4L << 30;

    private ListFile() {}

    /// Throws [UnreadableList] when it is packed and none of what is in there is the list.
    static InputStream open(Path file) throws IOException {
        return isPacked(file) ? unpacked(file) : new BufferedInputStream(Files.newInputStream(file));
    }

    private static boolean isPacked(Path file) throws IOException {
        try (InputStream begin = Files.newInputStream(file)) {
            return Arrays.equals(begin.readNBytes(ZIP.length), ZIP);
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new Unpacked(zip, list(zip.stream().toList()));
            } catch (IOException | RuntimeException none) {
                zip.close();
                throw none;
            }
        } catch (ZipException broken) {
            throw new UnreadableList("import.zip");
        }
    }

    /// The part of the Annuaire Santé that we read, or else the only text.
    private static ZipEntry list(List<? extends ZipEntry> all) {
        List<? extends ZipEntry> texts = all.stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(txt|csv)"))
                .toList();
        return texts.stream()
                .filter(entry -> texts.size() == 1 || entry.getName().contains(ANNUAIRE))
                .findFirst()
                .orElseThrow(() -> new UnreadableList("import.zip"));
    }

    private static final class Unpacked extends FilterInputStream {

        private final ZipFile zip;
        private long left = LARGEST;

        private Unpacked(ZipFile zip, ZipEntry list) throws IOException {
            super(new BufferedInputStream(zip.getInputStream(list)));
            this.zip = zip;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            return count(read, read);
        }

        private int count(int read, int bytes) {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new UnreadableList("import.large", LARGEST >> 30);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
