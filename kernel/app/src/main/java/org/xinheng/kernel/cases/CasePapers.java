package org.xinheng.kernel.cases;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;

/** Issues documents and takes in proofs, inside the unit of the feature the case belongs to. */
@ApplicationScoped
public class CasePapers {

    /** Most bytes of one proof. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 120;

    /** How the files that are taken in begin; what a file is called proves nothing. */
    private static final List<Format> FORMATS = List.of(
            new Format("application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
            new Format("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
            new Format("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));

    private record Format(String mediaType, byte[] begins) {

        boolean fits(byte[] content) {
            if (content.length < begins.length) {
                return false;
            }
            for (int i = 0; i < begins.length; i++) {
                if (content[i] != begins[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final CasePaperRepository papers;
    private final CaseNumbers numbers;
    private final Clock clock;

    CasePapers(CasePaperRepository papers, CaseNumbers numbers, Clock clock) {
        this.papers = papers;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Issues a document with the next number of its word.
     *
     * @param kind stable name of the template
     * @param word what stands between the authority's name and the year in the number, such as 异受
     * @param body the text, without number and title
     */
    public CaseDocument issue(
            Unit unit, CaseFile<?> file, String kind, String word, String title, TemplateInstance body) {
        var document = new CaseDocument(
                kind,
                numbers.documentNumber(unit, word, LocalDate.now(clock)),
                title,
                body.render().strip());
        var whole = document.number() + "\n" + document.title() + "\n" + document.body();
        UUID id = papers.addDocument(unit, file.id(), document, Sm3.digest(whole.getBytes(StandardCharsets.UTF_8)));
        unit.note("document", id);
        return document;
    }

    /**
     * What a proof is to prove.
     *
     * @param kind a word of the feature, the same for every proof of this kind
     * @param label what people call it, in Chinese
     */
    public record Paper(String kind, String label) {}

    /**
     * Takes in a proof: a PDF, PNG or JPEG file of at most 5 MB.
     *
     * @throws KernelException {@code ATTACHMENT_REFUSED} (400), {@code ATTACHMENT_TOO_LARGE} (413)
     */
    public void add(Unit unit, CaseFile<?> file, Paper paper, String name, byte[] content) {
        if (file.state().isClosed()) {
            throw new KernelException(CaseError.CASE_WRONG_STATE, "该件已办结，不能再补充材料。");
        }
        if (content.length > LARGEST) {
            throw new KernelException(CaseError.ATTACHMENT_TOO_LARGE, "材料“%s”超过5 MB。请压缩或分成几个文件后重新上传。".formatted(name));
        }
        String mediaType = FORMATS.stream()
                .filter(format -> format.fits(content))
                .map(Format::mediaType)
                .findFirst()
                .orElseThrow(() -> new KernelException(
                        CaseError.ATTACHMENT_REFUSED, "材料“%s”不是PDF、PNG或JPEG文件。请转换格式后重新上传。".formatted(name)));
        if (papers.countAttachments(unit, file.id()) >= MOST) {
            throw new KernelException(CaseError.ATTACHMENT_REFUSED, "一件最多上传%d份材料。请合并后再上传。".formatted(MOST));
        }
        String shortName = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        papers.addAttachment(
                unit,
                file.id(),
                new CasePaperRepository.NewAttachment(paper, shortName, mediaType, content),
                Sm3.digest(content));
        unit.note("case", file.id());
    }

    /** What was handed in so far. */
    public List<CaseView.Attachment> list(Unit unit, CaseFile<?> file) {
        return papers.listAttachments(unit, file.id());
    }
}
