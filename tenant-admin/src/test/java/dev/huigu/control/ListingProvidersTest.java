package dev.huigu.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.http.AnswerHeaders;
import dev.huigu.foundation.http.JsonSizeLimit;
import org.junit.jupiter.api.Test;

class ListingProvidersTest {
    @Test
    void bodiesHaveAnEndAndAnswersAreNotKeptOnTheWay() {
        assertThat(new ControlApi().getClasses()).contains(JsonSizeLimit.class, AnswerHeaders.class);
    }
}
