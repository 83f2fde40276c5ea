package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.definitions.tenants.Bureau;
import org.xinheng.definitions.tenants.TenantKind;
import org.xinheng.definitions.tenants.TenantPack;

/** A place in which samples live: who acts there, whom it is about, and what has happened already. */
final class SamplePlace {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    /** The place that the documents and the walks through all pages lead through. */
    private static final String MAIN = "lishui";

    private static final int LARGE = 1000;
    private static final int LOOKED_AT = 200;
    /** Every seventh subject is on the court's list; what is made up here is about the others. */
    private static final int LISTED_EVERY = 7;

    private final TenantPack pack;
    private final Function<String, KernelApi> acting;
    private final Progress progress;
    private final Secrets done;
    private final Map<String, Desk> desks = new HashMap<>();
    private final List<Firm> subjects = new ArrayList<>();
    private Optional<Firm> firm = Optional.empty();

    /** @param acting the kernel's API as the person of this name */
    SamplePlace(TenantPack pack, Function<String, KernelApi> acting, Progress progress, Secrets done) {
        this.pack = pack;
        this.acting = acting;
        this.progress = progress;
        this.done = done;
    }

    /** A bureau whose clerk and lead can act. */
    record Desk(String bureau, KernelApi clerk, KernelApi lead) {}

    /** A firm by name and code. */
    record Firm(String code, String name) {}

    /** A record and the desk that answers for it. */
    record Owned(Desk desk, JsonNode row) {

        String id() {
            return row.get("id").asText();
        }

        String code() {
            return row.path("subjectCode").asText("");
        }
    }

    TenantPack pack() {
        return pack;
    }

    boolean isMain() {
        return pack.slug().equals(MAIN);
    }

    /** Whether much happens here. */
    boolean isLarge() {
        return pack.samples().subjects() >= LARGE;
    }

    /** Whether its authorities decide about lists; those of towns do not. */
    boolean decidesLists() {
        return pack.kind() != TenantKind.TOWN;
    }

    LocalDate today() {
        return LocalDate.now(BEIJING);
    }

    String path(String below) {
        return "/api/t/" + pack.slug() + below;
    }

    void say(String sentence) {
        progress.step(pack.shortName() + "：" + sentence);
    }

    /** Does what has not been done here yet. Every deed looks first, so that one interrupted half way can be done again. */
    void once(String name, Runnable deed) {
        var key = name + "." + pack.slug();
        if (!done.knows(key)) {
            deed.run();
            done.keep(key, "yes");
        }
    }

    KernelApi administrator() {
        return acting.apply(Openings.administrator(pack.slug()));
    }

    /** The second administrator, so that one starts what the other publishes. */
    KernelApi deputy() {
        return acting.apply(SampleLife.deputy(pack.slug()));
    }

    Desk leading() {
        return desk(pack.bureaus().getFirst(), "");
    }

    Desk agriculture() {
        return desk(Openings.agriculture(pack), "-farm");
    }

    /** Bureaus do not change while samples are made up, so each is asked for once. */
    private Desk desk(Bureau bureau, String who) {
        return desks.computeIfAbsent(who, _ -> find(bureau, who));
    }

    private Desk find(Bureau bureau, String who) {
        var found = administrator().items(path("/bureaus")).stream()
                .filter(view -> bureau.code().equals(view.path("code").asText()))
                .findFirst()
                .orElseThrow(() -> new LocalException(LocalError.SAMPLES_FAILED, "找不到部门 " + bureau.name()));
        return new Desk(
                found.get("id").asText(),
                acting.apply(pack.slug() + who + "-clerk"),
                acting.apply(pack.slug() + who + "-lead"));
    }

    private List<Desk> desks(boolean agricultureFirst) {
        var leading = leading();
        var agriculture = agriculture();
        if (leading.bureau().equals(agriculture.bureau())) {
            return List.of(leading);
        }
        return agricultureFirst ? List.of(agriculture, leading) : List.of(leading, agriculture);
    }

    /** The desk whose turn a case is; none when it is closed or the platform's turn. */
    Optional<Desk> turnOf(SampleCase file) {
        var bureau = file.view().path("bureau").asText();
        return desks(false).stream()
                .filter(desk -> desk.bureau().equals(bureau))
                .findFirst();
    }

    /** The firm that can log in, if there is one. */
    Optional<Firm> firm() {
        if (firm.isEmpty()) {
            firm = done.find("firm." + pack.slug())
                    .filter(name -> !name.isEmpty())
                    .flatMap(this::named);
        }
        return firm;
    }

    KernelApi actingFirm() {
        return acting.apply(SampleLife.firm(pack.slug()));
    }

    private Optional<Firm> named(String name) {
        var found = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return subjects("/subjects?limit=100&q=" + found).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private List<Firm> subjects() {
        if (subjects.isEmpty()) {
            subjects.addAll(subjects("/subjects?limit=100"));
        }
        return subjects;
    }

    private List<Firm> subjects(String below) {
        return administrator().items(path(below)).stream()
                .map(row -> new Firm(row.get("code").asText(), row.get("name").asText()))
                .toList();
    }

    /** Firms that nothing was made up about so far, always in the same order. */
    List<Firm> firms() {
        var own = firm().map(Firm::code).orElse("");
        var all = subjects();
        var free = new ArrayList<Firm>();
        for (int i = 0; i < all.size(); i++) {
            if (i % LISTED_EVERY != 0 && !all.get(i).code().equals(own)) {
                free.add(all.get(i));
            }
        }
        return free;
    }

    /**
     * Records of an item that are in effect, of the two bureaus whose people can act: not those of natural persons, and not
     * those of the firm that logs in.
     */
    List<Owned> records(String item, boolean agricultureFirst) {
        var own = firm().map(Firm::code).orElse("");
        var found = new ArrayList<Owned>();
        for (var desk : desks(agricultureFirst)) {
            administrator()
                    .items(path("/records?state=EFFECTIVE&item=%s&bureau=%s&limit=%d"
                            .formatted(item, desk.bureau(), LOOKED_AT)))
                    .forEach(row -> found.add(new Owned(desk, row)));
        }
        found.removeIf(record -> record.code().isEmpty() || record.code().equals(own));
        return found;
    }
}
