package org.xinheng.kernel.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
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

    /** What the entries of a report are called, section by section. */
    static List<String> titles(ReportView view) {
        return view.content().sections().stream()
                .flatMap(part -> part.entries().stream())
                .map(ReportContent.Entry::title)
                .toList();
    }

    /** A step that fails under this name and says this in its text or in one of its fields. */
    static void refused(String code, String words, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(KernelException.class, refused -> {
            assertThat(refused.code().name()).isEqualTo(code);
            assertThat(refused.getMessage()
                            + refused.errors().stream().map(FieldError::detail).toList())
                    .contains(words);
        });
    }

    static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
