package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.bundle.BundleCheck;

/** A plugin says who it is, fits this SPI, and can be made. */
public interface ManifestContract extends PluginContract {

    @Test
    default void theJarGivesNoReasonToRefuseIt() {
        assertThat(BundleCheck.problems(underTest().bundle())).isEmpty();
    }

    @Test
    default void theServiceFileNamesThisPlugin() {
        assertThat(underTest().bundle().text(BundleCheck.SERVICE).orElse("").strip())
                .isEqualTo(plugin().getClass().getName());
    }

    @Test
    default void theEntryClassIsPublicAndNeedsNothing() throws ReflectiveOperationException {
        var type = plugin().getClass();

        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
        assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).isTrue();
    }

    @Test
    default void itsNameAndPurposeAreSaidInBothLanguages() {
        var bundle = underTest().bundle();

        for (String language : new String[] {"zh", "en"}) {
            assertThat(bundle.messages(language).stringPropertyNames())
                    .as("messages_%s.properties", language)
                    .contains("plugin.label", "plugin.description");
        }
        assertThat(bundle.messages("en").stringPropertyNames())
                .isEqualTo(bundle.messages("zh").stringPropertyNames());
    }
}
