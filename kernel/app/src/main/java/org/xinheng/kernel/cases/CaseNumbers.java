package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;

/** Numbers of cases and documents: gap-free per tenant, year and kind. */
@ApplicationScoped
class CaseNumbers {

    private final CaseNumberRepository counters;
    private final TenantDirectory tenants;

    CaseNumbers(CaseNumberRepository counters, TenantDirectory tenants) {
        this.counters = counters;
        this.tenants = tenants;
    }

    /** Such as {@code YY331100-2026-00012}: short enough for the telephone. */
    String caseNumber(Unit unit, CaseKind<?> kind, LocalDate day) {
        return "%s%s-%d-%05d"
                .formatted(
                        kind.letters(),
                        tenants.byId(unit.tenant()).orElseThrow().divisionCode(),
                        day.getYear(),
                        counters.next(unit, kind.letters(), day.getYear()));
    }

    /** Such as 丽水信异受〔2026〕3号, as documents of authorities are numbered. */
    String documentNumber(Unit unit, String word, LocalDate day) {
        return "%s信%s〔%d〕%d号"
                .formatted(
                        tenants.byId(unit.tenant()).orElseThrow().shortName(),
                        word,
                        day.getYear(),
                        counters.next(unit, word, day.getYear()));
    }

    void lock(Unit unit, String key) {
        counters.lock(unit, key);
    }
}
