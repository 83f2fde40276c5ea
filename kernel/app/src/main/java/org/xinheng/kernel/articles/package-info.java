/**
 * Articles of the portal: policy, news, cases, training. Written by officers, submitted, published by another person.
 *
 * <p>Promises: nothing is published that holds an identity number, a mobile number or a bank card; sensitive words are
 * published only with a written reason; what was published never changes, it is taken down with a reason,
 * a file of it replaced with a reason the public reads. Where it is shown,
 * and how the page looks, is decided by {@code portal}.
 */
@Feature(mayUse = {"tenancy", "identity", "cases"})
@NullMarked
package org.xinheng.kernel.articles;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
