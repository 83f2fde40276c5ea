package org.xinheng.kernel.archives;

import java.util.List;
import org.xinheng.kernel.archives.file.Manifest;

/**
 * What an archive holds, without the list of its entries.
 *
 * @param schema last migration of the database it comes from
 * @param members who is to be invited anew
 */
public record Summary(
        Manifest.Origin origin,
        String product,
        String schema,
        String day,
        int files,
        long rows,
        Manifest.Audit audit,
        Manifest.Uses uses,
        List<Manifest.Documents> documents,
        List<Manifest.Person> members) {

    public Summary {
        documents = List.copyOf(documents);
        members = List.copyOf(members);
    }

    static Summary of(Manifest manifest) {
        return new Summary(
                manifest.tenant(),
                manifest.product(),
                manifest.schema(),
                manifest.day(),
                manifest.entries().size(),
                manifest.tableRows(),
                manifest.audit(),
                manifest.uses(),
                manifest.documents(),
                manifest.members());
    }
}
