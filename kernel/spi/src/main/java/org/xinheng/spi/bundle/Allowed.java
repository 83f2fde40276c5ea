package org.xinheng.spi.bundle;

import java.util.Set;

/**
 * What a plugin's bytecode may refer to. A list of what is allowed, because a list of what is forbidden is never
 * complete. Names are internal: slashes between packages.
 */
final class Allowed {

    /** Packages all of whose classes are values or pure functions, save the members below. */
    private static final Set<String> PACKAGES = Set.of(
            "org/xinheng/spi",
            "org/jspecify/annotations",
            "java/lang/annotation",
            "java/math",
            "java/time",
            "java/time/chrono",
            "java/time/format",
            "java/time/temporal",
            "java/util/function",
            "java/util/regex",
            "java/util/stream");

    private static final Set<String> LANG = Set.of(
            "AbstractMethodError",
            "Appendable",
            "ArithmeticException",
            "ArrayIndexOutOfBoundsException",
            "AssertionError",
            "AutoCloseable",
            "Boolean",
            "Byte",
            "CharSequence",
            "Character",
            "Class",
            "ClassCastException",
            "Cloneable",
            "Comparable",
            "Deprecated",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "Float",
            "FunctionalInterface",
            "IllegalArgumentException",
            "IllegalStateException",
            "IncompatibleClassChangeError",
            "IndexOutOfBoundsException",
            "Integer",
            "Iterable",
            "Long",
            "MatchException",
            "Math",
            "NoSuchFieldError",
            "NullPointerException",
            "Number",
            "NumberFormatException",
            "Object",
            "Override",
            "Record",
            "RuntimeException",
            "SafeVarargs",
            "Short",
            "StrictMath",
            "String",
            "StringBuilder",
            "StringIndexOutOfBoundsException",
            "SuppressWarnings",
            "System",
            "Throwable",
            "UnsupportedOperationException",
            "Void");

    private static final Set<String> UTIL = Set.of(
            "AbstractCollection",
            "AbstractList",
            "AbstractMap",
            "AbstractSet",
            "ArrayDeque",
            "ArrayList",
            "Arrays",
            "BitSet",
            "Collection",
            "Collections",
            "Comparator",
            "Deque",
            "EnumMap",
            "EnumSet",
            "HashMap",
            "HashSet",
            "IntSummaryStatistics",
            "Iterator",
            "LinkedHashMap",
            "LinkedHashSet",
            "List",
            "ListIterator",
            "Locale",
            "LongSummaryStatistics",
            "Map",
            "NavigableMap",
            "NavigableSet",
            "NoSuchElementException",
            "Objects",
            "Optional",
            "OptionalDouble",
            "OptionalInt",
            "OptionalLong",
            "PriorityQueue",
            "Queue",
            "SequencedCollection",
            "SequencedMap",
            "SequencedSet",
            "Set",
            "SortedMap",
            "SortedSet",
            "StringJoiner",
            "TreeMap",
            "TreeSet",
            "UUID");

    /** What the compiler writes for lambdas, string concatenation, records and pattern switches. */
    private static final Set<String> COMPILER = Set.of(
            "java/lang/invoke/CallSite",
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/MethodHandle",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/MethodType",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/invoke/TypeDescriptor",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps",
            "java/io/Serializable");

    private static final Set<String> BOOTSTRAPS = Set.of(
            "java/lang/invoke/LambdaMetafactory.metafactory",
            "java/lang/invoke/LambdaMetafactory.altMetafactory",
            "java/lang/invoke/StringConcatFactory.makeConcat",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
            "java/lang/runtime/ObjectMethods.bootstrap",
            "java/lang/runtime/SwitchBootstraps.typeSwitch",
            "java/lang/runtime/SwitchBootstraps.enumSwitch");

    private static final Set<String> OF_CLASS = Set.of(
            "cast", "desiredAssertionStatus", "getEnumConstants", "getName", "getSimpleName", "hashCode", "isInstance");

    /** Would make the result depend on when, where or how often it is computed. */
    private static final Set<String> IMPURE = Set.of(
            "now",
            "systemUTC",
            "systemDefaultZone",
            "system",
            "tick",
            "systemDefault",
            "randomUUID",
            "getDefault",
            "setDefault",
            "random",
            "parallel",
            "parallelStream",
            "shuffle",
            "wait",
            "notify",
            "notifyAll",
            "parallelSort",
            "parallelPrefix",
            "parallelSetAll",
            "intern",
            "printStackTrace");

    /** Could keep the JDK busy without end and without passing any code of the plugin, where no budget could stop it. */
    private static final Set<String> ENDLESS = Set.of(
            "java/util/stream/Stream.generate",
            "java/util/stream/Stream.iterate",
            "java/util/stream/IntStream.generate",
            "java/util/stream/IntStream.iterate",
            "java/util/stream/LongStream.generate",
            "java/util/stream/LongStream.iterate",
            "java/util/stream/LongStream.range",
            "java/util/stream/LongStream.rangeClosed",
            "java/util/stream/DoubleStream.generate",
            "java/util/stream/DoubleStream.iterate",
            "java/util/regex/Pattern.asMatchPredicate",
            "java/util/regex/Pattern.asPredicate",
            "java/util/regex/Pattern.matches",
            "java/util/regex/Pattern.split",
            "java/util/regex/Pattern.splitAsStream",
            "java/util/regex/Pattern.splitWithDelimiters",
            "java/lang/String.splitWithDelimiters");

    private Allowed() {}

    static boolean type(String name) {
        int slash = name.lastIndexOf('/');
        String of = slash < 0 ? "" : name.substring(0, slash);
        String outer = name.substring(slash + 1).split("\\$", -1)[0];
        return PACKAGES.contains(of)
                || COMPILER.contains(name)
                || (of.equals("java/lang") && LANG.contains(outer))
                || (of.equals("java/util") && UTIL.contains(outer));
    }

    static boolean member(String owner, String name) {
        if (owner.startsWith("java/lang/invoke/") || owner.startsWith("java/lang/runtime/")) {
            return BOOTSTRAPS.contains(owner + "." + name);
        }
        return switch (owner) {
            case "java/lang/System" -> name.equals("arraycopy");
            case "java/lang/Class" -> OF_CLASS.contains(name);
            default -> !IMPURE.contains(name) && !ENDLESS.contains(owner + "." + name);
        };
    }

    /** Why it is not allowed, in a word an author understands. */
    static String reason(String name) {
        if (name.startsWith("java/io/") || name.startsWith("java/nio/")) {
            return "文件";
        }
        if (name.startsWith("java/net/") || name.startsWith("javax/net/")) {
            return "网络";
        }
        if (name.startsWith("java/lang/Thread") || name.startsWith("java/util/concurrent/") || name.contains("Timer")) {
            return "线程";
        }
        if (name.startsWith("java/lang/Process") || name.startsWith("java/lang/Runtime")) {
            return "进程";
        }
        if (name.startsWith("java/lang/reflect/")
                || name.startsWith("java/lang/invoke/")
                || name.startsWith("java/lang/Class")) {
            return "反射";
        }
        if (name.startsWith("sun/") || name.startsWith("jdk/") || name.startsWith("java/lang/foreign/")) {
            return "本地代码";
        }
        if (name.startsWith("org/xinheng/")) {
            return "系统内部";
        }
        if (ENDLESS.contains(name)) {
            return "可能没有尽头";
        }
        return name.contains(".") ? "结果会随时间、地点或次数变化" : "不在允许之列";
    }
}
