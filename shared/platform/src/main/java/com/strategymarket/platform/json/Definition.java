package com.strategymarket.platform.json;

import com.strategymarket.domain.problem.Violations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Names the fields of an {@link ObjectShape}, in the order they are written. */
public final class Definition<T> {

    private final List<Field<T, ?>> fields = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    public <F> Field<T, F> required(String name, Function<T, F> get, Shape<F> shape) {
        return add(Field.required(name, get, shape));
    }

    public <F> Field<T, Optional<F>> optional(
            String name, Function<T, Optional<F>> get, Shape<F> shape) {
        return add(Field.optional(name, get, shape));
    }

    public <F> Field<T, F> orElse(String name, Function<T, F> get, Shape<F> shape, F fallback) {
        return add(Field.orElse(name, get, shape, fallback));
    }

    /**
     * A rule over several fields, checked as soon as those that it asks for are good themselves.
     *
     * @param field the one that the violation is told of
     */
    public void rule(String field, Function<Fields, Optional<String>> broken) {
        rules.add(new Rule(field, broken));
    }

    private <F> Field<T, F> add(Field<T, F> field) {
        fields.add(field);
        return field;
    }

    List<Field<T, ?>> fields() {
        return fields;
    }

    List<Rule> rules() {
        return rules;
    }

    record Rule(String field, Function<Fields, Optional<String>> broken) {

        void check(Fields read, String path, Violations violations) {
            try {
                broken.apply(read)
                        .ifPresent(clause -> violations.add(Field.join(path, field), clause));
            } catch (Fields.Unread alreadyTold) {
                // What the rule asks for is wrong in itself, and the caller is told of that.
            }
        }
    }
}
