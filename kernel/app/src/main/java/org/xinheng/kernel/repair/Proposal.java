package org.xinheng.kernel.repair;

/**
 * What the determining bureau's first person proposes.
 *
 * @param grant whether the record is to be repaired
 * @param falseMaterial whether material was false; only with a denial, and it bars the subject for a time
 */
public record Proposal(boolean grant, String reasons, boolean falseMaterial) {

    /** Chinese words. */
    public String label() {
        return grant ? "拟同意修复" : falseMaterial ? "拟不予修复（提供虚假材料）" : "拟不予修复";
    }
}
