package org.xinheng.kernel.subjects;

import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.tenancy.Unit;

/**
 * What hangs on a subject's code in one tenant and follows a decision about it. Implemented by {@code records}, so the
 * arrow points up.
 */
public interface Attachments {

    /**
     * Moves what stands under a code to another one; how it was reported stays in it.
     *
     * @param name only what was reported under this name; null means whatever the name
     * @param why goes to the history of each record
     * @return how many records moved
     */
    int move(Unit unit, String code, @Nullable String name, String newCode, String why);

    /**
     * Holds back what stands under a code that is not its subject's: it leaves the public until somebody releases it.
     *
     * @return how many records are held now that were effective
     */
    int hold(Unit unit, String code, String name, String why);
}
