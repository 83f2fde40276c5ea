package org.xinheng.kernel.subjects;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Codes to be put right and subjects that may be one: found while reading, decided by people, kept in a ledger. */
@ApplicationScoped
public class Subjects {

    private static final Role[] READERS = {
        Role.OPERATOR, Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD, Role.BUREAU_CLERK, Role.AUDITOR
    };
    private static final int MAX_ROWS = 200;

    private final Work work;
    private final CodeIssueRepository issues;
    private final MergeCandidateRepository candidates;
    private final RegistryRepository registry;
    private final Attachments attachments;
    private final Clock clock;

    Subjects(
            Work work,
            CodeIssueRepository issues,
            MergeCandidateRepository candidates,
            RegistryRepository registry,
            Attachments attachments,
            Clock clock) {
        this.work = work;
        this.issues = issues;
        this.candidates = candidates;
        this.registry = registry;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Queues codes that were found while reading; what is queued already stays as it is. */
    public void report(Unit unit, UUID batch, List<CodeIssueFound> found) {
        if (!found.isEmpty()) {
            issues.add(unit, batch, found);
        }
    }

    /** A code came with a name that is not the registry's. */
    public void suggestMerge(Unit unit, String code, String known, String given) {
        candidates.addSameCode(unit, code, known, given);
    }

    /** Codes to be put right, newest first. */
    public Page<CodeIssueView> listIssues(
            Actor actor, @Nullable String state, @Nullable String code, @Nullable UUID after, int limit) {
        actor.require(READERS);
        int size = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "subjects.code-issues", unit -> {
            var found = issues.list(unit, state, code, after, size);
            return new Page<>(
                    found, found.size() < size ? null : found.getLast().id().toString());
        });
    }

    /** The issues of one code, for the page of its subject. */
    public List<CodeIssueView> listIssues(Unit unit, String code) {
        return issues.list(unit, null, code, null, MAX_ROWS);
    }

    /**
     * Decides what happens to a code and writes it into the ledger. For one code on two names: with a new code, the
     * records of the name in question go there, also those reported later; when the code is deleted, they are held.
     */
    public CodeIssueView resolve(Actor actor, UUID id, ResolveCodeIssue command) {
        actor.require(Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        return work.run(actor, "subjects.resolve-code", unit -> {
            CodeIssueView issue = issues.lock(unit, id);
            if (!issue.state().equals("OPEN")) {
                throw new KernelException(SubjectError.CODE_ISSUE_RESOLVED_ALREADY, "这个代码问题已经处理过，不能再次处理。请刷新后查看处理记录。");
            }
            String code = newCode(command);
            if (issue.code().equals(code)) {
                throw new KernelException(SubjectError.CODE_INVALID, "新赋代码与原代码相同。请填写正确的代码；如原代码无误，请选择“保持原码不变”。");
            }
            issues.resolve(unit, issue, command.action(), code, command.note(), clock.instant());
            unit.note("issue", id);
            unit.note("action", command.action());
            if (issue.kind().equals("DUPLICATE_CODE")) {
                unit.note("records", follow(unit, issue, command, code));
            }
            return issues.lock(unit, id);
        });
    }

    /** What a decision about a doubled code does to the records that stand under it with this name. */
    private int follow(Unit unit, CodeIssueView issue, ResolveCodeIssue command, @Nullable String code) {
        String because = command.note().isEmpty() ? "" : "：" + command.note();
        if (code != null) {
            String known = registry.ensure(unit, code, issue.name(), issue.code());
            if (!SubjectNames.key(known).equals(SubjectNames.key(issue.name()))) {
                suggestMerge(unit, code, known, issue.name());
            }
            registry.correct(unit, issue.code(), issue.name(), code);
            int moved = attachments.move(
                    unit, issue.code(), issue.name(), code, "新赋码%s，原代码%s%s".formatted(code, issue.code(), because));
            unit.tell(new SubjectsCorrected(Set.of(issue.code(), code)));
            return moved;
        }
        if (command.action() == ResolveCodeIssue.Action.DELETE) {
            int held = attachments.hold(
                    unit, issue.code(), issue.name(), "代码%s不是该主体的，已删除%s".formatted(issue.code(), because));
            unit.tell(new SubjectsCorrected(Set.of(issue.code())));
            return held;
        }
        return 0;
    }

    private static @Nullable String newCode(ResolveCodeIssue command) {
        if (command.action() != ResolveCodeIssue.Action.NEW_CODE) {
            return null;
        }
        return switch (UnifiedCreditCode.parse(command.code())) {
            case UnifiedCreditCode.Reading.Valid(var code) -> code.value();
            case UnifiedCreditCode.Reading.Invalid(var _, var _, var reason) ->
                throw new KernelException(SubjectError.CODE_INVALID, "新赋代码不正确：" + reason);
        };
    }

    /** Subjects that may be one, newest first. */
    public Page<MergeCandidateView> listCandidates(
            Actor actor, @Nullable String state, @Nullable UUID after, int limit) {
        actor.require(READERS);
        int size = Math.clamp(limit, 1, MAX_ROWS);
        return work.run(actor, "subjects.merge-candidates", unit -> {
            var found = candidates.list(unit, state, after, size);
            return new Page<>(
                    found, found.size() < size ? null : found.getLast().id().toString());
        });
    }

    /**
     * Decides whether two are one. One code with two names: the newer name becomes the registry's and the older one a
     * former name. One name with two codes: this tenant's records go to the code that was known first, also those that
     * are reported later.
     */
    public MergeCandidateView decide(Actor actor, UUID id, DecideMerge command) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.BUREAU_LEAD);
        return work.run(actor, "subjects.decide-merge", unit -> {
            MergeCandidateView candidate = candidates.lock(unit, id);
            if (!candidate.state().equals("OPEN")) {
                throw new KernelException(SubjectError.MERGE_CANDIDATE_DECIDED_ALREADY, "这对主体已经处理过，不能再次处理。请刷新后查看。");
            }
            candidates.decide(unit, id, command, clock.instant());
            unit.note("candidate", id);
            if (command.merge()) {
                unit.note("records", merge(unit, candidate, command.note()));
            }
            return candidates.lock(unit, id);
        });
    }

    private int merge(Unit unit, MergeCandidateView candidate, String note) {
        var newer = candidate.one();
        var older = candidate.other();
        unit.tell(new SubjectsCorrected(new HashSet<>(List.of(newer.code(), older.code()))));
        if (newer.code().equals(older.code())) {
            registry.rename(unit, newer.code(), newer.name());
            return 0;
        }
        registry.addFormerName(unit, older.code(), newer.name());
        registry.correct(unit, newer.code(), "", older.code());
        var why = "与%s合并为同一主体，原代码%s%s".formatted(older.code(), newer.code(), note.isEmpty() ? "" : "：" + note);
        return attachments.move(unit, newer.code(), null, older.code(), why);
    }
}
