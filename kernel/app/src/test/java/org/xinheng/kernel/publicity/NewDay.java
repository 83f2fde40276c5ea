package org.xinheng.kernel.publicity;

import jakarta.inject.Singleton;
import org.xinheng.kernel.shared.Actor;

/** Lets tests turn the day of one tenant, as the kernel does for all in the first hour. */
@Singleton
public class NewDay {

    private final Publicity publicity;

    NewDay(Publicity publicity) {
        this.publicity = publicity;
    }

    /** Shows what is to be shown from today, takes down what is not. */
    public void turn(int tenant) {
        publicity.turnOfDay(Actor.system(tenant));
    }
}
