package org.xinheng.kernel.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A state of a case: implemented by a feature's sealed interface, whose permitted records are the states. Their
 * components are stored as JSON, so they hold values Jackson knows.
 */
public interface CaseState {

    /** What officers and applicants read, in Chinese. */
    String label();

    /**
     * What the subject of the case may read of it: the state itself, or, while somebody's proposal waits for another
     * person's decision, a state without the proposal; null: not even that there is a case. Officers always read the state.
     */
    default @Nullable CaseState shownToSubject() {
        return this;
    }

    /** True while the next step is the applicant's: then the case is in no officer's queue but its own opener's. */
    default boolean waitsForApplicant() {
        return false;
    }

    /** True when nothing can happen to the case any more. */
    @JsonIgnore
    default boolean isClosed() {
        return false;
    }

    /** A state nothing leads out of any more, save what a law lets take back. */
    interface Closed extends CaseState {

        @Override
        @JsonIgnore
        default boolean isClosed() {
            return true;
        }
    }
}
