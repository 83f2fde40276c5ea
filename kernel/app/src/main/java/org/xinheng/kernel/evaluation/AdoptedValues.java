package org.xinheng.kernel.evaluation;

import java.time.LocalDate;
import java.util.Map;

/**
 * A tenant's approved values for a standard's parameters.
 *
 * @param number the how-manieth of the tenant for this standard
 * @param edition the edition they were made for; under another one they do not count
 * @param from the first day they count
 * @param parameters in hundredths of a point, by parameter id
 */
record AdoptedValues(int tenant, int number, String edition, LocalDate from, Map<String, Long> parameters) {}
