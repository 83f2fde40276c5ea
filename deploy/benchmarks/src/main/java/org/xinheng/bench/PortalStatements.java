package org.xinheng.bench;

import java.util.Map;
import java.util.Objects;

/** What the portal asks PostgreSQL for a page, as pgbench scripts; kept like {@code PortalRepository}. */
final class PortalStatements {

    private static final String ROW =
            "id, item, act, subject_code, subject_name, document_no, title, authority_name, decided_on, publish_from, publish_until, class, disputed";
    private static final String TODAY =
            "publish_from <= current_date and (publish_until is null or publish_until >= current_date)";
    private static final String NEWEST =
            "select " + ROW + " from public_record where tenant = %1$d and item = '%3$s' and " + TODAY
                    + " order by decided_on desc, id desc limit %4$d;\n";
    private static final String ITEMS =
            "select i.item, i.act, i.label, i.label_en, i.basis, coalesce(sum(c.records), 0) as records from public_item i left join public_count c on c.tenant = i.tenant and c.item = i.item where i.tenant = %1$d group by i.tenant, i.item order by i.place, i.item;\n";
    private static final String STAMP = "select subjects from public_stamp where tenant = %1$d;\n";
    private static final String AUTHORITIES =
            "select authority_code, authority_name from public_count where tenant = %1$d and item = 'administrative-permit' order by records desc, authority_code limit 200;\n";
    private static final String OF_SUBJECT = "select " + ROW
            + " from (select *, row_number() over (partition by item order by decided_on desc, id desc) as place from public_record where tenant = %1$d and subject_code = (select code from bench_sample where n = :n) and "
            + TODAY + ") r where place <= 20 order by item, decided_on desc, id desc;\n";

    private final Map<String, String> scripts;

    PortalStatements(long tenant, int samples) {
        scripts = Map.of(
                "首页 home",
                        ITEMS.formatted(tenant)
                                + STAMP.formatted(tenant)
                                + newest(tenant, "administrative-permit", 6)
                                + newest(tenant, "administrative-penalty", 6),
                "查询 search", Statements.byName(tenant, samples),
                "列表 list",
                        ITEMS.formatted(tenant)
                                + AUTHORITIES.formatted(tenant)
                                + newest(tenant, "administrative-permit", 21),
                "主体页 subject page",
                        Statements.byCode(tenant, samples) + ITEMS.formatted(tenant) + OF_SUBJECT.formatted(tenant));
    }

    private static String newest(long tenant, String item, int rows) {
        return NEWEST.formatted(tenant, 0, item, rows);
    }

    /** The script of a page by the name {@link PortalBench} prints. */
    String of(String page) {
        return Objects.requireNonNull(scripts.get(page));
    }
}
