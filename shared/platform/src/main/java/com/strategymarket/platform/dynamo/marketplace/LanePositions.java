package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.platform.dynamo.request.Position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far each lane has been read, for a cursor: a line a lane, {@code partition sort-key id}, or
 * {@code partition .} when it is over. A lane without a line has not been begun.
 */
final class LanePositions {

    private static final String OVER = ".";

    private final Map<String, String> lines;

    private LanePositions(Map<String, String> lines) {
        this.lines = lines;
    }

    static LanePositions of(Optional<String> text) {
        var lines = new HashMap<String, String>();
        text.ifPresent(
                given ->
                        given.lines()
                                .map(line -> line.split(" ", 2))
                                .forEach(parts -> lines.put(parts[0], parts[1])));
        return new LanePositions(lines);
    }

    static Optional<String> text(List<Lane> lanes, boolean over) {
        return over
                ? Optional.empty()
                : Optional.of(
                        lanes.stream()
                                .filter(lane -> lane.isOver() || lane.taken().isPresent())
                                .map(LanePositions::line)
                                .collect(Collectors.joining("\n")));
    }

    private static String line(Lane lane) {
        var taken = lane.taken().filter(position -> !lane.isOver());
        return lane.partition() + " " + taken.map(LanePositions::shown).orElse(OVER);
    }

    private static String shown(Position position) {
        return position.indexSort().orElseThrow() + " " + TemplateItem.id(position.key());
    }

    boolean isOver(String partition) {
        return OVER.equals(lines.get(partition));
    }

    Optional<Position> takenFrom(String partition) {
        return Optional.ofNullable(lines.get(partition))
                .filter(line -> !line.equals(OVER))
                .map(line -> line.split(" ", 2))
                .map(
                        parts ->
                                new Position(
                                        TemplateItem.key(new BasketId(parts[1])),
                                        Optional.of(parts[0])));
    }
}
