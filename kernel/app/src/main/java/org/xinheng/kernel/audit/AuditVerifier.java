package org.xinheng.kernel.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.xinheng.kernel.shared.Sm3;

/** Recomputes every seal of one tenant from its lines and names the first place that does not fit. */
final class AuditVerifier {

    private record Seal(long number, int lines, byte[] leaves, byte[] root, byte[] previous, byte[] chain) {}

    private final SealChain seals;

    AuditVerifier(SealChain seals) {
        this.seals = seals;
    }

    /** Reads one seal at a time, so memory stays small however long the trail is. */
    Verification verify(Handle handle, int tenant) {
        var previous = SealChain.START;
        var number = 0L;
        var lines = 0L;
        while (true) {
            var next = seal(handle, tenant, number + 1);
            if (next.isEmpty()) {
                return beyond(handle, tenant, number)
                        .orElse(new Verification.Intact(
                                number, lines, HexFormat.of().formatHex(previous)));
            }
            var seal = next.get();
            var broken = check(handle, tenant, seal, previous);
            if (broken.isPresent()) {
                return broken.get();
            }
            previous = seal.chain();
            number++;
            lines += seal.lines();
        }
    }

    private static Optional<Seal> seal(Handle handle, int tenant, long number) {
        return handle.createQuery(
                        "select number, lines, leaves, root, previous, chain from audit_seal where tenant = :tenant and number = :number")
                .bind("tenant", tenant)
                .bind("number", number)
                .map((row, context) -> new Seal(
                        row.getLong("number"),
                        row.getInt("lines"),
                        row.getBytes("leaves"),
                        row.getBytes("root"),
                        row.getBytes("previous"),
                        row.getBytes("chain")))
                .findOne();
    }

    /** A later seal, or a line that claims one, behind the last seal found: a seal between was removed. */
    private static Optional<Verification> beyond(Handle handle, int tenant, long last) {
        var later = handle.createQuery("""
                        select count(*) from (select 1 from audit_seal where tenant = :tenant and number > :last
                          union all select 1 from audit_line where tenant = :tenant and seal > :last limit 1)
                        """)
                .bind("tenant", tenant)
                .bind("last", last)
                .mapTo(Long.class)
                .one();
        return later == 0
                ? Optional.empty()
                : Optional.of(new Verification.Broken(last + 1, -1, "", "第 %d 号封签缺失。".formatted(last + 1)));
    }

    private Optional<Verification> check(Handle handle, int tenant, Seal seal, byte[] previous) {
        if (seal.lines() < 1
                || seal.leaves().length != seal.lines() * Sm3.LENGTH
                || !Arrays.equals(seal.previous(), previous)
                || !Arrays.equals(seal.root(), SealChain.root(seal.leaves()))
                || !Arrays.equals(
                        seal.chain(), seals.chain(tenant, seal.number(), seal.lines(), seal.root(), previous))) {
            return Optional.of(
                    new Verification.Broken(seal.number(), -1, "", "第 %d 号封签本身被改动。".formatted(seal.number())));
        }
        var lines = handle.createQuery("select " + SealedLine.COLUMNS
                        + " from audit_line where tenant = :tenant and seal = :seal order by place, id")
                .bind("tenant", tenant)
                .bind("seal", seal.number())
                .map((row, context) -> SealedLine.read(row))
                .list();
        for (int place = 0; place < seal.lines(); place++) {
            if (place >= lines.size()) {
                return Optional.of(new Verification.Broken(
                        seal.number(), place, "", "第 %d 号封签第 %d 行缺失。".formatted(seal.number(), place + 1)));
            }
            var from = place * Sm3.LENGTH;
            if (!Arrays.equals(lines.get(place).hash(), Arrays.copyOfRange(seal.leaves(), from, from + Sm3.LENGTH))) {
                return Optional.of(new Verification.Broken(
                        seal.number(),
                        place,
                        lines.get(place).id().toString(),
                        "第 %d 号封签第 %d 行被改动、删除或调换。".formatted(seal.number(), place + 1)));
            }
        }
        return lines.size() == seal.lines()
                ? Optional.empty()
                : Optional.of(new Verification.Broken(
                        seal.number(),
                        seal.lines(),
                        lines.get(seal.lines()).id().toString(),
                        "第 %d 号封签之后被插入了一行。".formatted(seal.number())));
    }
}
