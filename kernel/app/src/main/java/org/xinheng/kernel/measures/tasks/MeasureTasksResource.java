package org.xinheng.kernel.measures.tasks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.Because;
import org.xinheng.kernel.cases.CasePapers;
import org.xinheng.kernel.cases.StepAt;
import org.xinheng.kernel.identity.CurrentActor;
import org.xinheng.kernel.shared.Page;

/** Tasks of joint measures, over HTTP. */
@Path("/api/t/{tenant}/measure-tasks")
@RunOnVirtualThread
public class MeasureTasksResource {

    private final MeasureTasks tasks;
    private final TaskAnswers answers;
    private final CurrentActor current;

    MeasureTasksResource(MeasureTasks tasks, TaskAnswers answers, CurrentActor current) {
        this.tasks = tasks;
        this.answers = answers;
        this.current = current;
    }

    /** An acceptance. */
    public record Acceptance(
            @Nullable Integer version, @Nullable String note) {}

    /** The receipt for a lifted measure. */
    public record LiftReceipt(
            @Nullable Integer version,
            @Nullable LocalDate on,
            @Nullable String note) {}

    @GET
    public Page<MeasureTaskRow> list(
            @PathParam("tenant") String tenant,
            @BeanParam TaskQuestion question,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return tasks.list(current.in(tenant), question.query(), after, limit);
    }

    /** The measures among the tasks one may see. */
    @GET
    @Path("/measures")
    public Page<PushedMeasure> measures(@PathParam("tenant") String tenant) {
        return new Page<>(tasks.measures(current.in(tenant)), null);
    }

    /** Answers several tasks at once; each for itself, so that some may be refused. */
    @POST
    @Path("/answers")
    public TaskAnswers.Result answer(
            @PathParam("tenant") String tenant,
            @HeaderParam(StepAt.KEY) @Nullable String key,
            @NotNull(message = StepAt.BODY_MISSING) AnswerTasks asked) {
        return answers.answer(current.in(tenant), asked, key);
    }

    @GET
    @Path("/{id}")
    public MeasureTaskView view(@PathParam("tenant") String tenant, @PathParam("id") UUID id) {
        return tasks.require(current.in(tenant), id);
    }

    @POST
    @Path("/{id}/accept")
    public MeasureTaskView accept(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Acceptance acceptance) {
        return tasks.accept(current.in(at.tenant()), at.saw(acceptance.version()), acceptance.note());
    }

    @POST
    @Path("/{id}/not-applicable")
    public MeasureTaskView notApplicable(
            @BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) Because because) {
        return tasks.notApplicable(current.in(at.tenant()), at.saw(because.version()), because.reason());
    }

    @POST
    @Path("/{id}/proofs")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public MeasureTaskView addProof(
            @PathParam("tenant") String tenant,
            @PathParam("id") UUID id,
            @QueryParam("name") @DefaultValue("执行材料") String name,
            InputStream body)
            throws IOException {
        // One byte more than is taken, so that a file that is too large is known as such without reading all of it.
        byte[] content = body.readNBytes(CasePapers.LARGEST + 1);
        return tasks.addProof(current.in(tenant), id, name, content);
    }

    @POST
    @Path("/{id}/execute")
    public MeasureTaskView execute(
            @BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) ReportExecution report) {
        return tasks.execute(current.in(at.tenant()), at.saw(report.version()), report);
    }

    @POST
    @Path("/{id}/lift")
    public MeasureTaskView lift(@BeanParam StepAt at, @NotNull(message = StepAt.BODY_MISSING) LiftReceipt receipt) {
        return tasks.lift(current.in(at.tenant()), at.saw(receipt.version()), receipt.on(), receipt.note());
    }
}
