package org.xinheng.kernel.intake.check;

/**
 * Why a row is not simply accepted.
 *
 * @param rule the rule it falls under
 * @param verdict what the rule asks for by itself: REJECT, HOLD, WARN, UPDATE or DUPLICATE
 * @param sentence Chinese: what is wrong, in which column, with which value, and what to do next
 */
public record Reason(Rule rule, Verdict verdict, String sentence) {}
