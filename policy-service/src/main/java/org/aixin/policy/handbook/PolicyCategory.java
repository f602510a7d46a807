package org.aixin.policy.handbook;

/** The six categories of the province's list of policies. */
enum PolicyCategory {
    /** 基本生活保障. */
    BASIC_LIVING,
    /** 教育. */
    EDUCATION,
    /** 就业. */
    EMPLOYMENT,
    /** 住房. */
    HOUSING,
    /** 医疗. */
    MEDICAL,
    /** 权益维护. */
    RIGHTS;

    /**
     * The one to which a finer category belongs, of which every entry bears one.
     *
     * @throws IllegalArgumentException for one under which nobody may publish
     */
    static PolicyCategory of(String finer) {
        return switch (finer) {
            case "basic_living",
                    "care_service",
                    "disability",
                    "child_welfare",
                    "temporary_aid",
                    "price_subsidy",
                    "pension",
                    "funeral",
                    "monitoring",
                    "elderly",
                    "charity" -> BASIC_LIVING;
            case "education" -> EDUCATION;
            case "employment" -> EMPLOYMENT;
            case "housing", "home_adaptation" -> HOUSING;
            case "medical" -> MEDICAL;
            case "rights" -> RIGHTS;
            default -> throw new IllegalArgumentException(finer);
        };
    }
}
