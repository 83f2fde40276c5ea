package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.TestDatabase;
import org.xinheng.kernel.testing.TestTenant;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenDataPortalTest {

    private static final String CODE = "91331102MA2E3XYT6J";
    private static final String NAME = "云和绿谷食用菌专业合作社（样例）";

    @Inject
    PortalScene scene;

    private TestTenant city;

    @BeforeEach
    void aCity() {
        city = scene.city();
    }

    private static String data(TestTenant city, String path) {
        var answer = PortalScene.get(city, "/api/public/data/" + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private void change(String sql, Object... values) {
        scene.database().useHandle(handle -> handle.execute(sql, values));
    }

    @Test
    void everyDatasetIsThereAsATableAsJsonAndWithASchemaOfItsColumns() {
        for (var dataset : Datasets.all()) {
            var head = String.join(
                    ",", dataset.columns().stream().map(Dataset.Column::name).toList());
            assertThat(data(city, dataset.slug() + "/csv")).isEqualTo(Csv.MARK + head + "\r\n");
            assertThat(data(city, dataset.slug() + "/json")).endsWith("\"items\":[]}");
            var schema = PortalScene.get(city, "/api/public/data/" + dataset.slug() + "/schema")
                    .json();
            assertThat(schema.getMap("properties"))
                    .containsOnlyKeys(
                            dataset.columns().stream().map(Dataset.Column::name).toArray());
            assertThat(schema.getString("x-licence")).contains("免费复制");
            assertThat(schema.getString("x-basis")).isNotBlank();
        }
        assertThat(PortalScene.page(city, "/open-data"))
                .contains("行政许可", "评价等级", "/api/public/data/lists/csv", "application/ld+json", "使用条款");
    }

    @Test
    void aRowSaysWhatThePageOfTheRecordSays() {
        scene.permit(city, CODE, NAME, "2026-03-01");
        scene.penalty(city, CODE, NAME, "2026-03-02", "SERIOUS");
        scene.contract(city, CODE, NAME, "2026-03-03", "全部履行");
        scene.commitment(city, CODE, NAME, "2026-03-01", "2099-12-31", null, null);

        assertThat(data(city, "permits/csv"))
                .contains(",administrative-permit," + CODE + "," + NAME
                        + ",样〔2026〕1号,样例决定书,A1,样例局,2026-03-01,2026-03-01,2099-12-31,,false,许可内容：准予<b>销售</b>");
        assertThat(data(city, "penalties/json")).contains("\"class\":\"SERIOUS\"", "\"disputed\":false");
        assertThat(data(city, "acts/csv")).contains("contract-performance", "履约状态：全部履行");
        assertThat(data(city, "commitments/csv")).contains("33110020261101000001,容缺受理型", ",RUNNING,false");
    }

    @Test
    void aDatasetIsWholeAlsoWhenItIsReadInSeveralChunks() {
        scene.database()
                .useHandle(handle ->
                        handle.createUpdate("""
                        insert into public_record (tenant, id, item, act, subject_code, subject_name, document_no, title, authority_code,
                          authority_name, decided_on, publish_from, publish_until, class, disputed, fields)
                        select :tenant, uuidv7(), 'administrative-permit', 'PERMIT', lpad(i::text, 18, '0'), 'n' || i, 'd' || i, 't', 'A1', 'a',
                          date '2026-01-01' + i % 5, '2026-01-01', null, null, false, '[]'
                        from generate_series(1, 2003) i
                        """).bind("tenant", city.id()).execute());

        var rows = data(city, "permits/csv").lines().skip(1).toList();

        assertThat(rows).hasSize(2003).doesNotHaveDuplicates();
        assertThat(rows.getFirst()).contains(",2026-01-05,");
        assertThat(rows.getLast()).contains(",2026-01-01,2026-01-01,");
    }

    @Test
    void whatIsNotPublicTodayOrElsewhereIsInNoDataset() {
        var other = scene.city();
        scene.permit(other, CODE, "别处的企业", "2026-03-01");
        scene.commitment(other, CODE, "别处的企业", "2026-03-01", null, null, null);
        var id = scene.permit(city, CODE, NAME, "2026-03-01");
        change("update public_record set publish_until = '2026-03-02' where id = ?", id);
        scene.commitment(city, CODE, NAME, "2026-03-01", "2026-03-02", null, null);
        change("""
                insert into public_list_entry (tenant, id, list, list_label, polarity, subject_code, subject_name, reason, basis,
                  authority_name, document_no, listed_on, ends_on)
                values (?, uuidv7(), 'l', '样例名单', 'MISCONDUCT', ?, '到期的企业', 'r', 'b', 'a', 'd', '2025-01-01', '2026-01-01')
                """, city.id(), CODE);

        for (var dataset : Datasets.all()) {
            assertThat(data(city, dataset.slug() + "/json"))
                    .as(dataset.slug())
                    .endsWith("\"items\":[]}")
                    .doesNotContain("别处的企业", NAME, "到期的企业");
        }
        assertThat(PortalScene.get(city, "/api/public/changes").body()).doesNotContain("别处的企业", "到期的企业", NAME);
    }

    @Test
    void changesAreToldInOrderAndOfWhatWasTakenDownNothingIsLeftButItsId() {
        var first = scene.permit(city, CODE, NAME, "2026-03-01");
        var second = scene.penalty(city, CODE, NAME, "2026-03-02", "GENERAL");
        var changes = PortalScene.get(city, "/api/public/changes").json();
        assertThat(changes.getList("items.id")).isEqualTo(List.of(first.toString(), second.toString()));
        assertThat(changes.getList("items.event")).containsExactly("PUBLISHED", "PUBLISHED");
        assertThat(changes.getString("items[1].record.subject_name")).isEqualTo(NAME);
        String cursor = changes.getString("items[1].cursor");
        assertThat(behind(cursor, "").getList("items")).isEmpty();

        change("update public_record set published_at = published_at where id = ?", first);
        assertThat(behind(cursor, "").getList("items"))
                .as("touched, not changed")
                .isEmpty();
        change("update public_record set disputed = true where id = ?", first);
        change("delete from public_record where id = ?", second);

        var later = behind(cursor, "");
        assertThat(later.getList("items.event")).containsExactly("CHANGED", "TAKEN_DOWN");
        assertThat(later.getBoolean("items[0].record.disputed")).isTrue();
        assertThat(later.getString("items[1].id")).isEqualTo(second.toString());
        assertThat(later.getMap("items[1].record")).isNull();
        assertThat(PortalScene.get(city, "/api/public/changes").json().getList("items.id"))
                .as("the latest change of each alone")
                .isEqualTo(List.of(first.toString(), second.toString()));
        assertThat(behind("0", "&dataset=penalties").getList("items.event")).containsExactly("TAKEN_DOWN");
        assertThat(behind("0", "&limit=1").getString("next")).isEqualTo(later.getString("items[0].cursor"));
    }

    private JsonPath behind(String cursor, String more) {
        return PortalScene.get(city, "/api/public/changes?after=" + cursor + more)
                .json();
    }

    @Test
    void anotherCitysChangesAreNotTold() {
        UUID id = scene.permit(scene.city(), CODE, "别处的企业", "2026-03-01");

        assertThat(PortalScene.get(city, "/api/public/changes").body()).doesNotContain(id.toString());
    }

    @Test
    void nonsenseIsAnsweredWithWhatToDo() {
        assertThat(PortalScene.get(city, "/api/public/data/persons/csv").status())
                .isEqualTo(404);
        assertThat(PortalScene.get(city, "/api/public/data/persons/schema").body())
                .contains("DATASET_UNKNOWN", "/api/public/data");
        assertThat(PortalScene.get(city, "/api/public/changes?after=x").body())
                .contains("CHANGE_CURSOR_INVALID", "cursor");
        assertThat(PortalScene.get("nowhere.example", "/api/public/changes").body())
                .contains("NO_PORTAL");
    }

    @Test
    void pagesTellSearchEnginesAndPhonesWhatTheyAre() {
        scene.permit(city, CODE, NAME, "2026-03-01");
        assertThat(PortalScene.page(city, "/"))
                .contains("\"@type\":\"GovernmentOrganization\"", "\"SearchAction\"", "rel=\"manifest\"");
        var manifest = PortalScene.get(city, "/manifest.webmanifest");
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.json().getString("start_url")).isEqualTo("/");
        assertThat(manifest.json().getString("icons[0].type")).isEqualTo("image/svg+xml");
        assertThat(PortalScene.page(city, "/subjects/" + CODE))
                .contains("<svg class=\"qr\"", "/subjects/" + CODE + "</p>", "信用档案卡")
                .contains("<meta name=\"description\" content=\"" + NAME);
    }
}
