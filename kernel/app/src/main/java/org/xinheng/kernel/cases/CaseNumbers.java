package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;

/** Numbers of cases, documents and whatever else is filed: gap-free per tenant, year and kind. */
@ApplicationScoped
public class CaseNumbers {

    private final CaseNumberRepository counters;
    private final TenantDirectory tenants;

    CaseNumbers(CaseNumberRepository counters, TenantDirectory tenants) {
        this.counters = counters;
        this.tenants = tenants;
    }

    /** Such as {@code YY331100-2026-00012}: short enough for the telephone. */
    String caseNumber(Unit unit, CaseKind<?> kind, LocalDate day) {
        return number(unit, kind.letters(), day);
    }

    /** The same for what is no case; the letters are its own. The counter is locked until the unit ends. */
    public String number(Unit unit, String letters, LocalDate day) {
        return "%s%s-%d-%05d"
                .formatted(
                        letters,
                        tenants.byId(unit.tenant()).orElseThrow().divisionCode(),
                        day.getYear(),
                        counters.next(unit, letters, day.getYear()));
    }

    /**
     * The next number of a word, such as 丽水信异受〔2026〕3号, as documents of authorities are numbered; taken with the unit's
     * commit, so that none is lost.
     *
     * @param word what stands between the authority's name and the year
     */
    public String documentNumber(Unit unit, String word, LocalDate day) {
        return "%s信%s〔%d〕%d号"
                .formatted(
                        tenants.byId(unit.tenant()).orElseThrow().shortName(),
                        word,
                        day.getYear(),
                        counters.next(unit, word, day.getYear()));
    }

    /** Lets the same request by the same person in only once at a time; its key. */
    public void lock(Unit unit, String key) {
        counters.lock(unit, key);
    }
}
