package org.xinheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.bundle.BundleCheck;
import org.xinheng.spi.bundle.BundleProblem.Code;

/** A plugin is values in, values out: it refers to nothing else and remembers nothing. */
public interface PurityContract extends PluginContract {

    @Test
    default void itRefersToNothingAPluginMustNotTouch() {
        assertThat(BundleCheck.problems(underTest().bundle()))
                .filteredOn(problem -> problem.code() == Code.FORBIDDEN_REFERENCE)
                .isEmpty();
    }

    @Test
    default void itHasNoFieldThatCanChange() {
        var changing = new ArrayList<String>();
        underTest().bundle().entries().forEach((path, bytes) -> {
            if (path.endsWith(".class")) {
                for (FieldModel field : ClassFile.of().parse(bytes).fields()) {
                    if (!field.flags().has(AccessFlag.FINAL)) {
                        changing.add(path + " " + field.fieldName().stringValue());
                    }
                }
            }
        });
        assertThat(changing).isEmpty();
    }
}
