package org.xinheng.planted.beta;

import org.xinheng.kernel.subjects.TenantVault;

/** Opens the fields of a record that nobody may see. */
public class PlantedCurtain {

    /** Everything that is secret about a record. */
    public String lift(TenantVault vault, byte[] sealed) {
        return vault.open(TenantVault.Purpose.RECORD, sealed);
    }
}
