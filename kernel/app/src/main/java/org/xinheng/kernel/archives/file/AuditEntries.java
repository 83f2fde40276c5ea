package org.xinheng.kernel.archives.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.xinheng.kernel.audit.CarriedChain;
import org.xinheng.kernel.audit.CarriedLine;
import org.xinheng.kernel.audit.CarriedSeal;

/** The audit chain inside an archive. */
public final class AuditEntries {

    /** Name of the entry with the seals. */
    public static final String SEALS = "audit/seals.copy";

    /** Name of the entry with the lines. */
    public static final String LINES = "audit/lines.copy";

    private AuditEntries() {}

    static void check(ZipFile zip, Manifest manifest, List<Verified.Problem> problems) {
        Manifest.Audit said = manifest.audit();
        if (said.broken() != null) {
            problems.add(new Verified.Problem(SEALS, "导出时原平台已发现审计链不完整：" + said.broken()));
            return;
        }
        try (InputStream seals = ArchiveCheck.read(zip, SEALS);
                InputStream lines = ArchiveCheck.read(zip, LINES)) {
            CarriedChain.Found found = CarriedChain.check(
                    each(new CopyLines(seals), AuditEntries::seal), each(new CopyLines(lines), AuditEntries::line));
            if (found.broken() != null) {
                problems.add(new Verified.Problem(LINES, "审计链不连续：" + found.broken()));
            } else if (!found.digest().equals(said.digest())
                    || found.seals() != said.seals()
                    || found.lines() != said.lines()
                    || found.waiting() != said.waiting()) {
                problems.add(new Verified.Problem(LINES, "审计链与清单所记不符：首尾被截短或替换。"));
            }
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            problems.add(new Verified.Problem(LINES, "审计链无法读取：格式不符。"));
        }
    }

    /** A seal out of the cells of its row. */
    public static CarriedSeal seal(String[] cells) {
        return new CarriedSeal(
                Long.parseLong(cells[0]),
                Integer.parseInt(cells[1]),
                bytes(cells[2]),
                bytes(cells[3]),
                bytes(cells[4]),
                bytes(cells[5]));
    }

    /** A line out of the cells of its row. */
    public static CarriedLine line(String[] cells) {
        return new CarriedLine(
                cells[0].isEmpty() ? 0 : Long.parseLong(cells[0]),
                cells[1].isEmpty() ? 0 : Integer.parseInt(cells[1]),
                cells[2],
                java.time.Instant.parse(cells[3]).toString(),
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                cells[8],
                cells[9]);
    }

    private static byte[] bytes(String cell) {
        return HexFormat.of().parseHex(cell.substring(2));
    }

    private static <T> Iterator<T> each(Iterator<String[]> rows, Function<String[], T> made) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public T next() {
                return made.apply(rows.next());
            }
        };
    }
}
