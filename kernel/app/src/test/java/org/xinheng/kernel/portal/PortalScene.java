package org.xinheng.kernel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.util.EntityUtils;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.testing.TestTenant;
import org.xinheng.kernel.testing.TestTenants;

/**
 * Visits to portals, and public content put straight into the read model.
 *
 * <p>Not by RestAssured, whose handling of failures breaks where "FAILURE" in lower case has a dotless i, as in our tests.
 */
@Singleton
public class PortalScene {

    private final TestTenants tenants;

    PortalScene(TestTenants tenants) {
        this.tenants = tenants;
    }

    /** A tenant whose catalogue publishes permits and penalties. */
    TestTenant city() {
        var city = tenants.fresh();
        database().useHandle(handle -> handle.execute("""
                insert into public_item (tenant, item, act, label, label_en, basis, place) values
                  (?, 'administrative-permit', 'PERMIT', '行政许可', 'Permits', '《样例法》', 1),
                  (?, 'administrative-penalty', 'PENALTY', '行政处罚', 'Penalties', '《样例法》', 2),
                  (?, 'administrative-award', 'AWARD', '行政奖励', 'Awards', '《样例法》', 3)
                """, city.id(), city.id(), city.id()));
        return city;
    }

    Jdbi database() {
        return tenants.superuser();
    }

    /** A public permit; its id. */
    UUID permit(TestTenant city, String code, String name, String decidedOn) {
        return record(city, "administrative-permit", "PERMIT", code, name, decidedOn, null);
    }

    /** A public penalty of a class; its id. */
    UUID penalty(TestTenant city, String code, String name, String decidedOn, String seriousness) {
        return record(city, "administrative-penalty", "PENALTY", code, name, decidedOn, seriousness);
    }

    /** A public commitment, running without a record. */
    void commitment(
            TestTenant city,
            String code,
            String name,
            String madeOn,
            @Nullable String until,
            @Nullable String fulfilment,
            @Nullable UUID record) {
        database()
                .useHandle(handle -> handle.createUpdate("""
                        insert into public_commitment (tenant, id, code, kind, kind_label, subject_code, subject_name, matter, content,
                          liability, authority_name, made_on, valid_until, fulfilment, record)
                        values (:tenant, uuidv7(), '33110020261101000001', 'incomplete-accepted', '容缺受理型', :code, :name,
                          '民宿开业消防手续', '自签署之日起三十日内补齐材料。', '记入信用记录。', '样例局', cast(:madeOn as date),
                          cast(:until as date), :fulfilment, cast(:record as uuid))
                        """)
                        .bind("tenant", city.id())
                        .bind("code", code)
                        .bind("name", name)
                        .bind("madeOn", madeOn)
                        .bind("until", until)
                        .bind("fulfilment", fulfilment)
                        .bind("record", record)
                        .execute());
    }

    /** A measure shown as an example. */
    void example(TestTenant city, String measure, String label, String list, String month) {
        database()
                .useHandle(handle -> handle.createUpdate("""
                        insert into public_measure_example (tenant, id, measure, measure_label, list, follows_from, incentive, matters,
                          effect, body, month)
                        values (:tenant, uuidv7(), :measure, :label, :list, '样例名单', :incentive, '{BIDDING,PERMIT}', '依法限制或者优先办理',
                          '招标人', cast(:month as date))
                        """)
                        .bind("tenant", city.id())
                        .bind("measure", measure)
                        .bind("label", label)
                        .bind("list", list)
                        .bind("incentive", list.equals("red-list"))
                        .bind("month", month)
                        .execute());
    }

    /** How a contract was performed, as its public record says; its id. */
    UUID contract(TestTenant city, String code, String name, String decidedOn, String state) {
        UUID id = record(city, "contract-performance", "OTHER", code, name, decidedOn, null);
        database()
                .useHandle(handle -> handle.createUpdate("""
                        update public_record set document_no = 'HT-2026-1', title = '检测设备采购合同', authority_name = '样例市场监督管理局',
                          fields = cast(:fields as jsonb)
                        where id = :id
                        """)
                        .bind("id", id)
                        .bind("fields", """
                        [["合同编号", "HT-2026-1"], ["采购人名称", "样例市人民医院"], ["履约期限", "2026-06-30"], ["履约状态", "%s"]]
                        """.formatted(state))
                        .execute());
        return id;
    }

