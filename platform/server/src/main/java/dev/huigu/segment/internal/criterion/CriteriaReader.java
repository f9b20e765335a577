package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ConstraintViolationMapper;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.JsonProblemMapper;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.segment.SegmentError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a tree of criteria from JSON. What is wrong is named by its place, such as {@code criteria.all[1].spent.from}. */
@Singleton
public class CriteriaReader {
    private static final int DEEPEST = 10;
    private static final int MOST_LEAVES = 100;
    private static final Map<String, Class<? extends Condition>> CONDITIONS = Map.ofEntries(
            Map.entry("portrait", PortraitCondition.class),
            Map.entry("tag", TagCondition.class),
            Map.entry("gender", GenderCondition.class),
            Map.entry("age", AgeCondition.class),
            Map.entry("birthdayWithinDays", BirthdayWithinDaysCondition.class),
            Map.entry("birthdayMonth", BirthdayMonthCondition.class),
            Map.entry("cardIssued", CardIssuedCondition.class),
            Map.entry("storeCode", StoreCondition.class),
            Map.entry("consultantCode", ConsultantCondition.class),
            Map.entry("origin", OriginCondition.class),
            Map.entry("cardType", CardTypeCondition.class),
            Map.entry("consent", ConsentCondition.class),
            Map.entry("field", FieldCondition.class),
            Map.entry("spent", SpentCondition.class),
            Map.entry("purchased", PurchasedCondition.class),
            Map.entry("notPurchased", NotPurchasedCondition.class),
            Map.entry("depletion", DepletionCondition.class),
            Map.entry("rfm", RfmCondition.class),
            Map.entry("rfmScore", RfmScoreCondition.class));
    private static final Map<String, String> LATER =
            Map.of("coupon", "coupons come", "tier", "tiers come", "fact", "the facts of plugins come");

    private final Validator validator;

    @Inject
    public CriteriaReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param path where the tree stands in the request
     * @throws Refusal 400 for what is no tree of criteria, 422 for a criterion that comes with a later version
     */
    public Criterion read(JsonNode tree, String path) {
        return new Reading().criterion(tree, path, 1);
    }

    /** One reading, which counts its leaves. */
    private final class Reading {
        private int leaves;

        Criterion criterion(JsonNode node, String path, int depth) {
            if (node == null || !node.isObject() || node.size() != 1) {
                throw Refusal.invalid(path, "wrong-type", "must be an object with exactly one of " + known());
            }
            if (depth > DEEPEST) {
                throw Refusal.invalid(path, "too-deep", "lies deeper than " + DEEPEST + " criteria");
            }
            String kind = node.fieldNames().next();
            JsonNode body = node.get(kind);
            String place = path + "." + kind;
            return switch (kind) {
                case "all" -> new Criterion.All(list(body, place, depth));
                case "any" -> new Criterion.Any(list(body, place, depth));
                case "not" -> new Criterion.Not(criterion(body, place, depth + 1));
                default -> leaf(node, kind, place);
            };
        }

        private List<Criterion> list(JsonNode body, String path, int depth) {
            if (!body.isArray() || body.isEmpty()) {
                throw Refusal.invalid(path, "wrong-type", "must be a list of at least one criterion");
            }
            List<Criterion> criteria = new ArrayList<>();
            for (JsonNode each : body) {
                criteria.add(criterion(each, path + "[" + criteria.size() + "]", depth + 1));
            }
            return criteria;
        }

        private Criterion leaf(JsonNode node, String kind, String path) {
            if (++leaves > MOST_LEAVES) {
                throw Refusal.invalid(path, "too-many", "is one of more than " + MOST_LEAVES + " criteria");
            }
            return new Criterion.Leaf(path, node, condition(kind, node.get(kind), path));
        }
    }

    private Condition condition(String kind, JsonNode body, String path) {
        if (kind.equals("consultantCode") && body.isNull()) {
            return new ConsultantCondition(null);
        }
        Class<? extends Condition> type = CONDITIONS.get(kind);
        if (type == null) {
            throw unknown(kind, path);
        }
        if (body.isNull()) {
            throw Refusal.invalid(path, "required", "must not be null");
        }
        return valid(parsed(body, type, path), path);
    }

    /** A criterion that is one text takes it past the reader of texts, which refuses what cannot be kept. */
    private static Condition parsed(JsonNode body, Class<? extends Condition> type, String path) {
        try {
            if (body.isTextual()) {
                Json.MAPPER.treeToValue(body, String.class);
            }
            return Json.MAPPER.treeToValue(body, type);
        } catch (JsonMappingException e) {
            throw refused(path, List.of(JsonProblemMapper.fieldError(e)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that was read is no JSON", e);
        }
    }

    private Condition valid(Condition condition, String path) {
        Set<ConstraintViolation<Condition>> violations = validator.validate(condition);
        if (!violations.isEmpty()) {
            throw refused(path, violations.stream().map(CriteriaReader::error).toList());
        }
        return condition;
    }

    /** Where a criterion takes a single value, that is the criterion's own place; so is what two of its fields break. */
    private static FieldError error(ConstraintViolation<Condition> violation) {
        FieldError error = ConstraintViolationMapper.fieldError(violation);
        boolean isSingle = violation.getRootBeanClass().getRecordComponents().length == 1;
        String field = isSingle ? error.field().replaceFirst("^[^.\\[]+\\.?", "") : error.field();
        boolean isOfSeveral = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
        return new FieldError(isOfSeveral ? field.replaceFirst("\\.?[^.]+$", "") : field, error.code(), error.detail());
    }

    private static Refusal refused(String path, List<FieldError> errors) {
        List<FieldError> placed = errors.stream()
                .map(error -> new FieldError(
                        error.field().isEmpty() ? path : path + "." + error.field(), error.code(), error.detail()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        FieldError first = placed.get(0);
        return new Refusal(CommonError.INVALID_INPUT, first.field() + " " + first.detail(), placed);
    }

    private static Refusal unknown(String kind, String path) {
        if (LATER.containsKey(kind)) {
            String detail = "The criterion %s cannot be asked for yet: %s with a later version."
                    .formatted(kind, LATER.get(kind));
            return new Refusal(
                    SegmentError.CRITERION_UNAVAILABLE,
                    detail,
                    List.of(new FieldError(path, "criterion-unavailable", detail)));
        }
        return Refusal.invalid(path, "unknown-criterion", "is no criterion; known are " + known());
    }

    private static String known() {
        Set<String> kinds = new TreeSet<>(CONDITIONS.keySet());
        kinds.addAll(Set.of("all", "any", "not"));
        return String.join(", ", kinds);
    }
}
