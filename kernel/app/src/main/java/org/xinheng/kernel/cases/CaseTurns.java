package org.xinheng.kernel.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Makes the steps of each kind of case. */
@ApplicationScoped
public class CaseTurns {

    private final Work work;
    private final Cases cases;
    private final CaseDesk desk;
    private final CaseSight sight;

    CaseTurns(Work work, Cases cases, CaseDesk desk, CaseSight sight) {
        this.work = work;
        this.cases = cases;
        this.desk = desk;
        this.sight = sight;
    }

    /** Steps that answer with the case. */
    public <S extends CaseState> CaseSteps<S, CaseView> of(CaseKind<S> kind) {
        return of(kind, desk::view);
    }

    /** Steps that answer with what a feature shows of its case. */
    public <S extends CaseState, V> CaseSteps<S, V> of(CaseKind<S> kind, BiFunction<Unit, UUID, V> shown) {
        return new CaseSteps<>(this, kind, shown);
    }

    Work work() {
        return work;
    }

    Cases cases() {
        return cases;
    }

    CaseDesk desk() {
        return desk;
    }

    CaseSight sight() {
        return sight;
    }
}
