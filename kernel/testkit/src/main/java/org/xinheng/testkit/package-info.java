/**
 * Contract tests a sector plugin extends, and the runner for scenarios its officials can read.
 *
 * <p>A plugin's test class implements {@link org.xinheng.testkit.SectorPluginContract}, says which plugin it is about, and
 * inherits every promise of the SPI as a test. The contracts are cut by behaviour; each can be implemented alone. No mocks,
 * no container, no database: plugins are values in, values out.
 */
@NullMarked
package org.xinheng.testkit;

import org.jspecify.annotations.NullMarked;
