package com.strategymarket.infra.template;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which things of a template have to be made before which. */
public record References(Map<String, Set<String>> from) {

    private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([^!}.]+)[^}]*}");

    public static References of(Template template) {
        var from = new TreeMap<String, Set<String>>();
        for (var resource : template.all()) {
            var to = new TreeSet<String>();
            collect(resource.whole().path("Properties"), to);
            resource.whole().path("DependsOn").valueStream().forEach(id -> to.add(id.asString()));
            from.put(resource.id(), to);
        }
        var outputs = new TreeSet<String>();
        template.outputs().values().forEach(value -> collect(value, outputs));
        from.put("outputs", outputs);
        from.put("BootstrapVersion", Set.of());
        return new References(from);
    }

    private static void collect(JsonNode value, Set<String> to) {
        if (value.has("Ref")) {
            to.add(value.path("Ref").asString());
        } else if (value.has("Fn::GetAtt")) {
            to.add(value.path("Fn::GetAtt").path(0).asString());
        } else if (value.has("Fn::Sub")) {
            var text = value.path("Fn::Sub");
            IN_TEXT.matcher((text.isArray() ? text.path(0) : text).asString())
                    .results()
                    .forEach(found -> to.add(found.group(1)));
        } else {
            value.valueStream().forEach(part -> collect(part, to));
        }
    }

    /** What is named and not there. */
    public Set<String> dangling() {
        var dangling = new TreeSet<String>();
        from.values().forEach(dangling::addAll);
        dangling.removeAll(from.keySet());
        dangling.removeIf(name -> name.startsWith("AWS::"));
        return dangling;
    }

    /** Things that wait for one another, or nothing. */
    public List<String> circle() {
        var done = new HashSet<String>();
        for (var start : from.keySet()) {
            var way = new ArrayList<String>();
            if (turnsBack(start, way, done)) {
                return way;
            }
        }
        return List.of();
    }

    private boolean turnsBack(String id, List<String> way, Set<String> done) {
        if (way.contains(id)) {
            way.add(id);
            return true;
        }
        if (done.contains(id)) {
            return false;
        }
        way.add(id);
        for (var next : from.getOrDefault(id, Set.of())) {
            if (turnsBack(next, way, done)) {
                return true;
            }
        }
        way.removeLast();
        done.add(id);
        return false;
    }
}
