package org.xinheng.spi.standard;

import java.util.List;

/**
 * Which subjects of the right kind a standard is about: those whose name has one of the words, and those with at least
 * one record that counts as evidence. Without it a contractor's penalties would give it a farm's grade.
 *
 * @param nameWords words in the subject's name
 * @param records evidence; one matching record is enough
 * @since SPI 1.0
 */
public record Scope(List<String> nameWords, List<Evidence> records) {

    public Scope {
        nameWords = List.copyOf(nameWords);
        records = List.copyOf(records);
    }
}
