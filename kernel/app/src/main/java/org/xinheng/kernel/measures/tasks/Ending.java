package org.xinheng.kernel.measures.tasks;

import java.time.LocalDate;

/**
 * Why a measure does not apply any more.
 *
 * @param on the first day it does not
 * @param because in Chinese, such as 信用修复提前移出
 */
public record Ending(LocalDate on, String because) {}
