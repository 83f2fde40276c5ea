package org.xinheng.kernel.shared;

/** What a person may do in one tenant. Roles live in the kernel per tenant and bureau, never in the token. */
public enum Role {
    /** Runs the platform: opens top tenants, installs plugins. Holds a membership of the platform's root tenant. */
    OPERATOR,
    /** 市（区、县）信用办: runs one tenant and the tenants below it. */
    CITY_ADMINISTRATOR,
    /** 部门负责人: decides for one bureau, enables its sector's plugin. */
    BUREAU_LEAD,
    /** 部门经办人: reports and corrects the bureau's records. */
    BUREAU_CLERK,
    /** 审计员: reads the audit trail, changes nothing. */
    AUDITOR,
    /** 市场主体: reads its own file. */
    FIRM,
    /** 被授权机构: the machine client of a bank or another institution; queries by consent and nothing else. */
    INSTITUTION
}
