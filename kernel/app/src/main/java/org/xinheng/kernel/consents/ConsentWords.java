package org.xinheng.kernel.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import org.xinheng.definitions.consents.ConsentScope;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;

/** The words a firm reads and signs: who, to whom, what, for what, until when, and how it ends. */
@ApplicationScoped
class ConsentWords {

    private final TenantDirectory tenants;

    ConsentWords(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    Statement of(Unit unit, SoundConsent wanted) {
        var lines = new ArrayList<String>();
        lines.add("信用信息查询授权书");
        lines.add("授权单位：%s（统一社会信用代码 %s）"
                .formatted(wanted.subject().name(), wanted.subject().code()));
        lines.add("被授权机构：%s（统一社会信用代码 %s）"
                .formatted(wanted.institution().name(), wanted.institution().code()));
        lines.add("授权单位自愿授权上述机构向%s查询本单位的公共信用信息，内容如下："
                .formatted(tenants.byId(unit.tenant()).orElseThrow().name()));
        lines.add("一、授权范围");
        int number = 0;
        for (ConsentScope scope : wanted.scopes()) {
            number++;
            lines.add("（%d）%s：%s"
                    .formatted(
                            number,
                            scope.section().label().zh(),
                            scope.section().text()));
        }
        String note = wanted.note();
        lines.add("二、授权用途：%s%s。".formatted(wanted.purpose().label().zh(), note == null ? "" : "（" + note + "）"));
        lines.add("三、授权期限：自%s起至%s止（含当日）。".formatted(wanted.from(), wanted.until()));
        lines.add("四、双方的权利和义务");
        number = 0;
        for (String clause : wanted.law().notes()) {
            number++;
            lines.add("（%d）%s".formatted(number, clause));
        }
        lines.add("依据：%s。".formatted(wanted.law().basis().citation()));
        lines.add("授权日期：%s".formatted(wanted.from()));
        String text = String.join("\n", lines);
        return new Statement(text, HexFormat.of().formatHex(Sm3.digest(text)));
    }
}
