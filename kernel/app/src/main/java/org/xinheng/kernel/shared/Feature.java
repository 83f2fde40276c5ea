package org.xinheng.kernel.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a package as a feature and declares which other features it may call. {@code HouseRulesTest} enforces it. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Feature {

    /** Names of the features (packages below {@code org.xinheng.kernel}) this one may use besides {@code shared}. */
    String[] mayUse();
}
