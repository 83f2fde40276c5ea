package org.xinheng.definitions;

import java.util.Optional;
import org.xinheng.definitions.tenants.TenantPack;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** What a tenant's pack has to come to; guards against files that were lost or read into the wrong tenant. */
record Assertions(
        Optional<Integer> items,
        Optional<Integer> ownItems,
        Optional<Integer> bureaus,
        Optional<Integer> parameters,
        Optional<Integer> programmes,
        Section section) {

    private static final int MOST = 100_000;

    static Assertions read(Section file) {
        var assertions = new Assertions(
                file.optionalNumber("items", 0, MOST),
                file.optionalNumber("own_items", 0, MOST),
                file.optionalNumber("bureaus", 0, MOST),
                file.optionalNumber("parameters", 0, MOST),
                file.optionalNumber("programmes", 0, MOST),
                file);
        file.done();
        return assertions;
    }

    void check(Catalogue catalogue, int own, TenantPack pack, int parameterCount, int programmeCount) {
        compare("items", "事项数", items, catalogue.items().size());
        compare("own_items", "本级事项数", ownItems, own);
        compare("bureaus", "单位数", bureaus, pack.bureaus().size());
        compare("parameters", "参数数", parameters, parameterCount);
        compare("programmes", "工程数", programmes, programmeCount);
    }

    private void compare(String key, String name, Optional<Integer> wanted, int found) {
        wanted.filter(count -> count != found)
                .ifPresent(count -> section.report(key, DefinitionProblem.ASSERTION_FAILED, name, count, found));
    }
}
