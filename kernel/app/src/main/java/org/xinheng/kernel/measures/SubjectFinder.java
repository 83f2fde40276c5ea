package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Finds whom a question means: by code, by identity number, by the exact or a former name; else it offers candidates and
 * decides nothing.
 */
@ApplicationScoped
class SubjectFinder {

    private final CheckRepository repository;
    private final Vault vault;

    SubjectFinder(CheckRepository repository, Vault vault) {
        this.repository = repository;
        this.vault = vault;
    }

    /** One subject, or those that may be meant. */
    record Found(@Nullable CheckSubject subject, List<CheckView.Candidate> candidates) {}

    Found find(Unit unit, String codeOrName) {
        String code = UnifiedCreditCode.normalise(codeOrName);
        if (UnifiedCreditCode.isValid(code)) {
            return new Found(repository.byCode(unit, code).orElse(null), List.of());
        }
        String number = IdentityNumber.normalise(codeOrName);
        if (IdentityNumber.isValid(number)) {
            byte[] index = vault.of(unit.tenant()).blindIndex("身份证:" + number);
            return new Found(repository.byPerson(unit, index).orElse(null), List.of());
        }
        List<CheckSubject> named = repository.byName(unit, codeOrName);
        if (named.size() == 1) {
            return new Found(named.getFirst(), List.of());
        }
        return named.isEmpty()
                ? new Found(null, candidates(repository.byCore(unit, codeOrName), "名称去掉地名和组织形式后相同"))
                : new Found(null, candidates(named, "名称或曾用名相同，请用代码查询"));
    }

    private static List<CheckView.Candidate> candidates(List<CheckSubject> found, String why) {
        return found.stream()
                .map(each -> new CheckView.Candidate(String.valueOf(each.code()), String.valueOf(each.name()), why))
                .toList();
    }
}
