package org.xinheng.kernel.portal;

import java.util.List;
import java.util.Optional;
import org.xinheng.kernel.portal.Dataset.Column;

/** Every dataset of open data. The conditions are those of the repositories that fill the pages. */
final class Datasets {

    private static final List<Column> RECORD = List.of(
            new Column("id", "id", Dataset.Type.ID),
            Column.text("item"),
            Column.text("subject_code"),
            Column.text("subject_name"),
            Column.text("document_no"),
            Column.text("title"),
            Column.text("authority_code"),
            Column.text("authority_name"),
            Column.day("decided_on"),
            Column.day("publish_from"),
            Column.day("publish_until"),
            Column.text("class"),
            new Column("disputed", "disputed", Dataset.Type.FLAG),
            new Column(
                    "content",
                    "(select string_agg(f ->> 0 || '：' || (f ->> 1), '；') from jsonb_array_elements(fields) f)",
                    Dataset.Type.TEXT));

    private static final List<Dataset.Key> BY_DECISION =
            List.of(new Dataset.Key("decided_on", "date"), new Dataset.Key("id", "uuid"));

    private static final Dataset LISTS = new Dataset(
            "lists",
            List.of(
                    new Column("id", "id", Dataset.Type.ID),
                    Column.text("list"),
                    Column.text("list_label"),
                    Column.text("polarity"),
                    Column.text("subject_code"),
                    Column.text("subject_name"),
                    Column.text("reason"),
                    Column.text("basis"),
                    Column.text("authority_name"),
                    Column.text("document_no"),
                    Column.day("listed_on"),
                    new Column("last_day", "ends_on - 1", Dataset.Type.DAY)),
            "public_list_entry where " + ListedRepository.ON_A_LIST,
            List.of(new Dataset.Key("listed_on", "date"), new Dataset.Key("id", "uuid")),
            true);

    private static final Dataset COMMITMENTS = new Dataset(
            "commitments",
            List.of(
                    new Column("id", "c.id", Dataset.Type.ID),
                    Column.text("code").of("c"),
                    Column.text("kind_label").of("c"),
                    Column.text("subject_code").of("c"),
                    Column.text("subject_name").of("c"),
                    Column.text("matter").of("c"),
                    new Column("promise", "c.content", Dataset.Type.TEXT),
                    Column.text("authority_name").of("c"),
                    Column.day("made_on").of("c"),
                    Column.day("valid_until").of("c"),
                    new Column("fulfilment", "coalesce(c.fulfilment, 'RUNNING')", Dataset.Type.TEXT),
                    new Column("disputed", "coalesce(r.disputed, false)", Dataset.Type.FLAG)),
            PromiseRepository.SHOWN_FROM,
            List.of(new Dataset.Key("c.made_on", "date"), new Dataset.Key("c.id", "uuid")),
            true);

    private static final Dataset GRADES = new Dataset(
            "grades",
            List.of(
                    new Column("id", "p.id", Dataset.Type.ID),
                    Column.text("standard").of("s"),
                    Column.text("label").of("s").as("standard_label"),
                    Column.text("code").of("p").as("subject_code"),
                    Column.text("name").of("p").as("subject_name"),
                    Column.text("grade").of("p"),
                    Column.text("edition").of("g"),
                    Column.day("as_of").of("g"),
                    Column.day("published_on").of("g")),
            """
            public_standard s
            join public_grading g on g.tenant = s.tenant and g.standard = s.standard
            join public_grade p on p.tenant = g.tenant and p.run = g.run and p.standard = g.standard
            where s.tenant = :tenant and s.state = 'IN_USE'""",
            List.of(
                    new Dataset.Key("p.run", "uuid"),
                    new Dataset.Key("p.place", "smallint"),
                    new Dataset.Key("p.code", "text")),
            false);

    private static final List<Dataset> ALL = List.of(
            records("permits", "item = 'administrative-permit'"),
            records("penalties", "item = 'administrative-penalty'"),
            records("acts", "item not in ('administrative-permit', 'administrative-penalty')"),
            LISTS,
            COMMITMENTS,
            GRADES);

    private Datasets() {}

    private static Dataset records(String slug, String items) {
        return new Dataset(
                slug,
                RECORD,
                "public_record where tenant = :tenant and " + items + " and " + PortalRepository.PUBLIC_TODAY,
                BY_DECISION,
                true);
    }

    /** In the order of the page. */
    static List<Dataset> all() {
        return ALL;
    }

    static Optional<Dataset> find(String slug) {
        return ALL.stream().filter(dataset -> dataset.slug().equals(slug)).findFirst();
    }
}
