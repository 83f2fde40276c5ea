package org.xinheng.kernel.scenarios;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.cases.CaseView;
import org.xinheng.kernel.cases.Ticket;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.testing.TestRecord;
import org.xinheng.kernel.testing.TestTenant;

/** What stands on the stage of one scenario: a city, its people, a record about a firm, the case under way. */
public final class Scene {

    private final TestTenant city;
    private final Map<String, Actor> people = new HashMap<>();
    private final Map<String, Object> told = new LinkedHashMap<>();
    private @Nullable TestRecord record;
    private @Nullable CaseView file;

    Scene(TestTenant city) {
        this.city = city;
        UUID bureau = city.bureau();
        people.put("平台", city.actor(Role.CITY_ADMINISTRATOR));
        people.put("经办人", city.actorOf(bureau, Role.BUREAU_CLERK));
        people.put("负责人", city.actorOf(bureau, Role.BUREAU_LEAD));
        people.put("另一负责人", city.actorOf(bureau, Role.BUREAU_LEAD));
        people.put("其他部门", city.actorOf(city.bureau("其他部门"), Role.BUREAU_LEAD));
        people.put("审计员", city.actor(Role.AUDITOR));
    }

    /** Somebody else the scenario has to do with. */
    public void meet(String who, Actor actor) {
        people.put(who, actor);
    }

    public TestTenant city() {
        return city;
    }

    /** The record everything is about; with it there is a firm. */
    public void about(TestRecord known) {
        record = known;
        people.put("企业", city.firm(known.code()));
    }

    public TestRecord record() {
        return Objects.requireNonNull(record, "the scenario has no 决定");
    }

    /** Somebody by what the scenario calls him. */
    public Actor actor(String who) {
        var actor = people.get(who);
        if (actor == null) {
            throw new IllegalArgumentException("没有“" + who + "”这样的人，可用：" + people.keySet());
        }
        return actor;
    }

    /** The case as it stands after a step. */
    public void filed(CaseView view) {
        file = view;
    }

    public @Nullable CaseView file() {
        return file;
    }

    /** A ticket for the next step on the case. */
    public Ticket ticket() {
        var row = Objects.requireNonNull(file, "no case yet").row();
        return new Ticket(row.id(), row.version(), null);
    }

    /** Something the last step answered, beside the case. */
    public void tell(String name, @Nullable Object value) {
        told.put(name, value == null ? "无" : value);
    }

    Map<String, Object> told() {
        return told;
    }
}
