package org.xinheng.definitions.repair;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.definitions.Parameter.Value;
import org.xinheng.definitions.calendar.WorkingDays;
import org.xinheng.definitions.calendar.WorkingDays.Due;

/**
 * The clocks of one day for one tenant, which may be stricter than the law. Each is empty where the regime fixes none.
 *
 * @param acceptance working days to check the materials; 0 means the same day
 * @param answer working days for the department's answer, from acceptance
 * @param extension working days added to the answer, once
 * @param execution working days in which every copy follows a grant
 * @param ban months without a new application after false materials
 * @param calendar working days
 */
public record RepairClocks(
        Optional<Value> acceptance,
        Optional<Value> answer,
        Optional<Value> extension,
        Optional<Value> execution,
        Optional<Value> ban,
        WorkingDays calendar) {

    /** Last day to accept, return or refuse an application. */
    public Optional<Due> acceptBy(LocalDate receivedOn) {
        return acceptance.map(days -> calendar.plus(receivedOn, days.value()));
    }

    /** Last day for the department to answer. */
    public Optional<Due> answerBy(LocalDate acceptedOn) {
        return answer.map(days -> calendar.plus(acceptedOn, days.value()));
    }

    /** Last day for the department to answer once it has extended its time. */
    public Optional<Due> extendedFrom(LocalDate answerBy) {
        return extension.map(days -> calendar.plus(answerBy, days.value()));
    }

    /** Last day for every copy to follow a grant. */
    public Optional<Due> executeBy(LocalDate grantedOn) {
        return execution.map(days -> calendar.plus(grantedOn, days.value()));
    }

    /** First day a subject may apply again after false materials. */
    public Optional<LocalDate> banUntil(LocalDate foundOn) {
        return ban.map(months -> foundOn.plusMonths(months.value()));
    }
}
