package org.xinheng.kernel.commitments.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.commitments.CommitmentError;
import org.xinheng.kernel.commitments.Finding;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;

/** Looks at a contract to be registered and names everything that is wrong with it. */
final class ContractCheck {

    private static final int MOST_NODES = 50;
    private static final BigDecimal LARGEST = new BigDecimal("100000000");

    private final List<FieldError> wrong = new ArrayList<>();

    private ContractCheck() {}

    /**
     * Lets only sound commands go on.
     *
     * @throws KernelException {@code CONTRACT_INVALID} (400); {@code WORDS_PRIVATE} (400)
     */
    static void requireSound(RegisterContract command, LocalDate today) {
        var check = new ContractCheck();
        check.text("contractNo", command.contractNo(), "合同编号", 100, true);
        check.text("name", command.name(), "合同名称", 200, true);
        check.text("goods", command.goods(), "标的名称", 200, true);
        check.text("project", command.project(), "项目编号", 100, false);
        check.given("type", command.type(), "请选择合同类型：行政合同或市场化合同。");
        check.amount(command.amount());
        check.days(command, today);
        check.nodes(command);
        if (!check.wrong.isEmpty()) {
            throw new KernelException(
                    CommitmentError.CONTRACT_INVALID,
                    "合同登记有%d处需要补正，请按所列内容修改后重新提交。".formatted(check.wrong.size()),
                    check.wrong);
        }
        List.of(plain(command.name()), plain(command.goods())).forEach(Finding::requireNothingPrivate);
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The nodes as planned; without any, one at the end. */
    static List<Node> nodesOf(RegisterContract command, LocalDate endsOn) {
        var planned = command.nodes();
        if (planned == null || planned.isEmpty()) {
            return List.of(new Node(1, "全部履行完毕", endsOn, Node.State.OPEN, null, ""));
        }
        return IntStream.range(0, planned.size())
                .mapToObj(at -> {
                    LocalDate due = planned.get(at).due();
                    return new Node(
                            at + 1,
                            plain(planned.get(at).what()),
                            due == null ? endsOn : due,
                            Node.State.OPEN,
                            null,
                            "");
                })
                .toList();
    }

    private void text(String field, @Nullable String text, String label, int longest, boolean required) {
        String plain = plain(text);
        if ((required && plain.isEmpty()) || plain.length() > longest) {
            wrong.add(new FieldError(field, "请填写%s（1至%d字）。".formatted(label, longest)));
        }
    }

    private void given(String field, @Nullable Object value, String sentence) {
        if (value == null) {
            wrong.add(new FieldError(field, sentence));
        }
    }

    private void amount(@Nullable BigDecimal amount) {
        if (amount != null && (amount.signum() < 0 || amount.compareTo(LARGEST) > 0 || amount.scale() > 6)) {
            wrong.add(new FieldError("amount", "合同金额以万元计，应为0至1亿万元，最多6位小数。"));
        }
    }

    private void days(RegisterContract command, LocalDate today) {
        LocalDate signed = command.signedOn();
        LocalDate ends = command.endsOn();
        if (signed == null || signed.isAfter(today)) {
            wrong.add(new FieldError("signedOn", "请填写不晚于今天（%s）的签订日期。".formatted(today)));
        }
        if (ends == null || (signed != null && ends.isBefore(signed))) {
            wrong.add(new FieldError("endsOn", "请填写不早于签订日期的履约期限。"));
        }
    }

    private void nodes(RegisterContract command) {
        var planned = command.nodes();
        if (planned == null) {
            return;
        }
        if (planned.size() > MOST_NODES) {
            wrong.add(new FieldError("nodes", "履约节点最多%d个。".formatted(MOST_NODES)));
            return;
        }
        LocalDate signed = command.signedOn();
        LocalDate ends = command.endsOn();
        for (int at = 0; at < planned.size(); at++) {
            var node = planned.get(at);
            text("nodes[%d].what".formatted(at), node.what(), "节点内容", 200, true);
            LocalDate due = node.due();
            boolean outside =
                    due == null || (signed != null && due.isBefore(signed)) || (ends != null && due.isAfter(ends));
            if (outside) {
                wrong.add(new FieldError("nodes[%d].due".formatted(at), "节点日期应在签订日期与履约期限之间。"));
            }
        }
    }
}
