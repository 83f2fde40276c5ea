package org.xinheng.definitions.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.spi.standard.Standard;

/** Grades under other standards that rules refer to; checked once all files are read, because one may stand in the next. */
final class ForeignGrades {

    private record Reference(Section section, String standard, List<String> grades) {}

    private final List<Reference> references = new ArrayList<>();

    void refer(Section section, String standard, List<String> grades) {
        references.add(new Reference(section, standard, grades));
    }

    /** Reports references that can never hold. */
    void check(List<Standard> read, KnownItems known) {
        Map<String, Set<String>> own = new HashMap<>();
        for (Standard standard : read) {
            Set<String> grades = own.computeIfAbsent(standard.id(), _ -> new HashSet<>());
            standard.editions().forEach(edition -> edition.grades().forEach(grade -> grades.add(grade.id())));
        }
        for (Reference reference : references) {
            Set<String> grades = own.get(reference.standard());
            if (grades == null && !known.hasStandard(reference.standard())) {
                reference.section().report("standard", StandardProblem.UNKNOWN_STANDARD, reference.standard());
                continue;
            }
            for (String grade : reference.grades()) {
                boolean there = grades == null ? known.isGrade(reference.standard(), grade) : grades.contains(grade);
                if (!there) {
                    reference
                            .section()
                            .report("grades", StandardProblem.UNKNOWN_FOREIGN_GRADE, reference.standard(), grade);
                }
            }
        }
    }
}
