package org.xinheng.spi.standard;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.xinheng.spi.LegalBasis;

/**
 * Who is not graded yet. Direct grades apply to newcomers too; every other rule does not.
 *
 * @param grade the grade without a band that a newcomer gets
 * @param observedFor how long after registration a subject stays a newcomer; null if that does not matter. A subject
 *     whose registration day is unknown counts as old enough
 * @param leastRecords how many records of the standard's items must exist; 0 if that does not matter
 * @param basis the clause it rests on; null if the edition's basis says it all
 * @since SPI 1.0
 */
public record Newcomer(
        String grade,
        @Nullable Period observedFor,
        int leastRecords,
        @Nullable LegalBasis basis) {}
