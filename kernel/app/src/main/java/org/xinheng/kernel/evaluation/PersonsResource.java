package org.xinheng.kernel.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.CurrentActor;

/** Grades of natural persons over HTTP; an identity number comes in a body, never in an address. */
@Path("/api/t/{tenant}/persons")
@RunOnVirtualThread
public class PersonsResource {

    private final PersonGrades grades;
    private final CurrentActor current;

    PersonsResource(PersonGrades grades, CurrentActor current) {
        this.grades = grades;
        this.current = current;
    }

    /**
     * Whom to look for, and why.
     *
     * @param number of the identity card; never kept
     */
    public record Wanted(@Nullable String number, @Nullable PersonPurpose purpose) {

        @Override
        public String toString() {
            return "Wanted[" + purpose + "]";
        }
    }

    /** The tenant's own id of the person. */
    public record Found(UUID id) {}

    @POST
    @Path("find")
    public Found find(@PathParam("tenant") String tenant, Wanted wanted) {
        return new Found(grades.find(current.in(tenant), wanted.number(), wanted.purpose()));
    }

    @GET
    @Path("{id}/grades")
    public PersonGradesView list(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("purpose") @Nullable PersonPurpose purpose,
            @QueryParam("asOf") @Nullable LocalDate asOf) {
        return grades.list(current.in(tenant), id, purpose, asOf);
    }
}
