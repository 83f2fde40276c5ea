package org.xinheng.spi.bundle;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.spi.bundle.BundleProblem.Code;

/** Reads every class of a plugin and reports each reference that leads out of values and pure functions. */
final class References {

    private References() {}

    static List<BundleProblem> problems(PluginBundle bundle) {
        Set<String> found = new LinkedHashSet<>();
        for (Map.Entry<String, byte[]> entry : bundle.entries().entrySet()) {
            if (entry.getKey().endsWith(".class") && !entry.getKey().startsWith("META-INF/")) {
                inspect(entry.getKey(), entry.getValue(), bundle, found);
            }
        }
        var problems = new ArrayList<BundleProblem>();
        found.forEach(message -> problems.add(new BundleProblem(Code.FORBIDDEN_REFERENCE, message)));
        return problems;
    }

    private static void inspect(String path, byte[] bytes, PluginBundle bundle, Set<String> found) {
        ClassModel model;
        try {
            model = ClassFile.of().parse(bytes);
            for (PoolEntry entry : model.constantPool()) {
                switch (entry) {
                    case ClassEntry type -> type(path, type.asInternalName(), bundle, found);
                    case MemberRefEntry member -> member(path, member, bundle, found);
                    default -> {}
                }
            }
            for (MethodModel method : model.methods()) {
                descriptor(path, method.methodTypeSymbol(), bundle, found);
                if (method.flags().has(AccessFlag.NATIVE)) {
                    found.add("%s 的方法 %s 是本地方法。插件不得调用本地代码，请删去。"
                            .formatted(nameOf(path), method.methodName().stringValue()));
                }
            }
            model.fields().forEach(field -> type(path, field.fieldTypeSymbol(), bundle, found));
        } catch (IllegalArgumentException e) {
            found.add("%s 不是有效的类文件。请重新编译插件。".formatted(nameOf(path)));
        }
    }

    private static void descriptor(String path, MethodTypeDesc descriptor, PluginBundle bundle, Set<String> found) {
        type(path, descriptor.returnType(), bundle, found);
        descriptor.parameterList().forEach(parameter -> type(path, parameter, bundle, found));
    }

    private static void type(String path, ClassDesc type, PluginBundle bundle, Set<String> found) {
        ClassDesc element = type;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (element.isClassOrInterface()) {
            String descriptor = element.descriptorString();
            type(path, descriptor.substring(1, descriptor.length() - 1), bundle, found);
        }
    }

    private static void type(String path, String internalName, PluginBundle bundle, Set<String> found) {
        if (internalName.startsWith("[")) {
            type(path, ClassDesc.ofDescriptor(internalName), bundle, found);
            return;
        }
        if (bundle.entries().containsKey(internalName + ".class") || Allowed.type(internalName)) {
            return;
        }
        found.add("%s 引用了 %s（%s）。插件只能收值、返值，请改用 SPI 提供的内容。"
                .formatted(nameOf(path), internalName.replace('/', '.'), Allowed.reason(internalName)));
    }

    private static void member(String path, MemberRefEntry member, PluginBundle bundle, Set<String> found) {
        String owner = member.owner().asInternalName();
        String name = member.name().stringValue();
        if (owner.startsWith("[") || bundle.entries().containsKey(owner + ".class") || Allowed.member(owner, name)) {
            return;
        }
        if (Allowed.type(owner)) {
            found.add("%s 调用了 %s.%s（%s）。插件只能收值、返值，请改用 SPI 提供的内容。"
                    .formatted(nameOf(path), owner.replace('/', '.'), name, Allowed.reason(owner + "." + name)));
        }
    }

    private static String nameOf(String path) {
        return path.substring(0, path.length() - ".class".length()).replace('/', '.');
    }
}
