package org.xinheng.kernel.scenarios;

import java.util.Map;
import java.util.function.Supplier;

/** What can be done in the scenarios of one kind of case. Beans; found by the runner. */
public interface Deeds {

    /** A deed. */
    @FunctionalInterface
    interface Deed {
        void by(Scene scene, Line line);
    }

    /** The kind of case, as the files name it in 规则. */
    String rule();

    /** Sets the stage with what the scenario says under 决定. */
    void set(Scene scene, Line decision);

    /** Every deed by its name. */
    Map<String, Deed> deeds();

    /** What can be seen beside the case itself. */
    Map<String, Supplier<Object>> sights(Scene scene);
}
