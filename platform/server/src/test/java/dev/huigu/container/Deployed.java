package dev.huigu.container;

import java.io.File;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it is shipped, and the tests that run inside of it. */
public final class Deployed {
    /** The folder of the build; unset where tests run that need no WAR. */
    private static final String TARGET = System.getProperty("huigu.test.target");

    private Deployed() {}

    static boolean isBuilt() {
        return TARGET != null;
    }

    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class, Path.of(TARGET, "huigu-platform.war").toFile())
                .addClasses(
                        InsideTheContainer.class,
                        Transaction.class,
                        Specimen.class,
                        AnnouncingTheTenantIT.class,
                        AnsweringFailuresOfTheDatabaseIT.class,
                        ForgettingWhatIsOldIT.class,
                        MappingEntitiesIT.class)
                .addAsLibraries(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }
}
