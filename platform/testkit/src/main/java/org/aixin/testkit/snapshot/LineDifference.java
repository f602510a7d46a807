package org.aixin.testkit.snapshot;

import java.util.List;

/** Two texts line by line, what is only in the first marked by a minus and what is only in the second by a plus. */
final class LineDifference {

    private final List<String> before;
    private final List<String> after;

    /** The length of the longest common subsequence of what follows line i of the first and line j of the second. */
    private final int[][] common;

    private LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    static String between(String before, String after) {
        return new LineDifference(before.lines().toList(), after.lines().toList()).text();
    }

    private String text() {
        var text = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                append(text, ' ', before.get(i++));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                append(text, '-', before.get(i++));
            } else {
                append(text, '+', after.get(j++));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char mark, String line) {
        text.append(mark).append(' ').append(line).append('\n');
    }
}
