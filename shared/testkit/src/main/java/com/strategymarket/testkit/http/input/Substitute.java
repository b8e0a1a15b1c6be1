package com.strategymarket.testkit.http.input;

/**
 * Something to put in place of a good value, as JSON text.
 *
 * @param verdict what the document makes of it
 */
record Substitute(String name, String json, Verdict verdict) {

    private static final int SHOWN = 40;

    enum Verdict {
        /** The schema forbids it. */
        WRONG,
        /** A rule of all texts forbids it, which schemas cannot say. */
        UNFIT,
        /** No JSON at all. */
        MALFORMED,
        /** Nothing forbids it, though a rule between fields may. */
        ODD
    }

    static Substitute wrong(String name, String json) {
        return new Substitute(name, json, Verdict.WRONG);
    }

    static Substitute unfit(String name, String json) {
        return new Substitute(name, json, Verdict.UNFIT);
    }

    static Substitute malformed(String json) {
        return new Substitute("no JSON", json, Verdict.MALFORMED);
    }

    static Substitute odd(String name, String json) {
        return new Substitute(name, json, Verdict.ODD);
    }

    @Override
    public String toString() {
        var shown = json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
        return name + " " + shown;
    }
}
