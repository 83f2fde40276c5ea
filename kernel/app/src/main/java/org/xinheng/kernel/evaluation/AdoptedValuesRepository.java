package org.xinheng.kernel.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xinheng.kernel.tenancy.Unit;

/** Reads the approved parameter values of the unit's tenant and of those above it. */
@ApplicationScoped
class AdoptedValuesRepository {

    private static final TypeReference<Map<String, Long>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json;

    AdoptedValuesRepository(ObjectMapper json) {
        this.json = json;
    }

    /** The latest first; of two that begin on the same day the one approved later. */
    List<AdoptedValues> list(Unit unit, Collection<Integer> tenants, String standard) {
        return unit.handle()
                .createQuery("""
                        select tenant, number, edition, from_date, parameters from standard_adoption
                        where tenant = any(:tenants) and standard = :standard and state = 'APPROVED'
                        order by from_date desc, number desc
                        """)
                .bindArray("tenants", Integer.class, tenants)
                .bind("standard", standard)
                .map((row, context) -> new AdoptedValues(
                        row.getInt("tenant"),
                        row.getInt("number"),
                        row.getString("edition"),
                        row.getObject("from_date", LocalDate.class),
                        values(row.getString("parameters"))))
                .list();
    }

    private Map<String, Long> values(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
