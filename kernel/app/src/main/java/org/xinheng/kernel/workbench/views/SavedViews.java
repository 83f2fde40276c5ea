package org.xinheng.kernel.workbench.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Work;

/** A person's own views of the large lists. For every member. */
@ApplicationScoped
public class SavedViews {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 2000;

    /** Names of lists as the console has them. */
    private static final Pattern LIST = Pattern.compile("[a-z][a-z-]{0,39}");

    /** Pairs as an address holds them, and nothing that could be taken for another address. */
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%._~*+,:@!$'()&=-]*");

    private final Work work;
    private final SavedViewRepository views;

    SavedViews(Work work, SavedViewRepository views) {
        this.work = work;
        this.views = views;
    }

    /**
     * The person's views of a list, by name.
     *
     * @throws KernelException {@code VIEW_INVALID} (400) for a list that has no such name
     */
    public List<SavedView> list(Actor actor, @Nullable String list) {
        if (list == null || !LIST.matcher(list).matches()) {
            throw new KernelException(ViewError.VIEW_INVALID, "请在参数 list 中写明是哪一张列表，例如 records。");
        }
        return work.run(actor, "views.list", unit -> views.list(unit, list));
    }

    /**
     * Keeps a view; one of the same name is replaced.
     *
     * @return the views of the list as they are then
     * @throws KernelException {@code VIEW_INVALID} (400) with every field that is wrong; {@code VIEWS_TOO_MANY} (409)
     */
    public List<SavedView> save(Actor actor, SaveView command) {
        String list = plain(command.list());
        String name = plain(command.name());
        String query = plain(command.query());
        var wrong = troubles(list, name, query);
        if (!wrong.isEmpty()) {
            throw new KernelException(ViewError.VIEW_INVALID, "筛选方案没有保存，请按所列问题修改。", wrong);
        }
        return work.run(actor, "views.save", unit -> {
            unit.note("list", list);
            views.save(unit, list, name, query);
            var kept = views.list(unit, list);
            if (kept.size() > MOST) {
                throw new KernelException(
                        ViewError.VIEWS_TOO_MANY, "每张列表最多保存%d个筛选方案。请先删除不再使用的，再保存“%s”。".formatted(MOST, name));
            }
            return kept;
        });
    }

    /**
     * Removes a view of one's own.
     *
     * @throws KernelException {@code VIEW_UNKNOWN} (404) also for another person's
     */
    public void remove(Actor actor, UUID id) {
        work.change(actor, "views.remove", unit -> {
            if (!views.remove(unit, id)) {
                throw new KernelException(ViewError.VIEW_UNKNOWN, "没有这个筛选方案，可能已经删除。请刷新后查看。");
            }
        });
    }

    private static List<FieldError> troubles(String list, String name, String query) {
        var wrong = new ArrayList<FieldError>();
        if (!LIST.matcher(list).matches()) {
            wrong.add(new FieldError("list", "请写明是哪一张列表，例如 records。"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            wrong.add(new FieldError("name", "请填写名称，1至%d字。".formatted(LONGEST_NAME)));
        }
        if (query.length() > LONGEST_QUERY || !QUERY.matcher(query).matches()) {
            wrong.add(new FieldError("query", "筛选条件过长或含有地址中不能出现的符号。请减少条件后再保存。"));
        }
        return wrong;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
