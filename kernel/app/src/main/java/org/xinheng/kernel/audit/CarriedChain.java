package org.xinheng.kernel.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Sm3;

/**
 * Checks an audit chain away from the installation that keyed it: every line against its leaf, every seal against its root
 * and the seal before, all seals and the lines behind them against one digest that was signed where the chain was made.
 */
public final class CarriedChain {

    private CarriedChain() {}

    /**
     * What was found.
     *
     * @param digest over all seals and the lines that waited for one, hexadecimal
     * @param head chain value of the last seal, hexadecimal
     * @param broken the first place that does not fit, in Chinese, or null
     */
    public record Found(
            long seals,
            long lines,
            long waiting,
            String digest,
            String head,
            @Nullable String broken) {}

    /**
     * Reads both once.
     *
     * @param seals in order of their numbers
     * @param lines in order of seal and place, those without a seal last
     */
    public static Found check(Iterator<CarriedSeal> seals, Iterator<CarriedLine> lines) {
        var reading = new Reading(lines);
        byte[] previous = SealChain.START;
        byte[] digest = new byte[Sm3.LENGTH];
        long count = 0;
        long sealed = 0;
        while (seals.hasNext()) {
            CarriedSeal seal = seals.next();
            String broken =
                    seal.number() != count + 1 ? "第 %d 号封签缺失。".formatted(count + 1) : reading.broken(seal, previous);
            if (broken != null) {
                return found(count, sealed, 0, digest, previous, broken);
            }
            digest = seal.behind(digest);
            previous = seal.chain();
            count++;
            sealed += seal.lines();
        }
        long waiting = 0;
        while (reading.next != null) {
            if (reading.next.seal() != 0) {
                return found(count, sealed, waiting, digest, previous, "第 %d 号封签缺失。".formatted(count + 1));
            }
            digest = reading.next.behind(digest);
            waiting++;
            reading.step();
        }
        return found(count, sealed, waiting, digest, previous, null);
    }

    private static Found found(
            long seals, long lines, long waiting, byte[] digest, byte[] head, @Nullable String broken) {
        var hex = HexFormat.of();
        return new Found(seals, lines, waiting, hex.formatHex(digest), hex.formatHex(head), broken);
    }

    private static final class Reading {

        private final Iterator<CarriedLine> lines;
        private @Nullable CarriedLine next;

        Reading(Iterator<CarriedLine> lines) {
            this.lines = lines;
            step();
        }

        private void step() {
            next = lines.hasNext() ? lines.next() : null;
        }

        private @Nullable String broken(CarriedSeal seal, byte[] previous) {
            if (seal.lines() < 1
                    || seal.leaves().length != seal.lines() * Sm3.LENGTH
                    || !Arrays.equals(seal.previous(), previous)
                    || !Arrays.equals(seal.root(), SealChain.root(seal.leaves()))) {
                return "第 %d 号封签本身被改动。".formatted(seal.number());
            }
            for (int place = 0; place < seal.lines(); place++) {
                CarriedLine line = next;
                if (line == null || line.seal() != seal.number()) {
                    return "第 %d 号封签第 %d 行缺失。".formatted(seal.number(), place + 1);
                }
                int from = place * Sm3.LENGTH;
                if (!Arrays.equals(line.hash(), Arrays.copyOfRange(seal.leaves(), from, from + Sm3.LENGTH))) {
                    return "第 %d 号封签第 %d 行被改动、删除或调换。".formatted(seal.number(), place + 1);
                }
                step();
            }
            return next != null && next.seal() == seal.number() ? "第 %d 号封签之后被插入了一行。".formatted(seal.number()) : null;
        }
    }
}
