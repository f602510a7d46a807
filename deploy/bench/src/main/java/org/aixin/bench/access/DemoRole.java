package org.aixin.bench.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aixin.bench.plan.DemoPlan;

/** What the demo's console users may do. The first three are kept apart from one another and from all business. */
public enum DemoRole {
    SYSTEM("系统管理员", "SYSTEM_ADMIN"),
    SECURITY("安全管理员", "SECURITY_ADMIN"),
    AUDIT("审计管理员", "AUDIT_ADMIN"),
    OFFICE("省级专班", "OFFICE"),
    /** 临夏县, which every demo has. */
    COUNTY("临夏县专班", "OFFICE"),
    /** That county's office for civil affairs: it sees children under 14. */
    CIVIL_AFFAIRS("临夏县民政局", "OFFICE", "CIVIL_AFFAIRS"),
    /** 韩集镇, which every demo has. */
    TOWNSHIP("韩集镇经办", "OFFICE"),
    /** That of the first cadre. */
    UNIT("帮扶单位", "UNIT");

    private final String accountName;
    private final String granted;

    DemoRole(String accountName, String... granted) {
        this.accountName = accountName;
        this.granted = String.join(" ", granted);
    }

    /** As a person types it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As registry-service calls them. */
    List<String> granted() {
        return List.of(granted.split(" "));
    }

    /** What of the demo the account may see. */
    List<String> grants(DemoPlan plan) {
        return switch (this) {
            case SYSTEM, SECURITY, AUDIT -> List.of();
            case OFFICE -> List.of("PROVINCE");
            case COUNTY, CIVIL_AFFAIRS -> List.of("DIVISION:622921");
            case TOWNSHIP -> List.of("DIVISION:622921100");
            case UNIT -> List.of("UNIT:" + plan.cohorts().get(0).cadres().get(0).unitId());
        };
    }

    String accountName() {
        return accountName;
    }

    String login() {
        return "demo-" + title();
    }

    /** @throws AccessFailed if there is none of that title */
    public static DemoRole of(String title) {
        return Arrays.stream(values())
                .filter(role -> role.title().equals(title))
                .findAny()
                .orElseThrow(() -> new AccessFailed("Unknown role %s: the demo has %s"
                        .formatted(
                                title,
                                String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(DemoRole::title)
                                                .toList()))));
    }
}
