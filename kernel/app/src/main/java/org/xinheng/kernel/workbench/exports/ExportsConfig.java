package org.xinheng.kernel.workbench.exports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "kernel.exports")
interface ExportsConfig {

    /** The most rows of one workbook; Excel itself ends at 1,048,576 lines. More are refused with a word on narrowing. */
    @WithDefault("100000")
    int maxRows();

    /** How many rows are read at a time. */
    @WithDefault("1000")
    int rowsAtOnce();
}
