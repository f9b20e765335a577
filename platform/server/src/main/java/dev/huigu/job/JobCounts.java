package dev.huigu.job;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of items.
 *
 * @param refused items that could not be worked on
 * @param result anything else that the kind counts, by name in camelCase
 */
public record JobCounts(long refused, Map<String, Long> result) {
    public JobCounts {
        result = Map.copyOf(result);
    }

    public JobCounts plus(JobCounts other) {
        Map<String, Long> sum = new TreeMap<>(result);
        other.result.forEach((name, count) -> sum.merge(name, count, Long::sum));
        return new JobCounts(refused + other.refused, sum);
    }
}
