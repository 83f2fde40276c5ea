package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A counter clerk, a platform administrator and two people of a bureau, who repair its records one after the other as
 * careful clients do: whoever gets no answer sends the same request with the same key again.
 */
final class RepairWalk {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final KernelApi counter;
    private final KernelApi administrator;
    private final KernelApi clerk;
    private final KernelApi lead;
    private final String path;
    private final List<String> begun = new CopyOnWriteArrayList<>();

    RepairWalk(String url, People people, String tenant) {
        this.counter = new KernelApi(url, () -> people.token(tenant + "-clerk"));
        this.administrator = new KernelApi(url, () -> people.token(tenant + "-admin"));
        this.clerk = new KernelApi(url, () -> people.token(tenant + "-farm-clerk"));
        this.lead = new KernelApi(url, () -> people.token(tenant + "-farm-lead"));
        this.path = "/api/t/" + tenant + "/repairs";
    }

    /** The records applied for so far. */
    List<String> begun() {
        return List.copyOf(begun);
    }

    /** The bureau whose records these people may repair. */
    String bureau() {
        return clerk.get("/api/me").at("/memberships/0/bureau/id").asText();
    }

    /** Repairs these records; back when the last one is decided. */
    void repair(List<String> records) {
        records.forEach(this::repair);
    }

    private void repair(String record) {
        begun.add(record);
        var file = step(counter, path, Map.of("record", record), record + "-begin");
        String id = file.path("id").asText();
        var eligibility = insist(() -> counter.get(path + "/eligibility?record=" + record))
                .path("items")
                .path(0);
        for (JsonNode paper : eligibility.path("materials")) {
            if (paper.path("required").asBoolean()
                    && !paper.path("proves").asText().equals("COMMITMENT")) {
                var proof = ("%PDF-1.7 " + paper.path("id").asText() + record).getBytes(StandardCharsets.UTF_8);
                var answer = insist(() -> counter.sendBytes(
                        "%s/%s/proofs?material=%s&name=proof.pdf"
                                .formatted(path, id, paper.path("id").asText()),
                        proof));
                file = answer.isOk() ? answer.body() : file;
            }
        }
        var submission = new HashMap<String, Object>(
                Map.of("version", file.path("version").asInt(), "statement", "罚款已缴清，已完成整改。", "signer", "样例签署人"));
        submission.put(
                "commitmentHash", eligibility.path("commitment").path("hash").asText());
        file = step(counter, path + "/" + id + "/submit", submission, record + "-submit");
        file = step(administrator, path + "/" + id + "/accept", version(file), record + "-accept");
        var proposal = new HashMap<>(version(file));
        proposal.putAll(Map.of("grant", true, "reasons", "已核实履行完毕"));
        file = step(clerk, path + "/" + id + "/propose", proposal, record + "-propose");
        var verdict = new HashMap<>(version(file));
        verdict.put("agreed", true);
        step(lead, path + "/" + id + "/decide", verdict, record + "-decide");
    }

    private static Map<String, Object> version(JsonNode file) {
        return Map.of("version", file.path("version").asInt());
    }

    /** A step, sent with its key until there is an answer; repairs answer with the case inside {@code file}. */
    private JsonNode step(KernelApi who, String where, Map<String, Object> body, String key) {
        var answer = insist(() -> who.step(where, body, key));
        if (!answer.isOk()) {
            throw new LocalException(
                    LocalError.KERNEL_FAILED, "内核没有接受 %s：%d %s".formatted(where, answer.status(), answer.body()));
        }
        return answer.body().has("file") ? answer.body().path("file") : answer.body();
    }

    /** Again until there is an answer that is not the fault of a server on its way up or down. */
    private <T> T insist(Supplier<T> request) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                T answer = request.get();
                if (!(answer instanceof KernelApi.Answer given) || given.status() < 500) {
                    return answer;
                }
            } catch (LocalException down) {
                if (System.nanoTime() > until) {
                    throw down;
                }
            }
            if (System.nanoTime() > until) {
                throw new LocalException(LocalError.KERNEL_FAILED, "内核 " + PATIENCE + " 没有正常应答。");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
