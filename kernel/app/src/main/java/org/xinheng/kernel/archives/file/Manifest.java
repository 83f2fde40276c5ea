package org.xinheng.kernel.archives.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says about itself; its text is signed.
 *
 * @param format {@value #FORMAT}
 * @param product version of the software that made it
 * @param schema last migration of the database it comes from
 * @param structure SM3 over all migrations of that database: two databases with the same one have the same tables
 * @param key public key of the signature
 * @param day the day it was made, in Beijing
 * @param madeAt ISO instant of the snapshot
 * @param left tables that do not travel, with the reason
 */
public record Manifest(
        int format,
        String product,
        String schema,
        String structure,
        String key,
        Origin tenant,
        String day,
        String madeAt,
        Keys keys,
        Audit audit,
        Receipts receipts,
        Uses uses,
        List<Documents> documents,
        List<Person> members,
        List<Entry> entries,
        Map<String, String> left) {

    /** The format of archives this software writes and reads. */
    public static final int FORMAT = 1;

    /** Name of the entry that holds it. */
    public static final String NAME = "manifest.json";

    /** How many rows of the tenant's own tables it holds; subjects of the registry, audit lines and texts are not among them. */
    public long tableRows() {
        return entries.stream()
                .filter(entry -> entry.name().startsWith("tables/"))
                .mapToLong(Entry::rows)
                .sum();
    }

    /** Name of the entry that holds its signature, DER in hexadecimal. */
    public static final String SIGNATURE = "manifest.sm2";

    public Manifest {
        documents = List.copyOf(documents);
        members = List.copyOf(members);
        entries = List.copyOf(entries);
        left = Map.copyOf(left);
    }

    /**
     * The tenant it was made of.
     *
     * @param number its number there
     * @param parent slug of the tenant above it there, or null
     * @param brand its look, as the registry keeps it
     */
    public record Origin(
            int number,
            String slug,
            String name,
            String shortName,
            String kind,
            String divisionCode,
            @Nullable String parent,
            Map<String, String> brand) {

        public Origin {
            brand = Map.copyOf(brand);
        }
    }

    /** The tenant's keys, sealed under a pass phrase; hexadecimal. */
    public record Keys(String method, int rounds, String salt, String sealed) {}

    /**
     * The audit chain when it left.
     *
     * @param waiting lines that had no seal yet
     * @param digest over seals and waiting lines
     * @param head chain value of the last seal
     * @param broken what its own installation found wrong with it, or null
     */
    public record Audit(
            long seals,
            long lines,
            long waiting,
            String digest,
            String head,
            @Nullable String broken) {}

    /**
     * Receipts that were issued there.
     *
     * @param key public key they are signed with
     * @param last number of the last one of each chain
     */
    public record Receipts(String key, Map<String, Long> last) {

        public Receipts {
            last = Map.copyOf(last);
        }
    }

    /**
     * What of the law the rows name.
     *
     * @param items catalogue items with version, such as {@code administrative-permit@1}
     * @param plugins sector plugins that are switched on
     */
    public record Uses(List<String> items, List<String> plugins) {

        public Uses {
            items = List.copyOf(items);
            plugins = List.copyOf(plugins);
        }
    }

    /** Papers and files inside a table. */
    public record Documents(String table, long count, long bytes) {}

    /** Somebody who worked there and is to be invited anew. */
    public record Person(
            String username,
            String name,
            String role,
            @Nullable String bureau) {}

    /**
     * One file of the archive.
     *
     * @param rows lines without the head; of a text, its lines
     * @param bytes before compression
     * @param sm3 of those bytes
     * @param content of a table: a digest of its rows whatever their order, or null
     */
    public record Entry(
            String name,
            long rows,
            long bytes,
            String sm3,
            @Nullable String content) {}
}
