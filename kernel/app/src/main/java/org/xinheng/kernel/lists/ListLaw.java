package org.xinheng.kernel.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.DueProcess.Notice;
import org.xinheng.definitions.DueProcess.Rank;
import org.xinheng.definitions.ListKind;
import org.xinheng.definitions.ListVersion;
import org.xinheng.definitions.Parameter;
import org.xinheng.kernel.cases.Deadlines;
import org.xinheng.kernel.plugins.InstalledPlugin;
import org.xinheng.kernel.plugins.Plugins;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.LawOfPlace;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.Unit;

/** Which lists there are in a tenant, and who may decide about them. */
@ApplicationScoped
class ListLaw {

    private final Definitions definitions;
    private final Plugins plugins;
    private final TenantDirectory tenants;
    private final LawOfPlace law;
    private final Deadlines deadlines;

    ListLaw(Definitions definitions, Plugins plugins, TenantDirectory tenants, LawOfPlace law, Deadlines deadlines) {
        this.definitions = definitions;
        this.plugins = plugins;
        this.tenants = tenants;
        this.law = law;
        this.deadlines = deadlines;
    }

    /** A list as it is in force on a day. */
    record InForce(ListKind kind, ListVersion version) {}

    /** National and local lists, and those of the plugins that are switched on. */
    List<ListKind> list(Unit unit) {
        var kinds = new ArrayList<ListKind>(national(unit));
        for (InstalledPlugin plugin : plugins.listEnabled(unit)) {
            kinds.addAll(plugin.lists());
        }
        return kinds;
    }

    private Collection<ListKind> national(Unit unit) {
        return definitions.listsOf(law.packOf(unit.tenant())).values();
    }

    /** How old a natural person must be to stand on a list (L15). */
    int minimumAge(Unit unit, LocalDate day) {
        return definitions
                .parameterOf(law.packOf(unit.tenant()), "minimum-age")
                .flatMap(parameter -> parameter.on(day))
                .map(Parameter.Value::value)
                .orElseThrow();
    }

    /**
     * A list in force on a day.
     *
     * @throws KernelException {@code LIST_UNKNOWN} (404); {@code LIST_NOT_IN_FORCE} (409)
     */
    InForce require(Unit unit, String id, LocalDate day) {
        ListKind kind = list(unit).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KernelException(
                        ListError.LIST_UNKNOWN, "本地区没有编号为“%s”的名单。仅在本地实施的失信名单须由地方性法规设定；行业名单须先启用相应插件。".formatted(id)));
        ListVersion version = kind.versionOn(day)
                .orElseThrow(() -> new KernelException(
                        ListError.LIST_NOT_IN_FORCE,
                        "名单“%s”在%s没有生效的规定，不能列入。".formatted(kind.label().zh(), day)));
        return new InForce(kind, version);
    }

    /**
     * Lets only a tenant decide whose authorities are high enough.
     *
     * @throws KernelException {@code LIST_DECIDED_ELSEWHERE} (403)
     */
    void requireOwn(Unit unit, InForce list) {
        if (!isDecidedHere(unit, list.version())) {
            var decider = list.version().process().decider();
            throw new KernelException(
                    ListError.LIST_DECIDED_ELSEWHERE,
                    "名单“%s”由%s（%s）认定，本地区不能自行列入，只接收其名单。"
                            .formatted(
                                    list.kind().label().zh(),
                                    decider.body(),
                                    decider.rank().label()));
        }
    }

    /** The deadline within which the subject may answer: the longer one of statement and hearing. */
    String answerWithin(Unit unit, Notice notice, LocalDate today) {
        String hearing = notice.hearingWithin();
        if (hearing == null) {
            return notice.statementWithin();
        }
        LocalDate statement = dueDay(unit, notice.statementWithin(), today);
        return dueDay(unit, hearing, today).isAfter(statement) ? hearing : notice.statementWithin();
    }

    private LocalDate dueDay(Unit unit, String deadline, LocalDate today) {
        return deadlines.due(unit.tenant(), deadline, today).day();
    }

    /** How many days a deadline has. */
    int days(Unit unit, String deadline, LocalDate today) {
        return deadlines.due(unit.tenant(), deadline, today).count();
    }

    /** Whether authorities of the unit's tenant may decide. */
    boolean isDecidedHere(Unit unit, ListVersion version) {
        String kind = tenants.byId(unit.tenant()).orElseThrow().kind();
        Rank rank = version.process().decider().rank();
        return switch (rank) {
            case COUNTY -> !kind.equals("TOWN");
            case CITY -> kind.equals("CITY") || kind.equals("PLATFORM");
            case PROVINCE, STATE, COURT -> false;
        };
    }
}
