package org.xinheng.rivals;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Drools' DMN engine: one decision table per indicator, and a decision that adds them up. The results are the reasons. */
final class DroolsDmn implements Engine {

    private static final String SPACE = "https://xinheng.example/rivals";

    private final List<Map<String, Object>> inputs = new ArrayList<>();
    private DMNRuntime runtime;
    private DMNModel model;

    @Override
    public String name() {
        return "Drools DMN 10.1.0";
    }

    @Override
    public String origin() {
        return "org.kie:kie-dmn-core, Apache-2.0";
    }

    @Override
    public void prepare(Table table, List<int[]> subjects) {
        var resource = ResourceFactory.newReaderResource(new StringReader(xml(table)));
        resource.setSourcePath("table.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
        inputs.clear();
        for (int[] values : subjects) {
            var input = new HashMap<String, Object>();
            for (int i = 0; i < values.length; i++) {
                input.put(table.indicators().get(i).name(), BigDecimal.valueOf(values[i]));
            }
            inputs.add(input);
        }
    }

    @Override
    public long score(int subject) {
        DMNContext context = runtime.newContext();
        inputs.get(subject).forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.getDecisionResults().size() != Table.INDICATORS + 1) {
            throw new IllegalStateException("Not everything was explained");
        }
        return ((BigDecimal) result.getDecisionResultByName("score").getResult()).longValueExact();
    }

    private static String xml(Table table) {
        var xml = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="table" name="table" namespace="%s">
                """.formatted(SPACE));
        var required = new StringBuilder();
        var sum = new ArrayList<String>();
        for (Table.Indicator indicator : table.indicators()) {
            String name = indicator.name();
            sum.add("P" + name);
            required.append("<informationRequirement id=\"q%s\"><requiredDecision href=\"#d%s\"/></informationRequirement>"
                    .formatted(name, name));
            xml.append("""
                    <inputData id="i%1$s" name="%1$s"><variable id="v%1$s" name="%1$s" typeRef="number"/></inputData>
                    <decision id="d%1$s" name="P%1$s"><variable id="w%1$s" name="P%1$s" typeRef="number"/>
                      <informationRequirement id="r%1$s"><requiredInput href="#i%1$s"/></informationRequirement>
                      <decisionTable id="t%1$s" hitPolicy="UNIQUE" outputLabel="points">
                        <input id="n%1$s"><inputExpression id="e%1$s" typeRef="number"><text>%1$s</text></inputExpression></input>
                        <output id="o%1$s"/>
                    """.formatted(name));
            for (int tier = 0; tier < indicator.points().length; tier++) {
                xml.append("<rule id=\"u%s-%d\"><inputEntry id=\"x%1$s-%2$d\"><text>%s</text></inputEntry>"
                        .formatted(name, tier, range(indicator, tier)));
                xml.append("<outputEntry id=\"y%s-%d\"><text>%d</text></outputEntry></rule>"
                        .formatted(name, tier, indicator.points()[tier]));
            }
            xml.append("</decisionTable></decision>\n");
        }
        return xml.append("<decision id=\"score\" name=\"score\"><variable id=\"vs\" name=\"score\" typeRef=\"number\"/>")
                .append(required)
                .append("<literalExpression id=\"ls\"><text>")
                .append(String.join(" + ", sum))
                .append("</text></literalExpression></decision></definitions>")
                .toString();
    }

    private static String range(Table.Indicator indicator, int tier) {
        int[] untils = indicator.untils();
        if (tier == 0) {
            return "&lt; " + untils[0];
        }
        return tier == untils.length
                ? "&gt;= " + untils[tier - 1]
                : "[" + untils[tier - 1] + ".." + untils[tier] + ")";
    }
}
