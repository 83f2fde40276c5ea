package org.xinheng.kernel.supervision;

import org.xinheng.kernel.supervision.PlanRepository.Figures;

/**
 * One grade of a plan.
 *
 * @param subjects how many have the grade
 * @param times inspections of each chosen subject within the period
 * @param due inspections the policy asks for within the period
 * @param done inspections on record within the period, by the plan's bureau
 * @param open drawn and not yet inspected
 * @param free who could be drawn now: neither drawn nor inspected often enough
 * @param nextDraw how many the next draw takes
 * @param evenly how many of all due inspections would fall to this grade if everybody were treated alike
 */
public record PlanRow(
        String grade,
        String label,
        String colour,
        String policy,
        int samplingRate,
        int inspectionsPerYear,
        boolean newcomer,
        int subjects,
        int times,
        int due,
        int done,
        int open,
        int free,
        int nextDraw,
        int evenly) {

    static PlanRow of(Policy policy, Figures figures, int times, int allDue, int allSubjects) {
        int due = policy.round(figures.subjects()) * times;
        int wanting = Math.max(0, due - figures.done() - figures.open());
        return new PlanRow(
                policy.grade(),
                policy.label(),
                policy.colour(),
                policy.policy(),
                policy.samplingRate(),
                policy.inspectionsPerYear(),
                policy.newcomer(),
                figures.subjects(),
                times,
                due,
                figures.done(),
                figures.open(),
                figures.free(),
                Math.min(Math.min(wanting, policy.round(figures.subjects())), figures.free()),
                allSubjects == 0 ? 0 : Math.round((float) allDue * figures.subjects() / allSubjects));
    }
}
