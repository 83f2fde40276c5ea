package org.xinheng.kernel.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.Requirement;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.LawOfPlace;
import org.xinheng.spi.Points;
import org.xinheng.spi.standard.Edition;
import org.xinheng.spi.standard.Parameter;
import org.xinheng.spi.standard.Standard;

/** Compares what counts in a place today with the national law; sector items, which each place enables itself, are left out. */
@ApplicationScoped
class Inheritance {

    private final Definitions definitions;
    private final Catalogue catalogue;
    private final LawOfPlace law;
    private final Clock clock;

    Inheritance(Definitions definitions, Catalogue catalogue, LawOfPlace law, Clock clock) {
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.law = law;
        this.clock = clock;
    }

    /** What a place below the actor's would take over today. Public knowledge: leaves no audit line. */
    InheritanceView view(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        var added = new ArrayList<InheritanceView.Added>();
        var tightened = new ArrayList<InheritanceView.Difference>();
        var leftOut = new ArrayList<InheritanceView.Difference>();
        int same = 0;
        var offered = catalogue.list(actor, today);
        for (var item : offered) {
            var national = definitions.catalogue().itemVersionOn(item.item().id(), today);
            if (national.isPresent()) {
                var changes = changes(national.get(), item.version());
                if (!changes.isEmpty()) {
                    tightened.add(difference(item, changes));
                } else {
                    same++;
                }
                if (!catalogue.isEvidence(actor, item.item().id())) {
                    leftOut.add(difference(item, List.of("不作为列入名单的依据。")));
                }
            } else if (item.origin().tenant() != null) {
                added.add(added(item, item.origin()));
            }
        }
        definitions.catalogue().items().stream()
                .filter(item -> item.itemVersionOn(today).isPresent())
                .filter(item ->
                        offered.stream().noneMatch(held -> held.item().id().equals(item.id())))
                .forEach(item -> leftOut.add(
                        new InheritanceView.Difference(item.id(), item.label().zh(), List.of("本地区不归集。"))));
        var slug = law.packOf(actor.tenant());
        return new InheritanceView(same, added, tightened, leftOut, numbers(slug, today), standards(slug, today));
    }

    private InheritanceView.Added added(OfferedItem item, Origin adopter) {
        return new InheritanceView.Added(
                item.item().id(),
                item.item().label().zh(),
                Objects.requireNonNullElse(adopter.name(), ""),
                item.version().disclosure().label(),
                item.version().basis().citation());
    }

    private static InheritanceView.Difference difference(OfferedItem item, List<String> changes) {
        return new InheritanceView.Difference(
                item.item().id(), item.item().label().zh(), changes);
    }

    /** What is stricter here than in the national version. */
    private static List<String> changes(ItemVersion national, ItemVersion here) {
        var changes = new ArrayList<String>();
        if (here.disclosure() != national.disclosure()) {
            changes.add("公开范围由“%s”收窄为“%s”。"
                    .formatted(national.disclosure().label(), here.disclosure().label()));
        }
        if (here.publishWithin() != national.publishWithin()) {
            changes.add("公示时限由 %d 个工作日缩短为 %d 个工作日。".formatted(national.publishWithin(), here.publishWithin()));
        }
        if (here.publicity().months() != national.publicity().months()) {
            changes.add("公示期限为 %d 个月（国家规定：%s）。"
                    .formatted(
                            here.publicity().months(),
                            national.publicity().months() == 0
                                    ? "未定月数"
                                    : national.publicity().months() + " 个月"));
        }
        if (here.weight() != national.weight() && here.weight() != null) {
            changes.add("按“%s”认定失信程度。".formatted(here.weight()));
        }
        for (Field field : here.fields()) {
            national.field(field.code()).ifPresent(before -> {
                if (field.requirement() == Requirement.ALWAYS && before.requirement() != Requirement.ALWAYS) {
                    changes.add("“%s”改为必填。".formatted(field.name()));
                }
                if (field.disclosure() != before.disclosure() && here.disclosure() == national.disclosure()) {
                    changes.add("“%s”收窄为“%s”。"
                            .formatted(field.name(), field.disclosure().label()));
                }
            });
        }
        return changes;
    }

    private List<InheritanceView.Value> numbers(String slug, LocalDate today) {
        var numbers = new ArrayList<InheritanceView.Value>();
        definitions.parametersOf(slug).forEach((id, parameter) -> {
            var here = parameter.on(today);
            var national = definitions.parameter(id).flatMap(known -> known.on(today));
            if (here.isPresent()
                    && !here.map(org.xinheng.definitions.Parameter.Value::value)
                            .equals(national.map(org.xinheng.definitions.Parameter.Value::value))) {
                numbers.add(new InheritanceView.Value(
                        id,
                        parameter.label().zh(),
                        national.map(value -> words(parameter, value.value())).orElse("—"),
                        words(parameter, here.get().value())));
            }
        });
        return numbers;
    }

    private static String words(org.xinheng.definitions.Parameter parameter, int value) {
        return value
                + switch (parameter.unit()) {
                    case WORKING_DAYS -> " 个工作日";
                    case DAYS -> " 日";
                    case MONTHS -> " 个月";
                    case YEARS -> " 年";
                    case PER_MILLE -> "‰";
                    case COUNT -> "";
                };
    }

    private List<InheritanceView.Tuned> standards(String slug, LocalDate today) {
        var standards = new ArrayList<InheritanceView.Tuned>();
        for (Standard standard : definitions.standards()) {
            standard.editionOn(today)
                    .ifPresent(edition -> standards.add(new InheritanceView.Tuned(
                            standard.id(),
                            standard.label().zh(),
                            edition.version(),
                            tuned(slug, standard, edition, today))));
        }
        return standards;
    }

    private List<InheritanceView.Value> tuned(String slug, Standard standard, Edition edition, LocalDate today) {
        var tuned = definitions.tuned(slug, standard.id(), today);
        var values = new ArrayList<InheritanceView.Value>();
        for (Parameter parameter : edition.parameters()) {
            Optional.ofNullable(tuned.get(parameter.id()))
                    .filter(value -> !value.equals(parameter.standard()))
                    .ifPresent(value -> values.add(new InheritanceView.Value(
                            parameter.id(), parameter.label().zh(), plain(parameter.standard()), plain(value))));
        }
        return values;
    }

    private static String plain(Points points) {
        return points.decimal().toPlainString();
    }
}
