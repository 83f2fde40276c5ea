package org.xinheng.spi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinheng.spi.Indicator;
import org.xinheng.spi.Listing;
import org.xinheng.spi.Quantity;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SectorPlugin;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;

/**
 * A plugin's class as a compiler made it against SPI 1.0. Every name and descriptor is written down here, none is taken from
 * today's sources, so what breaks here breaks plugins in the field. Never mend this class together with the SPI.
 */
class GoldenPluginTest {

    private static final String SPI = "org.xinheng.spi.";
    private static final ClassDesc GOLDEN = ClassDesc.of("golden.Plugin");
    private static final ClassDesc PLUGIN = ClassDesc.of(SPI + "SectorPlugin");
    private static final ClassDesc INDICATOR = ClassDesc.of(SPI + "Indicator");
    private static final ClassDesc READING = ClassDesc.of(SPI + "Reading");
    private static final ClassDesc LIST = ClassDesc.of("java.util.List");

    /** What a plugin may ask of a file, a record and a listing, as a compiler wrote it: owner, method, descriptor. */
    private static final List<String> OF_FILE = List.of(
            "kind ()Lorg/xinheng/spi/SubjectKind;",
            "code ()Ljava/lang/String;",
            "name ()Ljava/lang/String;",
            "registeredOn ()Ljava/time/LocalDate;",
            "records ()Ljava/util/List;",
            "listings ()Ljava/util/List;",
            "grades ()Ljava/util/Map;");

    private static final List<String> OF_RECORD = List.of(
            "id ()Ljava/util/UUID;",
            "item ()Ljava/lang/String;",
            "documentNo ()Ljava/lang/String;",
            "decidedOn ()Ljava/time/LocalDate;",
            "validUntil ()Ljava/time/LocalDate;",
            "recordClass ()Lorg/xinheng/spi/RecordClass;",
            "fields ()Ljava/util/Map;",
            "authority ()Ljava/lang/String;");
    private static final List<String> OF_LISTING = List.of(
            "id ()Ljava/util/UUID;",
            "list ()Ljava/lang/String;",
            "listedOn ()Ljava/time/LocalDate;",
            "delistedOn ()Ljava/time/LocalDate;");

    private static SectorPlugin plugin;

    /** The bytes become a class of their own loader, as a jar's do. */
    private static final class Jar extends ClassLoader {

        Jar() {
            super(GoldenPluginTest.class.getClassLoader());
        }

        Class<?> define(byte[] bytes) {
            return defineClass("golden.Plugin", bytes, 0, bytes.length);
        }
    }

    @BeforeAll
    static void load() throws ReflectiveOperationException {
        byte[] bytes = ClassFile.of().build(GOLDEN, golden -> {
            golden.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                    .withInterfaceSymbols(PLUGIN, INDICATOR);
            method(
                    golden,
                    "<init>",
                    "()V",
                    code -> code.aload(0)
                            .invokespecial(ConstantDescs.CD_Object, "<init>", ConstantDescs.MTD_void)
                            .return_());
            method(golden, "indicators", "()Ljava/util/List;", code -> {
                code.aload(0);
                listOf(code).areturn();
            });
            method(
                    golden,
                    "id",
                    "()Ljava/lang/String;",
                    code -> code.ldc("golden").areturn());
            method(
                    golden,
                    "read",
                    "(Lorg/xinheng/spi/SubjectFile;Ljava/time/LocalDate;)Lorg/xinheng/spi/Reading;",
                    GoldenPluginTest::read);
        });
        plugin = (SectorPlugin) new Jar().define(bytes).getConstructor().newInstance();
    }

    private static void method(
            ClassBuilder golden, String name, String type, java.util.function.Consumer<CodeBuilder> body) {
        golden.withMethodBody(name, MethodTypeDesc.ofDescriptor(type), ClassFile.ACC_PUBLIC, body);
    }

    /** The first record's amount, with the record and its number; asks everything there is to ask on the way. */
    private static void read(CodeBuilder code) {
        askAll(code, 1, "SubjectFile", OF_FILE);
        first(code, "records", "RecordFacts", 3);
        askAll(code, 3, "RecordFacts", OF_RECORD);
        first(code, "listings", "Listing", 4);
        askAll(code, 4, "Listing", OF_LISTING);
        code.aload(4).aload(2);
        call(code, "Listing", "holdsOn (Ljava/time/LocalDate;)Z").pop();
        code.new_(READING).dup().aload(3).ldc("CF_NR_FK");
        call(code, "RecordFacts", "field (Ljava/lang/String;)Ljava/lang/String;");
        code.invokestatic(
                ClassDesc.of(SPI + "Quantity"),
                "of",
                MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)Lorg/xinheng/spi/Quantity;"));
        code.aload(3);
        call(code, "RecordFacts", "id ()Ljava/util/UUID;");
        listOf(code).aload(3);
        call(code, "RecordFacts", "documentNo ()Ljava/lang/String;");
        code.invokespecial(
                        READING,
                        "<init>",
                        MethodTypeDesc.ofDescriptor("(Lorg/xinheng/spi/Quantity;Ljava/util/List;Ljava/lang/String;)V"))
                .areturn();
    }

    private static CodeBuilder listOf(CodeBuilder code) {
        return code.invokestatic(LIST, "of", MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)Ljava/util/List;"), true);
    }

    private static void askAll(CodeBuilder code, int local, String owner, List<String> methods) {
        for (String method : methods) {
            code.aload(local);
            call(code, owner, method).pop();
        }
    }

    private static CodeBuilder call(CodeBuilder code, String owner, String method) {
        String[] parts = method.split(" ", 2);
        return code.invokevirtual(ClassDesc.of(SPI + owner), parts[0], MethodTypeDesc.ofDescriptor(parts[1]));
    }

    private static void first(CodeBuilder code, String list, String type, int local) {
        code.aload(1);
        call(code, "SubjectFile", list + " ()Ljava/util/List;").iconst_0();
        code.invokeinterface(LIST, "get", MethodTypeDesc.ofDescriptor("(I)Ljava/lang/Object;"))
                .checkcast(ClassDesc.of(SPI + type))
                .astore(local);
    }

    @Test
    void aClassCompiledAgainstTheFirstVersionStillLoadsAndReads() {
        var day = LocalDate.of(2026, 11, 1);
        var record = new RecordFacts(
                new UUID(1, 2),
                "administrative-penalty",
                "罚〔2026〕1号",
                day,
                null,
                null,
                Map.of("CF_NR_FK", "0.2"),
                "市局");
        var file = new SubjectFile(
                SubjectKind.ORGANISATION,
                "91331100MA2E000005",
                "示例合作社",
                day,
                List.of(record),
                List.of(new Listing(new UUID(3, 4), "red-list", day, null)),
                Map.of());

        Indicator indicator = plugin.indicators().getFirst();
        var reading = indicator.read(file, day);

        assertThat(indicator.id()).isEqualTo("golden");
        assertThat(reading.value()).isEqualTo(Quantity.of("0.2"));
        assertThat(reading.records()).containsExactly(new UUID(1, 2));
        assertThat(reading.note()).isEqualTo("罚〔2026〕1号");
    }
}
