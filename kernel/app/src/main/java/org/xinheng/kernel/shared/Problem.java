package org.xinheng.kernel.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@code application/problem+json} document (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String ref,
        List<FieldError> errors) {

    static Problem of(ErrorCode code, String detail, @Nullable String ref, List<FieldError> errors) {
        return new Problem(
                "urn:problem:" + code.name(),
                code.kind().title(),
                code.kind().status(),
                detail,
                code.name(),
                ref,
                List.copyOf(errors));
    }
}
