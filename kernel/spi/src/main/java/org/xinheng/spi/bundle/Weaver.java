package org.xinheng.spi.bundle;

import java.io.ByteArrayInputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@link Budget}'s looks into a plugin's classes, so that code that loops or allocates without end can be stopped
 * from within; the JDK has no way to stop a thread from outside. What the classes compute is not changed.
 *
 * <p>Woven are: the start of every method, every jump back, every array by its size, every JDK call that builds something
 * as large as its arguments, regular expressions, and references to JDK methods, which would otherwise let the JDK loop
 * without passing any code of the plugin. Stateless after construction; safe for any thread.
 *
 * @since SPI 1.0
 */
public final class Weaver {

    private final PluginBundle bundle;
    private final ClassFile files;

    /** A weaver for this plugin's classes. */
    public Weaver(PluginBundle bundle) {
        this.bundle = bundle;
        var own = ClassHierarchyResolver.ofResourceParsing(type -> {
            String descriptor = type.descriptorString();
            byte[] content = bundle.entries().get(descriptor.substring(1, descriptor.length() - 1) + ".class");
            return content == null ? null : new ByteArrayInputStream(content);
        });
        ClassLoader spi = Weaver.class.getClassLoader();
        this.files = ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(own.orElse(ClassHierarchyResolver.ofResourceParsing(spi))
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    /**
     * One class, woven.
     *
     * @throws IllegalArgumentException if the bytes are no class file
     */
    public byte[] weave(byte[] classFile) {
        var model = files.parse(classFile);
        var weave = new ClassWeave(new Bridges(
                model.thisClass().asSymbol(),
                model.flags().has(AccessFlag.INTERFACE),
                type -> bundle.entries().containsKey(type + ".class")));
        return files.transformClass(model, weave);
    }

    private record ClassWeave(Bridges bridges) implements ClassTransform {

        @Override
        public void accept(ClassBuilder builder, ClassElement element) {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                builder.transformMethod(method, MethodTransform.transformingCode(new CodeWeave(bridges)));
                return;
            }
            builder.with(element);
        }

        @Override
        public void atEnd(ClassBuilder builder) {
            List<Bridges.Bridge> wanted = new ArrayList<>(bridges.wanted());
            wanted.forEach(bridge -> bridges.write(bridge, builder));
        }
    }
}
