package org.xinheng.kernel.measures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.measures.CheckBatchRepository.NewRow;
import org.xinheng.kernel.measures.SubjectFindRepository.Hit;
import org.xinheng.kernel.subjects.Vault;
import org.xinheng.kernel.subjects.names.NameCandidate;
import org.xinheng.kernel.subjects.names.NameCandidates;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Finds whom a question means: by code, by identity number, by the exact or a former name; else it offers candidates and
 * decides nothing.
 */
@ApplicationScoped
class SubjectFinder {

    private final SubjectFindRepository repository;
    private final NameCandidates candidates;
    private final Vault vault;

    SubjectFinder(SubjectFindRepository repository, NameCandidates candidates, Vault vault) {
        this.repository = repository;
        this.candidates = candidates;
        this.vault = vault;
    }

    /** One subject, or those that may be meant. */
    record Found(@Nullable CheckSubject subject, List<CheckView.Candidate> candidates) {}

    /** Found without doubt; or, when several have or had the name, all of them and no subject. */
    record Exact(@Nullable CheckSubject subject, FoundBy by, List<CheckView.Candidate> candidates) {

        CheckSubject require() {
            return Objects.requireNonNull(subject);
        }
    }

    Found find(Unit unit, String codeOrName) {
        String number = IdentityNumber.normalise(codeOrName);
        byte[] person = IdentityNumber.isValid(number) ? vault.of(unit.tenant()).blindIndex("身份证:" + number) : null;
        Exact exact = findAll(unit, List.of(new NewRow(1, codeOrName, person))).get(1);
        if (exact != null) {
            return new Found(exact.subject(), exact.candidates());
        }
        boolean name = person == null && !UnifiedCreditCode.isValid(UnifiedCreditCode.normalise(codeOrName));
        return new Found(
                null, name ? shown(candidates.find(unit, List.of(codeOrName)).getFirst()) : List.of());
    }

    /** What is found without doubt, by line; lines that are missing found nobody. */
    Map<Integer, Exact> findAll(Unit unit, List<NewRow> rows) {
        var codes = new HashMap<String, List<Integer>>();
        var names = new HashMap<String, List<Integer>>();
        var persons = new HashMap<String, List<Integer>>();
        var indexes = new ArrayList<byte[]>();
        for (NewRow row : rows) {
            byte[] person = row.person();
            String code = UnifiedCreditCode.normalise(row.asked());
            if (person != null) {
                indexes.add(person);
                persons.computeIfAbsent(HexFormat.of().formatHex(person), _ -> new ArrayList<>())
                        .add(row.line());
            } else if (UnifiedCreditCode.isValid(code)) {
                codes.computeIfAbsent(code, _ -> new ArrayList<>()).add(row.line());
            } else {
                names.computeIfAbsent(row.asked(), _ -> new ArrayList<>()).add(row.line());
            }
        }
        var found = new HashMap<Integer, Exact>();
        collect(found, codes, repository.byCodes(unit, codes.keySet()));
        collect(found, persons, repository.byPersons(unit, indexes));
        collect(found, names, repository.byNames(unit, names.keySet()));
        return found;
    }

    private static void collect(Map<Integer, Exact> found, Map<String, List<Integer>> asked, List<Hit> hits) {
        var byAsked = new HashMap<String, List<Hit>>();
        hits.forEach(hit ->
                byAsked.computeIfAbsent(hit.asked(), _ -> new ArrayList<>()).add(hit));
        byAsked.forEach((text, ones) -> {
            Exact exact = ones.size() == 1
                    ? new Exact(ones.getFirst().subject(), ones.getFirst().by(), List.of())
                    : new Exact(null, ones.getFirst().by(), several(ones));
            asked.getOrDefault(text, List.of()).forEach(line -> found.put(line, exact));
        });
    }

    private static List<CheckView.Candidate> several(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new CheckView.Candidate(
                        String.valueOf(hit.subject().code()),
                        String.valueOf(hit.subject().name()),
                        (hit.by() == FoundBy.NAME ? "现名相同" : "曾用名相同") + "，不止一家，请用代码查询"))
                .toList();
    }

    static List<CheckView.Candidate> shown(List<NameCandidate> found) {
        return found.stream()
                .map(each -> new CheckView.Candidate(each.code(), each.name(), each.why()))
                .toList();
    }
}
