package dev.huigu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JAX-RS looks for an address in the classes with the longest path that it begins with, and in no others: there it is
 * answered 404, though a class with a shorter path has it.
 */
class ResourcesDoNotHideEachOtherTest {
    @Test
    void everyEndpointIsFoundInItsClass() {
        List<String> hidden = hidden(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.huigu"));

        assertThat(hidden).isEmpty();
    }

    @Test
    void aPlantedClassThatHidesAnotherIsFound() {
        assertThat(hidden(new ClassFileImporter().importClasses(Card.class, Consents.class)))
                .containsExactly("planted/current of Card is hidden by Consents");
    }

    @Path("planted")
    static class Card {
        @GET
        @Path("current")
        public String current() {
            return "";
        }

        @GET
        @Path("{id}")
        public String any() {
            return "";
        }
    }

    @Path("planted/current")
    static class Consents {
        @GET
        @Path("consents")
        public String list() {
            return "";
        }
    }

    private static List<String> hidden(JavaClasses classes) {
        List<JavaClass> resources = classes.stream()
                .filter(each -> each.isAnnotatedWith(Path.class))
                .toList();
        assertThat(resources).hasSizeGreaterThan(1);
        return resources.stream()
                .flatMap(own -> own.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .flatMap(endpoint -> resources.stream()
                                .filter(other -> hides(other, own, address(endpoint)))
                                .map(other -> "%s of %s is hidden by %s"
                                        .formatted(address(endpoint), own.getSimpleName(), other.getSimpleName()))))
                .distinct()
                .toList();
    }

    private static String address(JavaMethod endpoint) {
        String below =
                endpoint.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return path(endpoint.getOwner()) + (below.isEmpty() ? "" : "/" + below);
    }

    private static String path(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }

    private static boolean hides(JavaClass other, JavaClass own, String address) {
        boolean isPreferred = literals(path(other)) > literals(path(own));
        boolean looksBelow = other.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Path.class));
        List<String> asked = segments(address);
        List<String> taken = segments(path(other));
        return isPreferred
                && (taken.size() == asked.size() || (taken.size() < asked.size() && looksBelow))
                && Stream.iterate(0, each -> each + 1)
                        .limit(taken.size())
                        .allMatch(each ->
                                isTemplate(taken.get(each)) || taken.get(each).equals(asked.get(each)));
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/"));
    }

    private static boolean isTemplate(String segment) {
        return segment.startsWith("{");
    }

    private static int literals(String path) {
        return path.replaceAll("\\{[^}]*}", "").length();
    }
}
