package org.xinheng.kernel.intake.sheet;

import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_QUOTES;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text with one table. Encoding and separator are found by looking, line ends may be CRLF, LF or CR. */
final class CsvFile implements TableFile {

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    private final Path file;
    private final TextEncoding encoding;
    private final char separator;
    private final long size;

    private CsvFile(Path file, TextEncoding encoding, char separator) throws IOException {
        this.size = Files.size(file);
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
    }

    static CsvFile open(Path file) throws IOException {
        var encoding = TextEncoding.of(file);
        try (var reader = new BufferedReader(encoding.reader(Files.newInputStream(file)))) {
            return new CsvFile(file, encoding, separator(reader));
        } catch (CharacterCodingException e) {
            throw encoding.refusal(file);
        }
    }

    /** The sign that splits one of the first lines into the most cells. */
    private static char separator(BufferedReader reader) throws IOException {
        char[] start = new char[1 << 15];
        int length = Math.max(0, reader.read(start));
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS) {
            int inLine = 0;
            boolean quoted = false;
            for (int i = 0; i < length; i++) {
                char sign = start[i];
                if (sign == '"') {
                    quoted = !quoted;
                } else if (sign == candidate && !quoted) {
                    inLine++;
                    if (inLine > most) {
                        most = inLine;
                        best = candidate;
                    }
                } else if (sign == '\n') {
                    inLine = 0;
                }
            }
        }
        return best;
    }

    @Override
    public List<String> tables() {
        return List.of("");
    }

    @Override
    public boolean isDate1904() {
        return false;
    }

    @Override
    public Rows open(int table) throws IOException {
        var source = new Consumed(Files.newInputStream(file));
        var reader = encoding.reader(source);
        var records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .maxBufferSize(1 << 22)
                .ofCsvRecord(reader);
        return new Lines(source, reader, records.iterator());
    }

    @Override
    public void close() {}

    /** Counts what was read of the file. */
    private static final class Consumed extends FilterInputStream {

        private long taken;

        Consumed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            taken += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            taken += skipped;
            return skipped;
        }
    }

    private final class Lines implements Rows {

        private final Consumed source;
        private final Reader reader;
        private final CloseableIterator<CsvRecord> records;
        private long last;

        Lines(Consumed source, Reader reader, CloseableIterator<CsvRecord> records) {
            this.source = source;
            this.reader = reader;
            this.records = records;
        }

        @Override
        public boolean next(SheetRow row) throws IOException {
            try {
                if (!records.hasNext()) {
                    return false;
                }
                var line = records.next();
                last = line.getStartingLineNumber();
                row.begin(Math.toIntExact(last));
                int width = line.getFieldCount();
                for (int i = 0; i < width; i++) {
                    row.set(i, unwrapped(line.getField(i)), SheetRow.Kind.TEXT);
                }
                return true;
            } catch (CsvParseException e) {
                if (malformed(e)) {
                    throw encoding.refusal(file);
                }
                throw new UnreadableFile(
                        FILE_QUOTES,
                        "第 %d 行之后的双引号没有成对，后面的内容无法分清列。请检查该行，把多余的双引号去掉，或另存为 .xlsx 后重新上传。".formatted(last),
                        e);
            } catch (UncheckedIOException e) {
                if (malformed(e)) {
                    throw encoding.refusal(file);
                }
                throw e.getCause();
            }
        }

        @Override
        public double progress() {
            return size == 0 ? 1 : Math.min(1, (double) source.taken / size);
        }

        /** Exports protect codes as {@code ="0123"}; the value inside is meant. */
        private static String unwrapped(String text) {
            int end = text.length() - 1;
            return end >= 3 && text.charAt(0) == '=' && text.charAt(1) == '"' && text.charAt(end) == '"'
                    ? text.substring(2, end)
                    : text;
        }

        private static boolean malformed(Throwable thrown) {
            for (Throwable t = thrown; t != null; t = t.getCause()) {
                if (t instanceof CharacterCodingException) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void close() throws IOException {
            records.close();
            reader.close();
        }
    }
}
