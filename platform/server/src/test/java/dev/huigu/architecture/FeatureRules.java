package dev.huigu.architecture;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import dev.huigu.foundation.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds features to what their package-info declares: says every violation in a sentence. */
final class FeatureRules {
    private final String root;
    private final JavaClasses classes;
    private final Map<String, Set<String>> declared = new TreeMap<>();
    private final Map<String, Set<String>> used = new TreeMap<>();
    private final Set<String> violations = new TreeSet<>();

    /** @param root the package whose direct sub-packages may be features, such as {@code dev.huigu} */
    FeatureRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
        readDeclarations();
        classes.forEach(this::check);
        checkDeclarations();
    }

    Set<String> features() {
        return declared.keySet();
    }

    List<String> violations() {
        return new ArrayList<>(violations);
    }

    private void readDeclarations() {
        JavaPackage rootPackage = classes.getPackage(root);
        for (JavaPackage each : rootPackage.getSubpackages()) {
            each.tryGetAnnotationOfType(Feature.class)
                    .ifPresent(feature -> declared.put(each.getRelativeName(), new TreeSet<>(List.of(feature.uses()))));
        }
        declared.keySet().forEach(feature -> used.put(feature, new TreeSet<>()));
    }

    private String featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return null;
        }
        String feature = name.substring(root.length() + 1).split("\\.", 2)[0];
        return declared.containsKey(feature) ? feature : null;
    }

    private void check(JavaClass type) {
        String from = featureOf(type);
        if (from == null) {
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String to = featureOf(dependency.getTargetClass());
            if (to != null && !to.equals(from)) {
                check(type, from, dependency.getTargetClass(), to);
            }
        }
    }

    private void check(JavaClass type, String from, JavaClass target, String to) {
        used.get(from).add(to);
        if (!declared.get(from).contains(to)) {
            violations.add("%s uses %s, which its package-info does not declare (%s)"
                    .formatted(from, to, type.getSimpleName()));
        }
        if (target.getPackageName().startsWith(root + "." + to + ".internal")) {
            violations.add("%s uses %s, which is internal to %s".formatted(from, target.getSimpleName(), to));
        }
    }

    private void checkDeclarations() {
        declared.forEach((feature, uses) -> uses.stream()
                .filter(use -> !used.get(feature).contains(use))
                .forEach(use -> violations.add("%s declares %s and does not use it".formatted(feature, use))));
        declared.keySet().stream()
                .filter(feature -> reachableFrom(feature).contains(feature))
                .forEach(feature -> violations.add("%s is part of a cycle".formatted(feature)));
    }

    private Set<String> reachableFrom(String feature) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(used.getOrDefault(feature, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                open.addAll(used.getOrDefault(next, Set.of()).stream().collect(toCollection(ArrayList::new)));
            }
        }
        return reached;
    }
}
