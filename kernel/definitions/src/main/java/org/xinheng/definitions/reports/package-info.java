/**
 * Credit reports (信用报告) as dated law: which there are, what each covers and in which order, and what one may be asked for.
 *
 * <p>It knows no subject and no record; the kernel's feature {@code reports} does.
 */
@NullMarked
package org.xinheng.definitions.reports;

import org.jspecify.annotations.NullMarked;
