package dev.huigu.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.foundation.json.Json;
import java.util.List;

/**
 * What of a job is worked on in one transaction.
 *
 * @param parameters as JSON, of the whole job
 * @param first the position of the first item among all items of the job, from 0
 * @param items at most a thousand ids, in the order in which the job was given them
 */
public record JobChunk(String parameters, long first, List<Long> items) {
    /** The parameters as they were when the job began. */
    public <T> T parameters(Class<T> type) {
        try {
            return Json.MAPPER.readValue(parameters, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A job's parameters cannot be read as " + type.getSimpleName(), e);
        }
    }
}
