package org.xinheng.kernel.commitments;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** A city with a bureau and a firm that promises something, and the ordinary steps on the way. */
@Singleton
public class CommitmentScene {

    static final String CONTENT = "自签署之日起三十日内补齐消防验收材料，逾期自愿停止营业。";

    private final TestTenants tenants;
    private final Commitments commitments;
    private final CommitmentSteps steps;
    private final CommitmentDesk desk;

    CommitmentScene(TestTenants tenants, Commitments commitments, CommitmentSteps steps, CommitmentDesk desk) {
        this.tenants = tenants;
        this.commitments = commitments;
        this.steps = steps;
        this.desk = desk;
    }

    /** The people of a scene. */
    record Cast(TestTenant city, String code, String name, Actor clerk, Actor lead, Actor firm) {}

    Cast cast() {
        var city = tenants.fresh();
        var known = TestRecord.permit().in(city, tenants);
        return new Cast(
                city,
                known.code(),
                known.name(),
                city.actorOf(city.bureau(), Role.BUREAU_CLERK),
                city.actorOf(city.bureau(), Role.BUREAU_LEAD),
                city.firm(known.code()));
    }

    static BeginCommitment command(Cast cast, String kind, @Nullable LocalDate until) {
        return new BeginCommitment(
                kind,
                cast.code(),
                "民宿开业消防手续",
                CONTENT,
                null,
                until,
                null,
                cast.city().bureau(),
                null);
    }

    CommitmentView drafted(Cast cast, @Nullable LocalDate until) {
        return commitments.begin(cast.clerk(), command(cast, "incomplete-accepted", until), null);
    }

    /** Signed by the firm, written by the bureau. */
    CommitmentView running(Cast cast, @Nullable LocalDate until) {
        var drafted = drafted(cast, until);
        return steps.sign(cast.firm(), seen(drafted), "张样例", hash(cast.firm(), drafted));
    }

    String hash(Actor actor, CommitmentView view) {
        return commitments.text(actor, view.commitment().id(), null).hash();
    }

    CommitmentView evidence(Cast cast, CommitmentView view) {
        return steps.addProof(cast.clerk(), view.commitment().id(), "evidence", "现场检查照片.pdf", pdf("photo"));
    }

    CommitmentView judged(Cast cast, CommitmentView running, Finding finding) {
        return desk.judge(cast.clerk(), seen(evidence(cast, running)), finding);
    }

    static Finding breach() {
        return Finding.of(Fulfilment.NOT, "到期后两次现场核查均未见消防验收材料。", "未在三十日内补齐消防验收材料。", "责令停止营业，不再适用容缺受理。");
    }

    static byte[] pdf(String words) {
        return ("%PDF-1.7 " + words).getBytes(StandardCharsets.UTF_8);
    }

    static Ticket seen(CommitmentView view) {
        return new Ticket(view.file().row().id(), view.file().row().version(), null);
    }

    <T> T one(String sql, UUID id, Class<T> type) {
        return tenants.superuser()
                .withHandle(handle ->
                        handle.createQuery(sql).bind(0, id).mapTo(type).one());
    }

    void set(String sql, UUID id, LocalDate day) {
        tenants.superuser()
                .useHandle(handle ->
                        handle.createUpdate(sql).bind(0, day).bind(1, id).execute());
    }

    boolean isPublic(UUID id) {
        return one("select count(*) from public_commitment where id = ?", id, Long.class) == 1;
    }
}
