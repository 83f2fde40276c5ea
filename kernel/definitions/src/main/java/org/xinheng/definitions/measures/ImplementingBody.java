package org.xinheng.definitions.measures;

import java.util.List;

/**
 * A body that carries measures out, as the lists of measures name it.
 *
 * @param name as measures name it
 * @param by who stands for it in a tenant
 * @param endings how names of the bureaus end that stand for it, the best first; empty when it is not a bureau
 */
public record ImplementingBody(String name, By by, List<String> endings) {

    /** Who stands for a body in a tenant. */
    public enum By {
        /** A bureau, known by its name or named in the tenant's pack. */
        BUREAU,
        /** The bureau that decided on the listing. */
        DECIDER,
        /** This platform: what it shows and stops showing by itself. */
        PLATFORM,
        /** Nobody of the tenant; the platform's administrator answers for it. */
        OUTSIDE
    }

    public ImplementingBody {
        endings = List.copyOf(endings);
    }
}
