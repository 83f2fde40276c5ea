package org.xinheng.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.function.Function;

/**
 * One rule.
 *
 * @param name a sentence
 * @param violations every place that breaks it, as text
 */
record HouseRule(String name, Function<JavaClasses, List<String>> violations) {

    @Override
    public String toString() {
        return name;
    }
}