    private UUID record(
            TestTenant city,
            String item,
            String act,
            String code,
            String name,
            String day,
            @Nullable String seriousness) {
        return database()
                .withHandle(handle -> handle.createQuery("""
                        insert into public_record (tenant, id, item, act, subject_code, subject_name, document_no, title, authority_code,
                          authority_name, decided_on, publish_from, publish_until, class, disputed, fields)
                        values (:tenant, uuidv7(), :item, :act, :code, :name, '样〔2026〕1号', '样例决定书', 'A1', '样例局', cast(:day as date),
                          cast(:day as date), '2099-12-31', :class, false, '[["许可内容", "准予<b>销售</b>"]]') returning id
                        """)
                        .bind("tenant", city.id())
                        .bind("item", item)
                        .bind("act", act)
                        .bind("code", code)
                        .bind("name", name)
                        .bind("day", day)
                        .bind("class", seriousness)
                        .mapTo(UUID.class)
                        .one());
    }

    /** A public draw with one subject drawn, one replaced and the one in its place; its id. */
    UUID draw(TestTenant city) {
        return database()
                .withHandle(handle -> handle.createQuery("""
                        insert into public_draw (tenant, id, title, number, bureau, standard, run_as_of, period_from, period_until,
                          open_grades, state, noticed_at, value_source, value_url, value_due_at, commitment, list_hash, list,
                          strata, inspectors, secret, value, value_quote, seed, drawn_at, results)
                        values (:tenant, uuidv7(), '样例局2026年度分级监督检查计划', 1, '样例局', '样例评价', '2026-11-01', '2026-01-01', '2027-01-01',
                          true, 'DRAWN', now(), '样例彩票第1期开奖号码', 'https://example.org/', now(), repeat('c', 64), repeat('a', 64),
                          E'xinheng-draw 1\neach 2\n', '[{"grade": "D", "label": "较差", "colour": "#9B1C1C", "subjects": 3, "drawn": 2}]',
                          2, repeat('5', 64), '03 08 11', '样例公告', repeat('e', 64), now(),
                          '[{"grade": "D", "place": 1, "entry": "91331102MA2E3XYT6J", "name": "样例合作社", "inspectors": ["aaaa", "bbbb"], "state": "REPLACED", "insteadOf": null, "why": "DEREGISTERED"},
                            {"grade": "D", "place": 2, "entry": "91331102MA2E3XYT6K", "name": "样例农场", "inspectors": ["aaaa", "bbbb"], "state": "DONE", "insteadOf": null, "why": null},
                            {"grade": "D", "place": 3, "entry": "91331102MA2E3XYT6L", "name": "样例果园", "inspectors": ["aaaa", "bbbb"], "state": "OPEN", "insteadOf": "91331102MA2E3XYT6J", "why": null}]')
                        returning id
                        """)
                        .bind("tenant", city.id())
                        .mapTo(UUID.class)
                        .one());
    }

    /** What a portal answered. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        JsonPath json() {
            return JsonPath.from(body);
        }
    }

    /** A page that must be there, as its HTML. */
    static String page(TestTenant city, String path) {
        var answer = get(city, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    static Answer get(TestTenant city, String path, String... headers) {
        return get(city.host(), path, headers);
    }

    /** Sends a form as a browser would. */
    static Answer post(TestTenant city, String path, Map<String, String> form) {
        var request = new HttpPost("http://localhost:" + RestAssured.port + path);
        request.setHeader("Host", city.host());
        var fields = form.entrySet().stream()
                .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                .toList();
        request.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
        return send(request);
    }

    /** Sends one file as a browser would. */
    static Answer upload(TestTenant city, String path, String name, byte[] content) {
        var boundary = "----xinhengboundary";
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, name)
                        .getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head);
        body.writeBytes(content);
        body.writeBytes(tail);
        var request = new HttpPost("http://localhost:" + RestAssured.port + path);
        request.setHeader("Host", city.host());
        request.setHeader("Content-Type", "multipart/form-data; boundary=" + boundary);
        request.setEntity(new org.apache.http.entity.ByteArrayEntity(body.toByteArray()));
        return send(request);
    }

    /** Asks the kernel as a browser would that opened this host; redirects are not followed. */
    public static Answer get(String host, String path, String... headers) {
        var request = new HttpGet("http://localhost:" + RestAssured.port + path);
        request.setHeader("Host", host);
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private static Answer send(HttpUriRequest request) {
        try (var client = HttpClients.custom()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .build();
                var response = client.execute(request)) {
            var found = new HashMap<String, String>();
            for (var header : response.getAllHeaders()) {
                found.merge(
                        header.getName().toLowerCase(Locale.ROOT), header.getValue(), (one, two) -> one + "\n" + two);
            }
            var entity = response.getEntity();
            var body = entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8);
            return new Answer(response.getStatusLine().getStatusCode(), found, body);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
