package org.xinheng.kernel.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.publicity.PenaltyFacts;
import org.xinheng.definitions.publicity.PublicityClass;

/**
 * A record as the rules of repair see it.
 *
 * @param negative whether it is negative information (失信信息) at all
 * @param penalty what the rules ask about a penalty, or null for other records
 * @param determinedClass the class of a record that is no penalty, or null
 * @param firstPublishedOn first day it was shown, or null
 * @param publishUntil first day it is not shown any more, or null when nothing ends it
 */
public record RecordAct(
        RecordBrief brief,
        boolean negative,
        @Nullable PenaltyFacts penalty,
        @Nullable PublicityClass determinedClass,
        @Nullable LocalDate firstPublishedOn,
        @Nullable LocalDate publishUntil) {}
