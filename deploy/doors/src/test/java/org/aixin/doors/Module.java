package org.aixin.doors;

/** What has paths behind the doors; where two say different things by one name, the earlier one keeps it. */
enum Module {
    REGISTRY("registry-service", "org.aixin.registry"),
    PAIRING("pairing-service", "org.aixin.pairing"),
    VISIT("visit-service", "org.aixin.visit"),
    POLICY("policy-service", "org.aixin.policy"),
    STATS("stats-service", "org.aixin.stats"),
    MINIPROGRAM("miniprogram-api", "org.aixin.miniprogram"),
    GATEWAY("gateway", "org.aixin.gateway");

    private final String title;
    private final String packageName;

    Module(String title, String packageName) {
        this.title = title;
        this.packageName = packageName;
    }

    String title() {
        return title;
    }

    String packageName() {
        return packageName;
    }

    /** What a name gets in front that is taken by somebody else. */
    String prefix() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
