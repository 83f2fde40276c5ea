package org.xinheng.kernel.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

final class RoleNames {

    private RoleNames() {}

    static String inChinese(Role... roles) {
        return Arrays.stream(roles).map(RoleNames::inChinese).collect(Collectors.joining("、"));
    }

    private static String inChinese(Role role) {
        return switch (role) {
            case OPERATOR -> "平台运营人员";
            case CITY_ADMINISTRATOR -> "信用办管理员";
            case BUREAU_LEAD -> "部门负责人";
            case BUREAU_CLERK -> "部门经办人";
            case AUDITOR -> "审计员";
            case FIRM -> "市场主体";
            case INSTITUTION -> "被授权机构的机器客户端";
        };
    }
}
