package org.xinheng.definitions.repair;

import java.time.LocalDate;
import org.xinheng.definitions.LegalBasis;

/** Something outside the calendar that stands in the way of an application. */
public sealed interface Hindrance {

    /** The law or a policy of the Party and the State says this conduct cannot be repaired (不可修复). */
    record NotRepairable(String reason, LegalBasis basis) implements Hindrance {}

    /**
     * The subject may not apply for a time, because of false materials or a broken commitment.
     *
     * @param until first day it may apply again
     */
    record Banned(String reason, LocalDate until) implements Hindrance {}

    /** An application is open already; its number. */
    record OpenApplication(String number) implements Hindrance {}
}
