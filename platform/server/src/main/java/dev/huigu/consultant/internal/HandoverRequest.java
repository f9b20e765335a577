package dev.huigu.consultant.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who takes the members of a consultant over: evenly, by list, or those whom the list does not name evenly.
 *
 * @param to the codes of those who take members evenly, in this order; null: none
 * @param assignments who takes certain members; null: none
 * @param preview true: nothing is changed; null: false
 */
public record HandoverRequest(
        @Size(max = 500) List<@NotBlank String> to,
        @Size(max = 30_000) List<@NotNull @Valid Assignment> assignments,
        Boolean preview) {
    public HandoverRequest {
        to = to == null ? List.of() : to;
        assignments = assignments == null ? List.of() : assignments;
    }

    public record Assignment(@NotBlank String memberId, @NotBlank String consultantCode) {}

    /** The codes of all who take members, each once, those who take them evenly first. */
    List<String> takers() {
        return Stream.concat(to.stream(), assignments.stream().map(Assignment::consultantCode))
                .distinct()
                .toList();
    }
}
