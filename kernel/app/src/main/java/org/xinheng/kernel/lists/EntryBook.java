package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListVersion.ListPublicity;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.cases.CaseSubject;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;
import org.xinheng.kernel.tenancy.Unit;

/** Writes entries into the lists and strikes them out, and tells those who follow. */
@ApplicationScoped
class EntryBook {

    private final ListEntryRepository entries;
    private final Bureaus bureaus;
    private final TenantDirectory tenants;

    EntryBook(ListEntryRepository entries, Bureaus bureaus, TenantDirectory tenants) {
        this.entries = entries;
        this.bureaus = bureaus;
        this.tenants = tenants;
    }

    /** An entry to be written. */
    record NewEntry(
            UUID id,
            CaseSubject subject,
            SubjectKind kind,
            ListEntry.Decision decision,
            ListEntry.Term term,
            ListEntry.Source source) {}

    /**
     * Writes an entry; it shows to the public when the list's law says so and it is about an organisation.
     *
     * @throws KernelException {@code LISTED_ALREADY} (409)
     */
    void add(Unit unit, ListLaw.InForce list, NewEntry entry) {
        if (!tryAdd(unit, list, entry)) {
            throw new KernelException(ListError.LISTED_ALREADY, "该主体已在此名单内，不能重复列入。请刷新后查看。");
        }
    }

    /** The same; false when the subject stands on the list already. */
    boolean tryAdd(Unit unit, ListLaw.InForce list, NewEntry entry) {
        boolean named = entry.subject().code() != null && entry.kind() != SubjectKind.NATURAL_PERSON;
        boolean added = entries.add(
                unit,
                new ListEntry(
                        entry.id(),
                        list.kind().id(),
                        list.kind().label().zh(),
                        list.kind().polarity(),
                        entry.subject(),
                        entry.kind(),
                        entry.decision(),
                        entry.term(),
                        entry.source(),
                        named && list.version().publicity() != ListPublicity.NONE,
                        null));
        if (added) {
            unit.note("entry", entry.id());
            unit.tell(new SubjectListed(entry.id(), list.kind().id()));
        }
        return added;
    }

    /** Strikes an entry out; false when that had happened before. */
    boolean end(Unit unit, UUID id, String list, ListEntry.Ended ended) {
        boolean struck = entries.end(unit, id, ended);
        if (struck) {
            unit.note("entry", id);
            unit.note("because", ended.because());
            unit.tell(new SubjectDelisted(id, list, ended.because()));
        }
        return struck;
    }

    /** What the deciding authority is called. */
    String authority(Unit unit, @Nullable UUID bureau) {
        return bureau == null
                ? tenants.byId(unit.tenant()).map(TenantRef::name).orElseThrow() + "信用平台管理部门"
                : bureaus.find(unit, bureau).map(BureauView::name).orElseThrow();
    }
}
