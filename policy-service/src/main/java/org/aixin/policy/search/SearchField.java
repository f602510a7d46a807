package org.aixin.policy.search;

/** What is searched of an entry: a word in the title says more about it than one among the papers to bring. */
public enum SearchField {
    TITLE(8),
    SUMMARY(3),
    ELIGIBILITY(2),
    BENEFIT(2),
    MATERIALS(1),
    DEPARTMENT(1);

    final int weight;

    SearchField(int weight) {
        this.weight = weight;
    }

    /** The field in which whole words are found. */
    String words() {
        return name();
    }

    /** The field in which anything that stands there letter for letter is found. */
    String characters() {
        return name() + Analysis.CHARACTERS;
    }
}
