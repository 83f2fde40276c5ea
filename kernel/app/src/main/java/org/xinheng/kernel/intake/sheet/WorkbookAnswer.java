package org.xinheng.kernel.intake.sheet;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a request with a workbook that was written for it alone. */
public final class WorkbookAnswer {

    /** The media type of workbooks (ECMA-376). */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private WorkbookAnswer() {}

    /**
     * The file as a download that nobody keeps a copy of; the file is gone once it was sent, or could not be.
     *
     * @param name what it is called at the reader's, in ASCII
     */
    public static RestResponse<StreamingOutput> of(Path file, String name) {
        return of(file, name, XLSX);
    }

    /** The same for a file of another media type. */
    public static RestResponse<StreamingOutput> of(Path file, String name, String type) {
        StreamingOutput content = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return RestResponse.ResponseBuilder.ok(content, MediaType.valueOf(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
