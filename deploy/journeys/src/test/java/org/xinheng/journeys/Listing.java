package org.xinheng.journeys;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.xinheng.local.DatabaseRole;
import org.xinheng.local.Installation;

/** How a firm came on its bureau's attention list some time ago: what clerk and lead did then, and the time that has passed since. */
final class Listing {

    private static final String POST = """
            async ([path, body]) => {
              const answer = await fetch('/api/t/lishui' + path, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-Xinheng': 'console' },
                body: JSON.stringify(body),
              })
              const told = await answer.json()
              if (!answer.ok) throw new Error(path + ': ' + told.detail)
              return told
            }""";

    private final Installation product;
    private final Page clerk;
    private final Page lead;

    /** The two are logged in at the console. */
    Listing(Installation product, Page clerk, Page lead) {
        this.product = product;
        this.clerk = clerk;
        this.lead = lead;
    }

    /** Puts the firm on the list for this penalty, long enough ago to be taken off once the penalty is repaired. */
    void because(String penalty) throws SQLException {
        var proposed = post(
                clerk,
                "/lists/proposals",
                Map.of(
                        "list",
                        "attention-list",
                        "record",
                        penalty,
                        "ground",
                        "有违法失信行为但未达到严重失信名单认定标准",
                        "reason",
                        "未按规定建立农产品生产记录。"));
        var told = post(clerk, step(proposed, "notice"), Map.of("version", proposed.get("version")));
        pass("update case_file set due_on = current_date - 30 where kind = 'listing'");
        post(lead, step(told, "list"), Map.of("version", told.get("version"), "reason", "违法事实清楚，决定列入重点关注名单。"));
        pass("update list_entry set repairable_from = listed_on where list = 'attention-list'");
    }

    private static String step(Map<?, ?> file, String step) {
        return "/lists/proposals/" + file.get("id") + "/" + step;
    }

    private static Map<?, ?> post(Page page, String path, Map<String, ?> body) {
        return (Map<?, ?>) page.evaluate(POST, List.of(path, body));
    }

    /** As if the time had passed; the clock of the machine cannot be put on. */
    private void pass(String change) throws SQLException {
        try (var connection = product.postgres().connect(DatabaseRole.SUPERUSER);
                var statement = connection.createStatement()) {
            if (statement.executeUpdate(change) != 1) {
                throw new IllegalStateException("Not exactly one row: " + change);
            }
        }
    }
}
