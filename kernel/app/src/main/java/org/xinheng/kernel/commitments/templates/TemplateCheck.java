package org.xinheng.kernel.commitments.templates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Blanks;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.commitments.Beginner;
import org.xinheng.definitions.commitments.CommitmentKind;
import org.xinheng.definitions.commitments.CommitmentVersion;
import org.xinheng.kernel.intake.check.PrivacyScan;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;

/** Looks at a template that is proposed and names everything that is wrong with it. */
final class TemplateCheck {

    /** Without these the words do not say who promises what to whom. */
    private static final List<String> NEEDED =
            List.of("subject", "authority", "matter", "content", "liability", "until", "disclosure", "today");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MATTER = 200;
    private static final int MOST_MATTERS = 50;
    private static final int SHORTEST_TEXT = 50;
    private static final int LONGEST_TEXT = 8000;
    private static final int LONGEST_ACT = 300;

    private final List<FieldError> wrong = new ArrayList<>();

    private TemplateCheck() {}

    /**
     * A template as it may be stored.
     *
     * @param kind the kind as it is in force
     */
    record Sound(
            CommitmentKind kind,
            String name,
            List<String> matters,
            String text,
            String basis,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Lets only sound templates go on.
     *
     * @throws KernelException {@code TEMPLATE_INVALID} (400) with everything that is wrong
     */
    static Sound of(ProposeTemplate command, Definitions definitions, LocalDate today) {
        var check = new TemplateCheck();
        CommitmentKind kind = check.kind(definitions, plain(command.kind()), today);
        String name = check.text("name", command.name(), "模板名称", 2, LONGEST_NAME);
        List<String> matters = check.matters(command.matters());
        String text = check.words(command.text());
        String act = check.text("act", command.act(), "依据的名称", 2, LONGEST_ACT);
        LocalDate from = command.from();
        if (from == null || from.isBefore(today)) {
            check.wrong.add(new FieldError("from", "启用日期不能早于今天（%s）。已签署的承诺不受新模板影响。".formatted(today)));
        }
        LocalDate until = command.until();
        if (from != null && until != null && until.isBefore(from)) {
            check.wrong.add(new FieldError("until", "停用日期不能早于启用日期。没有确定日期的，请不填。"));
        }
        if (kind == null || from == null || !check.wrong.isEmpty()) {
            throw new KernelException(
                    TemplateError.TEMPLATE_INVALID,
                    "承诺书模板有%d处需要补正，请按所列内容修改后重新提交。".formatted(check.wrong.size()),
                    check.wrong);
        }
        var basis = new LegalBasis(
                act.replace("《", "").replace("》", ""),
                filled(command.article()),
                filled(command.documentNo()),
                null,
                null,
                false);
        return new Sound(kind, name, matters, text, basis.citation(), from, until);
    }

    private @Nullable CommitmentKind kind(Definitions definitions, String id, LocalDate today) {
        CommitmentKind kind = definitions.commitments().get(id);
        boolean open = kind != null
                && kind.versionOn(today)
                        .filter(version -> !version.begunBy().equals(Set.of(Beginner.REPAIR)))
                        .isPresent();
        if (!open) {
            wrong.add(new FieldError("kind", "请从列出的承诺类型中选择。信用修复型承诺书由国家规定，不能自行制定。"));
            return null;
        }
        return kind;
    }

    private List<String> matters(@Nullable List<String> given) {
        var matters = new LinkedHashSet<String>();
        for (String matter : Objects.requireNonNullElse(given, List.<String>of())) {
            matters.add(plain(matter));
        }
        boolean odd = matters.stream().anyMatch(matter -> matter.length() < 2 || matter.length() > LONGEST_MATTER);
        if (matters.isEmpty() || matters.size() > MOST_MATTERS || odd) {
            wrong.add(new FieldError(
                    "matters", "请填写适用的承诺事由，1至%d项，每项2至%d字；承诺的事由与其一致时使用本模板。".formatted(MOST_MATTERS, LONGEST_MATTER)));
        }
        return List.copyOf(matters);
    }

    private String words(@Nullable String given) {
        String text = text("text", given, "承诺书正文", SHORTEST_TEXT, LONGEST_TEXT);
        var strange = Blanks.unknown(text, CommitmentVersion.BLANKS);
        if (!strange.isEmpty()) {
            wrong.add(new FieldError(
                    "text",
                    "正文中的填空%s无法填写。可用的填空：%s。"
                            .formatted(marked(strange), marked(new TreeSet<>(CommitmentVersion.BLANKS)))));
        }
        var missing = NEEDED.stream()
                .filter(blank -> !text.contains("{" + blank + "}"))
                .toList();
        if (!text.isEmpty() && !missing.isEmpty()) {
            wrong.add(new FieldError("text", "正文缺少必需的填空%s，承诺书会说不清谁向谁承诺什么。请补上。".formatted(marked(missing))));
        }
        var found = PrivacyScan.find(text, false);
        if (found != null) {
            wrong.add(new FieldError("text", "正文中含有%s，模板不能写具体个人的信息。请删去。".formatted(found.label())));
        }
        return text;
    }

    private static String marked(Collection<String> blanks) {
        return String.join("、", blanks.stream().map(blank -> "{" + blank + "}").toList());
    }

    private String text(String field, @Nullable String given, String label, int shortest, int longest) {
        String text = plain(given);
        if (text.length() < shortest || text.length() > longest) {
            wrong.add(new FieldError(field, "请填写%s（%d至%d字）。".formatted(label, shortest, longest)));
        }
        return text;
    }

    private static @Nullable String filled(@Nullable String text) {
        return plain(text).isEmpty() ? null : plain(text);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
