package org.aixin.bench.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aixin.bench.plan.DemoPlan;

/** What the demo's console users may do. The first three are kept apart from one another and from all business. */
public enum DemoRole {
    SYSTEM("SYSTEM_ADMIN", "系统管理员"),
    SECURITY("SECURITY_ADMIN", "安全管理员"),
    AUDIT("AUDIT_ADMIN", "审计管理员"),
    OFFICE("OFFICE", "省级专班"),
    /** 临夏县, which every demo has. */
    COUNTY("OFFICE", "临夏县专班"),
    /** 韩集镇, which every demo has. */
    TOWNSHIP("OFFICE", "韩集镇经办"),
    /** That of the first cadre. */
    UNIT("UNIT", "帮扶单位");

    private final String granted;
    private final String accountName;

    DemoRole(String granted, String accountName) {
        this.granted = granted;
        this.accountName = accountName;
    }

    /** As a person types it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As registry-service calls it. */
    String granted() {
        return granted;
    }

    /** What of the demo the account may see. */
    List<String> grants(DemoPlan plan) {
        return switch (this) {
            case SYSTEM, SECURITY, AUDIT -> List.of();
            case OFFICE -> List.of("PROVINCE");
            case COUNTY -> List.of("DIVISION:622921");
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
