package org.xinheng.kernel.subjects.names;

import java.util.Optional;

/** How a written name differs from a registered one, in words and in degree; nothing when they are too different. */
final class NameLikeness {

    private NameLikeness() {}

    /**
     * A difference.
     *
     * @param degree less is nearer
     */
    record Difference(int degree, String words) {}

    static Optional<Difference> between(FoldedName asked, FoldedName known) {
        if (asked.key().equals(known.key())) {
            return said(0, "仅标点、空格或全半角不同");
        }
        if (asked.simple().equals(known.simple())) {
            return said(1, "简繁体写法不同");
        }
        if (asked.isLatin()) {
            if (asked.sound().equals(known.sound())) {
                return said(2, "全称的拼音相同");
            }
            return asked.sound().equals(known.coreSound()) ? said(6, "主要部分的拼音相同") : Optional.empty();
        }
        Optional<String> oneSign = oneSign(asked.simple(), known.simple());
        if (asked.sound().equals(known.sound())) {
            return said(3, "读音相同，用字不同" + oneSign.map(words -> "：" + words).orElse(""));
        }
        if (oneSign.isPresent()) {
            return said(4, "仅一字之差：" + oneSign.get());
        }
        if (asked.core().equals(known.core())) {
            return said(5, "去掉地名、组织形式和末尾括注后相同");
        }
        if (asked.coreSound().equals(known.coreSound())) {
            return said(7, "主要部分读音相同，用字不同");
        }
        return oneSign(asked.core(), known.core()).flatMap(words -> said(8, "去掉地名、组织形式和末尾括注后仅一字之差：" + words));
    }

    private static Optional<Difference> said(int degree, String words) {
        return Optional.of(new Difference(degree, words));
    }

    /** The one sign in which two texts differ, in words; empty when they differ in more. */
    static Optional<String> oneSign(String asked, String known) {
        int front = 0;
        while (front < asked.length() && front < known.length() && asked.charAt(front) == known.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < asked.length() - front
                && back < known.length() - front
                && asked.charAt(asked.length() - 1 - back) == known.charAt(known.length() - 1 - back)) {
            back++;
        }
        String left = asked.substring(front, asked.length() - back);
        String right = known.substring(front, known.length() - back);
        if (left.length() == 1 && right.length() == 1) {
            return Optional.of("“%s”登记为“%s”".formatted(left, right));
        }
        if (left.isEmpty() && right.length() == 1) {
            return Optional.of("少写“%s”".formatted(right));
        }
        if (right.isEmpty() && left.length() == 1) {
            return Optional.of("多写“%s”".formatted(left));
        }
        if (left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)) {
            return Optional.of("“%s”两字颠倒".formatted(right));
        }
        return Optional.empty();
    }
}
