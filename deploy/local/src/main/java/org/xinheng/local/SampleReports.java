package org.xinheng.local;

import java.util.Map;

/** Credit reports about the firm that logs in: one it issued itself, one an officer issued for a purpose. */
final class SampleReports {

    private final SamplePlace place;

    SampleReports(SamplePlace place) {
        this.place = place;
    }

    void happen() {
        place.firm().ifPresent(firm -> {
            var there = place.administrator().items(place.path("/reports?q=" + firm.code()));
            if (there.stream().noneMatch(report -> report.path("byFirm").asBoolean())) {
                place.actingFirm().post(place.path("/reports"), Map.of("purpose", "loan", "note", "申请流动资金贷款（样例）"));
            }
            if (place.isLarge()
                    && there.stream().allMatch(report -> report.path("byFirm").asBoolean())) {
                place.leading()
                        .clerk()
                        .post(
                                place.path("/reports"),
                                Map.of("code", firm.code(), "purpose", "policy-benefits", "note", "惠企政策资格审核（样例）"));
            }
        });
    }
}
