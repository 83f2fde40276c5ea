package org.xinheng.spi.bundle;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Weaves one method. */
final class CodeWeave implements CodeTransform {

    static final ClassDesc BUDGET = ClassDesc.of("org.xinheng.spi.bundle.Budget");
    static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc SIZE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc PRODUCT =
            MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);

    /** JDK methods that may build something as large as what they are called on or with. */
    private static final Set<String> GROWS = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "append",
            "clone",
            "collect",
            "concat",
            "copyOf",
            "copyOfRange",
            "divide",
            "insert",
            "join",
            "movePointLeft",
            "movePointRight",
            "multiply",
            "negate",
            "pow",
            "put",
            "putAll",
            "repeat",
            "replace",
            "scaleByPowerOfTen",
            "setBit",
            "setScale",
            "shiftLeft",
            "sort",
            "sorted",
            "subtract",
            "toArray",
            "toBigInteger",
            "toCharArray",
            "toList",
            "toPlainString",
            "toString",
            "<init>");

    /** JDK methods whose last argument, an integer, says how much they build. */
    private static final Set<String> SIZED = Set.of(
            "copyOf",
            "copyOfRange",
            "ensureCapacity",
            "movePointLeft",
            "movePointRight",
            "pow",
            "repeat",
            "scaleByPowerOfTen",
            "setBit",
            "setLength",
            "setScale",
            "shiftLeft");

    /** JDK classes whose constructor, or for {@code BitSet} also {@code set}, takes a size as its last argument. */
    private static final Set<String> SIZED_TYPES = Set.of(
            "Ljava/lang/StringBuilder;",
            "Ljava/util/ArrayDeque;",
            "Ljava/util/ArrayList;",
            "Ljava/util/BitSet;",
            "Ljava/util/HashMap;",
            "Ljava/util/HashSet;",
            "Ljava/util/LinkedHashMap;",
            "Ljava/util/LinkedHashSet;",
            "Ljava/util/PriorityQueue;");

    /** JDK methods that {@link Budget} has a watched twin of: owner and name. */
    private static final Set<String> REPLACED = Set.of(
            "java/lang/String.format",
            "java/lang/String.formatted",
            "java/lang/String.matches",
            "java/lang/String.replaceAll",
            "java/lang/String.replaceFirst",
            "java/lang/String.split",
            "java/util/Collections.nCopies",
            "java/util/regex/Matcher.reset",
            "java/util/regex/Pattern.matcher",
            "java/util/stream/IntStream.range",
            "java/util/stream/IntStream.rangeClosed");

    private final Bridges bridges;
    private final Set<Label> passed = new HashSet<>();

    CodeWeave(Bridges bridges) {
        this.bridges = bridges;
    }

    @Override
    public void atStart(CodeBuilder code) {
        code.invokestatic(BUDGET, "step", NOTHING);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LabelTarget target -> passed.add(target.label());
            case BranchInstruction jump -> stepIfBack(code, List.of(jump.target()));
            case TableSwitchInstruction jump -> stepIfBack(code, targets(jump.cases(), jump.defaultTarget()));
            case LookupSwitchInstruction jump -> stepIfBack(code, targets(jump.cases(), jump.defaultTarget()));
            case NewPrimitiveArrayInstruction ignored -> room(code);
            case NewReferenceArrayInstruction ignored -> room(code);
            case NewMultiArrayInstruction array -> room(code, array.dimensions());
            default -> {}
        }
        switch (element) {
            case InvokeInstruction call ->
                invoke(
                        code,
                        call.opcode(),
                        call.owner().asSymbol(),
                        call.name().stringValue(),
                        call.typeSymbol(),
                        call.isInterface());
            case InvokeDynamicInstruction call -> {
                if (call.bootstrapMethod().owner().displayName().equals("StringConcatFactory")) {
                    code.invokestatic(BUDGET, "look", NOTHING);
                }
                code.invokedynamic(bridges.bridged(DynamicCallSiteDesc.of(
                        call.bootstrapMethod(),
                        call.name().stringValue(),
                        call.typeSymbol(),
                        call.bootstrapArgs().toArray(new java.lang.constant.ConstantDesc[0]))));
            }
            default -> code.with(element);
        }
    }

    private static List<Label> targets(List<SwitchCase> cases, Label otherwise) {
        return java.util.stream.Stream.concat(
                        cases.stream().map(SwitchCase::target), java.util.stream.Stream.of(otherwise))
                .toList();
    }

    private void stepIfBack(CodeBuilder code, List<Label> targets) {
        if (targets.stream().anyMatch(passed::contains)) {
            code.invokestatic(BUDGET, "step", NOTHING);
        }
    }

    private static void room(CodeBuilder code) {
        code.dup().invokestatic(BUDGET, "room", SIZE);
    }

    /** All sizes are on the stack: put them aside, multiply, and put them back. */
    private static void room(CodeBuilder code, int dimensions) {
        var slots = new int[dimensions];
        for (int i = dimensions - 1; i >= 0; i--) {
            slots[i] = code.allocateLocal(TypeKind.INT);
            code.istore(slots[i]);
        }
        code.iload(slots[0]);
        for (int i = 1; i < dimensions; i++) {
            code.iload(slots[i]).invokestatic(BUDGET, "cells", PRODUCT);
        }
        code.invokestatic(BUDGET, "room", SIZE);
        for (int slot : slots) {
            code.iload(slot);
        }
    }

    /** A call, watched if it leads into the JDK and may build or do much. */
    static void invoke(
            CodeBuilder code, Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type, boolean isInterface) {
        String descriptor = owner.descriptorString();
        if (descriptor.startsWith("Ljava/")) {
            if (REPLACED.contains(descriptor.substring(1, descriptor.length() - 1) + "." + name)
                    && (opcode == Opcode.INVOKESTATIC || type.parameterCount() > 0)) {
                code.invokestatic(BUDGET, name, twin(opcode, owner, type));
                return;
            }
            int last = type.parameterCount() - 1;
            if (last >= 0 && type.parameterType(last).equals(ConstantDescs.CD_int) && isSized(descriptor, name)) {
                room(code);
            }
            if (last == 1 && name.equals("setScale")) {
                code.dup2().pop().invokestatic(BUDGET, "room", SIZE);
            }
            if (GROWS.contains(name) && !descriptor.equals("Ljava/lang/Object;")) {
                code.invokestatic(BUDGET, "look", NOTHING);
            }
        }
        code.invoke(opcode, owner, name, type, isInterface);
    }

    private static boolean isSized(String owner, String name) {
        return SIZED.contains(name)
                || (SIZED_TYPES.contains(owner)
                        && (name.equals("<init>") || (name.equals("set") && owner.endsWith("BitSet;"))));
    }

    private static MethodTypeDesc twin(Opcode opcode, ClassDesc owner, MethodTypeDesc type) {
        return opcode == Opcode.INVOKESTATIC ? type : type.insertParameterTypes(0, owner);
    }
}
