package org.xinheng.kernel.workbench.notices;

import java.util.List;

/**
 * What is new, the unread first and the newest of them before the others.
 *
 * @param unread how many of them the person has not seen
 */
public record NoticeList(List<Notice> items, int unread) {

    public NoticeList {
        items = List.copyOf(items);
    }
}
