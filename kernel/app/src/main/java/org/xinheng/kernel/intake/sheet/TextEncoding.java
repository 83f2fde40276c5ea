package org.xinheng.kernel.intake.sheet;

import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_ENCODING;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The encoding of a text and how many bytes its mark takes: UTF-8 with or without BOM, UTF-16 with BOM, GB18030. */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** So many well-formed Chinese signs before the first broken byte mean: this is UTF-8, and it is damaged. */
    private static final int CERTAIN = 32;

    /** Reads the whole file once; a text that is UTF-8 up to a broken byte is refused with the line of that byte. */
    static TextEncoding of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(4);
            int a = in.read();
            int b = in.read();
            int c = in.read();
            in.reset();
            if (a == 0xff && b == 0xfe) {
                return new TextEncoding(StandardCharsets.UTF_16LE, 2);
            }
            if (a == 0xfe && b == 0xff) {
                return new TextEncoding(StandardCharsets.UTF_16BE, 2);
            }
            boolean marked = a == 0xef && b == 0xbb && c == 0xbf;
            var scan = new Utf8Scan();
            scan.over(in);
            if (scan.brokenLine == 0) {
                return new TextEncoding(StandardCharsets.UTF_8, marked ? 3 : 0);
            }
            if (marked || scan.signs >= CERTAIN) {
                throw broken("UTF-8", scan.brokenLine);
            }
            return new TextEncoding(GB18030, 0);
        }
    }

    /** A reader that stops at a malformed byte instead of putting a replacement sign. */
    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(mark);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(new BufferedInputStream(in, 1 << 16), decoder);
    }

    /** The refusal that names the first line which does not decode. */
    UnreadableFile refusal(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            int number = 1;
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                line.write(sign);
                if (sign == '\n') {
                    if (!decodes(line.toByteArray())) {
                        break;
                    }
                    line.reset();
                    number++;
                }
            }
            return broken(charset.name(), number);
        }
    }

    private boolean decodes(byte[] line) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static UnreadableFile broken(String charset, int line) {
        return new UnreadableFile(
                FILE_ENCODING,
                "文件按 %s 编码读取时，第 %d 行有无法识别的字符，整个文件未收录。请用 Excel 或 WPS 打开检查该行，另存为 .xlsx（或 UTF-8 编码的 CSV）后重新上传。"
                        .formatted(charset, line));
    }

    /** Counts well-formed many-byte signs until the first malformed byte. */
    private static final class Utf8Scan {
        private int signs;
        private int line = 1;
        private int brokenLine;
        private int pending;

        void over(InputStream in) throws IOException {
            byte[] buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length > 0 && brokenLine == 0; length = in.read(buffer)) {
                for (int i = 0; i < length && brokenLine == 0; i++) {
                    accept(buffer[i] & 0xff);
                }
            }
            if (pending > 0 && brokenLine == 0) {
                brokenLine = line;
            }
        }

        private void accept(int b) {
            if (pending > 0) {
                if ((b & 0xc0) != 0x80) {
                    brokenLine = line;
                } else if (--pending == 0) {
                    signs++;
                }
            } else if (b >= 0x80) {
                pending = b >= 0xc2 && b <= 0xdf ? 1 : (b & 0xf0) == 0xe0 ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
                if (pending == 0) {
                    brokenLine = line;
                }
            } else if (b == '\n') {
                line++;
            }
        }
    }
}
