package org.xinheng.kernel.shared;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns exceptions into problem documents. Knows kinds only, never single errors, so no feature edits it. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String PROBLEM_JSON = "application/problem+json";

    @ServerExceptionMapper
    Response named(KernelException exception) {
        return respond(Problem.of(exception.code(), String.valueOf(exception.getMessage()), null, exception.errors()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException exception) {
        var errors = exception.getConstraintViolations().stream()
                .map(violation ->
                        new FieldError(lastNode(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        return respond(Problem.of(
                SharedError.REQUEST_INVALID, "提交的内容有 %d 处需要修改，请按所列字段改正后重新提交。".formatted(errors.size()), null, errors));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception) {
        var response = exception.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        var title = response.getStatusInfo().getReasonPhrase();
        return Response.status(response.getStatus())
                .type(PROBLEM_JSON)
                .entity(new Problem(
                        "urn:problem:HTTP_" + response.getStatus(),
                        title,
                        response.getStatus(),
                        httpDetail(response.getStatus()),
                        "HTTP_" + response.getStatus(),
                        null,
                        List.of()))
                .build();
    }

    /** The text of an unnamed exception stays in the log; the caller gets a number to quote. */
    @ServerExceptionMapper
    Response unnamed(RuntimeException exception) {
        if (exception instanceof WebApplicationException web) {
            return http(web);
        }
        if (exception instanceof SecurityException) {
            throw exception;
        }
        var ref = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(exception, "Unnamed failure %s", ref);
        return respond(Problem.of(
                SharedError.INTERNAL, "系统内部错误，编号 %s。请稍后重试；如仍失败，请把编号告知平台运营人员。".formatted(ref), ref, List.of()));
    }

    private static String httpDetail(int status) {
        return switch (status) {
            case 404 -> "没有这个地址或内容，请检查链接。";
            case 405 -> "此地址不支持这种请求方法。";
            case 415 -> "不支持这种内容类型，请检查 Content-Type。";
            default -> "请求无法处理，请检查后重试。";
        };
    }

    private static String lastNode(String path) {
        var argument = path.indexOf('.');
        return argument < 0 ? path : path.substring(argument + 1).replaceFirst("^[^.]+\\.", "");
    }

    private static Response respond(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.valueOf(PROBLEM_JSON))
                .entity(problem)
                .build();
    }
}
