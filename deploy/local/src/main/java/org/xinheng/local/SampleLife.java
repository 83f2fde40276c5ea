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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.definitions.tenants.TenantPack;

/**
 * What has happened in a place before somebody looks: a firm and an auditor who can log in, a list received from the court, and
 * grades and articles that one person made and another published. Done through the product's API by the people who would do it.
 */
final class SampleLife {

    private static final String COURT_LIST = "judgment-defaulters";
    private static final String STANDARD = "agriculture-quality-safety";
    private static final int DEFAULTERS = 6;
    private static final int EVERY = 7;
    private static final int LOOKED_AT = 200;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final People people;
    private final Function<String, KernelApi> acting;
    private final Progress progress;
    private final Secrets done;

    /** @param acting the kernel's API as the person of this name */
    SampleLife(People people, Function<String, KernelApi> acting, Progress progress, Secrets done) {
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

    /** Makes up what has not happened yet; a place without samples or without the agriculture plugin stays as it is. */
    void happen(TenantPack pack, Path folder) {
        String slug = pack.slug();
        var administrator = acting.apply(Openings.administrator(slug));
        once("auditor." + slug, () -> {
            join(administrator, pack, auditor(slug), pack.shortName() + "审计（样例）", Map.of("role", "AUDITOR"));
            return "yes";
        });
        once(
                "firm." + slug,
                () -> repairable(administrator, pack)
                        .map(record -> invite(administrator, pack, record))
                        .orElse(""));
        once("court-list." + slug, () -> receive(administrator, pack, folder));
        once("grades." + slug, () -> grade(pack));
        once("articles." + slug, () -> publish(administrator, pack));
    }

    private interface Deed {
        String happens();
    }

    private void once(String name, Deed deed) {
        if (!done.knows(name)) {
            done.keep(name, deed.happens());
        }
    }

    /** A penalty of the agriculture bureau that its firm may have repaired today. */
    private Optional<JsonNode> repairable(KernelApi administrator, TenantPack pack) {
        String path = "/api/t/" + pack.slug();
        var bureau = administrator.get(path + "/bureaus").get("items");
        String code = Openings.agriculture(pack).code();
        for (var view : bureau) {
            if (code.equals(view.get("code").asText())) {
                var records =
                        administrator.get("%s/records?item=administrative-penalty&state=EFFECTIVE&bureau=%s&limit=%d"
                                .formatted(path, view.get("id").asText(), LOOKED_AT));
                for (var record : records.get("items")) {
                    var answer = administrator.get(path + "/repairs/eligibility?record="
                            + record.get("id").asText());
                    if (answer.at("/items/0/eligible").asBoolean()) {
                        return Optional.of(record);
                    }
                }
            }
        }
        return Optional.empty();
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

    private String publish(KernelApi administrator, TenantPack pack) {
        int published = SampleArticles.publish(
                pack, LocalDate.now(BEIJING), acting.apply(pack.slug() + "-clerk"), administrator);
        progress.step("%s：发布门户文章 %d 篇，另有一篇待审核".formatted(pack.shortName(), published));
        return "yes";
    }

    /** The agriculture bureau's lead computes, the administrator looks and publishes. */
    private String grade(TenantPack pack) {
        if (!pack.plugins().contains("agriculture")) {
            return "";
        }
        String path = "/api/t/" + pack.slug() + "/grade-runs";
        var lead = acting.apply(pack.slug() + "-farm-lead");
        var run = lead.post(path, Map.of("standard", STANDARD));
        String own = path + "/" + run.get("id").asText();
        long end = System.nanoTime() + 300_000_000_000L;
        while (run.path("state").asText().equals("RUNNING")) {
            if (System.nanoTime() > end) {
                throw new LocalException(LocalError.SAMPLES_FAILED, "样例评价五分钟未算完：" + run);
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            run = lead.get(own);
        }
        var published = acting.apply(Openings.administrator(pack.slug()))
                .post(own + "/publish", Map.of("reason", "样例评价：已核对分布，准予公布。"));
        progress.step(String.format(
                Locale.ROOT,
                "%s：公布农产品质量安全信用评价，%,d 家",
                pack.shortName(),
                published.at("/summary/graded").asLong()));
        return "yes";
    }
}
