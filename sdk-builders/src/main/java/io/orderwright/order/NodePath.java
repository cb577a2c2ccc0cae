package io.orderwright.order;

import java.util.Objects;

/** A path into a composite, read from the left: {@code then[0].orders[1]}. */
final class NodePath {
    static final NodePath END = new NodePath("", "");

    private static final int LONGEST_INDEX = 9;

    private final String whole;
    private final String left;

    private NodePath(String whole, String left) {
        this.whole = whole;
        this.left = left;
    }

    static NodePath parse(String path) {
        Objects.requireNonNull(path, "path");
        return new NodePath(path, path);
    }

    boolean isNamed(String name) {
        return head().equals(name);
    }

    void requireName(String name) {
        String head = head();
        if (!head.startsWith(name + "[") || !head.endsWith("]")) {
            throw Node.nothingAt(whole);
        }
    }

    void requireEnd() {
        if (!left.isEmpty()) {
            throw Node.nothingAt(whole);
        }
    }

    int index(int size) {
        String head = head();
        String digits = head.substring(head.indexOf('[') + 1, head.length() - 1);
        boolean numeric = !digits.isEmpty()
                && digits.length() <= LONGEST_INDEX
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!numeric || Integer.parseInt(digits) >= size) {
            throw Node.nothingAt(whole);
        }
        return Integer.parseInt(digits);
    }

    NodePath rest() {
        int dot = left.indexOf('.');
        if (dot == left.length() - 1 && dot >= 0) {
            throw Node.nothingAt(whole);
        }
        return new NodePath(whole, dot < 0 ? "" : left.substring(dot + 1));
    }

    private String head() {
        int dot = left.indexOf('.');
        return dot < 0 ? left : left.substring(0, dot);
    }
}
