package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jdbi.v3.core.result.ResultIterator;
import org.xinheng.kernel.tenancy.Unit;

/** Files in parts; memory holds a few of them. */
@ApplicationScoped
class PartRepository {

    private static final int PART = 1 << 20;
    private static final int PARTS_AT_ONCE = 4;

    void add(Unit unit, UUID archive, InputStream file) {
        try {
            int number = 0;
            byte[] part = file.readNBytes(PART);
            while (part.length > 0) {
                unit.handle()
                        .createUpdate(
                                "insert into archive_part (archive, part, bytes) values (:archive, :part, :bytes)")
                        .bind("archive", archive)
                        .bind("part", ++number)
                        .bind("bytes", part)
                        .execute();
                part = file.readNBytes(PART);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void copy(Unit unit, UUID archive, OutputStream out) {
        try (ResultIterator<byte[]> parts = unit.handle()
                .createQuery(
                        "select bytes from archive_part where tenant = :tenant and archive = :archive order by part")
                .bind("tenant", unit.tenant())
                .bind("archive", archive)
                .setFetchSize(PARTS_AT_ONCE)
                .mapTo(byte[].class)
                .iterator()) {
            while (parts.hasNext()) {
                out.write(parts.next());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void remove(Unit unit, UUID archive) {
        unit.handle()
                .createUpdate("delete from archive_part where tenant = :tenant and archive = :archive")
                .bind("tenant", unit.tenant())
                .bind("archive", archive)
                .execute();
    }
}
