package dev.huigu.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NowComesFromTheClockTest {
    private static final ArchRule RULE = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("dev.huigu..")
            .should(new ArchCondition<>("ask an injected Clock what time it is") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getMethodCallsFromSelf().stream()
                            .filter(NowComesFromTheClockTest::isBareNow)
                            .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                }
            });

    private static boolean isBareNow(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.huigu");

        RULE.check(product);
    }

    @Test
    void aPlantedCallIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

        assertThatThrownBy(() -> RULE.check(planted)).hasMessageContaining("Instant.now()");
    }

    /** Asks the machine. */
    static class Planted {
        Instant now() {
            return Instant.now();
        }
    }
}
