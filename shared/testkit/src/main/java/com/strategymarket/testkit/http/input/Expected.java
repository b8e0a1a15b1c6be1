package com.strategymarket.testkit.http.input;

/** What must come of an input. */
public sealed interface Expected {

    /** Refused as invalid, naming this field; nothing is stored. */
    record Complaint(String field) implements Expected {}

    /** Refused with this status and code; nothing is stored. */
    record Refusal(int status, String code) implements Expected {}

    /** Answered as what is not there; for who sent a key, that answer is kept. */
    record Absent() implements Expected {}

    /** Served as if it were nothing special. */
    record Taken() implements Expected {}

    /** Refused as invalid, or served: it is a matter of reading. */
    record Either() implements Expected {}

    /**
     * Odd and not forbidden by the document. It is taken, and then shown exactly as it was sent; or
     * refused by a rule that the document's schema cannot say.
     *
     * @param pointer where in the answer it is, if it is shown there
     * @param json the value; blanks around a text do not count
     */
    record Kept(String field, String pointer, String json) implements Expected {}
}
