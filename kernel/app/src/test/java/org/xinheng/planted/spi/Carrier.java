package org.xinheng.planted.spi;

import org.jboss.logging.Logger;

/** Carries a library into an SPI. */
public class Carrier {

    Logger log() {
        return Logger.getLogger(Carrier.class);
    }
}
