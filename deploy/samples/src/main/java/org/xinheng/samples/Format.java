package org.xinheng.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How bureaus send tables. */
enum Format {
    /** A workbook, as exported by office software. */
    XLSX(".xlsx") {
        @Override
        Table open(Path file, String title, List<String> heads) throws IOException {
            return new Sheet(file, title, heads);
        }
    },
    /** UTF-8 with byte order mark, as office software reads it. */
    CSV("-utf8.csv") {
        @Override
        Table open(Path file, String title, List<String> heads) throws IOException {
            return new Lines(file, StandardCharsets.UTF_8, true, LineDelimiter.LF, heads);
        }
    },
    /** GB18030 with CRLF, as older systems of bureaus export it. */
    GB18030("-gb18030.csv") {
        @Override
        Table open(Path file, String title, List<String> heads) throws IOException {
            return new Lines(file, Charset.forName("GB18030"), false, LineDelimiter.CRLF, heads);
        }
    };

    final String suffix;

    Format(String suffix) {
        this.suffix = suffix;
    }

    abstract Table open(Path file, String title, List<String> heads) throws IOException;

    /** A table being written, row by row. */
    interface Table extends AutoCloseable {

        void add(List<String> values) throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final class Lines implements Table {
        private final CsvWriter writer;

        Lines(Path file, Charset charset, boolean mark, LineDelimiter delimiter, List<String> heads)
                throws IOException {
            var out = new OutputStreamWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), charset);
            if (mark) {
                out.write('\uFEFF');
            }
            writer = CsvWriter.builder().lineDelimiter(delimiter).build(out);
            writer.writeRecord(heads);
        }

        @Override
        public void add(List<String> values) {
            writer.writeRecord(values);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class Sheet implements Table {
        private final OutputStream out;
        private final Workbook workbook;
        private final Worksheet sheet;
        private int row = 1;

        Sheet(Path file, String title, List<String> heads) throws IOException {
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            workbook = new Workbook(out, "xinheng-samples", "1.0");
            sheet = workbook.newWorksheet(title);
            for (int column = 0; column < heads.size(); column++) {
                sheet.inlineString(0, column, heads.get(column));
            }
        }

        @Override
        public void add(List<String> values) throws IOException {
            for (int column = 0; column < values.size(); column++) {
                if (!values.get(column).isEmpty()) {
                    sheet.inlineString(row, column, values.get(column));
                }
            }
            row++;
            if (row % 1000 == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
            out.close();
        }
    }
}
