package org.xinheng.rivals;

import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with its fastest kind of rule, lambdas: one rule per tier, each adds its points and says so. */
final class EasyRules implements Engine {

    /** What the rules write to. */
    private static final class Account {
        private long score;
        private final List<String> reasons = new ArrayList<>(Table.INDICATORS);
    }

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final List<int[]> inputs = new ArrayList<>();
    private Rules rules = new Rules();
    private Table table = Table.fixed();

    @Override
    public String name() {
        return "Easy Rules 4.1.0";
    }

    @Override
    public String origin() {
        return "org.jeasy:easy-rules-core, MIT";
    }

    @Override
    public void prepare(Table table, List<int[]> subjects) {
        this.table = table;
        rules = new Rules();
        for (Table.Indicator indicator : table.indicators()) {
            for (int tier = 0; tier < indicator.points().length; tier++) {
                int from = tier == 0 ? Integer.MIN_VALUE : indicator.untils()[tier - 1];
                int until = tier == indicator.untils().length ? Integer.MAX_VALUE : indicator.untils()[tier];
                int points = indicator.points()[tier];
                String reason = indicator.name() + " 得 " + points + " 分";
                String name = indicator.name();
                rules.register(new RuleBuilder()
                        .name(name + "-" + tier)
                        .when(facts -> {
                            int value = facts.<Integer>get(name);
                            return value >= from && value < until;
                        })
                        .then(facts -> {
                            Account account = facts.get("account");
                            account.score += points;
                            account.reasons.add(reason);
                        })
                        .build());
            }
        }
        inputs.clear();
        inputs.addAll(subjects);
    }

    @Override
    public long score(int subject) {
        var account = new Account();
        var facts = new Facts();
        int[] values = inputs.get(subject);
        for (int i = 0; i < values.length; i++) {
            facts.put(table.indicators().get(i).name(), values[i]);
        }
        facts.put("account", account);
        engine.fire(rules, facts);
        if (account.reasons.size() != Table.INDICATORS) {
            throw new IllegalStateException("Not everything was explained");
        }
        return account.score;
    }
}
