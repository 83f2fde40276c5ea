package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.measures.Matter;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.receipts.Series;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.tenancy.Unit;

/** Adds receipts to the chain of a tenant: numbered without a hole, chained by SM3, signed with SM2. */
@ApplicationScoped
class ReceiptBook {

    private final CheckRepository receipts;
    private final ReceiptChain chain;

    ReceiptBook(CheckRepository receipts, ReceiptChain chain) {
        this.receipts = receipts;
        this.chain = chain;
    }

    /** What a receipt says besides who asked. */
    record Entry(
            @Nullable CheckSubject subject,
            @Nullable Matter matter,
            String purpose,
            String outcome,
            CheckView.Answer answer,
            LocalDate on,
            List<String> more) {}

    /** Who asked; of a batch it is not the kernel that answers it. */
    record Asker(String person, String name, @Nullable UUID bureau) {

        static Asker of(Actor actor) {
            return new Asker(actor.person(), actor.name(), actor.bureau());
        }
    }

    /** Keeps an answer, and shows it as it is kept. */
    CheckView add(Unit unit, Asker asker, Entry entry) {
        UUID id = UUID.randomUUID();
        unit.note("check", id);
        unit.note("outcome", entry.outcome());
        var link = chain.add(unit, Series.CHECK, number -> content(unit, number, asker, entry));
        receipts.add(unit, new CheckRepository.NewReceipt(id, asker, entry, link));
        CheckSubject subject = entry.subject();
        return CheckView.of(
                id,
                entry.outcome(),
                subject == null ? null : subject.code(),
                subject == null ? null : subject.name(),
                entry.matter(),
                entry.purpose(),
                entry.on(),
                unit.startedAt(),
                entry.answer(),
                link.shown(Series.CHECK, unit.tenant()));
    }

    /** What is signed: plain lines, readable by people and the same whoever writes them again. */
    private static String content(Unit unit, String number, Asker asker, Entry entry) {
        var lines = new ArrayList<String>();
        lines.add("核查回执 " + number);
        if (entry.more().isEmpty()) {
            lines.add("主体 " + who(entry.subject()));
        }
        lines.add("事项 " + (entry.matter() == null ? "全部事项" : entry.matter().label()));
        lines.add("目的 " + entry.purpose());
        lines.add("结论 " + Checks.labelOf(entry.outcome()));
        if (entry.more().isEmpty()) {
            lines.add("限制 " + ids(entry.answer().restrictions()));
            lines.add("激励 " + ids(entry.answer().incentives()));
        }
        lines.addAll(entry.more());
        lines.add("时间 " + unit.startedAt());
        lines.add("查询人 " + asker.person());
        return String.join("\n", lines);
    }

    private static String who(@Nullable CheckSubject subject) {
        if (subject == null) {
            return "未查到";
        }
        return subject.code() == null ? "自然人 " + subject.privateSubject() : subject.code() + " " + subject.name();
    }

    private static String ids(List<CheckView.Line> lines) {
        return lines.stream()
                .map(line -> line.measure() + "（" + line.because().documentNo() + "）")
                .collect(Collectors.joining("、"));
    }
}
