package dev.huigu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.access.Requires;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryEndpointNamesItsPermissionTest {
    @Test
    void everyEndpointRequiresAPermissionOrSaysThatItIsPublic() {
        List<JavaMethod> endpoints = endpoints(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.huigu"));

        assertThat(endpoints).hasSizeGreaterThan(30);
        assertThat(endpoints).filteredOn(endpoint -> !isGuarded(endpoint)).isEmpty();
    }

    @Test
    void aPlantedEndpointWithoutAPermissionIsFound() {
        assertThat(endpoints(new ClassFileImporter().importClasses(Planted.class)))
                .singleElement()
                .matches(endpoint -> !isGuarded(endpoint));
    }

    /** Forgets to say who may call it. */
    static class Planted {
        @jakarta.ws.rs.GET
        public String open() {
            return "";
        }
    }

    private static List<JavaMethod> endpoints(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getMethods)
                .flatMap(methods -> methods.stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    private static boolean isGuarded(JavaMethod endpoint) {
        return endpoint.isAnnotatedWith(Requires.class) || endpoint.isAnnotatedWith(Public.class);
    }
}
