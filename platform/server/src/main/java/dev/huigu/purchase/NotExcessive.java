package dev.huigu.purchase;

import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.Refusal;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount of a purchase or a refund of at most 99,999,999.99 yuan, so that no sum or settlement overflows. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Constraint(validatedBy = NotExcessive.Check.class)
public @interface NotExcessive {
    String MOST = "99999999.99";

    String message() default "must be at most " + MOST;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<NotExcessive, Money> {
        private static final Money LIMIT = Money.yuan(MOST);

        @Override
        public boolean isValid(Money amount, ConstraintValidatorContext context) {
            return amount == null || !amount.isMoreThan(LIMIT);
        }

        /** @throws Refusal 400 if the lines add up to more */
        public static void mustHoldForLines(Money total) {
            if (total.isMoreThan(LIMIT)) {
                throw Refusal.invalid("lines", "not-excessive", "must add up to at most " + MOST);
            }
        }
    }
}
