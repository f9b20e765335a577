// Runs the migrations on a throw-away PostgreSQL and writes one class per table, so that a statement that does
// not fit the schema does not compile. Done again only when a migration (or this script) changes.
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.security.MessageDigest
import org.flywaydb.core.Flyway
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.Configuration
import org.jooq.meta.jaxb.Database
import org.jooq.meta.jaxb.ForcedType
import org.jooq.meta.jaxb.Generate
import org.jooq.meta.jaxb.Generator
import org.jooq.meta.jaxb.Jdbc
import org.jooq.meta.jaxb.SchemaMappingType
import org.jooq.meta.jaxb.Target

def migrations = new File(project.basedir, 'src/main/resources/db/migration')
def output = new File(project.build.directory, 'generated-sources/jooq')
def stamp = new File(project.build.directory, 'generated-sources/jooq.sha256')

def digest = MessageDigest.getInstance('SHA-256')
(migrations.listFiles().sort { it.name } + new File(project.basedir, 'src/build/generate-tables.groovy'))
        .each { digest.update(it.bytes) }
def fingerprint = digest.digest().encodeHex().toString()
if (stamp.exists() && stamp.text == fingerprint) return

output.deleteDir()
def postgres = EmbeddedPostgres.builder().start()
try {
    postgres.postgresDatabase.connection.withCloseable { it.createStatement().execute('create role huigu_app') }
    Flyway.configure(getClass().classLoader)
            .dataSource(postgres.postgresDatabase)
            .locations("filesystem:${migrations}")
            .placeholders([applicationRole: 'huigu_app'])
            .load().migrate()
    def foundation = 'dev.huigu.foundation'
    GenerationTool.generate(new Configuration()
            .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl('postgres', 'postgres')).withUser('postgres'))
            .withGenerator(new Generator()
                    .withDatabase(new Database()
                            .withSchemata(new SchemaMappingType().withInputSchema('control'),
                                    new SchemaMappingType().withInputSchema('app'))
                            .withIncludeRoutines(false)
                            .withForcedTypes(
                                    new ForcedType().withUserType("${foundation}.money.Money")
                                            .withConverter("${foundation}.db.MoneyConverter")
                                            .withIncludeTypes('numeric\\(1[46],2\\)'),
                                    new ForcedType().withUserType('java.time.YearMonth')
                                            .withConverter("${foundation}.db.MonthConverter")
                                            .withIncludeExpression('app\\..*\\.(month|valid_from)'),
                                    new ForcedType().withUserType('java.time.Instant')
                                            .withName('INSTANT')
                                            .withIncludeTypes('timestamptz|timestamp.*with time zone')))
                    .withGenerate(new Generate().withRecords(true).withPojos(false).withDaos(false)
                            .withGlobalObjectReferences(true).withFluentSetters(true).withJavaTimeTypes(true))
                    .withTarget(new Target().withPackageName("${foundation}.schema").withDirectory(output.path))))
} finally {
    postgres.close()
}
stamp.text = fingerprint
log.info("Generated the tables of ${migrations.list().length} migrations")
