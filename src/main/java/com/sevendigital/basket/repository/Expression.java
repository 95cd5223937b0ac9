package com.sevendigital.basket.repository;

/** The words of DynamoDB's expressions; put together without formats, which cost more than the rest of an update. */
final class Expression {

    private Expression() {}

    static String exists(String path) {
        return "attribute_exists(" + path + ")";
    }

    static String isAbsent(String path) {
        return "attribute_not_exists(" + path + ")";
    }

    static String beginsWith(String path, String prefix) {
        return "begins_with(" + path + ", " + prefix + ")";
    }

    static String equal(String path, String value) {
        return path + " = " + value;
    }

    static String sum(String path, String value) {
        return path + " + " + value;
    }

    /** How long a list or text is, or how many entries a map has. */
    static String size(String path) {
        return "size(" + path + ")";
    }

    /** The list with more at its end, also where there was none. */
    static String appended(String path, String none, String more) {
        return "list_append(if_not_exists(" + path + ", " + none + "), " + more + ")";
    }

    static String entry(String path, int place) {
        return path + "[" + place + "]";
    }
}
