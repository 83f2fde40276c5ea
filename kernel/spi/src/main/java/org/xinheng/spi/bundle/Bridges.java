package org.xinheng.spi.bundle;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Turns references to JDK methods ({@code String::trim}) into references to small methods of the plugin's own class that
 * count a step and go on. Of one class.
 */
final class Bridges {

    private static final String FACTORY = "Ljava/lang/invoke/LambdaMetafactory;";
    private static final int IMPLEMENTATION = 1;
    private static final int HIDDEN = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    /** A method to be added, and what it calls. */
    record Bridge(String name, MethodTypeDesc type, DirectMethodHandleDesc target) {}

    private final ClassDesc owner;
    private final boolean ownerIsInterface;
    private final Predicate<String> isOwn;
    private final List<Bridge> wanted = new ArrayList<>();

    /** @param isOwn whether a class of this internal name is part of the plugin */
    Bridges(ClassDesc owner, boolean ownerIsInterface, Predicate<String> isOwn) {
        this.owner = owner;
        this.ownerIsInterface = ownerIsInterface;
        this.isOwn = isOwn;
    }

    List<Bridge> wanted() {
        return wanted;
    }

    /** The call site, leading over a bridge if it led straight into the JDK. */
    DynamicCallSiteDesc bridged(DynamicCallSiteDesc site) {
        ConstantDesc[] arguments = site.bootstrapArgs();
        if (!(site.bootstrapMethod() instanceof DirectMethodHandleDesc factory)
                || !factory.owner().descriptorString().equals(FACTORY)
                || arguments.length <= IMPLEMENTATION
                || !(arguments[IMPLEMENTATION] instanceof DirectMethodHandleDesc target)
                || !target.owner().isClassOrInterface()
                || isOwn.test(internalName(target.owner()))) {
            return site;
        }
        MethodTypeDesc type = target.invocationType();
        var bridge = new Bridge("xinheng$" + wanted.size(), type, target);
        wanted.add(bridge);
        arguments[IMPLEMENTATION] = MethodHandleDesc.ofMethod(
                ownerIsInterface ? Kind.INTERFACE_STATIC : Kind.STATIC, owner, bridge.name(), type);
        return DynamicCallSiteDesc.of(factory, site.invocationName(), site.invocationType(), arguments);
    }

    void write(Bridge bridge, ClassBuilder builder) {
        builder.withMethodBody(bridge.name(), bridge.type(), HIDDEN, code -> {
            code.invokestatic(CodeWeave.BUDGET, "step", CodeWeave.NOTHING);
            call(bridge, code);
            code.return_(TypeKind.from(bridge.type().returnType()));
        });
    }

    private static void call(Bridge bridge, CodeBuilder code) {
        var target = bridge.target();
        boolean makes = target.kind() == Kind.CONSTRUCTOR;
        if (makes) {
            code.new_(target.owner()).dup();
        }
        int slot = 0;
        for (ClassDesc parameter : bridge.type().parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        Opcode opcode = switch (target.kind()) {
            case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
            case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
            case CONSTRUCTOR, SPECIAL, INTERFACE_SPECIAL -> Opcode.INVOKESPECIAL;
            default -> Opcode.INVOKEVIRTUAL;
        };
        CodeWeave.invoke(
                code,
                opcode,
                target.owner(),
                makes ? "<init>" : target.methodName(),
                MethodTypeDesc.ofDescriptor(target.lookupDescriptor()),
                target.isOwnerInterface());
    }

    private static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }
}
