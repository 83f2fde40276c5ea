package org.xinheng.kernel.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one file of a form that strangers send: read into memory up to a limit, never onto a disk. */
final class UploadedFile {

    /** No report is larger. */
    static final int LARGEST = 20 * 1024 * 1024;

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");

    private UploadedFile() {}

    /** The first part of a multipart body; empty when there is none, it is empty, or the body is larger than allowed. */
    static Optional<byte[]> read(String contentType, InputStream body) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        byte[] whole = body.readNBytes(LARGEST + 1);
        if (whole.length > LARGEST || !boundary.find()) {
            return Optional.empty();
        }
        int head = indexOf(whole, bytes("\r\n\r\n"), 0);
        int end = head < 0 ? -1 : indexOf(whole, bytes("\r\n--" + boundary.group(1)), head);
        int from = head + 4;
        return end > from ? Optional.of(Arrays.copyOfRange(whole, from, end)) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] whole, byte[] sign, int from) {
        for (int at = from; at <= whole.length - sign.length; at++) {
            if (whole[at] == sign[0] && Arrays.equals(whole, at, at + sign.length, sign, 0, sign.length)) {
                return at;
            }
        }
        return -1;
    }
}
