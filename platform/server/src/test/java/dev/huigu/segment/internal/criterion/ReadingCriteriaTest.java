package dev.huigu.segment.internal.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.testing.InputValidation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a tree that cannot be asked is told which place of it is wrong. */
class ReadingCriteriaTest {
    private final CriteriaReader reader = new CriteriaReader(InputValidation.validator());

    private void read(String tree) throws JsonProcessingException {
        reader.read(Json.MAPPER.readTree(tree.replace('\'', '"')), "criteria");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'all': [{'gender': 'FEMALE'}, {'not': {'any': [{'portrait': 'NEW'}, {'consultantCode': null}]}}]}",
                "{'age': {'from': 25}}",
                "{'spent': {'from': '2021-01-01', 'to': '2021-01-01', 'max': '0.00'}}",
                "{'rfmScore': {'frequency': {'from': 3}}}",
                "{'rfmScore': {'recencyDays': {'to': 30}, 'orderValue': {'min': '10.00', 'max': '10.00'}}}"
            })
    void whatIsComplete(String tree) {
        assertThatNoException().isThrownBy(() -> read(tree));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    null                                              | criteria                                | wrong-type
                    []                                                | criteria                                | wrong-type
                    {}                                                | criteria                                | wrong-type
                    {'gender': 'MALE', 'portrait': 'NEW'}             | criteria                                | wrong-type
                    {'colour': 'RED'}                                 | criteria.colour                         | unknown-criterion
                    {'all': []}                                       | criteria.all                            | wrong-type
                    {'any': {'gender': 'MALE'}}                       | criteria.any                            | wrong-type
                    {'all': [{'gender': 'MALE'}, {'not': 7}]}         | criteria.all[1].not                     | wrong-type
                    {'all': [{'age': {}}]}                            | criteria.all[0].age                     | assert-true
                    {'age': {'from': 36, 'to': 35}}                   | criteria.age                            | assert-true
                    {'age': {'from': -1}}                             | criteria.age.from                       | min
                    {'age': {'from': 'old'}}                          | criteria.age.from                       | wrong-type
                    {'age': {'least': 25}}                            | criteria.age.least                      | unknown-field
                    {'gender': null}                                  | criteria.gender                         | required
                    {'gender': 'LADY'}                                | criteria.gender                         | invalid-value
                    {'birthdayWithinDays': 'soon'}                    | criteria.birthdayWithinDays             | wrong-type
                    {'storeCode': ''}                                 | criteria.storeCode                      | not-blank
                    {'birthdayMonth': 13}                             | criteria.birthdayMonth                  | max
                    {'tag': {'anyOf': ['a'], 'noneOf': ['b']}}        | criteria.tag                            | assert-true
                    {'purchased': {'withinDays': 30, 'brands': []}}   | criteria.purchased.brands               | size
                    {'notPurchased': {'products': ['P1']}}            | criteria.notPurchased.withinDays        | not-null
                    {'spent': {'from': '2021-02-30'}}                 | criteria.spent.from                     | invalid-value
                    {'rfmScore': {}}                                  | criteria.rfmScore                       | assert-true
                    {'rfmScore': {'frequency': {}}}                   | criteria.rfmScore.frequency             | assert-true
                    {'rfmScore': {'recencyDays': {'to': -1}}}         | criteria.rfmScore.recencyDays.to        | min
                    {'rfmScore': {'orderValue': {'min': '1.001'}}}    | criteria.rfmScore.orderValue.min        | invalid-value
                    {'rfmScore': {'orderValue': {'min': '2.00', 'max': '1.00'}}} | criteria.rfmScore.orderValue | assert-true
                    {'coupon': {'used': 3}}                           | criteria.coupon                         | criterion-unavailable
                    """)
    void whatIsWrongAndWhere(String tree, String place, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(tree));

        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(place);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.detail()).isNotBlank();
        });
    }

    @Test
    void whichWordsACriterionTakes() {
        assertThat(catchThrowableOfType(Refusal.class, () -> read("{'gender': 'LADY'}"))
                        .errors())
                .extracting(FieldError::detail)
                .containsExactly("must be one of FEMALE, MALE, UNKNOWN");
    }

    @Test
    void noMoreThanSoDeepAndSoMany() {
        String deep = "{'not': ".repeat(10) + "{'gender': 'MALE'}" + "}".repeat(10);
        String many = "{'all': [" + "{'gender': 'MALE'},".repeat(100) + "{'gender': 'MALE'}]}";

        assertThat(catchThrowableOfType(Refusal.class, () -> read(deep)).errors())
                .extracting(FieldError::code)
                .containsExactly("too-deep");
        assertThat(catchThrowableOfType(Refusal.class, () -> read(many)).errors())
                .extracting(FieldError::field)
                .containsExactly("criteria.all[100].gender");
    }
}
