package org.xinheng.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A kind of list that subjects can be put on, such as the list of seriously dishonest subjects of a sector. The kind says
 * what the list means and how long one stays on it; who is on it is decided case by case. A kind brings no measures: what
 * follows from an entry stands in the measures list alone.
 *
 * @param id kebab case, chosen once
 * @param label name shown to people
 * @param level national, local or of a sector
 * @param polarity whether it praises, warns or records misconduct
 * @param versions in order of time, without overlap
 */
public record ListKind(String id, Label label, Level level, Polarity polarity, List<ListVersion> versions) {

    /** What it means to be on a list. */
    public enum Polarity {
        /** 红名单: good conduct; opens benefits. */
        HONOUR("守信激励"),
        /** 重点关注名单: a warning; supervision looks closer, nothing is forbidden. */
        WATCH("重点关注"),
        /** 严重失信主体名单: misconduct recognised by law. */
        MISCONDUCT("失信惩戒");

        private final String label;

        Polarity(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    public ListKind {
        versions = List.copyOf(versions);
    }

    /** The version in force on a day. */
    public Optional<ListVersion> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }
}
