package org.xinheng.kernel.audit;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** What checking a tenant's sealed audit trail found. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
sealed interface Verification {

    /**
     * Every sealed line is as it was.
     *
     * @param head the newest chain value in hex: write it down elsewhere, and a cut-off end can be seen too
     */
    @JsonTypeName("INTACT")
    record Intact(long seals, long lines, String head) implements Verification {}

    /**
     * Something was changed after sealing; the first such place in the order of sealing.
     *
     * @param seal number of the seal
     * @param place position of the line inside the seal, from 0; -1 when the seal itself was changed
     * @param line identifier of the line as it stands now, or empty when it is missing
     * @param finding what is wrong, in Chinese
     */
    @JsonTypeName("BROKEN")
    record Broken(long seal, int place, String line, String finding) implements Verification {}
}
