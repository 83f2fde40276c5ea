package org.xinheng.definitions.tenants;

/** What kind of authority a tenant is. */
public enum TenantKind {
    PLATFORM("平台"),
    PROVINCE("省"),
    CITY("市"),
    DISTRICT("区"),
    COUNTY("县（市）"),
    TOWN("镇街园区");

    private final String label;

    TenantKind(String label) {
        this.label = label;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }
}
