package org.xinheng.definitions;

import java.util.List;
import java.util.Map;
import org.xinheng.definitions.commitments.CommitmentKind;
import org.xinheng.definitions.consents.ConsentLaw;
import org.xinheng.definitions.indicators.IndicatorTable;
import org.xinheng.definitions.measures.ImplementingBody;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.reports.ReportLaw;
import org.xinheng.definitions.tenants.BureauTemplate;
import org.xinheng.definitions.warnings.WarningRule;
import org.xinheng.definitions.words.WordGroup;

/**
 * What holds for every tenant.
 *
 * @param catalogue national items
 * @param parameters by id
 * @param lists kinds of lists by id
 * @param measures by id, in the order of the national list
 * @param bodies that carry measures out, by name
 * @param commitments kinds of commitments by id, in the order of the file
 * @param reports kinds of reports and what they are asked for
 * @param consents what subjects may open to whom they authorise
 * @param indicators tables of indicators
 * @param warnings rules of risk warnings
 * @param words sensitive words of articles
 * @param bureaus what bureaus a place of a kind usually has
 */
record NationalBase(
        Catalogue catalogue,
        Map<String, Parameter> parameters,
        Map<String, ListKind> lists,
        Map<String, Measure> measures,
        Map<String, ImplementingBody> bodies,
        Map<String, CommitmentKind> commitments,
        ReportLaw reports,
        ConsentLaw consents,
        List<IndicatorTable> indicators,
        List<WarningRule> warnings,
        List<WordGroup> words,
        List<BureauTemplate> bureaus) {}
