package org.xinheng.samples;

/** How a fictitious subject behaves, all its life: so that records of one firm fit together and grades differ. */
enum Conduct {
    /** Three of five. */
    SOUND(0.25, 0.95, 0),
    /** One of four. */
    CARELESS(0.8, 0.75, 0.05),
    /** The rest. */
    BAD(1, 0.4, 0.4);

    /** How probable it is that a penalty drawn for it is really its own. */
    final double punished;
    /** How probable it is that a check finds nothing. */
    final double passes;
    /** Share of its breaches that are grave. */
    final double grave;

    Conduct(double punished, double passes, double grave) {
        this.punished = punished;
        this.passes = passes;
        this.grave = grave;
    }

    static Conduct of(long seed, Subject subject) {
        String key = subject.code().isEmpty() ? subject.identityNumber() : subject.code();
        double roll = new Chance(seed, "conduct", key.hashCode()).fraction();
        return roll < 0.6 ? SOUND : roll < 0.85 ? CARELESS : BAD;
    }
}
