package org.xinheng.kernel.identity.bureaus;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** What became of the bureaus of a tenant, and registering it. */
@ApplicationScoped
class BureauChanges {

    private final Work work;
    private final BureauChangeRepository changes;
    private final Clock clock;

    BureauChanges(Work work, BureauChangeRepository changes, Clock clock) {
        this.work = work;
        this.changes = changes;
        this.clock = clock;
    }

    /** Every change, the newest first; every member may see them. */
    List<BureauChangeView> list(Actor actor) {
        return work.run(actor, "bureaus.changes", changes::list);
    }

    /**
     * Registers a change and carries it out at once.
     *
     * @throws KernelException {@code ROLE_MISSING} (403); {@code BUREAU_CHANGE_INVALID} (400); {@code BUREAU_UNKNOWN} (404);
     *     {@code BUREAU_ENDED} (409) for a bureau, or a successor, that exists no more; {@code BUREAU_CHANGE_BLOCKED} (409)
     *     when both have open what only one may have, or while a file is read whose rows may name the bureau
     */
    BureauChangeView change(Actor actor, ChangeBureau command) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(actor, "bureaus.change", unit -> {
            var change = SoundChange.of(command, LocalDate.now(clock));
            changes.holdSources(unit);
            var before = present(unit, change.bureau());
            unit.note("bureau", before.code());
            unit.note("kind", change.kind());
            unit.note("effectiveOn", change.effectiveOn());
            unit.note("basis", change.basis());
            unit.note("reason", change.reason());
            changes.lastChange(unit, before.id())
                    .filter(last -> change.effectiveOn().isBefore(last))
                    .ifPresent(last -> {
                        throw SoundChange.invalid(
                                List.of(new FieldError("effectiveOn", "该部门上一次变更自 %s 起生效，本次不能早于这一天。".formatted(last))));
                    });
            var id = change.kind() == BureauChangeKind.RENAMED
                    ? rename(unit, change, before)
                    : end(unit, change, before);
            return changes.list(unit).stream()
                    .filter(view -> view.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private UUID rename(Unit unit, SoundChange change, BureauChangeRepository.Row before) {
        String name = String.valueOf(change.name());
        String shortName = String.valueOf(change.shortName());
        if (name.equals(before.name()) && shortName.equals(before.shortName())) {
            throw SoundChange.invalid(List.of(new FieldError("name", "新名称与现在的名称相同，请核对。")));
        }
        if (changes.isTaken(unit, name, before.id())) {
            throw SoundChange.invalid(List.of(new FieldError("name", "本地区已有名为“%s”的部门，请核对。".formatted(name))));
        }
        var id = changes.add(unit, change, before, null, Map.of());
        changes.rename(unit, before.id(), name, shortName);
        return id;
    }

    private UUID end(Unit unit, SoundChange change, BureauChangeRepository.Row before) {
        var heir = present(unit, change.successor());
        unit.note("successor", heir.code());
        requireNothingRead(unit, before.name());
        var clashes = changes.clashes(unit, before.id(), heir.id());
        if (!clashes.isEmpty()) {
            throw new KernelException(
                    BureauChangeError.BUREAU_CHANGE_BLOCKED,
                    "“%s”和“%s”各有一件同样的未结工作：%s。请先办结其中一件，再登记变更。"
                            .formatted(before.name(), heir.name(), String.join("、", clashes)));
        }
        var passed = changes.pass(unit, before.id(), heir.id());
        unit.note("passed", passed);
        var id = changes.add(unit, change, before, heir.name(), passed);
        changes.end(unit, before.id(), heir.id(), change.effectiveOn());
        return id;
    }

    /** A file knows the bureaus from its first row to its last; one that ended meanwhile would still be given records. */
    private void requireNothingRead(Unit unit, String ended) {
        var files = changes.reading(unit);
        if (!files.isEmpty()) {
            throw new KernelException(
                    BureauChangeError.BUREAU_CHANGE_BLOCKED,
                    "正在读取报送文件“%s”%s，其中可能有“%s”的数据，此时不能登记合并或撤销。请在报送记录中等它读完后再登记。"
                            .formatted(
                                    files.getFirst(),
                                    files.size() == 1 ? "" : "等 %d 个".formatted(files.size()),
                                    ended));
        }
    }

    private BureauChangeRepository.Row present(Unit unit, @Nullable UUID id) {
        var row = (id == null ? Optional.<BureauChangeRepository.Row>empty() : changes.lock(unit, id))
                .orElseThrow(() -> new KernelException(BureauChangeError.BUREAU_UNKNOWN, "本地区没有这个部门，请刷新部门列表后重新选择。"));
        if (row.ended()) {
            throw new KernelException(
                    BureauChangeError.BUREAU_ENDED, "“%s”已经并入其他部门或撤销，不能再办理变更。请在部门列表中查看其变更记录。".formatted(row.name()));
        }
        return row;
    }
}
