package org.xinheng.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Definitions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes files of fictitious decisions, as bureaus would send them. */
@Command(name = "samples", mixinStandardHelpOptions = true, description = "生成虚构但有效的双公示样例文件：同一种子，同一文件。")
public final class Generate implements Callable<Integer> {

    /** Rows of one workbook; a sheet ends at 1,048,576. */
    private static final long SHEET = 500_000;

    /** Everybody is registered once. */
    private static final String REGISTRATION = "business-registration";

    /** Records of each kind per hundred subjects. */
    private static final Map<String, Integer> PER_HUNDRED = Map.of(
            "administrative-permit", 130,
            "administrative-penalty", 14,
            "administrative-inspection", 12,
            "administrative-confirmation", 4,
            "administrative-award", 3,
            "administrative-compulsion", 2,
            "administrative-ruling", 1);

    @Option(names = "--tenant", required = true, description = "租户，例如 lishui")
    String tenant = "";

    /** Records of each kind a plugin brings, per hundred subjects. */
    private static final int PER_HUNDRED_OF_SECTORS = 6;

    @Option(names = "--tenants", description = "租户文件夹（默认 ${DEFAULT-VALUE}）")
    Path tenants = Path.of("tenants");

    @Option(names = "--plugins", description = "行业插件文件夹，事项可写插件带来的编号（默认 ${DEFAULT-VALUE}）")
    Path plugins = Path.of("plugins");

    @Option(names = "--out", required = true, description = "输出文件夹")
    Path out = Path.of("");

    @Option(names = "--subjects", description = "主体数（默认 ${DEFAULT-VALUE}；可达百万以上，内存不变）")
    long subjects = 1_000;

    @Option(names = "--permits", description = "许可条数（默认按主体数推算）")
    long permits = -1;

    @Option(names = "--penalties", description = "处罚条数（默认按主体数推算）")
    long penalties = -1;

    @Option(names = "--seed", description = "种子（默认 ${DEFAULT-VALUE}）")
    long seed = 20_260_701;

    @Option(names = "--defects", description = "含缺陷或异写的行所占比例，0 至 0.2（默认 ${DEFAULT-VALUE}）")
    double defects = 0;

    @Option(names = "--as-of", description = "决定日期都早于这一天（默认今天）")
    LocalDate asOf = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Option(names = "--items", split = ",", description = "事项（默认全部七类）")
    List<String> items = new ArrayList<>(new TreeMap<>(PER_HUNDRED).keySet());

    @Option(names = "--format", split = ",", description = "${COMPLETION-CANDIDATES}（默认 XLSX；超过20万主体时 CSV）")
    List<Format> formats = new ArrayList<>();

    /** Entry for {@code java}; exits with 0, or 2 for wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** As from the command line, within this JVM; returns the exit code. */
    public static int run(String... arguments) {
        return new CommandLine(new Generate())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** The items a plugin brings, id to label, in order; empty if there is no such plugin below the folder. */
    public static Map<String, String> itemsOf(String plugin, Path plugins) {
        var sectorItems = SectorItems.read(plugins, Definitions.national());
        var labels = new LinkedHashMap<String, String>();
        for (var id : sectorItems.broughtBy(plugin)) {
            sectorItems.find(id).ifPresent(item -> labels.put(id, item.label().zh()));
        }
        return labels;
    }

    @Override
    public Integer call() {
        if (defects < 0 || defects > 0.2) {
            throw new CommandLine.ParameterException(new CommandLine(this), "--defects 应在 0 与 0.2 之间。");
        }
        try {
            Files.createDirectories(out);
            var place = Place.read(tenant, tenants, plugins);
            var chosen = formats.isEmpty() ? List.of(subjects > 200_000 ? Format.CSV : Format.XLSX) : formats;
            for (var id : items) {
                for (var format : chosen) {
                    write(place, place.item(id), format);
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String item) {
        long given =
                "administrative-permit".equals(item) ? permits : "administrative-penalty".equals(item) ? penalties : -1;
        return given >= 0 ? given : Math.max(1, subjects * perHundred(item) / 100);
    }

    /** Records of an item per hundred subjects; of sectors, contracts and fulfilment come several a year; the rest once in a while. */
    static int perHundred(String item) {
        if (item.equals(REGISTRATION)) {
            return 100;
        }
        Integer national = PER_HUNDRED.get(item);
        if (national != null) {
            return national;
        }
        return item.contains("performance") || item.contains("fulfilment")
                ? 3 * PER_HUNDRED_OF_SECTORS
                : PER_HUNDRED_OF_SECTORS;
    }

    private void write(Place place, CatalogueItem item, Format format) throws IOException {
        var rows = new Rows(seed, item, place, subjects, asOf);
        var spoiler = new Defects(seed, defects, rows.fields());
        var broken = new TreeMap<String, Integer>();
        long count = count(item.id());
        long perFile = format == Format.XLSX ? SHEET : Long.MAX_VALUE;
        for (long from = 0, part = 1; from < count; from += perFile, part++) {
            long until = count - from > perFile ? from + perFile : count;
            var name = item.label().zh() + (count > perFile ? "-" + part : "") + format.suffix;
            var heads = rows.fields().stream().map(field -> field.name()).toList();
            try (var table = format.open(out.resolve(name), item.label().zh(), heads)) {
                for (long index = from; index < until; index++) {
                    var row = rows.at(index);
                    spoiler.spoil(row, item.id(), index)
                            .ifPresent(rule -> broken.merge(rule.isEmpty() ? "异写" : rule, 1, Integer::sum));
                    table.add(List.copyOf(row.values()));
                }
            }
            System.out.printf(Locale.ROOT, "%s  %,d 行%n", out.resolve(name), until - from);
        }
        if (!broken.isEmpty()) {
            System.out.println("  其中含缺陷：" + broken);
        }
    }
}
