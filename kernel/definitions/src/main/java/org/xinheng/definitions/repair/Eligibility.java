package org.xinheng.definitions.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.publicity.Classification.Reason;
import org.xinheng.definitions.publicity.PublicityClass;

/**
 * Whether and from when a subject may apply for repair, computed before it applies.
 *
 * @param regime id of the regime of the processing day
 * @param publicityClass class under that regime; of several penalties the most severe
 * @param eligible whether an application may be handed in on the processing day; the papers in {@code missing} come with it
 * @param from first day an application may be handed in, under the regime in force by then; null when none can be named
 * @param missing required papers that are not there yet
 * @param materials all papers this case may ask for
 * @param reasons why, with the law; what stands in the way comes last
 * @param longestEndsOn first day it is no longer shown even without repair
 * @param atLongest what happens on that day as things stand
 */
public record Eligibility(
        String regime,
        PublicityClass publicityClass,
        boolean eligible,
        @Nullable LocalDate from,
        List<Material> missing,
        List<Material> materials,
        List<Reason> reasons,
        LocalDate longestEndsOn,
        AtLongest.Answer atLongest) {

    public Eligibility {
        missing = List.copyOf(missing);
        materials = List.copyOf(materials);
        reasons = List.copyOf(reasons);
    }

    /** One line for the subject, such as: 2026-12-03 起可申请；还缺：罚款缴纳凭证。 */
    public String summary() {
        String papers = missing.stream().map(paper -> paper.label().zh()).collect(Collectors.joining("、"));
        String lacking = missing.isEmpty() ? "材料已齐" : "还缺：" + papers;
        if (eligible) {
            return "现在可以申请；" + lacking + "。";
        }
        if (from != null) {
            return from + " 起可申请；" + lacking + "。";
        }
        return "不能申请：" + reasons.getLast().words() + "。";
    }
}
