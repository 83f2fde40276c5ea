package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.definitions.tenants.TenantPack;
import org.xinheng.samples.Generate;

/** Sample files of a tenant in the size its pack asks for. */
final class Samples {

    private static final Map<String, String> ITEMS = new LinkedHashMap<>();

    static {
        ITEMS.put("administrative-permit", "行政许可");
        ITEMS.put("administrative-penalty", "行政处罚");
        ITEMS.put("administrative-inspection", "行政监督检查");
        ITEMS.put("administrative-award", "行政奖励");
        ITEMS.put("commitment-performance", "信用承诺履行情况");
        ITEMS.put("contract-performance", "合同履行情况");
        ITEMS.put("business-registration", "登记注册基本信息");
    }

    private Samples() {}

    /** Item id and file, permits first, then what the tenant's plugins bring. */
    static Map<String, Path> write(TenantPack pack, Path tenants, Path plugins, Path folder) {
        var labels = new LinkedHashMap<>(ITEMS);
        pack.plugins().forEach(plugin -> labels.putAll(Generate.itemsOf(plugin, plugins)));
        var code = Generate.run(
                "--tenant=" + pack.slug(),
                "--tenants=" + tenants,
                "--out=" + folder,
                "--subjects=" + pack.samples().subjects(),
                "--permits=" + pack.samples().permits(),
                "--penalties=" + pack.samples().penalties(),
                "--defects=0.03",
                "--plugins=" + plugins,
                "--items=" + String.join(",", labels.keySet()),
                "--format=XLSX");
        if (code != 0) {
            throw new LocalException(LocalError.SAMPLES_FAILED, "样例数据未能生成，见上。");
        }
        var files = new LinkedHashMap<String, Path>();
        labels.forEach((item, label) -> find(folder, label).forEach(file -> files.put(item, file)));
        return files;
    }

    private static List<Path> find(Path folder, String label) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(label + "."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
