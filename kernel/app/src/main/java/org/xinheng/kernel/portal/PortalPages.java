package org.xinheng.kernel.portal;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.portal.look.BrandSheet;
import org.xinheng.kernel.portal.look.Names;
import org.xinheng.kernel.tenancy.TenantDirectory;

/** Fills the portal's pages from the public read model. */
@ApplicationScoped
class PortalPages {

    static final String PERMIT = "administrative-permit";
    static final String PENALTY = "administrative-penalty";

    private static final int NEWEST = 6;
    private static final int NEWS = 3;
    private static final int ROWS_OF_SUBJECT = 10;
    private static final int FIRST_YEAR = 2015;
    private static final Pattern NUMBERED_HEAD = Pattern.compile("^.*_\\d+[(（](.+)[)）]$");
    private static final FieldInEnglish AS_WRITTEN = new FieldInEnglish("", Map.of());
    private static final Set<String> FRONT = Set.of(PERMIT, PENALTY);

    private final PortalRepository records;
    private final SubjectSearch search;
    private final TenantDirectory tenants;
    private final GradePages grades;
    private final NewsRepository news;
    private final TenantLaw law;
    private final StaticFiles files;

    PortalPages(
            PortalRepository records,
            SubjectSearch search,
            TenantDirectory tenants,
            GradePages grades,
            NewsRepository news,
            TenantLaw law,
            StaticFiles files) {
        this.records = records;
        this.search = search;
        this.tenants = tenants;
        this.grades = grades;
        this.news = news;
        this.law = law;
        this.files = files;
    }

    TemplateInstance home(Visit visit) {
        var items = records.items(visit.tenant().id());
        return new Pages.HomePage(
                frame(visit, "home"),
                new Pages.Counters(
                        number(total(items, "PERMIT"::equals)),
                        number(total(items, "PENALTY"::equals)),
                        number(total(items, act -> !act.equals("PERMIT") && !act.equals("PENALTY"))),
                        number(records.subjects(visit.tenant().id()))),
                records.records(visit, newest(PERMIT), NEWEST),
                records.records(visit, newest(PENALTY), NEWEST),
                news.lines(visit, null, null, NEWS),
                // What nothing is published under yet stands on the page of all columns.
                tiles(visit, items.stream().filter(item -> item.records() > 0).toList()),
                publishedWithin(visit),
                StructuredData.site(visit, Frame.site(visit)));
    }

    /** How soon decisions have to stand here, as the law in force counts for the place. */
    private String publishedWithin(Visit visit) {
        return law.clocks(visit, "publish-within").stream()
                .map(clock -> visit.texts().require("clock2When", clock.term()))
                .collect(Collectors.joining());
    }

    TemplateInstance acts(Visit visit) {
        return new Pages.ActsPage(
                frame(visit, "acts"), tiles(visit, records.items(visit.tenant().id())));
    }

    /** Nothing when the catalogue publishes no such item here. */
    Optional<TemplateInstance> list(Visit visit, RecordFilter filter) {
        var item = item(visit, filter.item());
        return item.map(found -> list(visit, filter, found));
    }

    private TemplateInstance list(Visit visit, RecordFilter filter, PublicItem item) {
        var texts = visit.texts();
        var active = active(item.item());
        var action = address(item.item());
        var leaf = Leaf.of(
                visit,
                records.records(visit, filter, Leaf.ROWS + 1),
                filter.after(),
                row -> new Cursor(row.decidedOn(), row.id()),
                from -> filter.href(action, from));
        var caption =
                leaf.caption() + (filter.code() == null ? "" : "。" + texts.require("captionSubject", filter.code()));
        var lead = active.equals("acts") ? texts.require("actLead") : texts.require(active + "Lead");
        return new Pages.ListPage(
                frame(visit, active),
                label(visit, item),
                lead,
                filters(visit, filter, action),
                caption,
                leaf.rows(),
                leaf.firstHref(),
                leaf.nextHref());
    }

    private Pages.Filters filters(Visit visit, RecordFilter filter, String action) {
        var texts = visit.texts();
        var authorities = records.authorities(visit.tenant().id(), filter.item()).stream()
                .map(choice -> choice.selectedIf(choice.value().equals(filter.authority())))
                .toList();
        var years = IntStream.iterate(visit.today().getYear(), year -> year >= FIRST_YEAR, year -> year - 1)
                .mapToObj(String::valueOf)
                .map(year -> new Pages.Option(year, year, year.equals(String.valueOf(filter.year()))))
                .toList();
        var classes = filter.item().equals(PENALTY)
                ? List.of("GENERAL", "SERIOUS").stream()
                        .map(code -> new Pages.Option(
                                code, texts.require("class" + code), code.equals(filter.seriousness())))
                        .toList()
                : List.<Pages.Option>of();
        return new Pages.Filters(action, authorities, years, classes, filter.code(), filter.any());
    }

    TemplateInstance search(Visit visit, String words) {
        var texts = visit.texts();
        var result = search.find(visit.tenant().id(), words);
        var code = UnifiedCreditCode.normalise(words);
        var message = SubjectSearch.looksLikeCode(code) && !UnifiedCreditCode.isValid(code)
                ? texts.require("codeWrong")
                : texts.require("foundNone");
        return new Pages.SearchPage(frame(visit, "search"), words, message, result.items(), result.more());
    }

    /** Nothing when nothing about the subject is public here. */
    Optional<TemplateInstance> subject(Visit visit, String code) {
        return search.subject(visit.tenant().id(), code).map(found -> subject(visit, found));
    }

