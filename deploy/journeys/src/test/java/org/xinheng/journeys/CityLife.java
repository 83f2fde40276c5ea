package org.xinheng.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.xinheng.local.Installation;

/** What has happened in a filled city, counted by state as its people see it. */
final class CityLife {

    private final Installation product;
    private final String tenant;

    CityLife(Installation product, String tenant) {
        this.product = product;
        this.tenant = tenant;
    }

    private List<JsonNode> items(String who, String path) {
        var items = new ArrayList<JsonNode>();
        product.get(tenant, tenant + who, path).get("items").forEach(items::add);
        return items;
    }

    private static Map<String, Integer> count(List<JsonNode> items, Function<JsonNode, String> by) {
        var counts = new TreeMap<String, Integer>();
        items.forEach(item -> counts.merge(by.apply(item), 1, Integer::sum));
        return counts;
    }

    private Map<String, Integer> states(String path) {
        return count(items("-admin", path), item -> item.path("state").asText());
    }

    /** Runs by standard and state, such as {@code public-credit DRAFT}. */
    Map<String, Integer> runs() {
        return count(
                items("-admin", "/grade-runs"),
                run -> run.path("standard").asText() + " " + run.path("state").asText());
    }

    /** Ids of the standards that count here. */
    List<String> standards() {
        return items("-admin", "/standards").stream()
                .map(standard -> standard.path("id").asText())
                .toList();
    }

    Map<String, Integer> plans() {
        return states("/supervision/plans");
    }

    /** By state, of all plans. */
    Map<String, Integer> inspections() {
        return states("/supervision/inspections?limit=500");
    }

    /** Draws by state, of all plans. */
    Map<String, Integer> draws() {
        var draws = new ArrayList<JsonNode>();
        for (var plan : items("-admin", "/supervision/plans")) {
            product.get(
                            tenant,
                            tenant + "-admin",
                            "/supervision/plans/" + plan.path("id").asText())
                    .path("draws")
                    .forEach(draws::add);
        }
        return count(draws, draw -> draw.path("state").asText());
    }

    /** By state; those that run and those the hourly warning has made a task count as one. */
    Map<String, Integer> commitments() {
        return promises("/commitments?limit=200");
    }

    /** As {@link #commitments}. */
    Map<String, Integer> contracts() {
        return promises("/contracts?limit=200");
    }

    private Map<String, Integer> promises(String path) {
        return count(items("-admin", path), item -> item.path("state").asText().replace("DUE", "RUNNING"));
    }

    /** Cases of a kind by state, open and closed. */
    Map<String, Integer> cases(String kind) {
        var both = new TreeMap<>(states("/cases?limit=200&closed=false&kind=" + kind));
        states("/cases?limit=200&closed=true&kind=" + kind)
                .forEach((state, many) -> both.merge(state, many, Integer::sum));
        return both;
    }

    /** Firms of the first programme by state. */
    Map<String, Integer> rectified() {
        var counts = new TreeMap<String, Integer>();
        items("-admin", "/rectification")
                .getFirst()
                .path("counts")
                .properties()
                .forEach(state -> counts.put(state.getKey(), state.getValue().asInt()));
        return counts;
    }

    /** Tasks of joint measures by state, but those nobody has answered. */
    Map<String, Integer> measures() {
        var counts = new TreeMap<String, Integer>();
        for (var state : List.of("ACCEPTED", "NOT_APPLICABLE", "EXECUTED")) {
            counts.putAll(states("/measure-tasks?limit=200&state=" + state));
        }
        return counts;
    }

    /** What bureaus stated about the last month, by act. */
    Map<String, Integer> statements() {
        return count(
                items("-admin", "/monitoring/decisions"), one -> one.path("act").asText());
    }

    Map<String, Integer> consents() {
        return count(
                items("-firm", "/consents"), consent -> consent.path("state").asText());
    }

    /** What the firm sees of the bank's queries, by outcome. */
    Map<String, Integer> queries() {
        return count(
                items("-firm", "/consents/queries"),
                query -> query.path("outcome").asText());
    }

    /** Reports by who issued them. */
    Map<String, Integer> reports() {
        return count(
                items("-admin", "/reports"), report -> report.path("byFirm").asBoolean() ? "FIRM" : "OFFICER");
    }

    Map<String, Integer> articles() {
        return states("/articles");
    }

    /** Tasks of indicators, open and closed. */
    Map<String, Integer> indicatorTasks() {
        var tasks = new ArrayList<JsonNode>();
        for (var table : items("-admin", "/monitoring/indicators")) {
            table.path("lines").forEach(line -> line.path("tasks").forEach(tasks::add));
        }
        return count(tasks, task -> task.path("closedAt").asText("").isEmpty() ? "OPEN" : "CLOSED");
    }

    /** All of it by name, to be compared. */
    Map<String, Map<String, Integer>> all() {
        var all = new TreeMap<String, Map<String, Integer>>();
        all.put("runs", runs());
        all.put("plans", plans());
        all.put("draws", draws());
        all.put("inspections", inspections());
        all.put("commitments", commitments());
        all.put("contracts", contracts());
        for (var kind : List.of("repair", "objection", "grade-objection", "listing", "removal")) {
            all.put(kind, cases(kind));
        }
        all.put("rectified", rectified());
        all.put("measures", measures());
        all.put("consents", consents());
        all.put("queries", queries());
        all.put("reports", reports());
        all.put("articles", articles());
        all.put("statements", statements());
        all.put("indicatorTasks", indicatorTasks());
        return all;
    }
}
