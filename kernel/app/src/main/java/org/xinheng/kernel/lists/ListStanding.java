package org.xinheng.kernel.lists;

import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.definitions.ListKind.Polarity;

/**
 * A place on a list that counts on some day.
 *
 * @param endsOn the first day it no longer counts
 */
public record ListStanding(
        UUID id,
        String list,
        String listLabel,
        Polarity polarity,
        String documentNo,
        String authority,
        LocalDate listedOn,
        LocalDate endsOn) {}
