package org.xinheng.kernel.plugins.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.kernel.testing.PluginJar;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.bundle.PluginBundle;

/** From inside a plugin, started past the bytecode check on purpose: even then the wall holds. */
class PluginWallTest {

    private static final String SPY = """
            package sample;
            import java.time.LocalDate;
            import java.util.List;
            import org.xinheng.spi.*;
            public final class Entry implements SectorPlugin {
                @Override public List<Indicator> indicators() {
                    return List.of(new Indicator() {
                        @Override public String id() { return "spy"; }
                        @Override public Reading read(SubjectFile file, LocalDate asOf) {
                            String seen = "";
                            for (String name : file.name().split(",")) {
                                try {
                                    Class.forName(name, false, Entry.class.getClassLoader());
                                    seen += name + " visible;";
                                } catch (ClassNotFoundException e) {
                                    seen += name + " hidden;";
                                }
                            }
                            return new Reading(null, List.of(), seen);
                        }
                    });
                }
            }
            """;

    @Test
    void aPluginSeesTheSpiAndTheJdkAndNothingElse() {
        var host = new PluginHost(PluginBundle.unpack(
                PluginJar.sound("spy").source("sample.Entry", SPY).bytes()));
        try {
            SectorPlugin spy = host.start();
            String asked = String.join(
                    ",",
                    "org.xinheng.kernel.tenancy.Work",
                    "org.xinheng.kernel.shared.Actor",
                    "org.xinheng.definitions.Definitions",
                    "org.xinheng.spi.evaluation.Evaluator",
                    "org.xinheng.spi.bundle.PluginBundle",
                    "org.pf4j.PluginManager",
                    "org.jdbi.v3.core.Jdbi",
                    "jakarta.enterprise.context.ApplicationScoped",
                    "org.xinheng.spi.Points",
                    "java.util.List");

            String seen = spy.indicators()
                    .getFirst()
                    .read(
                            new SubjectFile(SubjectKind.ORGANISATION, "", asked, null, List.of()),
                            LocalDate.of(2026, 11, 22))
                    .note();

            assertThat(seen)
                    .isEqualTo("org.xinheng.kernel.tenancy.Work hidden;"
                            + "org.xinheng.kernel.shared.Actor hidden;"
                            + "org.xinheng.definitions.Definitions hidden;"
                            + "org.xinheng.spi.evaluation.Evaluator hidden;"
                            + "org.xinheng.spi.bundle.PluginBundle hidden;"
                            + "org.pf4j.PluginManager hidden;"
                            + "org.jdbi.v3.core.Jdbi hidden;"
                            + "jakarta.enterprise.context.ApplicationScoped hidden;"
                            + "org.xinheng.spi.Points visible;"
                            + "java.util.List visible;");
        } finally {
            host.stop();
        }
    }
}
