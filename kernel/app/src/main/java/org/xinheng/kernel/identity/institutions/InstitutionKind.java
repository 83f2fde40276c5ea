package org.xinheng.kernel.identity.institutions;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an institution is. */
public enum InstitutionKind {
    BANK("银行业金融机构"),
    GUARANTEE("融资担保机构"),
    INSURER("保险机构"),
    LEASING("融资租赁公司"),
    FACTORING("商业保理公司"),
    MICROLOAN("小额贷款公司"),
    CREDIT_BUREAU("征信机构"),
    OTHER("其他机构");

    private final String label;

    InstitutionKind(String label) {
        this.label = label;
    }

    /** Chinese words. */
    public String label() {
        return label;
    }

    static Optional<InstitutionKind> of(@Nullable String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    static String all() {
        return Arrays.stream(values())
                .map(kind -> "%s（%s）".formatted(kind.name(), kind.label()))
                .collect(Collectors.joining("、"));
    }
}
