package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.definitions.tenants.TenantPack;

/**
 * What has happened in a place before somebody looks: a firm, an auditor and a second administrator who can log in, a list
 * received from the court, and what the themes beside this class make up. All through the product's API by the people who
 * would do it; what would take effect is decided by a second person.
 */
final class SampleLife {

    private static final String COURT_LIST = "judgment-defaulters";
    private static final int DEFAULTERS = 6;
    private static final int EVERY = 7;
    private static final int LOOKED_AT = 200;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final People people;
    private final Function<String, KernelApi> acting;
    private final Progress progress;
    private final Secrets done;
    private final String url;

    /**
     * Made for an installation.
     *
     * @param acting the kernel's API as the person of this name
     * @param url of the kernel
     */
    SampleLife(People people, Function<String, KernelApi> acting, Progress progress, Secrets done, String url) {
        this.url = url;
        this.people = people;
        this.acting = acting;
        this.progress = progress;
        this.done = done;
    }

    static String auditor(String slug) {
        return slug + "-auditor";
    }

    static String firm(String slug) {
        return slug + "-firm";
    }

    static String deputy(String slug) {
        return slug + "-deputy";
    }

    /** Makes up what has not happened yet; a place without samples stays as it is. */
    void happen(TenantPack pack, Path folder) {
        var administrator = acting.apply(Openings.administrator(pack.slug()));
        comeTogether(administrator, pack);
        once("court-list." + pack.slug(), () -> receive(administrator, pack, folder));
        var place = new SamplePlace(pack, acting, progress, done);
        var grades = new SampleGrades(place);
        var draws = new SampleDraws(place);
        place.once("graded", grades::publish);
        place.once("announced", draws::announce);
        place.once("promised", () -> new SamplePromises(place).happen());
        place.once("repaired", () -> new SampleRepairs(place).happen());
        place.once("objected", () -> new SampleObjections(place).happen());
        place.once("listed", () -> new SampleListings(place).happen());
        place.once("rectified", () -> new SampleRectification(place).happen());
        place.once("tasks", () -> new SampleTasks(place).happen());
        place.once("reported", () -> new SampleReports(place).happen());
        place.once("consented", () -> new SampleConsents(place, people, url).happen());
        place.once("drawn", draws::draw);
        place.once("articles", () -> publish(place));
        if (place.isMain()) {
            place.once("compared", grades::leaveOneToCompare);
        }
    }

    private void comeTogether(KernelApi administrator, TenantPack pack) {
        String slug = pack.slug();
        once("auditor." + slug, () -> {
            join(administrator, pack, auditor(slug), pack.shortName() + "审计（样例）", Map.of("role", "AUDITOR"));
            return "yes";
        });
        once("deputy." + slug, () -> {
            join(
                    administrator,
                    pack,
                    deputy(slug),
                    pack.shortName() + "副管理员（样例）",
                    Map.of("role", "CITY_ADMINISTRATOR"));
            return "yes";
        });
        once(
                "firm." + slug,
                () -> repairable(administrator, pack)
                        .map(record -> invite(administrator, pack, record))
                        .orElse(""));
    }

    private interface Deed {
        String happens();
    }

    private void once(String name, Deed deed) {
        if (!done.knows(name)) {
            done.keep(name, deed.happens());
        }
    }

    /** A penalty of the agriculture bureau that its firm may have repaired today; natural persons do not log in. */
    private Optional<JsonNode> repairable(KernelApi administrator, TenantPack pack) {
        var path = "/api/t/" + pack.slug();
        var code = Openings.agriculture(pack).code();
        return administrator.items(path + "/bureaus").stream()
                .filter(view -> code.equals(view.get("code").asText()))
                .flatMap(view -> administrator
                        .items("%s/records?item=administrative-penalty&state=EFFECTIVE&bureau=%s&limit=%d"
                                .formatted(path, view.get("id").asText(), LOOKED_AT))
                        .stream())
                .filter(record -> !record.path("subjectCode").asText("").isEmpty())
                .filter(record -> administrator
                        .get(path + "/repairs/eligibility?record="
                                + record.get("id").asText())
                        .at("/items/0/eligible")
                        .asBoolean())
                .findFirst();
    }

    private String invite(KernelApi administrator, TenantPack pack, JsonNode record) {
        String name = record.get("subjectName").asText();
        progress.step("%s：请%s加入（%s可以申请修复）"
                .formatted(pack.shortName(), name, record.get("documentNo").asText()));
        join(
                administrator,
                pack,
                firm(pack.slug()),
                "企业办事员（样例）",
                Map.of("role", "FIRM", "firm", record.get("subjectCode").asText()));
        return name;
    }

    private void join(
            KernelApi administrator, TenantPack pack, String username, String name, Map<String, String> post) {
        var person = new HashMap<String, Object>(post);
        person.putAll(Map.of("username", username, "name", name, "email", People.email(username)));
        var answer = administrator.tryPost("/api/t/" + pack.slug() + "/members", person);
        if (!answer.isOk() && answer.status() != 409) {
            throw new LocalException(
                    LocalError.SAMPLES_FAILED, "%s 未能加入：%d %s".formatted(username, answer.status(), answer.body()));
        }
        people.settle(username);
    }

    /** A list of the court, as it comes back from the province; measures follow by themselves. */
    private String receive(KernelApi administrator, TenantPack pack, Path folder) {
        var lines = new ArrayList<String>();
        lines.add("被执行人姓名/名称,统一社会信用代码,失信行为具体情形,案号,执行法院,发布时间");
        var subjects = administrator
                .get("/api/t/" + pack.slug() + "/subjects?limit=100")
                .get("items");
        var today = LocalDate.now(BEIJING);
        for (int i = EVERY; i < subjects.size() && lines.size() <= DEFAULTERS; i += EVERY) {
            lines.add("%s,%s,有履行能力而拒不履行生效法律文书确定义务（样例）,（%d）样例执%04d号,%s人民法院（样例）,%s"
                    .formatted(
                            subjects.get(i).get("name").asText(),
                            subjects.get(i).get("code").asText(),
                            today.getYear(),
                            100 + i,
                            pack.name(),
                            today.minusDays(20L + i)));
        }
        if (lines.size() == 1) {
            return "";
        }
        try {
            var file = Files.write(folder.resolve("失信被执行人.csv"), lines);
            var view = administrator.postFile(
                    "/api/t/%s/list-imports?list=%s&name=%s".formatted(pack.slug(), COURT_LIST, "court.csv"), file);
            progress.step("%s：接收失信被执行人名单，列入 %d"
                    .formatted(pack.shortName(), view.path("added").asInt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "yes";
    }

    private void publish(SamplePlace place) {
        int published = SampleArticles.publish(
                place.pack(), place.today(), place.leading().clerk(), place.administrator());
        place.say("发布门户文章 %d 篇，另有一篇待审核".formatted(published));
    }
}
