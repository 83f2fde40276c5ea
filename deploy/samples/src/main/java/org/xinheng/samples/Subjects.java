package org.xinheng.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.SubjectKind;

/**
 * The subjects of a seed and a place, each computed from its index: distinct codes, distinct names, no memory.
 *
 * <p>Two places share no code, with one exception: every fiftieth subject is a firm of the whole country, with the same
 * code, name and trade wherever it turns up, because real firms are on record in several places.
 */
final class Subjects {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** 31^6, the number of organisation codes that begin with MA. */
    private static final long CODES = 887_503_681L;

    /** A prime, so that multiplying by it visits every code once. */
    private static final long STRIDE = 613_651_349L;

    private static final String FIRST = "绿瑞嘉恒安泰宏盛华信德丰源和润康永昌顺达益利兴隆福祥云山松竹清溪碧禾秋春青金玉锦海天星辰明朗景佳新伟博远卓越凯鼎汇众联邦万千百合诚正";
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜叶潘杜戴夏钟汪田任";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华建文辉玲红峰林梅雪松柏青云山海清";
    private static final List<String> COMPANIES = List.of("有限公司", "有限责任公司", "股份有限公司");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final long ONE_IN = 50;
    private static final long FIRST_OF_COUNTRY = 17;
    private static final String COUNTRY = "100000";

    private final long seed;
    private final Place place;

    /** Where this place begins in the row of all brands and codes, so that neighbours do not sound alike. */
    private final long start;

    Subjects(long seed, Place place) {
        this.seed = seed;
        this.place = place;
        this.start = new Chance(seed, "place", Long.parseLong(place.division())).below(Integer.MAX_VALUE) % CODES;
    }

    Subject at(long index) {
        if (index % ONE_IN == FIRST_OF_COUNTRY) {
            return ofCountry(index);
        }
        var chance = new Chance(seed, "subject of " + place.division(), index);
        var roll = chance.fraction();
        var sector = chance.happens(0.3) ? Sector.AGRICULTURE : chance.any(List.of(Sector.values()));
        var person = chance.any(SURNAMES) + chance.any(GIVEN) + (chance.happens(0.5) ? chance.any(GIVEN) : "");
        if (roll < 0.03) {
            var name = person + "（样例）";
            return new Subject(SubjectKind.NATURAL_PERSON, name, "", name, identityNumber(chance), sector);
        }
        var head = place.name() + brand(start + index) + chance.any(sector.trades);
        if (roll < 0.18) {
            var name = head + (sector == Sector.AGRICULTURE ? "家庭农场（样例）" : "经营部（样例）");
            return new Subject(
                    SubjectKind.INDIVIDUAL_BUSINESS,
                    name,
                    code('2', index, chance.any(place.divisions())),
                    person,
                    "",
                    sector);
        }
        if (sector == Sector.AGRICULTURE && roll < 0.6) {
            return organisation(head + "农民专业合作社（样例）", code('3', index, chance.any(place.divisions())), person, sector);
        }
        return organisation(
                head + chance.any(COMPANIES) + "（样例）", code('1', index, chance.any(place.divisions())), person, sector);
    }

    /** Registered with the country's own office: the same whichever place asks. */
    private Subject ofCountry(long index) {
        var chance = new Chance(seed, "subject of " + COUNTRY, index);
        var sector = chance.any(List.of(Sector.values()));
        var name = brand(index) + chance.any(sector.trades) + "集团有限公司（样例）";
        var person = chance.any(SURNAMES) + chance.any(GIVEN);
        return organisation(name, code('1', 0, index, COUNTRY), person, sector);
    }

    private static Subject organisation(String name, String code, String person, Sector sector) {
        return new Subject(SubjectKind.ORGANISATION, name, code, person, "", sector);
    }

    /** Three characters, another for each index of a cycle longer than a million. */
    private static String brand(long index) {
        int[] signs = FIRST.codePoints().toArray();
        long cycle = (long) signs.length * signs.length * signs.length * signs.length;
        long value = (index + 1_000_003) * 7_368_787L % cycle;
        var brand = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            brand.appendCodePoint(signs[(int) (value % signs.length)]);
            value /= signs.length;
        }
        return brand.toString();
    }

    private String code(char category, long index, String division) {
        return code(category, start, index, division);
    }

    private String code(char category, long from, long index, String division) {
        long value = Math.floorMod((from + index) % CODES * STRIDE + Math.floorMod(seed * 7919, CODES), CODES);
        var body = new StringBuilder("MA");
        for (int i = 0; i < 6; i++) {
            body.append(SIGNS.charAt((int) (value % SIGNS.length())));
            value /= SIGNS.length();
        }
        return UnifiedCreditCode.of('9', category, division, OrganisationCode.ofBody(body.toString()))
                .value();
    }

    /** Nobody alive was born then, so a valid number cannot be a real person's. */
    private String identityNumber(Chance chance) {
        var birth = LocalDate.of(1901, 1, 1).plusDays(chance.below(9 * 365));
        var digits = chance.any(place.divisions())
                + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(1 + chance.below(998));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
