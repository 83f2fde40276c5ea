package org.xinheng.kernel.subjects;

import java.util.Set;
import org.xinheng.kernel.shared.Fact;

/**
 * People decided about codes or names: subjects were merged or renamed, or records went to another code.
 *
 * @param codes every code whose name or records may have changed
 */
public record SubjectsCorrected(Set<String> codes) implements Fact {

    public SubjectsCorrected {
        codes = Set.copyOf(codes);
    }
}