    private TemplateInstance subject(Visit visit, SubjectDetail found) {
        var subject = found.subject();
        var items = records.items(visit.tenant().id()).stream()
                .collect(Collectors.toMap(
                        PublicItem::item, Function.identity(), (left, right) -> left, LinkedHashMap::new));
        var rows = records.recordsOf(visit, subject.code(), ROWS_OF_SUBJECT + 1).stream()
                .collect(Collectors.groupingBy(RecordRow::item));
        var groups = new ArrayList<Pages.Group>();
        for (var item : items.values()) {
            var own = rows.getOrDefault(item.item(), List.of());
            if (!own.isEmpty()) {
                groups.add(group(visit, item, own, subject.code()));
            }
        }
        var address = visit.origin() + "/subjects/" + subject.code();
        return new Pages.SubjectPage(
                frame(visit, "search"),
                subject,
                found.otherNames(),
                grades.of(visit, subject.code()),
                groups,
                QrDrawing.of(address),
                address);
    }

    private static Pages.Group group(Visit visit, PublicItem item, List<RecordRow> rows, String code) {
        var all = rows.size() <= ROWS_OF_SUBJECT;
        return new Pages.Group(
                item.item(),
                label(visit, item),
                all ? String.valueOf(rows.size()) : ROWS_OF_SUBJECT + "+",
                all ? rows : rows.subList(0, ROWS_OF_SUBJECT),
                all ? null : address(item.item()) + "?code=" + code);
    }

    /** Nothing when the record is not public here today. */
    Optional<TemplateInstance> record(Visit visit, UUID id) {
        return records.record(visit, id).map(found -> record(visit, found));
    }

    private TemplateInstance record(Visit visit, RecordDetail found) {
        var row = found.row();
        var item = item(visit, row.item());
        var until = row.untilDay();
        var period = until == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(row.from(), until));
        var elapsed = until == null ? 0 : Math.clamp(ChronoUnit.DAYS.between(row.from(), visit.today()), 0, period);
        return new Pages.RecordPage(
                frame(visit, active(row.item())),
                row,
                spoken(visit, row.item(), found.fields()),
                item.map(known -> label(visit, known)).orElse(row.item()),
                address(row.item()),
                item.map(PublicItem::basis).orElse(""),
                Objects.requireNonNullElse(row.heir(), ""),
                period,
                elapsed);
    }

    /**
     * The fields as people read them, in their language where the definition has it: the far day of the national tables means "no end", and of heads such as 行政相对人代码_1(统一社会信用代码)
     * only what stands in brackets says something.
     */
    private List<RecordDetail.Field> spoken(Visit visit, String item, List<RecordDetail.Field> fields) {
        var english = visit.language() == Language.EN
                ? records.english(visit.tenant().id(), item)
                : Map.<String, FieldInEnglish>of();
        return fields.stream()
                .map(field -> english.getOrDefault(field.label(), AS_WRITTEN).of(field))
                .map(field -> new RecordDetail.Field(
                        NUMBERED_HEAD.matcher(field.label()).replaceFirst("$1"),
                        field.value().equals("2099-12-31") ? visit.texts().require("longTerm") : field.value()))
                .toList();
    }

    TemplateInstance text(Visit visit, String name) {
        var texts = visit.texts();
        return new Pages.TextPage(
                frame(visit, name), texts.require(name), texts.require(name + "Lead"), texts.article(name));
    }

    TemplateInstance missing(Visit visit) {
        return new Pages.MissingPage(frame(visit, ""));
    }

    TemplateInstance gate(Texts texts, String scheme, String port) {
        var links = tenants.all().stream()
                .filter(tenant -> tenant.open() && !tenant.kind().equals("PLATFORM"))
                .map(tenant -> new Pages.PortalLink(
                        scheme + "://" + tenant.host() + port + "/",
                        tenant.name(),
                        Names.glyph(tenant.shortName()),
                        tenant.divisionCode()))
                .toList();
        return new Pages.GatePage(texts, links);
    }

    private Frame frame(Visit visit, String active) {
        return Frame.of(visit, active, BrandSheet.of(visit.tenant()), files.version());
    }

    private Optional<PublicItem> item(Visit visit, String id) {
        return records.items(visit.tenant().id()).stream()
                .filter(item -> item.item().equals(id))
                .findFirst();
    }

    private static RecordFilter newest(String item) {
        return new RecordFilter(item, null, null, null, null, null);
    }

    private static List<Pages.ActTile> tiles(Visit visit, List<PublicItem> items) {
        return items.stream()
                .filter(item -> !FRONT.contains(item.item()))
                .map(item -> new Pages.ActTile(item.item(), glyph(item), label(visit, item), number(item.records())))
                .toList();
    }

    private static String glyph(PublicItem item) {
        var known = Map.of("COMPULSION", "强", "CONFIRMATION", "确", "RULING", "裁", "AWARD", "奖", "INSPECTION", "查");
        return known.getOrDefault(item.act(), Names.glyph(item.label()));
    }

    /** An item in the reader's language. */
    static String label(Visit visit, PublicItem item) {
        return visit.language() == Language.EN && !item.labelEn().isEmpty() ? item.labelEn() : item.label();
    }

    private static String active(String item) {
        return switch (item) {
            case PERMIT -> "permits";
            case PENALTY -> "penalties";
            default -> "acts";
        };
    }

    /** Where the records of an item are. */
    static String address(String item) {
        var active = active(item);
        return active.equals("acts") ? "/acts/" + item : "/" + active;
    }

    private static int total(List<PublicItem> items, Predicate<String> act) {
        return items.stream()
                .filter(item -> act.test(item.act()))
                .mapToInt(PublicItem::records)
                .sum();
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
