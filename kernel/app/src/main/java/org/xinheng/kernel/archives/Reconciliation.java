package org.xinheng.kernel.archives;

import java.util.List;
import org.xinheng.kernel.archives.file.Manifest;

/**
 * What the archive said, and what is here after the import.
 *
 * @param mappedSubjects subjects that are known here under another id
 * @param formerLines audit lines of the former chain
 */
public record Reconciliation(
        List<Line> tables, List<Papers> documents, long subjects, long mappedSubjects, long formerLines) {

    public Reconciliation {
        tables = List.copyOf(tables);
        documents = List.copyOf(documents);
    }

    /**
     * One table.
     *
     * @param digest of its rows here, whatever their order
     * @param same whether rows and digest are the archive's
     */
    public record Line(String table, long archived, long here, String digest, boolean same) {}

    /** Papers and files of one table. */
    public record Papers(Manifest.Documents archived, Manifest.Documents here) {

        boolean same() {
            return archived.equals(here);
        }
    }

    boolean agrees() {
        return tables.stream().allMatch(Line::same) && documents.stream().allMatch(Papers::same);
    }
}
