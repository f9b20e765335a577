package dev.huigu.purchase.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.JsonProblemMapper;
import dev.huigu.foundation.problem.Problem;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.purchase.PurchaseDraft;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one line of a batch; what cannot be read is reported and harms no other line. */
@Singleton
public class PurchaseLines {
    private static final ObjectReader READER = Json.MAPPER.readerFor(PurchaseDraft.class);

    private final Validator validator;

    @Inject
    public PurchaseLines(Validator validator) {
        this.validator = validator;
    }

    Optional<PurchaseDraft> read(NdjsonReader.Line line, StoreReach.Limit limit, BatchReport.Builder report) {
        if (line.content() == null) {
            report.reject(line.number(), null, CommonError.TOO_LARGE.code(), "The line is too long.");
            return Optional.empty();
        }
        try {
            PurchaseDraft draft = READER.readValue(line.content());
            if (draft == null) {
                report.reject(line.number(), null, CommonError.MALFORMED.code(), "The line holds no purchase.");
                return Optional.empty();
            }
            return check(line.number(), draft, limit, report);
        } catch (JsonProcessingException e) {
            Problem problem = JsonProblemMapper.problem(e);
            report.reject(line.number(), null, problem.code(), problem.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private Optional<PurchaseDraft> check(
            long line, PurchaseDraft draft, StoreReach.Limit limit, BatchReport.Builder report) {
        Set<ConstraintViolation<PurchaseDraft>> violations = validator.validate(draft);
        if (!violations.isEmpty()) {
            String detail = violations.stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; "));
            report.reject(line, draft.number(), CommonError.INVALID_INPUT.code(), detail);
            return Optional.empty();
        }
        try {
            limit.mustInclude(draft.storeCode());
        } catch (Refusal refusal) {
            report.reject(line, draft.number(), refusal.code().code(), refusal.getMessage());
            return Optional.empty();
        }
        return Optional.of(draft);
    }
}
