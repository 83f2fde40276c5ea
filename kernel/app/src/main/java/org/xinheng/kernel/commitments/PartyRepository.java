package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.tenancy.Unit;

/** Reads the registry of organisations; natural persons are not in it. */
@ApplicationScoped
class PartyRepository {

    Optional<Party> find(Unit unit, String code) {
        return unit.handle()
                .createQuery("select id, code, name, kind from subject where code = :code")
                .bind("code", code)
                .map((row, context) -> Party.firm(
                        row.getObject("id", UUID.class),
                        row.getString("kind").equals("INDIVIDUAL_BUSINESS")
                                ? SubjectKind.INDIVIDUAL_BUSINESS
                                : SubjectKind.ORGANISATION,
                        row.getString("code"),
                        row.getString("name")))
                .findOne();
    }
}
