package org.xinheng.kernel.identity.places;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.Divisions;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.tenants.TenantKind;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;

/**
 * What somebody who opens a place chooses from. Public knowledge: asking opens no unit of work and leaves no audit line.
 */
@ApplicationScoped
class Places {

    private static final String COUNTRY = "100000";
    private static final int MOST = 50;
    private static final Pattern RANK = Pattern.compile("(自治县|自治州|地区|市|区|县)$");

    private final Definitions definitions;
    private final TenantDirectory directory;
    private final Clock clock;

    Places(Definitions definitions, TenantDirectory directory, Clock clock) {
        this.definitions = definitions;
        this.directory = directory;
        this.clock = clock;
    }

    /** Divisions within the actor's own place that answer to what was typed, by code; fifty at most. */
    List<DivisionView> search(Actor actor, @Nullable String asked) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        var own = directory.byId(actor.tenant()).orElseThrow();
        var within = "PLATFORM".equals(own.kind()) ? COUNTRY : own.divisionCode();
        return Divisions.search(within, asked == null ? "" : asked, MOST).stream()
                .map(this::view)
                .toList();
    }

    /**
     * The bureaus a place of a kind usually has today.
     *
     * @throws KernelException {@code PLACE_KIND_UNKNOWN} (400)
     */
    TemplateView template(Actor actor, @Nullable String kind) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        LocalDate today = LocalDate.now(clock);
        return Arrays.stream(TenantKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .flatMap(known -> definitions.bureausOf(known, today))
                .map(found -> new TemplateView(
                        String.valueOf(kind), found.from(), found.basis().citation(), found.bureaus()))
                .orElseThrow(() -> new KernelException(
                        PlaceError.PLACE_KIND_UNKNOWN, "没有这种地区类型的部门模板，请选择 CITY、DISTRICT、COUNTY 或 TOWN。"));
    }

    private DivisionView view(Divisions.Division division) {
        var above = new ArrayList<String>();
        var upper = Divisions.parentOf(division.code());
        while (upper.isPresent() && !upper.get().equals(COUNTRY)) {
            if (Divisions.groupOf(upper.get()).isEmpty()) {
                Divisions.nameOf(upper.get()).ifPresent(above::addFirst);
            }
            upper = upper.flatMap(Divisions::parentOf);
        }
        return new DivisionView(
                division.code(),
                division.name(),
                division.name().length() > 2 ? RANK.matcher(division.name()).replaceFirst("") : division.name(),
                division.pinyin(),
                above,
                kind(division).orElse(null),
                directory.all().stream()
                        .filter(tenant -> tenant.divisionCode().equals(division.code()))
                        .map(TenantRef::name)
                        .toList());
    }

    private static Optional<String> kind(Divisions.Division division) {
        if (division.code().endsWith("0000")) {
            return Optional.empty();
        }
        if (division.code().endsWith("00")) {
            return Optional.of(TenantKind.CITY.name());
        }
        return Optional.of((division.name().endsWith("区") ? TenantKind.DISTRICT : TenantKind.COUNTY).name());
    }
}
