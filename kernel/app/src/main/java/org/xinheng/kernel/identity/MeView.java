package org.xinheng.kernel.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Brand;

/** Who is logged in, and where they may work. */
public record MeView(Person person, List<Place> memberships) {

    /** The person behind the log-in. */
    public record Person(String id, String username, String name) {}

    /** One tenant and bureau with the roles held there. */
    public record Place(Tenant tenant, MemberView.@Nullable BureauName bureau, List<Role> roles) {}

    /** What the console shows of a tenant before it is entered. */
    public record Tenant(String slug, String name, String shortName, String kind, boolean open, Brand brand) {}
}
