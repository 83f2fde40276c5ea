package org.xinheng.kernel.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/** Fictitious farms with permits and penalties, for tests that need a population. */
public final class Farms {

    private final TestTenants tenants;
    private final TestTenant tenant;

    public Farms(TestTenants tenants, TestTenant tenant) {
        this.tenants = tenants;
        this.tenant = tenant;
    }

    /** One farm. */
    public record Farm(UUID id, String code) {}

    /** So many farms with one permit each, and none to three penalties. */
    public List<Farm> sow(int farms) {
        return IntStream.range(0, farms).mapToObj(this::farm).toList();
    }

    private Farm farm(int number) {
        var farm = farm("示例%d号家庭农场".formatted(number));
        permit(farm, number);
        for (int penalty = 0; penalty < number % 4; penalty++) {
            penalty(farm, number * 10 + penalty, "2026-0%d-01".formatted(penalty + 4));
        }
        return farm;
    }

    /** A farm without any record. */
    public Farm farm(String name) {
        String code = "W"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 17).toUpperCase(Locale.ROOT);
        return tenants.superuser()
                .withHandle(handle -> handle.createQuery("""
                        insert into subject (code, name, kind) values (:code, :name, 'ORGANISATION') returning id
                        """)
                        .bind("code", code)
                        .bind("name", name)
                        .mapTo(UUID.class)
                        .map(id -> new Farm(id, code))
                        .one());
    }

    public void permit(Farm farm, int number) {
        record(farm, "administrative-permit", number, "2024-09-01", "{\"XK_XKWS\": \"食品经营许可\"}", null);
    }

    /** For pesticide residues, of the general class. */
    public void penalty(Farm farm, int number, String decidedOn) {
        record(
                farm,
                "administrative-penalty",
                number,
                decidedOn,
                "{\"CF_WFXW\": \"销售农药残留超标的蔬菜\", \"CF_NR_FK\": \"2\"}",
                "GENERAL");
    }

    /** What the registry says: founded on a day. */
    public void registration(Farm farm, int number, String foundedOn) {
        record(
                farm,
                "business-registration",
                number,
                "2026-10-08",
                "{\"ZC_CLRQ\": \"%s\", \"ZC_ZT\": \"存续\"}".formatted(foundedOn),
                null);
    }

    private void record(Farm farm, String item, int number, String decidedOn, String payload, @Nullable String grave) {
        tenants.superuser()
                .useHandle(handle -> handle.createUpdate("""
                        insert into record (tenant, item, item_version, act, subject, subject_kind, subject_code, subject_name,
                          document_no, title, authority_name, decided_on, payload, state, disclosure, publish, publish_from, reported_on,
                          natural_key, content_hash, class)
                        select :tenant, :item, 1, case when :item like 'administrative-%' then upper(replace(:item, 'administrative-', '')) else 'OTHER' end, id, 'ORGANISATION', code, name, :number, '决定书', '市农业农村局',
                          :decided::date, :payload::jsonb, 'EFFECTIVE', 'PUBLIC', true, :decided::date, :decided::date,
                          sha256((:item || :number)::bytea), sha256(:payload::bytea), :grave
                        from subject where id = :subject
                        """)
                        .bind("tenant", tenant.id())
                        .bind("item", item)
                        .bind("subject", farm.id())
                        .bind("number", "例〔2026〕%d号".formatted(number))
                        .bind("decided", decidedOn)
                        .bind("payload", payload)
                        .bind("grave", grave)
                        .execute());
    }
}
