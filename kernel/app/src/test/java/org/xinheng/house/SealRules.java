package org.xinheng.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Map;
import org.xinheng.kernel.subjects.TenantVault;

/**
 * What is sealed stays sealed (个人信息保护法第六条、第五十一条, domain.md L14; 广州市公共信用信息管理规定第十五条, L17). Fields that may be
 * queried by their subject or with its consent only are sealed with the record ({@code Purpose.RECORD}), and nothing opens
 * them; the identity of a person is opened by the registry of subjects, a clerk's own row for the workbook of its errors, a
 * draw's secret on the day of the draw, the commitment a natural person signed for the bureau that accepted it (the purpose is the
 * supervision of that commitment; every reading is an audit line). The keys of a tenant that moves are opened to be sealed again
 * for the place it arrives at; nothing they seal is opened with them there.
 *
 * <p>If this rule stops you: a new reader of sealed data is a decision with its law, its purpose asked for and audited, and
 * a consent where the law wants one. Then, and only then, name it here.
 */
final class SealRules {

    private static final Map<String, String> OPENERS = Map.of(
            "subjects.SealedPerson", "PERSON",
            "subjects.SealedWords", "WORDS",
            "subjects.TravellingKeys", "KEYS",
            "intake.ErrorWorkbook", "ROW",
            "supervision.DrawBook", "DRAW");

    private final String root;

    SealRules(String root) {
        this.root = root;
    }

    List<HouseRule> all() {
        return List.of(
                new HouseRule("what is sealed is opened by those alone who have to", this::opened),
                new HouseRule("who opens what is sealed opens one kind of it", this::otherPurpose));
    }

    private List<String> opened(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !OPENERS.containsKey(name(type.getName())))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(SealRules::opens)
                .map(JavaMethodCall::getDescription)
                .toList();
    }

    private List<String> otherPurpose(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(SealRules::opens))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals(TenantVault.Purpose.class.getName()))
                .filter(access -> !access.getTarget()
                        .getName()
                        .equals(OPENERS.get(name(access.getOriginOwner().getName()))))
                .map(access -> access.getDescription())
                .toList();
    }

    private static boolean opens(JavaMethodCall call) {
        return call.getTargetOwner().getName().equals(TenantVault.class.getName())
                && call.getName().equals("open");
    }

    private String name(String type) {
        return type.startsWith(root + ".") ? type.substring(root.length() + 1) : type;
    }
}
