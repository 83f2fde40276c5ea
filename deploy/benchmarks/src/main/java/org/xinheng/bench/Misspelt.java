package org.xinheng.bench;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes names of organisations and what people write instead, always the same for the same seed. Readings come from houbb's
 * pinyin with its phrases and traditional characters from the opposite table of ICU: not what the kernel compares with.
 */
final class Misspelt {

    /** What can go wrong with a name. */
    enum Kind {
        FORMER("曾用名"),
        CHANGED("错一字"),
        LEFT_OUT("漏一字"),
        PUT_IN("多一字"),
        EXCHANGED("两字颠倒"),
        SOUNDS_ALIKE("一至三个同音字"),
        TRADITIONAL("繁体字"),
        PINYIN("全称拼音"),
        SHORT("无地名和组织形式"),
        SHORT_AND_CHANGED("无地名和组织形式且错一字"),
        TWO_CHANGED("错两字");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final String FIRST = "绿瑞嘉恒安泰宏盛华信德丰源和润康永昌顺达益利兴隆福祥云山松竹清溪碧禾秋春青金玉锦海天星辰明朗景佳新伟博远卓越凯鼎汇众联邦万千百合诚正";
    private static final List<String> TRADES =
            List.of("信息技术", "生态农业", "建筑工程", "文化旅游", "电子商务", "环境科技", "食品加工", "物流运输", "装饰设计", "机械制造", "医疗器械", "园林绿化");
    private static final List<String> FORMS = List.of("有限公司", "有限责任公司", "股份有限公司", "农民专业合作社");
    private static final String PLACE = "丽水市";
    private static final String MARK = "（样例）";

    private final Random random;
    private final String common = common();
    private final Map<String, StringBuilder> bySound = new HashMap<>();
    private final Transliterator traditional = Transliterator.getInstance("Hans-Hant");

    Misspelt(long seed) {
        random = new Random(seed);
        for (int i = 0; i < common.length(); i++) {
            String sign = common.substring(i, i + 1);
            bySound.computeIfAbsent(pinyin(sign), _ -> new StringBuilder()).append(sign);
        }
    }

    /** The 3,755 common characters of GB 2312, first level. */
    private static String common() {
        var signs = new StringBuilder();
        for (int row = 0xb0; row <= 0xd7; row++) {
            for (int cell = 0xa1; cell <= (row == 0xd7 ? 0xf9 : 0xfe); cell++) {
                signs.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")));
            }
        }
        return signs.toString();
    }

    /** A name of four parts; the brand has three signs, so that a million differ. */
    String name() {
        return PLACE + brand() + any(TRADES) + any(FORMS) + MARK;
    }

    String brand() {
        var brand = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            brand.append(FIRST.charAt(random.nextInt(FIRST.length())));
        }
        return brand.toString();
    }

    /** As the kernel's registry folds it. */
    static String core(String name) {
        return name.replaceAll("[（）]", "").replace("有限责任公司", "有限公司").replace(PLACE, "");
    }

    /** What somebody writes who means the name. */
    String of(Kind kind, String name) {
        return switch (kind) {
            case FORMER, TRADITIONAL -> kind == Kind.FORMER ? name : traditional.transliterate(name);
            case CHANGED -> changed(name, place(name));
            case LEFT_OUT -> without(name, place(name));
            case PUT_IN -> {
                int at = place(name);
                yield name.substring(0, at) + sign() + name.substring(at);
            }
            case EXCHANGED -> exchanged(name);
            case SOUNDS_ALIKE -> soundsAlike(name, 1 + random.nextInt(3));
            case PINYIN -> pinyin(name.replaceAll("[（）]", ""));
            case SHORT -> core(name).replace("有限公司", "").replace("股份", "").replace("农民专业合作社", "");
            case SHORT_AND_CHANGED -> {
                String small = of(Kind.SHORT, name);
                yield changed(small, random.nextInt(small.length()));
            }
            case TWO_CHANGED -> {
                int at = place(name);
                String once = changed(name, at);
                int other = place(name);
                yield changed(once, other == at ? at + 1 : other);
            }
        };
    }

    /** Somewhere in brand and trade. */
    private int place(String name) {
        return PLACE.length() + random.nextInt(name.length() - PLACE.length() - MARK.length() - 4);
    }

    private String changed(String name, int at) {
        char sign = sign();
        while (sign == name.charAt(at)) {
            sign = sign();
        }
        return name.substring(0, at) + sign + name.substring(at + 1);
    }

    private static String without(String name, int at) {
        return name.substring(0, at) + name.substring(at + 1);
    }

    private String exchanged(String name) {
        int at = place(name);
        while (name.charAt(at) == name.charAt(at + 1)) {
            at = place(name);
        }
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private String soundsAlike(String name, int signs) {
        String heard = name;
        for (int i = 0; i < signs; i++) {
            int at = place(heard);
            var alike = bySound.getOrDefault(
                    pinyin(heard.substring(at, at + 1)), new StringBuilder(heard.substring(at, at + 1)));
            heard = heard.substring(0, at) + alike.charAt(random.nextInt(alike.length())) + heard.substring(at + 1);
        }
        return heard.equals(name) ? changed(name, place(name)) : heard;
    }

    private static String pinyin(String text) {
        return PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ");
    }

    private char sign() {
        return common.charAt(random.nextInt(common.length()));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** All kinds in turn. */
    static List<Kind> kinds() {
        return new ArrayList<>(List.of(Kind.values()));
    }
}
