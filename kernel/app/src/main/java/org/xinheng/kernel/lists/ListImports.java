package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Takes in the lists of courts and of the nation: every row is checked like a decision of this place, or refused. */
@ApplicationScoped
public class ListImports {

    private static final int LONGEST_NAME = 200;
    private static final int SHOWN = 100;

    private final Work work;
    private final ListLaw law;
    private final EntryBook book;
    private final ListEntryRepository entries;
    private final ListImportRepository imports;
    private final Keys keys;

    ListImports(
            Work work,
            ListLaw law,
            EntryBook book,
            ListEntryRepository entries,
            ListImportRepository imports,
            Keys keys) {
        this.work = work;
        this.law = law;
        this.book = book;
        this.entries = entries;
        this.imports = imports;
        this.keys = keys;
    }

    /** The tenants' vaults and the day. */
    @ApplicationScoped
    static class Keys {
        private final Vault vault;
        private final Clock clock;

        Keys(Vault vault, Clock clock) {
            this.vault = vault;
            this.clock = clock;
        }

        org.xinheng.kernel.subjects.TenantVault of(Unit unit) {
            return vault.of(unit.tenant());
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    /**
     * Takes a file in. Rows that say what is known change nothing, so the same file may come again.
     *
     * @param list id of the list all rows belong to
     * @param body Excel or CSV
     * @throws KernelException {@code LIST_UNKNOWN} (404); {@code LIST_FILE_INVALID} (400); {@code LIST_FILE_TOO_LARGE} (413)
     */
    public ListImportView take(Actor actor, String list, String fileName, InputStream body) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD);
        ImportTable table = read(body);
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        return work.run(actor, "lists.import", unit -> {
            LocalDate today = keys.today();
            var inForce = law.require(unit, list, today);
            var check = new ImportCheck(inForce, today, table.date1904(), law.minimumAge(unit, today));
            UUID id = UUID.randomUUID();
            var run = new ImportRun(unit, id, inForce, new ImportRun.Books(book, entries, imports), keys.of(unit));
            table.rows().forEach(row -> run.take(check.check(row)));
            ListImportView view = run.view(name, table.rows().size());
            imports.add(unit, view, table.digest());
            unit.note("import", id);
            unit.note("list", list);
            unit.note("added", view.added());
            unit.note("refused", view.refused());
            return view;
        });
    }

    private static ImportTable read(InputStream body) {
        try {
            return ImportTable.read(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest imports. */
    public List<ListImportView> list(Actor actor) {
        requireReader(actor);
        return work.run(actor, "lists.imports", unit -> imports.list(unit, SHOWN));
    }

    /**
     * One import with the rows that were not taken in.
     *
     * @throws KernelException {@code ENTRY_UNKNOWN} (404)
     */
    public ListImportView require(Actor actor, UUID id) {
        requireReader(actor);
        return work.run(
                actor,
                "lists.import-view",
                unit -> imports.find(unit, id)
                        .orElseThrow(() -> new KernelException(ListError.ENTRY_UNKNOWN, "没有这次导入。请返回列表重新查找。")));
    }

    private static void requireReader(Actor actor) {
        actor.require(Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR);
    }
}
