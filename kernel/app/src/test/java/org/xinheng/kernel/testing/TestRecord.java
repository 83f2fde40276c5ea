package org.xinheng.kernel.testing;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;

/** A record put straight into the database, past intake, so that a test can set any scene. Publishable unless changed. */
public final class TestRecord {

    /** First day of the period in which the scenes of tests play; long past on any clock. */
    public static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    private final UUID id = UUID.randomUUID();

    private TestRecord(String item, String act) {
        var number = COUNT.incrementAndGet();
        set("id", id).set("item", item).set("item_version", 1).set("act", act);
        set("subject_kind", "ORGANISATION")
                .set("subject_code", code(number))
                .set("subject_name", "瓯江样例" + number + "有限公司");
        set("document_no", "样许〔2026〕" + number + "号").set("title", "样例决定书");
        set("authority_code", "11331102MAG6B9G80X").set("authority_name", "样例局");
        set("decided_on", DECIDED).set("payload", "{}");
        set("state", "EFFECTIVE").set("disclosure", "PUBLIC").set("publish", true);
        set("publish_from", DECIDED).set("reported_on", DECIDED);
        set("natural_key", bytes()).set("content_hash", bytes());
    }

    public static TestRecord permit() {
        return new TestRecord("administrative-permit", "PERMIT");
    }

    public static TestRecord penalty() {
        return new TestRecord("administrative-penalty", "PENALTY").set("class", "GENERAL");
    }

    /** Sets a column of table record. */
    public TestRecord set(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return String.valueOf(columns.get("subject_code"));
    }

    public String name() {
        return String.valueOf(columns.get("subject_name"));
    }

    /** Stores it, with its subject, as data of the tenant. */
    public TestRecord in(TestTenant tenant, TestTenants tenants) {
        tenants.superuser().useHandle(handle -> {
            if (columns.get("subject_code") != null) {
                set(
                        "subject",
                        handle.createQuery("""
                                insert into subject (code, name, kind) values (:code, :name, 'ORGANISATION')
                                on conflict (code) do update set name = excluded.name returning id
                                """)
                                .bind("code", code())
                                .bind("name", name())
                                .mapTo(UUID.class)
                                .one());
            }
            var insert = handle.createUpdate(
                    "insert into record (tenant, " + String.join(", ", columns.keySet()) + ") values (:tenant, "
                            + columns.keySet().stream().map(TestRecord::place).collect(Collectors.joining(", ")) + ")");
            insert.bind("tenant", tenant.id());
            columns.forEach(insert::bind);
            insert.execute();
            handle.createUpdate("insert into record_name (tenant, name) select :tenant, :name where :name is not null"
                            + " on conflict do nothing")
                    .bind("tenant", tenant.id())
                    .bind("name", (String) columns.get("subject_name"))
                    .execute();
        });
        return this;
    }

    private static String place(String column) {
        return column.equals("payload") ? "cast(:payload as jsonb)" : ":" + column;
    }

    private static String code(int number) {
        return UnifiedCreditCode.of('9', '1', "331102", OrganisationCode.ofBody("MT%06d".formatted(number)))
                .value();
    }

    private static byte[] bytes() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
