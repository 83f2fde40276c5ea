package org.xinheng.kernel.cases;

/**
 * A notice or decision as it was issued.
 *
 * @param kind stable name of its template
 * @param number gap-free, such as 丽水信异受〔2026〕3号
 * @param body plain text, paragraphs separated by line ends
 */
public record CaseDocument(String kind, String number, String title, String body) {}
