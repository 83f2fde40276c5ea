package org.xinheng.spi;

/**
 * A name people read.
 *
 * @param zh the Chinese name, which is the one that counts
 * @param en the English name; empty if there is none
 * @since SPI 1.0
 */
public record Label(String zh, String en) {

    @Override
    public String toString() {
        return zh;
    }
}
