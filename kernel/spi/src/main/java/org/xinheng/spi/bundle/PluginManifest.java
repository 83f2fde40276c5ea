package org.xinheng.spi.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.spi.bundle.BundleProblem.Code;

/**
 * Who a plugin says it is.
 *
 * @param id kebab-case id, chosen once
 * @param version semantic version of the plugin
 * @param requires SPI versions it can live with, such as {@code >=1.0.0 & <2.0.0}
 * @param provider who answers for it
 * @since SPI 1.0
 */
public record PluginManifest(String id, String version, String requires, String provider) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}");

    static PluginManifest of(Properties properties) {
        return new PluginManifest(
                properties.getProperty("plugin.id", "").strip(),
                properties.getProperty("plugin.version", "").strip(),
                properties.getProperty("plugin.requires", "").strip(),
                properties.getProperty("plugin.provider", "").strip());
    }

    /** Everything that is wrong with it, for this SPI. */
    public List<BundleProblem> problems() {
        var problems = new ArrayList<BundleProblem>();
        if (!ID.matcher(id).matches()) {
            problems.add(new BundleProblem(
                    Code.BAD_MANIFEST, "plugin.properties 的 plugin.id“%s”不合规则。请只用小写字母、数字和连字符。".formatted(id)));
        }
        if (!VERSION.matcher(version).matches()) {
            problems.add(new BundleProblem(
                    Code.BAD_MANIFEST,
                    "plugin.properties 的 plugin.version“%s”不是版本号。请写成 1.0.0 的样子。".formatted(version)));
        }
        if (provider.isEmpty()) {
            problems.add(new BundleProblem(Code.BAD_MANIFEST, "plugin.properties 缺少 plugin.provider。请写明提供单位。"));
        }
        if (!SpiRange.isRange(requires)) {
            problems.add(new BundleProblem(
                    Code.BAD_MANIFEST,
                    "plugin.properties 的 plugin.requires“%s”不是版本范围。请写成 >=1.0.0 & <2.0.0 的样子。".formatted(requires)));
        } else if (!SpiRange.accepts(requires, SectorPlugin.SPI_VERSION)) {
            problems.add(new BundleProblem(
                    Code.OTHER_SPI,
                    "插件需要 SPI %s，本系统为 %s。请换用适合本系统的插件版本。".formatted(requires, SectorPlugin.SPI_VERSION)));
        }
        return problems;
    }
}
