package dev.huigu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class FeaturesKeepToTheirDeclarationsTest {
    @Test
    void noFeatureUsesWhatItDoesNotDeclareNorWhatIsInternalToAnother() {
        FeatureRules rules = new FeatureRules(
                "dev.huigu",
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.huigu"));

        assertThat(rules.features()).contains("store", "member", "purchase", "commission", "transfer");
        assertThat(rules.violations()).isEmpty();
    }

    @Test
    void everyPackageOfTheServerIsADeclaredFeature() {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.huigu");

        assertThat(product.getPackage("dev.huigu").getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .filteredOn(name -> !name.equals("foundation") && !name.equals("server"))
                .containsExactlyInAnyOrderElementsOf(new FeatureRules("dev.huigu", product).features());
    }

    @Test
    void plantedViolationsAreAllFound() {
        FeatureRules rules = new FeatureRules(
                "dev.huigu.architecture.planted",
                new ClassFileImporter().importPackages("dev.huigu.architecture.planted"));

        assertThat(rules.violations())
                .containsExactly(
                        "first declares third and does not use it",
                        "first is part of a cycle",
                        "first uses Hidden, which is internal to second",
                        "second is part of a cycle",
                        "second uses first, which its package-info does not declare (Second)");
    }
}
