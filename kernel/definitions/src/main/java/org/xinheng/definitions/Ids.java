package org.xinheng.definitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.definitions.indicators.IndicatorReader;
import org.xinheng.definitions.indicators.IndicatorTable;
import org.xinheng.definitions.tenants.BureauTemplate;
import org.xinheng.definitions.tenants.BureauTemplateReader;
import org.xinheng.definitions.words.WordGroup;
import org.xinheng.definitions.words.WordReader;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Place;
import org.xinheng.definitions.yaml.Section;

/** Ids taken so far, and where. */
final class Ids {

    private final Map<String, Place> taken = new HashMap<>();

    /** Takes the ids of tables and of all their indicators; the tables in their order. */
    List<IndicatorTable> claim(List<IndicatorReader.Read> reads) {
        for (IndicatorReader.Read read : reads) {
            claim(read.section(), read.table().id());
            for (int i = 0; i < read.indicators().size(); i++) {
                claim(read.indicators().get(i), read.table().indicators().get(i).id());
            }
        }
        return reads.stream().map(IndicatorReader.Read::table).toList();
    }

    /** Takes the ids of groups of words; the groups in their order. */
    List<WordGroup> claimWords(List<WordReader.Read> reads) {
        reads.forEach(read -> claim(read.section(), read.group().id()));
        return reads.stream().map(WordReader.Read::group).toList();
    }

    /** Takes the ids of templates of bureaus; the templates in their order. */
    List<BureauTemplate> claimTemplates(List<BureauTemplateReader.Read> reads) {
        reads.forEach(read -> claim(read.section(), read.template().id()));
        return reads.stream().map(BureauTemplateReader.Read::template).toList();
    }

    /** Takes an id, or reports that it is taken; tells whether it was free. */
    boolean claim(Section section, String id) {
        Place first = taken.putIfAbsent(id, section.placeOf("id"));
        if (first != null) {
            section.report("id", DefinitionProblem.ID_REUSED, id, first);
        }
        return first == null;
    }
}
