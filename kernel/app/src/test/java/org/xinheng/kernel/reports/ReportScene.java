package org.xinheng.kernel.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A city that knows a firm with a permit, a published penalty and one by simplified procedure that is not published. */
final class ReportScene {

    static final String SPECIAL = "no-violation-report";
    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
    static final String FACTS = "未按规定张贴安全须知";

    final TestTenant city;
    final TestRecord penalty;
    final TestRecord hidden;
    final TestRecord permit;
    final Actor clerk;
    final Actor lead;
    final Actor administrator;
    final Actor auditor;
    final Actor firm;

    ReportScene(TestTenants tenants) {
        city = tenants.fresh();
        penalty = TestRecord.penalty()
                .set("title", "一般处罚决定书")
                .set("document_no", "样罚〔2026〕一般号")
                .set("source_bureau", city.bureau())
                .set("payload", """
                        {"CF_XDR_MC": "瓯江", "CF_FRDB": "张样例", "CF_SY": "%s", "CF_NR": "罚款", "CF_XDR_LB": "1"}
                        """.formatted(FACTS))
                .in(city, tenants);
        hidden = sameSubject(TestRecord.penalty())
                .set("title", "当场处罚决定书")
                .set("document_no", "样罚〔2026〕简易号")
                .set("class", "MINOR")
                .set("publish", false)
                .set("publish_from", null)
                .in(city, tenants);
        permit = sameSubject(TestRecord.permit()).set("title", "准予经营决定书").in(city, tenants);
        clerk = city.actor(Role.BUREAU_CLERK);
        lead = city.actorOf(city.bureau(), Role.BUREAU_LEAD);
        administrator = city.actor(Role.CITY_ADMINISTRATOR);
        auditor = city.actor(Role.AUDITOR);
        firm = city.firm(penalty.code());
    }

    private TestRecord sameSubject(TestRecord record) {
        return record.set("subject_code", penalty.code()).set("subject_name", penalty.name());
    }

    String code() {
        return penalty.code();
    }

    AskReport standard(@Nullable ReportScope scope) {
        return new AskReport(null, code(), scope, "bidding", "某项目资格审查", null, null, null);
    }

    AskReport special() {
        return new AskReport(SPECIAL, code(), null, "listing", null, "样例证券交易所", FROM, UNTIL);
    }

    AskReport own() {
        return new AskReport(null, null, null, "loan", null, null, null, null);
    }

    static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
